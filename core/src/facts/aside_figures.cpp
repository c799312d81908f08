#include "facts/aside_figures.h"

#include <algorithm>

#include "facts/name_words.h"
#include "support/word_lists.h"

namespace callscope {
namespace {

// "Impacted our Lantern revenue by", "impacted Q2 EPS by", "negatively impacted results by": the words of impact that
// govern the figure over what was moved.
bool follows_impact(const SentenceView& view, const Before& before) {
  constexpr TokenIndex kObject = 4;  // words of what was moved
  if (before.item < 0) return false;
  if (view.item(before.item).is(Cue::impact)) return true;
  int cause = before.item - 1;
  while (cause >= 0 &&
         (view.item(cause).kind == ItemKind::entity || view.item(cause).is(Cue::whole) || is_time(view.item(cause))))
    --cause;
  return cause >= 0 && view.item(before.item).is(Cue::metric) && view.item(cause).is(Cue::impact) &&
         view.item(cause + 1).tokens.first < view.item(cause).tokens.last + kObject;
}

// "Impacted revenue growth by 3% and earnings growth by 5%": the same over the growth of what was moved, and over the
// first figure of two.
bool follows_impact_on_growth(const SentenceView& view, const Before& before) {
  if (before.link != "by"_w) return false;
  for (int i = before.item; i >= 0; --i) {
    const Item& item = view.item(i);
    if (item.is(Cue::impact)) return true;
    const bool noun = item.is(Cue::change) && view.change(item).form != Form::verb && i > 0 &&
                      view.item(i - 1).is(Cue::metric) && view.item(i - 1).tokens.last == item.tokens.first;
    if (!noun && !item.is(Cue::metric) && item.kind != ItemKind::quantity && !is_time(item)) return false;
  }
  return false;
}

// The same where no table knows what was moved.
bool follows_impact_on_other(const SentenceView& view, const Before& before) {
  constexpr TokenIndex kObject = 4;
  if (before.link != "by"_w || before.item >= 0) return false;
  for (TokenIndex at = before.at; at > view.range().first && at + kObject > before.at; --at) {
    const int index = view.at(at - 1);
    if (index >= 0) return view.item(index).is(Cue::impact);
  }
  return false;
}

// "A $3 million headwind to revenue", "the mix hurt revenue by $3 million": by how much a metric was
// moved, no figure of the metric.
bool is_impact(const SentenceView& view, const Before& before, int quantity) {
  if (follows_impact(view, before) || follows_impact_on_other(view, before) || follows_impact_on_growth(view, before))
    return true;
  int next = quantity + 1;  // "the $80 million pre-tax earnings impact"
  while (next < view.size() &&
         (view.item(next).is(Cue::metric) || view.item(next).kind == ItemKind::entity || is_time(view.item(next))) &&
         view.item(next).tokens.first < view.item(next - 1).tokens.last + 4)
    ++next;
  return next < view.size() && view.item(next).is(Cue::impact) &&
         view.item(next).tokens.first < view.item(next - 1).tokens.last + 3;
}

// "116% of target", "110% of our plan": how far an aim was reached, no level and no change.
bool is_of_aim(const SentenceView& view, const Item& quantity) {
  TokenIndex at = quantity.tokens.last;
  if (view.quantity(quantity).kind != QuantityKind::percent || at >= view.range().last || !view.token(at).is("of"_w))
    return false;
  ++at;
  if (at < view.range().last && is_determiner(view.token(at))) ++at;
  if (at >= view.range().last) return false;
  const Token& aim = view.token(at);
  return aim.is("target"_w) || aim.is("plan"_w) || aim.is("goal"_w) || aim.is("budget"_w) || aim.is("quota"_w);
}

bool is_aim_noun(const Token& token) {
  static const WordSet kWords = read_words("figure_words", "aim");
  return kWords.has(token.word);
}

bool is_held_against(const Token& token) {
  static const WordSet kWords = read_words("figure_words", "held_against");
  return kWords.has(token.word);
}

// "Within our target range of 70% to 75%", "compared to our guidance of $3 million": what a figure is held against.
bool is_measure(const SentenceView& view, const Item& quantity) {
  constexpr TokenIndex kReach = 12;
  const TokenIndex first = view.range().first;
  bool aim = false;
  for (TokenIndex at = quantity.tokens.first; at > first && at + kReach > quantity.tokens.first; --at) {
    const Token& token = view.token(at - 1);
    if (token.is(","_w) || token.is(";"_w)) return false;
    if (aim && is_held_against(token)) return true;
    aim |= is_aim_noun(token);
    const int item = view.at(at - 1);
    if (item >= 0 && (view.item(item).kind == ItemKind::quantity || view.item(item).is(Cue::level))) return false;
  }
  return false;
}

bool is_rival(const Token& token) {
  return token.is("competitor"_w) || token.is("competitors"_w) || token.is("peers"_w) || token.is("industry"_w);
}

// "$3 million ahead of plan", "5 cents above the high end of our guidance": the distance from an aim, unless the words
// before make a level of it: "came in at $3 billion, above our guidance".
bool is_distance(const SentenceView& view, const Before& before, const Item& quantity) {
  constexpr TokenIndex kReach = 8;
  TokenIndex at = quantity.tokens.last;
  const bool at_level = before.item >= 0 && view.token(view.item(before.item).tokens.last - 1).is("at"_w);
  const bool linked = before.link == "at"_w || before.link == "of"_w || before.link == "to"_w;
  if (at_level || linked || at >= view.range().last) return false;
  const Token& link = view.token(at);
  const bool apart = link.is("above"_w) || link.is("below"_w) || link.is("ahead"_w) || link.is("short"_w) ||
                     link.is("better"_w) || link.is("higher"_w) || link.is("lower"_w) || link.is("worse"_w);
  if (!apart) return false;
  for (const TokenIndex limit = std::min(view.range().last, at + kReach); at < limit; ++at) {
    const Token& token = view.token(at);
    if (token.kind == TokenKind::punct || token.is("and"_w)) return false;
    if (is_aim_noun(token) || token.is("plan"_w) || token.is("guide"_w) || is_rival(token)) return true;
  }
  return false;
}

// "A $1 change in the price would change earnings by $0.04": what would be, and by how much.
bool is_sensitivity(const SentenceView& view, const Before& before) {
  constexpr TokenIndex kReach = 6;
  if (before.link != "by"_w) return false;
  for (TokenIndex at = before.at; at > view.range().first && at + kReach > before.at; --at) {
    const Token& token = view.token(at - 1);
    if (token.kind == TokenKind::punct || token.is("we"_w)) return false;
    if (token.is("would"_w))
      return !view.token(at).is("have"_w) && at >= view.range().first + 2 && !view.token(at - 2).is("we"_w);
  }
  return false;
}

// "Currency increased revenue by 2%": what came from outside did it, which is no growth of what was sold.
bool is_effect(const SentenceView& view, const Before& before) {
  static const WordSet kCauses = read_words("figure_words", "outside");
  constexpr TokenIndex kNear = 3;  // words between a verb and its object
  if (before.link != "by"_w || before.item < 1 || !view.item(before.item).is(Cue::metric)) return false;
  const Item& verb = view.item(before.item - 1);
  if (!verb.is(Cue::change) || view.change(verb).form == Form::noun ||
      view.item(before.item).tokens.first > verb.tokens.last + kNear)
    return false;
  TokenIndex at = verb.tokens.first;
  while (at > view.range().first + 1 && (view.token(at - 1).is("has"_w) || view.token(at - 1).is("have"_w) ||
                                         view.token(at - 1).is("also"_w) || view.token(at - 1).is("rates"_w)))
    --at;
  return at > view.range().first && kCauses.has(view.token(at - 1).word);
}

// "Included in SG&A is our $50 million payment": a part, told before what it is in.
bool is_included(const SentenceView& view, const Before& before) {
  const bool owned = before.item < 0 && before.at > view.range().first + 1 && is_determiner(view.token(before.at - 1));
  const int verb = owned ? view.at(before.at - 2) : before.item;
  if (verb < 2 || !view.item(verb).is(Cue::level) || !view.item(verb - 1).is(Cue::metric)) return false;
  int part = verb - 2;
  while (part > 0 && (view.item(part).kind == ItemKind::entity || view.item(part).is(Cue::yield))) --part;
  const Item& item = view.item(part);
  return item.is(Cue::part) && view.token(item.tokens.first).is("included"_w) && item.tokens.last < view.range().last &&
         view.token(item.tokens.last).is("in"_w);
}

// "Settlements that were worth $5 million": of the thing that is worth it, unless that is a metric.
bool is_worth(const SentenceView& view, const Before& before) {
  const TokenIndex at = before.at;
  if (at < view.range().first + 2 || !view.token(at - 1).is("worth"_w)) return false;
  int index = view.at(at - 2);
  if (index > 0 && view.item(index).is(Cue::level)) index = view.at(view.item(index).tokens.first - 1);
  return index < 0 || !view.item(index).is(Cue::metric);
}

// "EPS of $0.57, with $0.02 attributable to tax": a part that something else brought.
bool is_contributed(const SentenceView& view, const Before& before, const Item& quantity) {
  const TokenIndex at = quantity.tokens.last;
  return before.link == "with"_w && at < view.range().last &&
         (view.token(at).is("attributable"_w) || view.token(at).is("coming"_w) || view.token(at).is("due"_w));
}

// A word that names something and is no item of the sentence: neither metric nor verb, level or link.
bool is_plain_noun(const SentenceView& view, TokenIndex at) {
  const Token& token = view.token(at);
  return token.kind == TokenKind::word && view.at(at) < 0 && !is_link(token) && !is_determiner(token) &&
         !ends_name(token, view.document().quote(token.span()));
}

// Nouns that say how a figure is told, not of what: "a range of".
bool tells_how(const Token& token) {
  static const WordSet kWords = read_words("figure_words", "measure");
  return kWords.has(token.word);
}

// "Revenue of $5 million, and total capital outlay of $3 million", "a fee and a $3 million credit facility": of a noun
// that no table knows, not of the metric before.
bool is_of_other_noun(const SentenceView& view, const Before& before, const Item& quantity) {
  constexpr TokenIndex kLongest = 4;
  const QuantityKind kind = view.quantity(quantity).kind;
  const TokenRange range = view.range();
  if (kind != QuantityKind::money || before.item >= 0) return false;
  if (before.link == "of"_w) {
    TokenIndex at = before.at;
    while (at > range.first && before.at < at + kLongest && is_plain_noun(view, at - 1) &&
           !tells_how(view.token(at - 1)))
      --at;
    const int whole = at > range.first ? view.at(at - 1) : -1;
    if (whole >= 0 && view.item(whole).is(Cue::whole)) at = view.item(whole).tokens.first;
    return at + 1 < before.at && at > range.first && (view.token(at - 1).is("and"_w) || view.token(at - 1).is(","_w));
  }
  const TokenIndex next = quantity.tokens.last, first = quantity.tokens.first;
  if (before.link != kNoWord || next + 1 >= range.last || first < range.first + 2) return false;
  const bool named = view.token(first - 1).is("a"_w) || view.token(first - 1).is("the"_w) ||
                     view.token(first - 2).is("a"_w) || view.token(first - 2).is("the"_w);
  return named && is_plain_noun(view, next) && is_plain_noun(view, next + 1) && !tells_how(view.token(next)) &&
         !tells_how(view.token(next + 1));
}

// "7.5% on a 2-year stack basis": of more than one year's growth.
bool is_stacked(const SentenceView& view, const Item& quantity) {
  constexpr TokenIndex kReach = 7;
  const TokenIndex first = quantity.tokens.last;
  if (first >= view.range().last || !(view.token(first).is("on"_w) || view.token(first).is("in"_w))) return false;
  for (TokenIndex at = first; at < view.range().last && at < first + kReach; ++at)
    if (view.token(at).is("stack"_w) || view.token(at).is("stacked"_w)) return true;
  return false;
}

// "Below the 1% threshold": what figures are held against.
bool is_threshold(const SentenceView& view, const Item& quantity) {
  const TokenIndex next = quantity.tokens.last;
  return next < view.range().last && view.token(next).is("threshold"_w) &&
         view.quantity(quantity).kind == QuantityKind::percent;
}

// "Within $2 million of what was agreed": how near.
bool is_nearness(const SentenceView& view, const Item& quantity) {
  const TokenIndex first = quantity.tokens.first, next = quantity.tokens.last;
  return first > view.range().first && next < view.range().last && view.token(first - 1).is("within"_w) &&
         view.token(next).is("of"_w);
}

// "Outperformed our savings target by $20 million": how far beyond.
bool is_past_aim(const SentenceView& view, const Before& before) {
  return before.link == "by"_w && before.item < 0 && before.at > view.range().first &&
         view.token(before.at - 1).is("target"_w);
}

// "Raised the dividend 6 times in the last 4 years": how often, not how far.
bool is_frequency(const SentenceView& view, const Before& before, const Item& quantity) {
  const TokenIndex last = quantity.tokens.last;
  if (view.quantity(quantity).kind != QuantityKind::multiple || !view.token(last - 1).is("times"_w) ||
      before.item < 1 || !view.item(before.item).is(Cue::metric))
    return false;
  const Item& verb = view.item(before.item - 1);
  return verb.is(Cue::change) && view.token(verb.tokens.last - 1).is("raised"_w);
}

// "Lapping 19.9% from a year ago": what was there to beat.
bool laps(const Token& token) {
  return token.is("lapping"_w) || token.is("overlapping"_w) || token.is("cycling"_w) || token.is("lapped"_w) ||
         token.is("comping"_w);
}

}  // namespace

bool tells_no_metric(const SentenceView& view, const Before& before, int quantity) {
  const Item& item = view.item(quantity);
  const bool lapped = before.at > view.range().first && laps(view.token(before.at - 1));
  return lapped || is_impact(view, before, quantity) || is_of_aim(view, item) || is_measure(view, item) ||
         is_distance(view, before, item) || is_sensitivity(view, before) || is_effect(view, before) ||
         is_included(view, before) || is_worth(view, before) || is_contributed(view, before, item) ||
         is_stacked(view, item) || is_nearness(view, item) || is_past_aim(view, before) || is_threshold(view, item) ||
         is_frequency(view, before, item) || is_of_other_noun(view, before, item);
}

}  // namespace callscope
