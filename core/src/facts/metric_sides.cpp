// Whether the metric behind a figure is its own, where another stands before: amounts dealt out, figures tied to what
// follows, amounts named with their metric.
#include "facts/binding.h"
#include "facts/governor.h"
#include "facts/name_words.h"
#include "text/endings.h"
#include "text/word_list.h"

namespace callscope {
namespace {

// Whether it is told in money, all or by the share.
bool has_amount(const Metric& metric) {
  return metric.kinds != 0 && (metric.takes(QuantityKind::money) || has_per_share(metric));
}

}  // namespace

// "$2 million to capital expenditure and $1 million to our dividend": amounts dealt out by one preposition, each of
// what follows it.
bool Binder::is_dealt(int quantity) const {
  const auto deals = [this](int i) -> WordId {
    const TokenIndex link = view_.item(i).tokens.last;
    const bool money = view_.quantity(view_.item(i)).kind == QuantityKind::money && link < view_.range().last;
    const Token& token = view_.token(money ? link : view_.range().first);
    return money && (token.is("to"_w) || token.is("for"_w) || token.is("on"_w)) ? token.word : kNoWord;
  };
  const WordId own = deals(quantity);
  if (own == kNoWord) return false;
  for (const int step : {-1, 1}) {
    int other = quantity + step;
    while (other >= 0 && other < view_.size() && view_.item(other).kind != ItemKind::quantity &&
           view_.item(other).kind != ItemKind::boundary)
      other += step;
    if (other < 0 || other >= view_.size() || view_.item(other).kind != ItemKind::quantity || deals(other) != own)
      continue;
    const TokenIndex later = view_.item(std::max(other, quantity)).tokens.first;
    for (TokenIndex at = later; at > view_.range().first && at + 3 > later; --at)  // "and approximately $1 million"
      if (view_.token(at - 1).is("and"_w) || view_.token(at - 1).is(","_w)) return true;
  }
  return false;
}

// "Customers have bought 15 million songs": the thing counted is done by those the metric counts.
bool Binder::is_done_by(int metric, int quantity) const {
  const TokenIndex first = view_.item(quantity).tokens.first;
  const std::optional<std::string>& unit = view_.quantity(view_.item(quantity)).unit;
  if (metric < 0 || metric > quantity || !unit || first == view_.range().first || view_.at(first - 1) >= 0)
    return false;
  return ends_with(view_.document().quote(view_.token(first - 1).span()), "ed") &&
         first > view_.item(metric).tokens.last + 1;
}

int Binder::right_metric(int quantity, const QuantityRole& role) const {
  const Item& item = view_.item(quantity);
  if (is_dealt(quantity)) return metric_after(item.tokens.last + 1, false);
  if (role.after >= 0) {
    for (int i = quantity + 1; i < role.after; ++i) {
      if (view_.item(i).is(Cue::metric)) return i;
    }
    return metric_after(view_.item(role.after).tokens.last, true);
  }
  return metric_after(item.tokens.last, true);
}

// "Paid down $3 million in debt": governed by a metric already.
bool Binder::follows_metric(int quantity) const {
  const int before = look_before(view_, view_.item(quantity).tokens.first).item;
  return before >= 0 && view_.item(before).is(Cue::metric);
}

// Whether only plain words, of which the metric is the head, stand before it: "cross-selling revenue".
bool Binder::is_next_noun(TokenIndex at, int metric) const {
  constexpr TokenIndex kLongest = 3;
  const TokenIndex head = view_.item(metric).tokens.first;
  for (TokenIndex t = at; t < head; ++t) {
    const Token& token = view_.token(t);
    if (head > at + kLongest || view_.at(t) >= 0) return false;
    if (!is_name_hyphen(token) && ends_name(token, view_.document().quote(token.span()))) return false;
  }
  return at <= head;
}

// "$500 million in revenue", "a doubling of orders": the figure is tied to what follows.
bool Binder::is_of_next(int quantity, const QuantityRole& role, int right) const {
  const Item& item = view_.item(quantity);
  const TokenIndex link = item.tokens.last;
  if (view_.item(right).tokens.first > link + 3 || link >= view_.range().last) return false;
  const QuantityKind kind = view_.quantity(item).kind;
  if (kind == QuantityKind::count) return view_.token(link).is("of"_w) && view_.metric(view_.item(right)).takes(kind);
  if (kind == QuantityKind::multiple) return role.use == QuantityUse::change && view_.token(link).is("of"_w);
  const bool listed = item.tokens.first > view_.range().first && view_.token(item.tokens.first - 1).is("and"_w);
  const bool tied =
      view_.token(link).is("in"_w) || (listed && view_.token(link).is("of"_w));  // "and $2 million of free cash flow"
  return kind == QuantityKind::money && role.use == QuantityUse::value && tied && is_next_noun(link + 1, right) &&
         view_.metric(view_.item(right)).takes(kind) && role.word < 0 && !follows_metric(quantity);
}

// "Our $0.09 dividend", "a $3 million write-down": determiner, amount and metric are one phrase.
bool Binder::is_named_amount(int quantity, const QuantityRole& role, int right) const {
  const Item& item = view_.item(quantity);
  const Metric& metric = view_.metric(view_.item(right));
  if (role.use != QuantityUse::value || view_.item(right).tokens.first != item.tokens.last ||
      item.tokens.first == view_.range().first || metric.polarity == Polarity::loss)
    return false;
  const Token& before = view_.token(item.tokens.first - 1);
  const QuantityKind kind = view_.quantity(item).kind;
  const bool amount = kind == QuantityKind::money || kind == QuantityKind::per_unit;
  return amount && (is_determiner(before) || before.is("a"_w) || before.is("an"_w)) && has_amount(metric);
}

// "When 80% of our members sail twice": a part of what follows, with nothing before that it could be of.
bool Binder::is_part_of_next(int quantity) const {
  constexpr WordList kOpeners = {"when"_w, "where"_w, "that"_w, "because"_w, "while"_w, "since"_w};
  const Item& item = view_.item(quantity);
  const TokenIndex first = item.tokens.first;
  return view_.quantity(item).kind == QuantityKind::percent && item.tokens.last < view_.range().last &&
         view_.token(item.tokens.last).is("of"_w) && first > view_.range().first &&
         kOpeners.has(view_.token(first - 1).word);
}

bool Binder::prefers_right(int quantity, const QuantityRole& role, int left, int right) const {
  if (right < 0) return false;
  if (left < 0) return true;
  if (is_of_next(quantity, role, right) || is_dealt(quantity) || is_named_amount(quantity, role, right)) return true;
  if (role.use == QuantityUse::change) {
    if (role.after >= 0) return true;
    if (role.word < 0) return false;
    const Item& word = view_.item(role.word);
    const Form form = view_.change(word).form;
    const bool noun =
        form == Form::noun || (word.tokens.last < view_.range().last && view_.token(word.tokens.last).is("of"_w));
    return noun && left < role.word;
  }
  if (role.use != QuantityUse::value || is_part_of_next(quantity)) return role.use == QuantityUse::value;
  // "Generated $96 million of free cash flow": what is generated follows.
  for (int i = quantity - 1; i > left; --i) {
    if (view_.item(i).is(Cue::yield)) return true;
    if (view_.item(i).kind == ItemKind::quantity) {  // "and $62 million of capex"
      const bool percent = view_.quantity(view_.item(quantity)).kind == QuantityKind::percent;
      return view_.item(right).tokens.first <= view_.item(quantity).tokens.last + (percent ? 0 : 1);
    }
    if (view_.item(i).is(Cue::level) || view_.item(i).is(Cue::change)) return false;
    if (view_.item(i).kind == ItemKind::comma) return true;
  }
  return false;
}

}  // namespace callscope
