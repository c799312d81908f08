// What of the words beside a metric is no part of a name: qualifiers at its head, spare nouns at its end, verbs.
#include <algorithm>

#include "facts/name_ranges.h"
#include "facts/name_words.h"

namespace callscope {
namespace {

// "Related to", "due to": a noun follows.
bool relates(const Token& token) {
  return token.is("related"_w) || token.is("relative"_w) || token.is("due"_w) || token.is("compared"_w) ||
         token.is("attributable"_w);
}

}  // namespace

TokenRange NameRanges::without_spare(TokenRange range) const {
  const auto& tokens = document_.tokens();
  while (!range.empty() && (is_spare(range.last - 1) || is_possessive(tokens[range.last - 1]))) --range.last;
  return range;
}

// "The wholesale business" is "wholesale"; the "Storage Business Unit" is called so.
bool NameRanges::is_spare(TokenIndex at) const {
  const Token& token = document_.tokens()[at];
  return is_spare_noun(token) && (!is_capital(token) || at == 0 || !is_capital(document_.tokens()[at - 1]));
}

// "Middle Market": a capital makes the noun part of the name.
bool NameRanges::is_middle_market(TokenIndex at) const {
  const auto& tokens = document_.tokens();
  return tokens[at].is("market"_w) && at > 0 && is_capital(tokens[at]) && is_capital(tokens[at - 1]);
}

// "AI-related": a qualifier of the metric, not a part of the company.
bool NameRanges::says_relation(TokenRange range) const {
  for (TokenIndex i = range.first; i < range.last; ++i) {
    if (document_.tokens()[i].is("related"_w) || document_.tokens()[i].is("based"_w)) return true;
  }
  return false;
}

// The "value" of "high-value", the "place" of "in-place": of a compound whose head is no name.
bool NameRanges::is_tail(TokenIndex at) const {
  const auto& tokens = document_.tokens();
  return at > 0 && !tokens[at].has(kSpaceBefore) && is_name_hyphen(tokens[at - 1]);
}

// "To manage", "by keeping": plain words where a verb stands, of which the metric is the object.
bool NameRanges::may_be_verb(TokenRange range, TokenRange sentence) const {
  constexpr TokenIndex kOpening = 8;  // words of "From a product perspective, routing orders grew"
  const auto& tokens = document_.tokens();
  if (range.first <= sentence.first) return false;
  const Token& before = tokens[range.first - 1];
  if (before.is("to"_w)) return range.first < sentence.first + 2 || !relates(tokens[range.first - 2]);
  if (!is_gerund(tokens[range.first], words(range.first)) || is_determiner(before) || is_possessive(before))
    return false;
  return !before.is("in"_w) && !(before.is(","_w) && range.first <= sentence.first + kOpening);
}

// Leaves off what is no part of a name at its ends.
NameRange NameRanges::trim(NameRange found, TokenRange sentence) const {
  const auto& tokens = document_.tokens();
  TokenRange& range = found.tokens;
  found.qualifier = says_relation(range);
  const auto is_part = [&](TokenIndex at) {  // "Core public offerings", but "core business"
    const Token& token = tokens[at];
    if (token.is("core"_w) && range.size() > 2 && is_capital(token) == is_capital(tokens[at + 1])) return true;
    return range.size() > 1 && token.has(kCapitalised) && !token.has(kSentenceStart) && !names_whole(token);
  };
  const auto is_loose = [&](TokenIndex at) {
    return qualifies(tokens[at]) || describes(tokens[at]) || is_name_hyphen(tokens[at]) ||
           (!found.qualifier && is_adjectival(tokens[at], words(at)));
  };
  if (range.size() > 2 && tokens[range.first].is("same"_w) && is_name_hyphen(tokens[range.first + 1]))
    range.first += 3;  // "same-property"
  while (!range.empty() && (is_tail(range.first) || (!is_part(range.first) && is_loose(range.first)))) ++range.first;
  // "Ancillary protected": a verb, of which the metric is the object.
  if (!range.empty() && !found.qualifier && is_adjectival(tokens[range.last - 1], words(range.last - 1)))
    range.first = range.last;
  if (!range.empty() && is_unit_noun(tokens[range.last - 1])) found.segment = true;
  while (!range.empty() && (is_spare(range.last - 1) || is_name_hyphen(tokens[range.last - 1]) ||
                            (qualifies(tokens[range.last - 1]) && !is_middle_market(range.last - 1) &&
                             !tokens[range.last - 1].is("group"_w) &&
                             !(is_spare_noun(tokens[range.last - 1]) && !is_spare(range.last - 1)))))
    --range.last;
  if (range.size() == 1 && is_unit_noun(tokens[range.first])) range.last = range.first;
  // A technology on everyone's lips is no part of the company: "AI demand" is a metric's name.
  if (range.size() == 1 && tokens[range.first].is("ai"_w)) found.qualifier = true;
  const auto is_metric = [](std::uint8_t taken) { return (taken & kMetric) != 0; };
  if (!found.qualifier && std::all_of(taken_.begin() + range.first, taken_.begin() + range.last, is_metric))
    range.last = range.first;
  const bool numbered = range.size() > 1 && range.first > 0 && !tokens[range.first].has(kSpaceBefore) &&
                        tokens[range.first - 1].kind == TokenKind::number;
  if (numbered && is_capital(tokens[range.first])) --range.first;  // "5G handsets"
  // Deals and upkeep are no part of the company.
  if (range.size() == 3 && tokens[range.first].is("m"_w) && tokens[range.last - 1].is("a"_w)) range.last = range.first;
  if (range.size() == 1 && (tokens[range.first].is("m&a"_w) || tokens[range.first].is("o&m"_w)))
    range.last = range.first;
  if (range.size() == 1 && (tokens[range.first].end - tokens[range.first].start) < 2) range.last = range.first;
  for (TokenIndex i = range.first; i < range.last; ++i)
    found.capitalised |= is_capital(tokens[i]) && (!tokens[i].has(kSentenceStart) || tokens[i].has(kAllCaps));
  found.doubtful = !range.empty() && !found.capitalised && !found.segment && may_be_verb(range, sentence);
  return found;
}

}  // namespace callscope
