// Terms that are no doubt: the participants by their names, the company with and without its legal form,
// the metrics of the facts.
#include <algorithm>

#include "quality/terms.h"
#include "support/phrases.h"
#include "support/word_map.h"
#include "text/endings.h"
#include "text/legal_forms.h"

namespace callscope {
namespace {

constexpr std::size_t kMostPeople = 2000;
constexpr std::size_t kShortestHead = 3;  // letters of the company's name for short
constexpr std::size_t kMostFacts = 5000, kMostMentions = 20000;

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

// The company's name, and what is left of it as legal forms are taken from its end: "Norvik Group Limited",
// "Norvik Group", "Norvik".
void add_company(std::string_view company, std::uint32_t id, PhraseSet& phrases) {
  const auto words = tokens_of(company);
  for (std::size_t last = words.size(); last > 0; --last) {
    const Span name{words[0].start, words[last - 1].end};
    if (name.size() < 4) return;
    if (words[last - 1].kind == TokenKind::word) phrases.add(name.of(company), id);
    if (words[last - 1].kind == TokenKind::word && !is_legal_form(words[last - 1].word)) return;
  }
}

// "Nor" for Norvik, where the call writes it as a name: the company as it is called for short, and so "Nor Group".
void add_short_company(const Evidences& seen, const std::vector<NameWord>& names, std::uint32_t id,
                       PhraseSet& phrases) {
  const std::string& company = *seen.call.company;
  const std::string first = fold(company.substr(0, company.find(' ')));
  for (const NameWord& name : names) {
    const std::string word = fold(seen.document.quote(seen.token(name.places[0]).span()));
    if (!is_own_name(name) || word.size() < kShortestHead || word.size() >= first.size() ||
        first.compare(0, word.size(), word) != 0)
      continue;
    add_company(word + company.substr(first.size()), id, phrases);
    phrases.add(word, id);
  }
}

// The words that name a fact's metric. Of a counted one those behind the number, where they do: of "200 harbour lights"
// the harbour lights, and nothing of "two million users", who are daily active users.
Span metric_words(const Evidences& seen, const Fact& fact) {
  const Span words = fact.metric_text;
  if (fact.value == kNone ||
      !seen.numbers.quantities[static_cast<std::size_t>(fact.value)].span.overlaps(fact.metric_text))
    return words;
  const bool named = words.size() >= fact.metric.size() && ends_with(fold(seen.document.quote(words)), fact.metric);
  return named ? Span{words.end - static_cast<std::uint32_t>(fact.metric.size()), words.end} : Span{};
}

bool is_named(const Participant& person) { return person.name != "Operator" && person.name != "Interpreter"; }

}  // namespace

bool goes_on_as_name(const Evidences& seen, TokenIndex next) {
  if (next >= seen.document.tokens().size()) return false;
  const Token& token = seen.token(next);
  return token.kind == TokenKind::word && token.has(kCapitalised) && token.has(kSpaceBefore) &&
         !token.has(kSentenceStart);
}

void list_names(const Evidences& seen, const std::vector<NameWord>& names, TermBook& terms) {
  const auto& people = seen.speech.participants;
  PhraseSet spellings = spoken_names(people);
  const std::string company = terms.canonical_of(seen.call.company.value_or(""));
  const auto kCompany = static_cast<std::uint32_t>(people.size());
  if (seen.call.company) {
    add_company(*seen.call.company, kCompany, spellings);
    add_short_company(seen, names, kCompany, spellings);
  }
  const auto& tokens = seen.document.tokens();
  const DocumentPhrases phrases(spellings, tokens, seen.document.vocabulary());
  for (const Stretch& stretch : seen.stretches) {
    const TokenIndex end = stretch.tokens.last;
    for (TokenIndex i = phrases.next(stretch.tokens.first, end); i < end; i = phrases.next(i + 1, end)) {
      PhraseSet::Match match;
      if (!tokens[i].has(kCapitalised) || !phrases.match(tokens, i, end, match)) continue;
      const Span place = seen.document.span_of({i, match.last});
      if (match.id == kCompany) {
        if (!goes_on_as_name(seen, match.last))
          terms.add(company, TermKind::company, seen.document.quote(place), place);
        i = match.last - 1;
        continue;
      }
      if (!is_named(people[match.id])) continue;
      terms.add(people[match.id].name, TermKind::person, seen.document.quote(place), place);
      i = match.last - 1;
    }
  }
}

void list_metrics(const Evidences& seen, TermBook& terms) {
  const std::size_t count = std::min(seen.facts.facts.size(), kMostFacts);
  for (std::size_t i = 0; i < count; ++i) {
    const Fact& fact = seen.facts.facts[i];
    const Span words = metric_words(seen, fact);
    if (!fact.metric.empty() && !words.empty())
      terms.add(fact.metric, TermKind::metric, seen.document.quote(words), words);
  }
  const auto& mentions = seen.facts.mentions.all;
  for (std::size_t i = 0; i < std::min(mentions.size(), kMostMentions); ++i) {
    if (mentions[i].cue != Cue::metric) continue;
    const Metric& metric = FactLexicon::get().metric(mentions[i].row);
    const Span place = seen.document.span_of(mentions[i].tokens);
    if (!metric.head) terms.add(metric.name, TermKind::metric, seen.document.quote(place), place);
  }
}

}  // namespace callscope
