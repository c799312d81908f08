// Terms that are no doubt: the participants by their names, the company, the metrics of the facts.
#include <algorithm>

#include "quality/terms.h"
#include "support/phrases.h"
#include "support/word_map.h"

namespace callscope {
namespace {

constexpr std::size_t kMostPeople = 2000;
constexpr std::size_t kMostFacts = 5000;

// Full names, aliases, and the parts of names that only one participant has.
PhraseSet spoken_names(const std::vector<Participant>& people) {
  constexpr std::uint32_t kShared = 0xffffffff;
  PhraseSet phrases;
  WordMap owner;  // one more than the person
  const std::size_t count = std::min(people.size(), kMostPeople);
  for (std::uint32_t i = 0; i < count; ++i)
    for (const Token& part : tokens_of(people[i].name)) {
      std::uint32_t& known = owner[part.word];
      known = known == 0 || known == i + 1 ? i + 1 : kShared;
    }
  for (std::uint32_t i = 0; i < count; ++i) {
    for (const Token& part : tokens_of(people[i].name))
      if (part.end - part.start > 2 && owner.get(part.word) == i + 1) phrases.add(part.span().of(people[i].name), i);
    for (const std::string& alias : people[i].aliases) phrases.add(alias, i);
    phrases.add(people[i].name, i);
  }
  return phrases;
}

bool is_named(const Participant& person) { return person.name != "Operator" && person.name != "Interpreter"; }

}  // namespace

void list_people(const Evidences& seen, TermBook& terms) {
  const auto& people = seen.speech.participants;
  const PhraseSet phrases = spoken_names(people);
  for (const Stretch& stretch : seen.stretches) {
    for (TokenIndex i = stretch.tokens.first; i < stretch.tokens.last; ++i) {
      PhraseSet::Match match;
      if (!seen.token(i).has(kCapitalised)) continue;
      if (!phrases.match(seen.document.tokens(), i, stretch.tokens.last, match) || !is_named(people[match.id])) continue;
      const Span place = seen.document.span_of({i, match.last});
      terms.add(people[match.id].name, TermKind::person, seen.document.quote(place), place);
      i = match.last - 1;
    }
  }
}

void list_metrics(const Evidences& seen, TermBook& terms) {
  const std::size_t count = std::min(seen.facts.facts.size(), kMostFacts);
  for (std::size_t i = 0; i < count; ++i) {
    const Fact& fact = seen.facts.facts[i];
    if (!fact.metric.empty() && !fact.metric_text.empty())
      terms.add(fact.metric, TermKind::metric, seen.document.quote(fact.metric_text), fact.metric_text);
  }
}

}  // namespace callscope
