#include "digest/question_topics.h"

#include <algorithm>

#include "facts/lexicon.h"
#include "support/sort_stably.h"

namespace callscope {
namespace {

constexpr std::size_t kMostTopics = 4;

struct Named {
  std::string name;
  int count = 0;
};

void count(std::vector<Named>& list, std::string_view name) {
  const auto known = std::find_if(list.begin(), list.end(), [&](const Named& one) { return one.name == name; });
  if (known != list.end())
    ++known->count;
  else
    list.push_back({std::string(name), 1});
}

void count_metrics(const Document& document, TokenRange range, std::vector<Named>& metrics) {
  for (TokenIndex i = range.first; i < range.last;) {
    FactLexicon::Entry entry;
    TokenIndex last = i + 1;
    if (FactLexicon::get().match(document.tokens(), i, range.last, entry, last)) {
      if (entry.cue == Cue::metric && !FactLexicon::get().metric(entry.row).head)
        count(metrics, FactLexicon::get().metric(entry.row).name);
    } else {
      last = i + 1;
    }
    i = last;
  }
}

}  // namespace

std::vector<std::vector<std::string>> question_topics(const Document& document, const std::vector<Exchange>& exchanges,
                                                      const std::vector<Topic>& topics) {
  std::vector<std::vector<std::string>> all(exchanges.size());
  for (std::size_t i = 0; i < exchanges.size(); ++i) {
    std::vector<Named> named, terms;
    for (const Question& question : exchanges[i].questions) {
      count_metrics(document, document.tokens_in(question.span), named);
      for (const Topic& topic : topics)
        if (std::binary_search(topic.turns.begin(), topic.turns.end(), question.turn)) count(terms, topic.term);
    }
    for (auto* list : {&named, &terms}) {
      sort_stably(*list, [](const Named& a, const Named& b) { return a.count > b.count; });
      for (const Named& one : *list)
        if (all[i].size() < kMostTopics && std::find(all[i].begin(), all[i].end(), one.name) == all[i].end())
          all[i].push_back(one.name);
    }
  }
  return all;
}

}  // namespace callscope
