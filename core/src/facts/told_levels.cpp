#include "facts/told_levels.h"

#include <optional>

#include "facts/metric_phrase.h"
#include "facts/name_words.h"
#include "support/word_lists.h"
#include "text/word_list.h"

namespace callscope {
namespace {

std::optional<Trend> level_of(const Token& token) {
  static const WordSet kHigh = read_words("level_words", "high"), kLow = read_words("level_words", "low"),
                       kSteady = read_words("level_words", "steady");
  if (kHigh.has(token.word)) return Trend::up;
  if (kLow.has(token.word)) return Trend::down;
  return kSteady.has(token.word) ? std::optional<Trend>(Trend::flat) : std::nullopt;
}

// Of a margin, a balance or the company's profit "strong" tells no direction.
bool has_direction(const Metric& metric) {
  const bool amount = metric.takes(QuantityKind::money) || metric.takes(QuantityKind::count);
  return metric.polarity == Polarity::good && !metric.of_company && (metric.kinds == 0 || amount);
}

bool is_adverb(const SentenceView& view, TokenIndex at) {
  constexpr WordList kDegrees = {"very"_w, "quite"_w, "so"_w, "also"_w, "still"_w, "again"_w, "pretty"_w, "both"_w};
  const std::string_view words = view.document().quote(view.token(at).span());
  return kDegrees.has(view.token(at).word) || (words.size() > 3 && words.substr(words.size() - 2) == "ly");
}

// "Was", "has remained", "continues to be": past it; `at` where no such verb stands there.
TokenIndex past_verb(const SentenceView& view, TokenIndex at) {
  constexpr WordList kVerbs = {"was"_w,      "were"_w,   "is"_w,     "are"_w,       "remained"_w,
                               "remains"_w,  "remain"_w, "stayed"_w, "continued"_w, "continues"_w,
                               "continue"_w, "held"_w,   "been"_w,   "proved"_w};
  constexpr WordList kParts = {"has"_w, "have"_w, "had"_w, "to"_w, "be"_w};
  const TokenIndex first = at;
  bool verb = false;
  for (; at < view.range().last && at < first + 6; ++at) {
    if (kVerbs.has(view.token(at).word))
      verb = true;
    else if (!kParts.has(view.token(at).word) && !is_adverb(view, at))
      break;
  }
  return verb ? at : first;
}

// Whether what stands behind a level word leaves it the last of its phrase: "strong in Europe", not "strong hands".
bool ends_phrase(const SentenceView& view, TokenIndex at) {
  constexpr WordList kOpeners = {"in"_w,     "across"_w,  "at"_w,         "with"_w,  "and"_w,     "as"_w,    "for"_w,
                                 "during"_w, "through"_w, "due"_w,        "but"_w,   "despite"_w, "given"_w, "on"_w,
                                 "from"_w,   "over"_w,    "throughout"_w, "even"_w,  "driven"_w,  "this"_w,  "the"_w,
                                 "while"_w,  "both"_w,    "relative"_w,   "within"_w};
  if (at >= view.range().last) return true;
  const Token& token = view.token(at);
  if (token.kind == TokenKind::punct) return !is_name_hyphen(token);
  const int index = view.at(at);
  if (index >= 0 && (view.item(index).kind == ItemKind::period || view.item(index).kind == ItemKind::boundary))
    return true;
  return kOpeners.has(token.word) || is_adverb(view, at);
}

// "Continued to achieve new records", "hit an all-time high": the word of the mark; empty where none is told.
TokenRange mark_behind(const SentenceView& view, TokenIndex at) {
  constexpr WordList kReaching = {"achieve"_w, "achieved"_w,  "hit"_w,       "reached"_w, "reach"_w,
                                  "set"_w,     "setting"_w,   "reaching"_w,  "hitting"_w, "achieving"_w,
                                  "to"_w,      "continued"_w, "continues"_w, "has"_w,     "have"_w};
  constexpr WordList kBefore = {"a"_w, "an"_w, "new"_w, "all"_w, "time"_w, "-"_w, "another"_w, "all-time"_w};
  constexpr WordList kMarks = {"record"_w, "records"_w, "high"_w, "highs"_w};
  const TokenIndex first = at;
  while (at < view.range().last && kReaching.has(view.token(at).word)) ++at;
  if (at == first) return {};
  while (at < view.range().last && kBefore.has(view.token(at).word)) ++at;
  return at < view.range().last && kMarks.has(view.token(at).word) && ends_phrase(view, at + 1) ? TokenRange{at, at + 1}
                                                                                                : TokenRange{};
}

// "Demand in our northern shops remained very strong".
ToldLevel level_behind(const SentenceView& view, TokenIndex last) {
  const TokenIndex from = past_place(view, last), at = past_verb(view, from);
  if (const TokenRange mark = mark_behind(view, from); !mark.empty()) return {mark, Trend::up};
  if (at == from || at >= view.range().last) return {};
  TokenIndex word = at;
  if (view.token(word).is("a"_w) && word + 1 < view.range().last) ++word;  // "was a record"
  const auto trend = level_of(view.token(word));
  if (!trend || !ends_phrase(view, word + 1)) return {};
  return {{word, word + 1}, *trend};
}

// Whether the words before say that it is seen: "we saw strong", "generated record". In a stated cause it is the cause.
bool is_seen(const SentenceView& view, TokenIndex at) {
  constexpr WordList kWatching = {"saw"_w,          "see"_w,       "seeing"_w,    "seen"_w, "experienced"_w,
                                  "experiencing"_w, "witnessed"_w, "continued"_w, "had"_w};
  while (at > view.range().first &&
         (view.token(at - 1).is("a"_w) || view.token(at - 1).is("the"_w) || view.token(at - 1).is("continued"_w) ||
          view.token(at - 1).is("an"_w) || is_adverb(view, at - 1)))
    --at;
  if (at == view.range().first) return false;
  if (kWatching.has(view.token(at - 1).word)) return true;
  const int index = view.at(at - 1);
  return index >= 0 && view.item(index).is(Cue::yield);
}

// "We saw strong retail demand": the level word before the metric, with a name or a plain word between.
ToldLevel level_before(const SentenceView& view, int m) {
  constexpr TokenIndex kBetween = 2;
  const TokenIndex metric = view.item(m).tokens.first;
  for (TokenIndex at = metric; at > view.range().first && at + kBetween + 1 > metric; --at) {
    const Token& token = view.token(at - 1);
    if (const auto trend = level_of(token))
      return !leads_on(view, m) && is_seen(view, at - 1) ? ToldLevel{{at - 1, at}, *trend} : ToldLevel{};
    const int index = view.at(at - 1);
    const bool named = index >= 0 && view.item(index).kind == ItemKind::entity;
    const bool plain = index < 0 && token.kind == TokenKind::word &&
                       (token.is("new"_w) || !ends_name(token, view.document().quote(token.span())));
    if (!named && !plain) return {};
  }
  return {};
}

}  // namespace

ToldLevel told_level(const SentenceView& view, int metric) {
  const Item& item = view.item(metric);
  if (!has_direction(view.metric(item))) return {};
  TokenIndex last = past_tail(view, item.tokens.last);
  const int next = view.at(last);  // "revenue growth remained strong"
  if (next >= 0 && view.item(next).is(Cue::change) && view.change(view.item(next)).form == Form::noun &&
      view.change(view.item(next)).trend == Trend::up)
    last = view.item(next).tokens.last;
  const ToldLevel behind = level_behind(view, last);
  return behind.words.empty() ? level_before(view, metric) : behind;
}

}  // namespace callscope
