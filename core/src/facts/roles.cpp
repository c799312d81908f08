#include "facts/roles.h"

#include <algorithm>
#include <string_view>

#include "facts/change_frames.h"
#include "facts/name_words.h"
#include "support/word_lists.h"

namespace callscope {
namespace {

bool is_amount_of_change(const Quantity& quantity) { return quantity.kind != QuantityKind::duration; }
// "Down 4% from the previous quarter with an operating income of": told beside it, not compared with.
bool is_joined(const SentenceView& view, TokenIndex after) {
  if (after >= view.range().last) return false;
  const Token& token = view.token(after);
  return token.is("with"_w) || token.is("and"_w);
}

// "compared to adjusted EBITDA of", "versus a net loss of", "compared to last year's".
bool follows_comparison(const SentenceView& view, int quantity) {
  bool time = false;
  for (int i = quantity - 1, steps = 0; i >= 0 && steps < 5; --i, ++steps) {
    const Item& item = view.item(i);
    if (item.is(Cue::prior)) return true;
    // "From last year's net loss of": a metric of another time.
    if (item.is(Cue::prior_from)) return time && view.item(quantity - 1).is(Cue::metric);
    time |= is_time(item);
    if (is_time(item) && i + 1 < quantity && is_joined(view, item.tokens.last)) return false;
    // "Compared to the prior year period margin of": the comparison and its time are one phrase.
    const Token& opener = view.token(item.tokens.first);
    if (is_time(item) && i + 1 < quantity && (opener.is("compared"_w) || opener.is("versus"_w) || opener.is("vs"_w)))
      return true;
    const bool passes = item.is(Cue::metric) || item.is(Cue::loss) || item.is(Cue::whole) || is_time(item) ||
                        item.kind == ItemKind::entity;
    if (!passes) return false;
  }
  return false;
}

// "Than the prior year quarter of 58%": after the period, what it had.
bool follows_compared_period(const SentenceView& view, const Before& before) {
  if (before.item < 0 || before.link != "of"_w || !is_time(view.item(before.item))) return false;
  const TokenIndex first = view.item(before.item).tokens.first;
  for (TokenIndex at = first; at > view.range().first && at + 3 > first; --at) {
    const Token& token = view.token(at - 1);
    if (token.is("than"_w) || token.is("to"_w) || token.is("from"_w) || token.is("versus"_w) || token.is("over"_w))
      return true;
  }
  return false;
}

// "increased by 12% to RMB 165 billion": the change stands beyond another figure.
QuantityRole after_figure(const SentenceView& view, const Before& before, int quantity) {
  QuantityRole role;
  if (before.link != "to"_w) return role;
  for (int i = quantity - 1, steps = 0; i >= 0 && steps < 6; --i, ++steps) {
    const Item& item = view.item(i);
    if (item.kind == ItemKind::boundary || item.is(Cue::metric)) break;
    if (!item.is(Cue::change)) continue;
    role.trend = view.change(item).trend;
    role.word = i;
    role.rule = "change_to_level";
    break;
  }
  return role;
}

// "Lapping a prior year increase of 16%": a change of another time.
bool is_of_last_year(const SentenceView& view, const QuantityRole& role) {
  if (role.word < 1) return false;
  const Item& time = view.item(role.word - 1);
  if (!is_time(time) || time.tokens.last != view.item(role.word).tokens.first ||
      time.tokens.first == view.range().first)
    return false;
  const Token& first = view.token(time.tokens.first);
  const Token& before = view.token(time.tokens.first - 1);
  return (first.is("prior"_w) || first.is("last"_w) || first.is("previous"_w)) &&
         (before.is("a"_w) || before.is("the"_w) || before.is("last"_w));
}

// "Lapping 19.9% from a year ago": what was there to beat.
bool laps(const Token& token) {
  return token.is("lapping"_w) || token.is("overlapping"_w) || token.is("cycling"_w) || token.is("lapped"_w) ||
         token.is("comping"_w);
}

// "Negative $3 million", "-$3 million": below nought, not an amount lost.
bool is_signed(const SentenceView& view, const Item& quantity) {
  const Token& first = view.token(quantity.tokens.first);
  if (first.is("negative"_w) || first.is("minus"_w) || first.kind == TokenKind::punct ||
      first.kind == TokenKind::symbol)
    return true;
  return quantity.tokens.first > view.range().first && view.token(quantity.tokens.first - 1).is("negative"_w);
}

// "A $3 million headwind to revenue", "the mix hurt revenue by $3 million": by how much a metric was
// moved, no figure of the metric.
bool is_impact(const SentenceView& view, const Before& before, int quantity) {
  if (before.item >= 0 && view.item(before.item).is(Cue::impact)) return true;
  int cause = before.item - 1;  // "impacted our Lantern revenue by"
  while (cause >= 0 && view.item(cause).kind == ItemKind::entity) --cause;
  const bool over_metric = cause >= 0 && view.item(before.item).is(Cue::metric) && view.item(cause).is(Cue::impact);
  if (over_metric && view.item(cause + 1).tokens.first < view.item(cause).tokens.last + 4) return true;
  int next = quantity + 1;  // "the $80 million pre-tax earnings impact"
  while (next < view.size() && (view.item(next).is(Cue::metric) || view.item(next).kind == ItemKind::entity) &&
         view.item(next).tokens.first < view.item(next - 1).tokens.last + 4)
    ++next;
  return next < view.size() && view.item(next).is(Cue::impact) &&
         view.item(next).tokens.first < view.item(next - 1).tokens.last + 3;
}

// "Up from our prior guidance of $8 to $9": what was promised before.
bool is_of_old_guidance(const SentenceView& view, const Item& quantity) {
  constexpr TokenIndex kReach = 6;
  const TokenIndex first = view.range().first;
  for (TokenIndex at = quantity.tokens.first; at > first + 1 && at + kReach > quantity.tokens.first; --at) {
    const Token& noun = view.token(at - 1);
    if (noun.kind == TokenKind::punct) return false;
    const bool promise = noun.is("guidance"_w) || noun.is("guide"_w) || noun.is("range"_w) || noun.is("outlook"_w) ||
                         noun.is("forecast"_w) || noun.is("expectation"_w) || noun.is("estimate"_w);
    const Token& old = view.token(at - 2);
    if (promise && (old.is("prior"_w) || old.is("previous"_w) || old.is("earlier"_w) || old.is("original"_w) ||
                    old.is("initial"_w)))
      return true;
  }
  return false;
}

// "To range from $3 million to $4 million".
bool is_span(const SentenceView& view, const Item& from) {
  if (from.tokens.first == view.range().first) return false;
  const Token& before = view.token(from.tokens.first - 1);
  return before.is("range"_w) || before.is("ranges"_w) || before.is("ranging"_w) || before.is("ranged"_w) ||
         before.is("anywhere"_w);
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

// "Raising our guidance by $0.50": 1 where it is raised by the figure, -1 where it is lowered, 0 for all else.
int moves_guidance(const SentenceView& view, const Before& before) {
  constexpr TokenIndex kReach = 8;
  const TokenIndex first = view.range().first, at = before.at;
  if (before.link != "by"_w || at <= first) return 0;
  const Token& noun = view.token(at - 1);
  if (!(noun.is("guidance"_w) || noun.is("outlook"_w) || noun.is("forecast"_w) || noun.is("range"_w) ||
        noun.is("expectations"_w)))
    return 0;
  for (TokenIndex t = at - 1; t > first && t + kReach > at; --t) {
    const Token& verb = view.token(t - 1);
    if (verb.is("raising"_w) || verb.is("raised"_w) || verb.is("raise"_w) || verb.is("increasing"_w) ||
        verb.is("increased"_w))
      return 1;
    if (verb.is("lowering"_w) || verb.is("lowered"_w) || verb.is("reducing"_w) || verb.is("reduced"_w) ||
        verb.is("cutting"_w))
      return -1;
  }
  return 0;
}

// "And added $1 billion to our reserves": another verb than those of the tables governs the figure.
bool is_detached(const SentenceView& view, const Before& before) {
  if (before.item >= 0 || before.at <= view.range().first + 1) return false;
  const Token& verb = view.token(before.at - 1);
  const Token& link = view.token(before.at - 2);
  const std::string_view words = view.document().quote(verb.span());
  return words.size() > 4 && words.substr(words.size() - 2) == "ed" &&
         (link.is("and"_w) || link.is("we"_w) || link.is(","_w));
}

bool follows_share_word(const SentenceView& view, const Before& before, int quantity) {
  if (before.item >= 0 && view.item(before.item).is(Cue::share)) return true;
  return quantity > 0 && view.item(quantity - 1).is(Cue::share);
}

}  // namespace

QuantityRole role_of(const SentenceView& view, int index) {
  const Item& item = view.item(index);
  const Quantity& quantity = view.quantity(item);
  const Before before = look_before(view, item.tokens.first);
  QuantityRole role;
  const Item* governor = before.item >= 0 ? &view.item(before.item) : nullptr;

  if (!is_amount_of_change(quantity)) {
    role.rule = "duration";
  } else if (is_of_old_guidance(view, item)) {
    role.use = quantity.kind == QuantityKind::money || quantity.kind == QuantityKind::per_unit ? QuantityUse::prior
                                                                                               : QuantityUse::none;
    role.rule = "earlier_guidance";
  } else if (is_impact(view, before, index) || is_of_aim(view, item) || is_measure(view, item)) {
    role.use = QuantityUse::none;
  } else if (const int moved = moves_guidance(view, before); moved != 0) {
    role.use = QuantityUse::change;
    role.trend = moved > 0 ? Trend::up : Trend::down;
    role.rule = "guidance_moved";
  } else if (governor != nullptr && governor->is(Cue::prior_from) && is_span(view, *governor)) {
    role.rule = "range";
  } else if (governor != nullptr && (governor->is(Cue::prior) || governor->is(Cue::prior_from))) {
    role.use = QuantityUse::prior;
    role.rule = "comparison";
    // "up from": the direction is said with it.
    const Token& first = view.token(governor->tokens.first);
    if (first.is("up"_w) || first.is("down"_w)) role.trend = first.is("up"_w) ? Trend::up : Trend::down;
  } else if (follows_comparison(view, index) || follows_compared_period(view, before)) {
    role.use = QuantityUse::prior;
    role.rule = "comparison";
  } else if (const auto said = change_said_after(view, index, before)) {
    role = *said;
  } else if (quantity.kind == QuantityKind::percent && follows_share_word(view, before, index)) {
    role.use = QuantityUse::share;
    role.rule = "share_of";
  } else if (const auto told = change_said_before(view, index, before)) {
    role = *told;
  } else {
    role = after_figure(view, before, index);
    role.detached = is_detached(view, before);
  }
  const bool lapped = before.at > view.range().first && laps(view.token(before.at - 1));
  if ((role.use == QuantityUse::change && is_of_last_year(view, role)) || lapped) role.use = QuantityUse::none;
  role.negative = before.negative || (quantity.value && quantity.value->is_negative());
  role.loss = before.loss || (role.negative && !is_signed(view, item));
  return role;
}

}  // namespace callscope
