#include "compare/people.h"

#include <algorithm>
#include <map>

#include "support/sort_stably.h"

namespace callscope {
namespace {

constexpr std::size_t kMostTopics = 6;

// First and last word of the name: titles aside, middle names and initials come and go.
std::string person_key(const std::string& name) {
  std::vector<std::string> words;
  for (const Token& token : tokenize(name)) {
    const std::string word = fold(token.span().of(name));
    if (token.kind != TokenKind::punct && word != "dr" && word != "mr" && word != "ms" && word != "mrs")
      words.push_back(word);
  }
  if (words.empty()) return {};
  return words.size() == 1 ? words[0] : words.front() + ' ' + words.back();
}

bool is_counted(const Participant& person) {
  return person.role != Role::operator_ && person.name != "Operator" && person.name != "Interpreter" &&
         !person.name.empty();
}

// The telling words of all questions of an analyst in one call, by their hash.
std::map<WordId, WeighedWord> asked_about(const CallWords& words, const Appearance& appearance,
                                          const std::vector<WordId>& names) {
  std::map<WordId, WeighedWord> topics;
  for (const ExchangeId id : appearance.exchanges)
    for (const Question& question : at(words.analysis->exchanges, id).questions)
      for (const WeighedWord& word : weighed_words(words, words.tokens_in(question.span), names))
        if (word.weight > 1) topics.emplace(word.word, word);
  return topics;
}

void find_topics_again(ComparedPerson& person, const std::vector<CallWords>& words, const std::vector<WordId>& names) {
  std::map<WordId, std::pair<int, WeighedWord>> seen;  // in how many calls, and the word in the latest
  int last_call = kNone;
  for (const Appearance& appearance : person.appearances) {
    for (const auto& [word, weighed] : asked_about(at(words, appearance.call), appearance, names)) {
      auto& entry = seen[word];
      ++entry.first;
      entry.second = weighed;
    }
    if (!appearance.exchanges.empty()) last_call = appearance.call;
  }
  if (last_call == kNone) return;
  std::vector<WeighedWord> again;
  const std::string& text = at(words, last_call).analysis->text;
  const auto last = asked_about(at(words, last_call), person.appearances.back(), names);
  for (const auto& [word, entry] : seen)
    if (entry.first > 1 && last.count(word) != 0) again.push_back(last.at(word));
  sort_stably(again, [](const WeighedWord& a, const WeighedWord& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.span.start < b.span.start;
  });
  if (again.size() > kMostTopics) again.resize(kMostTopics);
  for (const WeighedWord& word : again) person.again.push_back(fold(word.span.of(text)));
}

}  // namespace

std::vector<ComparedPerson> compare_people(const Calls& calls, const std::vector<CallWords>& words) {
  std::vector<ComparedPerson> people;
  std::map<std::string, std::size_t> known;
  std::vector<WordId> names;
  for (int call = 0; call < calls.size(); ++call) {
    const Analysis& analysis = calls[call];
    for (const WordId word : name_words(analysis)) names.push_back(word);
    std::vector<std::vector<ExchangeId>> opened(analysis.participants.size());
    for (std::size_t i = 0; i < analysis.exchanges.size(); ++i)
      if (analysis.exchanges[i].analyst != kNone)
        opened[static_cast<std::size_t>(analysis.exchanges[i].analyst)].push_back(static_cast<ExchangeId>(i));
    for (std::size_t i = 0; i < analysis.participants.size(); ++i) {
      const Participant& person = analysis.participants[i];
      const std::string key = person_key(person.name);
      if (!is_counted(person) || key.empty()) continue;
      // One title and one surname are one person, however the given name was heard.
      const std::string post = person.title ? key.substr(key.rfind(' ') + 1) + '\t' + fold(*person.title) : key;
      const auto by_post = known.find(post);
      const auto [place, added] = known.emplace(key, by_post != known.end() ? by_post->second : people.size());
      if (added && place->second == people.size()) people.push_back({person.name, person.role, {}, {}});
      ComparedPerson& one = people[place->second];
      known.emplace(post, place->second);
      one.name = person.name;
      if (person.role != Role::unknown) one.role = person.role;
      one.appearances.push_back({call, static_cast<ParticipantId>(i), std::move(opened[i])});
    }
  }
  std::sort(names.begin(), names.end());
  for (ComparedPerson& person : people)
    if (person.appearances.size() > 1) find_topics_again(person, words, names);
  return people;
}

}  // namespace callscope
