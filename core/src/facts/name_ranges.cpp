#include "facts/name_ranges.h"

#include <algorithm>

#include "facts/name_words.h"

namespace callscope {
namespace {

constexpr TokenIndex kMaxName = 7;
// "We anticipate", "will unlock": what follows is a verb.
bool makes_verb(const Token& token) {
  return token.is("we"_w) || token.is("they"_w) || token.is("i"_w) || token.is("you"_w) || token.is("will"_w) ||
         token.is("would"_w) || token.is("could"_w) || token.is("should"_w) || token.is("might"_w) ||
         token.is("can"_w) || token.is("may"_w) || token.is("must"_w) || token.is("not"_w);
}

// "GMV", "ARR": a metric however it stands, never a word of its owner's name.
bool is_acronym(std::string_view words) {
  return words.size() >= 3 && std::all_of(words.begin(), words.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

NameRanges::NameRanges(const Document& document, const Mentions& mentions, const Numbers& numbers)
    : document_(document) {
  taken_.assign(document.tokens().size(), 0);
  const auto take = [this](TokenRange range, std::uint8_t mark) {
    for (TokenIndex t = range.first; t < range.last; ++t) taken_[t] |= mark;
  };
  for (const auto* ranges : {&numbers.tokens, &numbers.period_tokens}) {
    for (const TokenRange& range : *ranges) take(range, kNumber);
  }
  for (const TokenRange& range : numbers.period_tokens) take(range, kPeriod);
  for (const Mention& mention : mentions.all) {
    if (mention.cue == Cue::metric) take(mention.tokens, kMetric);
    if (mention.cue == Cue::metric && mention.tokens.size() == 1 && is_acronym(words(mention.tokens.first)))
      take(mention.tokens, kAcronym);
    if (mention.cue != Cue::metric && mention.cue != Cue::whole) take(mention.tokens, kVerb);
  }
}

std::string_view NameRanges::words(TokenIndex at) const { return document_.quote(document_.tokens()[at].span()); }

// A number, or a word that says something else; a capital within a sentence makes a name of it.
bool NameRanges::is_blocked(TokenIndex at, bool also_metrics) const {
  const Token& token = document_.tokens()[at];
  if (token.kind != TokenKind::word || (taken_[at] & (kNumber | kAcronym)) != 0 || ends_name(token, words(at)))
    return true;
  if (is_capital(token) && !token.has(kSentenceStart)) return false;
  return (taken_[at] & kVerb) != 0 || (also_metrics && (taken_[at] & kMetric) != 0);
}

// The "and" of "Clocks and Bells", "direct sales and others".
bool NameRanges::joins(TokenIndex at, TokenIndex first, TokenIndex limit) const {
  const auto& tokens = document_.tokens();
  const bool of_name = tokens[at].is("of"_w) && at > limit && is_capital(tokens[at - 1]) && is_capital(tokens[first]);
  if (of_name) return !tokens[at - 1].has(kSentenceStart) && !ends_name(tokens[at - 1], words(at - 1));
  if (!is_name_and(tokens[at]) || at <= limit) return false;
  if (tokens[first].is("others"_w) || tokens[first].is("other"_w)) return true;
  return is_capital(tokens[first]) && is_capital(tokens[at - 1]) && !ends_name(tokens[at - 1], words(at - 1));
}

// The "and" of two plain nouns that one determiner holds together.
bool NameRanges::joins_nouns(TokenIndex at, TokenIndex first, TokenIndex start) const {
  const auto& tokens = document_.tokens();
  if (!is_name_and(tokens[at]) || at <= start) return false;
  const auto is_plain = [&](TokenIndex t) {
    return taken_[t] == 0 && !is_blocked(t, true) && !qualifies(tokens[t]) && !is_adjectival(tokens[t], words(t)) &&
           (!is_capital(tokens[t]) || tokens[t].has(kSentenceStart));
  };
  return is_plain(first) && is_plain(at - 1) && (at - 1 == start || is_determiner(tokens[at - 2]));
}

NameRange NameRanges::before(TokenIndex metric, TokenRange sentence) const {
  const NameRange found = right_before(metric, sentence);
  TokenIndex period = metric;  // "The Lantern segment's second quarter revenue"
  while (period > sentence.first && (taken_[period - 1] & kPeriod) != 0) --period;
  if (period == metric || !found.tokens.empty()) return found;
  const NameRange beyond = right_before(period, sentence);
  return beyond.capitalised || beyond.segment ? beyond : found;
}

NameRange NameRanges::right_before(TokenIndex metric, TokenRange sentence) const {
  const auto& tokens = document_.tokens();
  NameRange found;
  TokenIndex last = metric, first = last;
  const TokenIndex limit = std::max(sentence.first, last > kMaxName ? last - kMaxName : 0);
  bool possessive = false;
  while (first > limit) {
    const TokenIndex at = first - 1;
    const Token& token = tokens[at];
    const bool some = first < last;
    if (is_possessive(token)) {
      if (possessive || trim({{first, last}}, sentence).capitalised) break;
      possessive = true;
      last = --first;
    } else if (some && (is_name_hyphen(token) || joins(at, first, limit))) {
      --first;
    } else if (token.is("all"_w) && some && (tokens[first].is("others"_w) || tokens[first].is("other"_w))) {
      --first;  // "all other segments"
      found.segment = true;
      break;
    } else if (some && joins_nouns(at, first, sentence.first)) {
      first -= 2;  // "our memory and storage demand"
      break;
    } else if (token.is("other"_w) && at > limit && tokens[at - 1].is("all"_w)) {
      --first;
    } else {
      if (is_blocked(at, false) || (at > limit && (makes_verb(tokens[at - 1]) || is_contraction(words(at - 1))))) break;
      found.whole |= names_whole(token) && !possessive;
      --first;
    }
  }
  found.tokens = {first, last};
  const bool was_whole = found.whole;
  if (found.segment)
    found.tokens = without_spare(found.tokens);
  else
    found = trim(found, sentence);
  found.whole = was_whole && found.tokens.empty();
  return found;
}

NameRange NameRanges::after(TokenIndex metric_end, TokenRange sentence) const {
  const auto& tokens = document_.tokens();
  if (metric_end + 1 >= sentence.last) return {};
  if (leads_to_name(tokens[metric_end])) return from(metric_end + 1, sentence);
  if (tokens[metric_end].is("to"_w)) return of_customers(metric_end + 1, sentence);
  const TokenIndex at = past_time(metric_end, sentence);
  if (at == metric_end || !tokens[at].is("for"_w)) return {};
  return from(at + 1, sentence);
}

// "Sales to transportation customers": the part of the business that they are.
NameRange NameRanges::of_customers(TokenIndex at, TokenRange sentence) const {
  constexpr TokenIndex kLongest = 3;
  const auto& tokens = document_.tokens();
  const TokenIndex first = at;
  for (; at < sentence.last && at <= first + kLongest; ++at) {
    const Token& token = tokens[at];
    if (at > first && (token.is("customers"_w) || token.is("markets"_w) || token.is("clients"_w))) break;
    if (is_blocked(at, true) || qualifies(token) || describes(token) || is_adjectival(token, words(at))) return {};
  }
  if (at >= sentence.last || at > first + kLongest) return {};
  NameRange found;
  found.tokens = {first, at};
  found.capitalised = is_capital(tokens[first]);
  return found;
}

TokenIndex NameRanges::past_time(TokenIndex at, TokenRange sentence) const {
  constexpr TokenIndex kFurthest = 12;
  const auto& tokens = document_.tokens();
  const TokenIndex limit = std::min(sentence.last, at + kFurthest);
  while (at + 1 < limit && ((taken_[at] & (kNumber | kVerb)) != 0 || tokens[at].is("in"_w) || tokens[at].is("the"_w)))
    ++at;
  return at;
}

bool NameRanges::is_rest_of_name(TokenIndex at) const {
  const auto& tokens = document_.tokens();
  return tokens[at].is("other"_w) && is_capital(tokens[at]) && is_name_and(tokens[at - 1]) &&
         is_capital(tokens[at - 2]);
}

NameRange NameRanges::from(TokenIndex at, TokenRange sentence) const {
  const auto& tokens = document_.tokens();
  for (int twice = 0; twice < 2 && at < sentence.last && is_determiner(tokens[at]); ++twice) ++at;
  TokenIndex first = at;
  const TokenIndex list = end_of_list(at, sentence);  // "the Middle East, Africa and South Asia region"
  const TokenIndex limit = list > at ? list : std::min(sentence.last, first + kMaxName);
  NameRange found;
  if (at + 1 < limit && tokens[at].is("all"_w) && (tokens[at + 1].is("other"_w) || tokens[at + 1].is("others"_w))) {
    found.segment = true;
    found.tokens = {at, at + 2};
    return found;
  }
  for (; at < limit; ++at) {
    const Token& token = tokens[at];
    if ((is_name_hyphen(token) && at > first) || (token.is(","_w) && list > at)) continue;
    if (is_possessive(token) && at + 1 < limit && is_capital(tokens[at + 1])) {
      first = at + 1;  // "Meridian's Harbour Lights": of the part
      continue;
    }
    if (at > first && at + 1 < limit && joins(at, at + 1, first)) continue;
    if (at > first + 1 && is_rest_of_name(at)) {
      ++at;  // "Homeowners and Other"
      break;
    }
    if (is_blocked(at, true)) break;
    const bool past_name = at > first && is_capital(tokens[at - 1]) && !is_capital(token) && !is_unit_noun(token);
    if (past_name && !leads_to_unit(at, limit)) break;
    // "Business Insurance": a capital behind it goes on with the name
    const bool opens = at == first && at + 1 < limit && is_capital(token) && is_capital(tokens[at + 1]);
    if (is_unit_noun(token) && !opens) {
      found.segment = true;
      ++at;
      break;
    }
  }
  found.tokens = {first, at};
  const bool segment = found.segment;
  found = trim(found, sentence);
  if (!segment && !found.capitalised) return {};
  return found;
}

// Where a list of capitalised names with commas ends that "and" and a unit's noun close; `at` where none begins.
TokenIndex NameRanges::end_of_list(TokenIndex at, TokenRange sentence) const {
  constexpr TokenIndex kLongest = 12;
  const auto& tokens = document_.tokens();
  bool comma = false, joined = false;
  for (TokenIndex t = at; t < sentence.last && t < at + kLongest; ++t) {
    const Token& token = tokens[t];
    if (comma && joined && is_unit_noun(token)) return t + 1;
    comma |= token.is(","_w);
    joined |= is_name_and(token);
    if (!is_capital(token) && !token.is(","_w) && !is_name_and(token)) return at;
  }
  return at;
}

// "E-commerce group": words that a unit's noun ends.
bool NameRanges::leads_to_unit(TokenIndex at, TokenIndex limit) const {
  const auto& tokens = document_.tokens();
  for (; at < limit; ++at) {
    if (is_unit_noun(tokens[at])) return true;
    if (!is_name_hyphen(tokens[at]) && is_blocked(at, true)) return false;
  }
  return false;
}

NameRange NameRanges::within(TokenRange range) const { return trim({range}, range); }

NameRange NameRanges::of_unit(TokenIndex noun, TokenRange sentence) const {
  const auto& tokens = document_.tokens();
  NameRange found = before(noun + 1, sentence);
  if (found.tokens.empty() || found.tokens.first <= sentence.first) return found;
  TokenIndex first = found.tokens.first;
  // "Our cloud, devices and services segment": back over its list to the determiner.
  const TokenIndex limit = std::max(sentence.first + 1, first > kMaxName ? first - kMaxName : 0);
  bool joined = false;
  while (first > limit) {
    const Token& token = tokens[first - 1];
    if (is_determiner(token)) break;
    const bool link = is_name_and(token) || (token.is(","_w) && joined);
    if (!link && is_blocked(first - 1, true) && !is_name_hyphen(token)) return found;
    joined |= is_name_and(token);
    --first;
  }
  if (joined && first > limit && is_determiner(tokens[first - 1]) && !tokens[first].is("other"_w))
    found.tokens.first = first;
  return found;
}

}  // namespace callscope
