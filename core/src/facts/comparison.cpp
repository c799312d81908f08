// With what a figure is compared: the earlier value, the earlier period, the direction said beside it.
#include <algorithm>

#include "facts/binding.h"
#include "facts/governor.h"
#include "facts/name_words.h"

namespace callscope {

void Binder::compare_to_prior(Draft& draft) const { compare_to_prior(draft.fact, draft.value_loss, draft.prior_loss); }

void Binder::compare_to_prior(Fact& fact, bool value_loss, bool prior_loss) const {
  if (fact.value == kNone || fact.prior == kNone || (fact.change && fact.change->direction)) return;
  const auto amount = [this](QuantityId id, bool loss) -> std::optional<Decimal> {
    const Quantity& quantity = view_.numbers().quantities[static_cast<std::size_t>(id)];
    if (!quantity.value) return std::nullopt;
    return loss ? quantity.value->magnitude().negated() : *quantity.value;
  };
  const auto value = amount(fact.value, value_loss), prior = amount(fact.prior, prior_loss);
  if (!value || !prior) return;
  if (!fact.change) fact.change = Change{};
  fact.change->direction = *value == *prior ? Direction::flat : *value < *prior ? Direction::down : Direction::up;
}

// "Revenue was $8 million, up 1% sequentially and 25% year over year": what is compared a second time
// is told again with its value. Empty where nothing is.
Binder::Draft Binder::compared_again(int quantity, const QuantityRole& role, const Bound& bound, int entity) const {
  if (role.use == QuantityUse::value || bound.metric < 0) return {};
  for (std::size_t i = drafts_.size(); i-- > 0 && i + 3 > drafts_.size();) {
    const Draft& draft = drafts_[i];
    if (draft.metric != bound.metric || draft.entity != entity || draft.fact.value == kNone ||
        draft.fact.metric != bound.name)
      continue;
    const Quantity& value = view_.numbers().quantities[static_cast<std::size_t>(draft.fact.value)];
    if (role.use == QuantityUse::prior && value.unit != view_.quantity(view_.item(quantity)).unit) continue;
    if (role.use != QuantityUse::prior && is_of_new_period(draft.last_item, quantity)) break;
    Draft again;
    again.borrowed = true;
    again.fact.value = draft.fact.value;
    again.fact.evidence.push_back({"compared_again", value.span});
    again.value_loss = draft.value_loss;
    again.counts_loss = draft.counts_loss;
    return again;
  }
  return {};
}

// "Grew 8% in the quarter to $2 million and 9% in the first half": a period of its own stands with the figure.
bool Binder::is_of_new_period(int last_item, int quantity) const {
  for (int i = last_item + 1; i < view_.size(); ++i) {
    const Item& item = view_.item(i);
    if (i > quantity && (item.kind == ItemKind::quantity || item.kind == ItemKind::boundary || item.is(Cue::metric)))
      return false;
    if (item.kind == ItemKind::period && !is_compared_period(i)) return true;
    if (item.is(Cue::yoy) && view_.token(item.tokens.first).is("year-to-date"_w)) return true;
  }
  return false;
}

// "$2.14, down from $2.16 and up 8% from a year ago": the change is of another comparison.
bool Binder::contradicts(Draft& draft, const QuantityRole& role) {
  compare_to_prior(draft);
  if (draft.fact.prior == kNone || !draft.fact.change || !draft.fact.change->direction || !role.trend) return false;
  const Polarity polarity = draft.metric >= 0 ? view_.metric(view_.item(draft.metric)).polarity : Polarity::good;
  return *draft.fact.change->direction != direction_of(*role.trend, polarity, draft.counts_loss);
}

// "On a like-for-like basis", "excluding the ferries, revenue would have grown": a figure of what was not. The
// rule's name, and the words; none where it is a figure of what was.
const char* Binder::basis_told(const Draft& draft, TokenRange& words) const {
  int last = draft.last_item + 1;
  if (last < view_.size() && view_.item(last).is(Cue::constant)) {  // "4% in constant currency"
    words = view_.item(last).tokens;
    return "pro_forma";
  }
  if (last < view_.size() && view_.item(last).kind == ItemKind::comma) ++last;
  for (int i = 0; i <= last && i < view_.size(); ++i) {
    const Item& item = view_.item(i);
    const Token& first = view_.token(item.tokens.first);
    const bool excludes =
        item.is(Cue::exclude) && (first.is("excluding"_w) || first.is("exclusive"_w) || first.is("stripping"_w));
    if (!excludes && !item.is(Cue::hypothetical)) continue;
    const bool next = i > draft.last_item && !first.has(kCapitalised) && excludes;  // a capital begins a sentence
    const bool before =
        i < draft.last_item && std::none_of(view_.items().begin() + i, view_.items().end(), [&](const Item& other) {
          return other.kind == ItemKind::quantity && other.tokens.last <= draft.tokens.first;
        });
    if (next || before) {
      words = item.tokens;
      return "pro_forma";
    }
  }
  return nullptr;
}

// "Compared to $7 million last quarter and $6 million a year ago".
bool Binder::is_second_prior(int quantity) const {
  const Item& item = view_.item(quantity);
  int before = quantity - 1;
  while (before >= 0 && is_time(view_.item(before))) --before;
  if (before < 0 || uses_[static_cast<std::size_t>(before)] != QuantityUse::prior) return false;
  const Quantity& first = view_.quantity(view_.item(before));
  const Quantity& second = view_.quantity(item);
  return before + 1 < quantity && first.kind == second.kind && first.unit == second.unit &&
         view_.token(item.tokens.first - 1).is("and"_w);
}

// "This compares to $1.20 last year": the earlier value of the fact in the sentence before.
bool Binder::add_prior_to_last(int quantity, const QuantityRole& role, const Bound& bound) {
  if (topic_.fact < 0 || topic_.sentence + 1 != sentence_ || !drafts_.empty()) return false;
  Fact& fact = facts_[static_cast<std::size_t>(topic_.fact)];
  const Token& opener = view_.token(view_.range().first);
  const bool points_back = opener.is("this"_w) || opener.is("that"_w) || opener.is("it"_w) || opener.is("compared"_w) ||
                           opener.is("versus"_w);
  if (!points_back || fact.value == kNone || fact.prior != kNone ||
      (bound.kind != nullptr && bound.kind->name != fact.metric))
    return false;
  const Quantity& value = view_.numbers().quantities[static_cast<std::size_t>(fact.value)];
  const Item& item = view_.item(quantity);
  if (value.kind != view_.quantity(item).kind || value.unit != view_.quantity(item).unit) return false;
  fact.prior = item.ref;
  compare_to_prior(fact, false, role.loss || role.negative);
  fact.evidence.push_back({"compared_in_next_sentence", view_.document().span_of(item.tokens)});
  return true;
}

// "Up 6% to last year", "down 5% to the third quarter of 2030": right behind a percentage.
bool Binder::is_measured_to(const Item& period) const {
  TokenIndex at = period.tokens.first;
  while (at > view_.range().first && is_determiner(view_.token(at - 1))) --at;
  if (at < view_.range().first + 2 || !view_.token(at - 1).is("to"_w)) return false;
  const int figure = view_.at(at - 2);
  return figure >= 0 && view_.item(figure).kind == ItemKind::quantity &&
         view_.quantity(view_.item(figure)).kind == QuantityKind::percent;
}

// "the same quarter last year", "a year ago", what follows "compared to": the period of the value
// that a figure is compared with, not of the figure.
bool Binder::is_compared_period(int index) const {
  const Item& item = view_.item(index);
  // "Tough comparisons from the second quarter of 2030, when revenue grew 40%": what follows is told of it.
  const TokenIndex next = item.tokens.last < view_.range().last && view_.token(item.tokens.last).is(","_w)
                              ? item.tokens.last + 1
                              : item.tokens.last;
  if (next < view_.range().last && view_.token(next).is("when"_w)) return false;
  for (TokenIndex at = item.tokens.first; at < item.tokens.last; ++at) {
    const Token& token = view_.token(at);
    if (token.is("same"_w) || token.is("ago"_w) || token.is("corresponding"_w) || token.is("prior"_w) ||
        token.is("previous"_w))
      return true;
  }
  if (is_measured_to(item)) return true;
  for (TokenIndex at = item.tokens.first, steps = 0; at > view_.range().first && steps < 3; --at, ++steps) {
    const Token& token = view_.token(at - 1);
    if (token.is("from"_w) || token.is("over"_w) || token.is("than"_w) || token.is("versus"_w)) return true;
    if (token.is("as"_w) && at > view_.range().first + 1 && view_.token(at - 2).is("same"_w)) return true;
    if (!token.is("the"_w) && !token.is("our"_w) && !token.is("a"_w)) break;
  }
  if (index > 0) {
    const Item& before =
        view_.item(index - 1);  // "compared to last year" is one mention of which a period took the end
    const bool joined = before.tokens.last >= item.tokens.first && (before.is(Cue::yoy) || before.is(Cue::qoq));
    if (before.is(Cue::prior) || joined) return true;
  }
  return index > 0 && uses_[static_cast<std::size_t>(index - 1)] == QuantityUse::prior;
}

// "In the second quarter of last year", "from the first quarter": the basis by what is compared with.
Basis Binder::basis_of_period(const Draft& draft, int index) const {
  const PeriodForm& form = view_.numbers().forms[static_cast<std::size_t>(view_.item(index).ref)];
  using Anchor = PeriodForm::Anchor;
  if (form.anchor == Anchor::year_ago || (form.has_year_shift && form.year_shift == -1)) return Basis::yoy;
  const bool last = form.anchor == Anchor::relative && form.count == -1;
  if (last && form.unit == PeriodForm::Unit::year) return Basis::yoy;
  if (last && form.unit == PeriodForm::Unit::quarter) return Basis::qoq;
  const PeriodId own_id = period_of(draft);
  if (own_id == kNone || own_id == view_.item(index).ref) return basis_of_call(form);
  const PeriodForm& own_form = view_.numbers().forms[static_cast<std::size_t>(own_id)];
  // Of the same quarter told once without and once with its year, the one without is the reported one.
  if (form.year != 0 && form.unit == own_form.unit && form.number == own_form.number)
    return own_form.year == 0 || own_form.year - form.year == 1 ? Basis::yoy : Basis::none;
  if (form.unit == PeriodForm::Unit::quarter && own_form.unit == form.unit && form.number != 0 &&
      own_form.number != 0 && (form.year == 0) == (own_form.year == 0))
    return (own_form.year - form.year) * 4 + own_form.number - form.number == 1 ? Basis::qoq : Basis::none;
  const Period& other = view_.numbers().periods[static_cast<std::size_t>(view_.item(index).ref)];
  const Period& own = view_.numbers().periods[static_cast<std::size_t>(own_id)];
  if (!own.start || !other.start || !own.end || !other.end) return Basis::none;
  const auto months = [](const Date& from, const Date& to) {
    return (to.year - from.year) * 12 + to.month - from.month;
  };
  const int length = months(*own.start, *own.end) + 1, gap = months(*other.start, *own.start);
  if (length != months(*other.start, *other.end) + 1) return Basis::none;
  return gap == 12 ? Basis::yoy : gap == 3 && length == 3 ? Basis::qoq : Basis::none;
}

// What the quarter or year compared with is to the one that the call reports.
Basis Binder::basis_of_call(const PeriodForm& other) const {
  const bool shifted = other.has_year_shift && other.number != 0;  // "the second quarter of this year"
  if (!call_.fiscal_year || (other.anchor != PeriodForm::Anchor::absolute && !shifted)) return Basis::none;
  const int years = shifted ? -other.year_shift : other.year == 0 ? 0 : *call_.fiscal_year - other.year;
  if (other.unit == PeriodForm::Unit::year) return years == 1 ? Basis::yoy : Basis::none;
  if (other.unit != PeriodForm::Unit::quarter || !call_.fiscal_quarter) return Basis::none;
  const int quarters = years * 4 + *call_.fiscal_quarter - other.number;
  return quarters == 4 ? Basis::yoy : quarters == 1 ? Basis::qoq : Basis::none;
}

// What is said beside or after the figures goes before what was said at the head of the sentence.
Basis Binder::basis_of(const Draft& draft) const {
  Basis early = Basis::none, late = Basis::none;
  for (int i = 0; i < view_.size(); ++i) {
    const Item& item = view_.item(i);
    const bool after = i > draft.last_item;
    if (draft.borrowed && i < draft.last_item) continue;  // of the first comparison
    if (after && (item.kind == ItemKind::quantity || item.is(Cue::metric) || item.is(Cue::driver))) break;
    const bool inside = item.tokens.first >= draft.tokens.first;
    Basis said = Basis::none;
    if (item.is(Cue::yoy)) said = Basis::yoy;
    if (item.is(Cue::qoq)) said = Basis::qoq;
    if (item.is(Cue::sequential)) said = Basis::sequential;
    if (item.kind == ItemKind::period && inside && is_compared_period(i)) said = basis_of_period(draft, i);
    if (said != Basis::none) (inside ? late : early) = said;
    if (after && late != Basis::none) break;
  }
  return late != Basis::none ? late : early;
}

// "$601 million, essentially flat from last quarter": a direction said after the figure.
void Binder::read_trailing_direction(Draft& draft) {
  if (draft.fact.value == kNone || draft.fact.prior != kNone || draft.fact.change) return;
  int word = draft.last_item + 1;
  while (word < view_.size() && (view_.item(word).kind == ItemKind::comma || is_time(view_.item(word)))) ++word;
  if (word >= view_.size()) return;
  const Item& change = view_.item(word);
  const auto compared = compared_way(view_, change);  // "down from last quarter"
  if (!compared && !change.is(Cue::change)) return;
  if ((!compared && view_.change(change).form == Form::noun) ||
      change.tokens.first > view_.item(word - 1).tokens.last + 3)
    return;
  if (word + 1 < view_.size()) {
    const Item& next = view_.item(word + 1);
    const bool figure = next.kind == ItemKind::quantity || next.is(Cue::metric) || next.kind == ItemKind::entity;
    if (figure && next.tokens.first < change.tokens.last + 5) return;
  }
  QuantityRole role;
  role.trend = compared ? *compared : view_.change(change).trend;
  set_change(draft, role, false, -1);
  draft.last_item = word;
  draft.tokens = cover(draft.tokens, change.tokens);
  draft.fact.evidence.push_back({"direction_after_figure", view_.document().span_of(change.tokens)});
}

}  // namespace callscope
