#include "compare/questions.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "support/sort_stably.h"
#include "support/word_map.h"

namespace callscope {
namespace {

constexpr double kSimilar = 0.4;
constexpr int kTelling = 2;               // words of less weight are those of every question
constexpr std::size_t kFewestShared = 3;  // telling words
constexpr std::size_t kMostPairs = 30;
constexpr std::size_t kMostQuestions = 400;  // of all calls; pairs are looked at through shared words
constexpr std::size_t kCommon = 12;          // a word that so many questions hold starts no comparison

struct Asked {
  AskedQuestion place;
  std::vector<WeighedWord> words;
  double length = 0;  // of the vector of weights
};

std::vector<Asked> all_questions(const std::vector<CallWords>& calls) {
  std::vector<WordId> names;
  for (const CallWords& call : calls)
    for (const WordId word : name_words(*call.analysis)) names.push_back(word);
  std::sort(names.begin(), names.end());
  std::vector<Asked> questions;
  for (int call = 0; call < static_cast<int>(calls.size()); ++call) {
    const CallWords& words = at(calls, call);
    for (std::size_t e = 0; e < words.analysis->exchanges.size(); ++e) {
      const auto& list = words.analysis->exchanges[e].questions;
      for (std::size_t q = 0; q < list.size() && questions.size() < kMostQuestions; ++q) {
        Asked asked{{call, static_cast<ExchangeId>(e), static_cast<int>(q)},
                    weighed_words(words, words.tokens_in(list[q].span), names),
                    0};
        asked.words.erase(std::remove_if(asked.words.begin(), asked.words.end(),
                                         [](const WeighedWord& word) { return word.weight < kTelling; }),
                          asked.words.end());
        for (const WeighedWord& word : asked.words) asked.length += word.weight * word.weight;
        asked.length = std::sqrt(asked.length);
        if (asked.words.size() >= kFewestShared) questions.push_back(std::move(asked));
      }
    }
  }
  return questions;
}

// The words of both, the most telling first.
std::vector<WeighedWord> shared_words(const Asked& a, const Asked& b) {
  std::vector<WeighedWord> shared;
  for (std::size_t i = 0, k = 0; i < a.words.size() && k < b.words.size();) {
    if (a.words[i].word == b.words[k].word) {
      shared.push_back(a.words[i]);
      ++i, ++k;
    } else if (a.words[i].word < b.words[k].word) {
      ++i;
    } else {
      ++k;
    }
  }
  sort_stably(shared, [](const WeighedWord& x, const WeighedWord& y) {
    return x.weight != y.weight ? x.weight > y.weight : x.span.start < y.span.start;
  });
  return shared;
}

}  // namespace

std::vector<RepeatedQuestion> find_repeated(const std::vector<CallWords>& calls) {
  const std::vector<Asked> questions = all_questions(calls);
  WordMap numbers;  // of words, in holders
  std::vector<std::vector<std::size_t>> holders;
  std::vector<RepeatedQuestion> pairs;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const Asked& asked = questions[i];
    std::map<std::size_t, int> common;  // earlier questions that share a telling word
    for (const WeighedWord& word : asked.words) {
      std::uint32_t& number = numbers[word.word];
      if (number == 0) {
        holders.emplace_back();
        number = static_cast<std::uint32_t>(holders.size());
      }
      auto& list = holders[number - 1];
      if (list.size() < kCommon)
        for (const std::size_t other : list) ++common[other];
      list.push_back(i);
    }
    for (const auto& [other, count] : common) {
      const Asked& first = questions[other];
      const bool one_exchange = first.place.call == asked.place.call && first.place.exchange == asked.place.exchange;
      if (one_exchange || static_cast<std::size_t>(count) < kFewestShared) continue;
      const auto shared = shared_words(asked, first);
      double product = 0;
      for (const WeighedWord& word : shared) product += word.weight * word.weight;
      const double similarity = product / (asked.length * first.length);
      if (similarity < kSimilar) continue;
      RepeatedQuestion pair{first.place, asked.place, {}, similarity};
      const std::string& text = at(calls, asked.place.call).analysis->text;
      for (const WeighedWord& word : shared) pair.shared.push_back(fold(word.span.of(text)));
      pairs.push_back(std::move(pair));
    }
  }
  sort_stably(pairs, [](const auto& a, const auto& b) { return a.similarity > b.similarity; });
  if (pairs.size() > kMostPairs) pairs.resize(kMostPairs);
  return pairs;
}

}  // namespace callscope
