// How the quantities of a sentence become facts: drafts that fill with value, change and earlier
// value, and what is carried to the next sentence.
#include "facts/binding.h"

#include <algorithm>

namespace callscope {

TokenRange cover(TokenRange a, TokenRange b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  return {std::min(a.first, b.first), std::max(a.last, b.last)};
}

Direction direction_of(Trend trend, Polarity polarity, bool loss) {
  switch (trend) {
    case Trend::flat: return Direction::flat;
    case Trend::better: return polarity == Polarity::bad ? Direction::down : Direction::up;
    case Trend::worse: return polarity == Polarity::bad ? Direction::up : Direction::down;
    case Trend::up: return loss ? Direction::down : Direction::up;
    case Trend::down: break;
  }
  return loss ? Direction::up : Direction::down;
}

void Binder::bind_sentence(std::uint32_t sentence) {
  sentence_ = sentence;
  drafts_.clear();
  last_trend_.reset();
  if (turns_away() || opens_unnamed_part()) topic_.entity = kNoEntity;
  if (const int next = announced(); next != kNoEntity) speak_of(next, true);
  const auto count = static_cast<std::size_t>(view_.size());
  owners_.assign(count, Owner{});
  uses_.assign(count, QuantityUse::none);
  for (std::size_t i = 0; i < count; ++i) {
    const Item& item = view_.item(static_cast<int>(i));
    if (item.is(Cue::metric))
      owners_[i] = entities_.owner_of({item.tokens, item.cue, static_cast<std::uint16_t>(item.ref)}, view_.range());
  }
  mark_regions();
  if (excludes_topic()) topic_.entity = kNoEntity;
  assigned_.assign(count, -1);
  unadjusted_ = compared_ = -1;
  two_ = Two{};
  adjustment_ = opening_adjustment();
  read_respectively();
  for (int i = 0; i < view_.size(); ++i) {
    if (view_.item(i).kind != ItemKind::quantity) continue;
    QuantityRole role = role_of(view_, i);
    if (role.use == QuantityUse::none || is_contribution(i)) continue;
    if (const int other = restated(i); other >= 0 && read_again(i, other, role)) continue;
    if (role.use == QuantityUse::value && (i == compared_ || is_second_prior(i))) role.use = QuantityUse::prior;
    Bound bound = metric_of(i, role);
    if (role.use == QuantityUse::value && is_share_of(i, bound)) {
      role.use = QuantityUse::share;
      role.rule = "share_of";
    }
    if (is_ellipsis(i, role, bound)) {
      role.use = QuantityUse::change;
      role.trend = last_trend_;
      role.rule = "ellipsis";
    }
    if (role.at_level && bound.kind != nullptr && bound.kind->takes(view_.quantity(view_.item(i)).kind))
      role.use = QuantityUse::value;
    if (bound.kind == nullptr && role.use == QuantityUse::change && (add_to_counted(i, role) || add_to_last(i, role)))
      continue;
    if (is_of_growth(i, role, bound)) continue;
    if (role.use == QuantityUse::prior && add_prior_to_last(i, role, bound)) continue;
    if (bound.kind == nullptr && role.use == QuantityUse::prior && add_prior(i, role)) continue;
    if (bound.kind == nullptr || !name_for(i, role, bound)) continue;
    put(i, role, bound);
    uses_[static_cast<std::size_t>(i)] = role.use;
    last_kind_ = view_.quantity(view_.item(i)).kind;
    last_trend_ = role.trend;
  }
  share_out_both();
  finish();
  carry_topic();
}

Binder::Draft* Binder::open_draft(int quantity, const QuantityRole& role, const Bound& bound, int entity) {
  for (std::size_t i = drafts_.size(); i-- > 0 && i + 3 > drafts_.size();) {
    Draft& draft = drafts_[i];
    // A change after "$2 billion or $2.37 per share" is of what was told last.
    const bool named = draft.fact.metric == bound.name ||
                       (role.use == QuantityUse::change && i + 1 == drafts_.size() && !is_ratio_of(draft, quantity));
    if (draft.metric != bound.metric || draft.metric < 0 || !named) continue;
    if (draft.entity != entity && entity_after(quantity) != kNoEntity) continue;
    const Fact& fact = draft.fact;
    if (role.use == QuantityUse::prior) return fact.prior == kNone ? &draft : nullptr;
    if (role.use == QuantityUse::change) {
      const bool open = !fact.change || fact.change->quantity == kNone || is_same_change(draft, quantity, role);
      if (open && !contradicts(draft, role)) return &draft;
      continue;
    }
    if (fact.value == kNone || draft.borrowed) return &draft;
  }
  return nullptr;
}

// Of "$132 million or 14% of revenue, up 9%" the second, of which no percentage is the change.
bool Binder::is_ratio_of(const Draft& draft, int quantity) const {
  if (draft.fact.value == kNone || view_.quantity(view_.item(quantity)).kind != QuantityKind::percent) return false;
  return view_.numbers().quantities[static_cast<std::size_t>(draft.fact.value)].kind == QuantityKind::percent;
}

// "Increased by $760 million to $12.7 billion, up 6%": the change again, in percent.
bool Binder::is_same_change(const Draft& draft, int quantity, const QuantityRole& role) const {
  const Change& change = *draft.fact.change;
  const Quantity& first = view_.numbers().quantities[static_cast<std::size_t>(change.quantity)];
  const bool other_unit =
      first.kind == QuantityKind::money && view_.quantity(view_.item(quantity)).kind == QuantityKind::percent;
  const auto same_way = [&] {
    return !role.trend || change.direction == direction_of(*role.trend, Polarity::good, draft.counts_loss);
  };
  return other_unit && same_way();
}

void Binder::set_change(Draft& draft, const QuantityRole& role, bool with_quantity, int quantity) {
  if (!draft.fact.change) draft.fact.change = Change{};
  Change& change = *draft.fact.change;
  if (with_quantity) change.quantity = view_.item(quantity).ref;
  if (with_quantity) {  // "down 1% to up 1%": either way
    const Quantity& told = view_.quantity(view_.item(quantity));
    if (told.low && told.high && told.low->is_negative() && !told.high->is_negative()) return;
  }
  const Polarity polarity = draft.metric >= 0 ? view_.metric(view_.item(draft.metric)).polarity : Polarity::good;
  if (role.trend) change.direction = direction_of(*role.trend, polarity, draft.counts_loss);
}

void Binder::put(int quantity, const QuantityRole& role, const Bound& bound) {
  const Item& item = view_.item(quantity);
  const int entity = entity_of(quantity, bound);
  Draft* draft = open_draft(quantity, role, bound, entity);
  if (draft == nullptr && role.use == QuantityUse::prior) draft = comparable_draft(quantity);
  if (draft == nullptr) {
    // "$61 million, or €57 million": the same amount again.
    if (!drafts_.empty() && role.use == QuantityUse::value && item.tokens.first > view_.range().first &&
        view_.token(item.tokens.first - 1).is("or"_w) && drafts_.back().metric == bound.metric &&
        drafts_.back().fact.metric == bound.name)
      return;
    Draft again = compared_again(quantity, role, bound, entity);
    drafts_.push_back(std::move(again));
    draft = &drafts_.back();
    draft->fact.metric = bound.name;
    draft->metric = bound.metric;
    draft->entity = entity;
    draft->fact.confidence = bound.confidence;
    const TokenRange words = bound.metric >= 0 ? view_.item(bound.metric).tokens : item.tokens;
    draft->fact.metric_text = view_.document().span_of(words);
    draft->tokens = words;
    if (bound.metric >= 0) draft->tokens = cover(draft->tokens, owners_[static_cast<std::size_t>(bound.metric)].tokens);
    draft->value_loss |= bound.loss;
    draft->counts_loss |= bound.loss;
    tell_of_two(*draft, quantity);
  }
  draft->tokens = cover(draft->tokens, item.tokens);
  if (role.word >= 0) draft->tokens = cover(draft->tokens, view_.item(role.word).tokens);
  draft->last_item = std::max({draft->last_item, quantity, role.after, bound.metric});
  if (role.use == QuantityUse::prior) {
    draft->fact.prior = item.ref;
    draft->prior_loss = role.loss || role.negative || bound.loss;
    if (role.trend) set_change(*draft, role, false, quantity);
  } else if (role.use == QuantityUse::change) {
    set_change(*draft, role, true, quantity);
  } else {
    draft->fact.value = item.ref;
    draft->borrowed = false;
    draft->counts_loss |= role.loss;
    draft->value_loss |= role.loss || role.negative;
    if (role.trend) set_change(*draft, role, false, quantity);
  }
  draft->fact.evidence.push_back({role.rule, view_.document().span_of(item.tokens)});
}

void Binder::tell_of_two(Draft& draft, int quantity) const {
  if (draft.metric < 0 || (quantity != two_.first && quantity != two_.second)) return;
  const Document& document = view_.document();
  const auto letters = [&](TokenRange words) { return document.on_one_line(document.span_of(words)); };
  if (!two_.second_name.empty()) {
    draft.entity = kNoEntity;
    draft.fact.entity = letters(quantity == two_.first ? two_.first_name : two_.second_name);
    return;
  }
  if (draft.entity != kNoEntity && entities_.name(draft.entity) == letters(two_.first_name)) draft.entity = kNoEntity;
  const TokenRange words = view_.item(draft.metric).tokens;
  if (quantity != two_.first || words.size() < 2) return;
  const Metric* known = known_of_two(draft.metric, two_.first_name);
  draft.fact.metric = known != nullptr ? std::string(known->name)
                                       : letters(two_.first_name) + " " + letters({words.last - 1, words.last});
}

// "A loss of $5 million": the quantity is as printed, the metric is below zero.
void Binder::mark_loss(Draft& draft) const {
  const Quantity& quantity = view_.numbers().quantities[static_cast<std::size_t>(draft.fact.value)];
  const bool good = draft.metric < 0 || view_.metric(view_.item(draft.metric)).polarity == Polarity::good;
  if (good && quantity.value && !(*quantity.value < Decimal()))
    draft.fact.evidence.push_back({kToldAsLoss, quantity.span});
}

void Binder::finish(Draft& draft) {
  read_trailing_direction(draft);
  compare_to_prior(draft);
  Fact& fact = draft.fact;
  fact.span = view_.document().span_of(draft.tokens);
  fact.period = period_of(draft);
  if (fact.change) fact.change->basis = basis_of(draft);
  if (fact.value != kNone && draft.value_loss) mark_loss(draft);
  TokenRange words;
  if (const char* rule = basis_told(draft, words)) fact.evidence.push_back({rule, view_.document().span_of(words)});
  if (draft.entity != kNoEntity) fact.entity = entities_.name(draft.entity);
  if (topic_.fact == kNone || topic_.sentence != sentence_) topic_.first = static_cast<int>(facts_.size());
  topic_.fact = static_cast<int>(facts_.size());
  topic_.sentence = sentence_;
  facts_.push_back(std::move(fact));
}

void Binder::finish() {
  join_halves();
  for (Draft& draft : drafts_) {
    if (draft.fact.value == kNone && (!draft.fact.change || draft.fact.change->quantity == kNone)) continue;
    finish(draft);
  }
}

}  // namespace callscope
