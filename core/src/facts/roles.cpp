#include "facts/roles.h"

#include <string_view>

#include "facts/aside_figures.h"
#include "facts/change_frames.h"
#include "facts/name_words.h"

namespace callscope {
namespace {

bool is_amount_of_change(const Quantity& quantity) { return quantity.kind != QuantityKind::duration; }

// "73 days", but not the "five-year" of an average.
bool is_span_of_time(const SentenceView& view, const Item& quantity) {
  const TokenIndex last = quantity.tokens.last;
  return last < quantity.tokens.first + 3 || !view.token(last - 2).is("-"_w);
}

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

// "A rise of 8% to 12% over the $1.42 recorded for 2030": what the change is measured from.
bool is_risen_from(const SentenceView& view, const Before& before, const Item& quantity) {
  const TokenIndex at = quantity.tokens.first;
  const QuantityKind kind = view.quantity(quantity).kind;
  return before.item >= 0 && view.item(before.item).kind == ItemKind::quantity &&
         view.quantity(view.item(before.item)).kind == QuantityKind::percent &&
         (kind == QuantityKind::money || kind == QuantityKind::per_unit) && at >= view.range().first + 2 &&
         view.token(at - 1).is("the"_w) && view.token(at - 2).is("over"_w);
}

// "A level of 4.5 after 4.8": the second was before.
bool comes_after(const SentenceView& view, const Before& before, int quantity) {
  if (quantity == 0 || before.at == view.range().first || !view.token(before.at - 1).is("after"_w)) return false;
  const Item& first = view.item(quantity - 1);
  return first.kind == ItemKind::quantity && first.tokens.last == before.at - 1 && before.item < 0 &&
         view.quantity(first).kind == view.quantity(view.item(quantity)).kind &&
         view.quantity(first).unit == view.quantity(view.item(quantity)).unit;
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

// "Negative $3 million", "-$3 million": below nought, not an amount lost.
bool is_signed(const SentenceView& view, const Item& quantity) {
  const Token& first = view.token(quantity.tokens.first);
  if (first.is("negative"_w) || first.is("minus"_w) || first.kind == TokenKind::punct ||
      first.kind == TokenKind::symbol)
    return true;
  return quantity.tokens.first > view.range().first && view.token(quantity.tokens.first - 1).is("negative"_w);
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

// "Up 5% compared to last year to $3 million": behind the period that it is compared with, where the change led.
bool leads_on(const SentenceView& view, const Before& before, int quantity) {
  return before.link == "to"_w && before.item + 1 < quantity && is_time(view.item(before.item + 1));
}

// A percentage, or a part: "two thirds of".
bool may_be_share(const Quantity& quantity) {
  return quantity.kind == QuantityKind::percent ||
         (quantity.kind == QuantityKind::multiple && quantity.value && *quantity.value < Decimal(1));
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

  const bool compared = governor != nullptr && (is_amount_of_change(quantity) || is_span_of_time(view, item)) &&
                        (governor->is(Cue::prior) || governor->is(Cue::prior_from)) && !leads_on(view, before, index);
  if (!is_amount_of_change(quantity) && !compared) {
    if (!is_span_of_time(view, item)) role.use = QuantityUse::none;
    role.rule = "duration";
  } else if (is_of_old_guidance(view, item)) {
    role.use = quantity.kind == QuantityKind::money || quantity.kind == QuantityKind::per_unit ? QuantityUse::prior
                                                                                               : QuantityUse::none;
    role.rule = "earlier_guidance";
  } else if (tells_no_metric(view, before, index)) {
    role.use = QuantityUse::none;
  } else if (const int moved = moves_guidance(view, before); moved != 0) {
    role.use = QuantityUse::change;
    role.trend = moved > 0 ? Trend::up : Trend::down;
    role.rule = "guidance_moved";
  } else if (compared && governor->is(Cue::prior_from) && is_span(view, *governor)) {
    role.rule = "range";
  } else if (compared) {
    role.use = QuantityUse::prior;
    role.rule = "comparison";
    // "up from": the direction is said with it.
    const Token& first = view.token(governor->tokens.first);
    if (first.is("up"_w) || first.is("down"_w)) role.trend = first.is("up"_w) ? Trend::up : Trend::down;
  } else if ((before.link != "to"_w && follows_comparison(view, index)) || follows_compared_period(view, before) ||
             comes_after(view, before, index) || is_risen_from(view, before, item)) {
    role.use = QuantityUse::prior;
    role.rule = "comparison";
  } else if (const auto said = change_said_after(view, index, before)) {
    role = *said;
  } else if (may_be_share(quantity) && follows_share_word(view, before, index)) {
    role.use = QuantityUse::share;
    role.rule = "share_of";
  } else if (const auto told = change_said_before(view, index, before)) {
    role = *told;
  } else {
    role = after_figure(view, before, index);
    role.detached = is_detached(view, before);
  }
  if (role.use == QuantityUse::change && is_of_last_year(view, role)) role.use = QuantityUse::none;
  role.negative = before.negative || (quantity.value && quantity.value->is_negative());
  role.loss = before.loss || (role.negative && !is_signed(view, item));
  return role;
}

}  // namespace callscope
