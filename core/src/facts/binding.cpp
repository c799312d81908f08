// How the quantities of a sentence become facts: drafts that fill with value, change and earlier
// value, and what is carried to the next sentence.
#include "facts/binding.h"

#include <algorithm>

namespace callscope {
namespace {

TokenRange cover(TokenRange a, TokenRange b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  return {std::min(a.first, b.first), std::max(a.last, b.last)};
}

}  // namespace

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
  const auto count = static_cast<std::size_t>(view_.size());
  owners_.assign(count, Owner{});
  for (std::size_t i = 0; i < count; ++i) {
    const Item& item = view_.item(static_cast<int>(i));
    if (item.is(Cue::metric))
      owners_[i] = entities_.owner_of({item.tokens, item.cue, static_cast<std::uint16_t>(item.ref)}, view_.range());
  }
  mark_regions();
  assigned_.assign(count, -1);
  read_respectively();
  for (int i = 0; i < view_.size(); ++i) {
    if (view_.item(i).kind != ItemKind::quantity) continue;
    QuantityRole role = role_of(view_, i);
    if (role.use == QuantityUse::none) continue;
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
    if (role.at_level && bound.kind != nullptr && bound.kind->takes(view_.quantity(view_.item(i)).kind)) role.use = QuantityUse::value;
    if (bound.kind == nullptr && role.use == QuantityUse::change && add_to_last(i, role)) continue;
    if (bound.kind == nullptr || !name_for(i, role, bound)) continue;
    put(i, role, bound);
    last_kind_ = view_.quantity(view_.item(i)).kind;
    last_trend_ = role.use == QuantityUse::change ? role.trend : std::nullopt;
  }
  share_out_both();
  finish();
  carry_topic();
}

// "It reached 3 million. That is an increase of 20%": the change of the fact before.
bool Binder::add_to_last(int quantity, const QuantityRole& role) {
  if (topic_.fact < 0 || topic_.sentence + 1 != sentence_ || !drafts_.empty()) return false;
  const TokenIndex first = view_.range().first;
  const Token& opener = view_.token(first);
  if (!(opener.is("it"_w) || opener.is("that"_w) || opener.is("this"_w) || opener.is("compared"_w) || opener.is("representing"_w) ||
        opener.is("up"_w) || opener.is("down"_w)))
    return false;
  Fact& fact = facts_[static_cast<std::size_t>(topic_.fact)];
  if (fact.change && fact.change->quantity != kNone) return false;
  if (!fact.change) fact.change = Change{};
  fact.change->quantity = view_.item(quantity).ref;
  if (role.trend) fact.change->direction = direction_of(*role.trend, Polarity::good, false);
  fact.evidence.push_back({"change_of_sentence_before", view_.document().span_of(view_.item(quantity).tokens)});
  return true;
}

Binder::Draft* Binder::open_draft(int quantity, const QuantityRole& role, const Bound& bound, int entity) {
  for (std::size_t i = drafts_.size(); i-- > 0 && i + 3 > drafts_.size();) {
    Draft& draft = drafts_[i];
    if (draft.metric != bound.metric || draft.metric < 0 || draft.fact.metric != bound.name) continue;
    if (draft.entity != entity && entity_after(quantity) != kNoEntity) continue;
    const Fact& fact = draft.fact;
    if (role.use == QuantityUse::prior) return fact.prior == kNone ? &draft : nullptr;
    if (role.use == QuantityUse::change) {
      if (!fact.change || fact.change->quantity == kNone) return &draft;
      continue;
    }
    if (fact.value == kNone) return &draft;
  }
  return nullptr;
}

void Binder::set_change(Draft& draft, const QuantityRole& role, bool with_quantity, int quantity) {
  if (!draft.fact.change) draft.fact.change = Change{};
  Change& change = *draft.fact.change;
  if (with_quantity) change.quantity = view_.item(quantity).ref;
  const Polarity polarity = draft.metric >= 0 ? view_.metric(view_.item(draft.metric)).polarity : Polarity::good;
  if (role.trend) change.direction = direction_of(*role.trend, polarity, draft.value_loss);
}

void Binder::put(int quantity, const QuantityRole& role, const Bound& bound) {
  const Item& item = view_.item(quantity);
  const int entity = entity_of(quantity, bound);
  Draft* draft = open_draft(quantity, role, bound, entity);
  if (draft == nullptr) {
    // "$61 million, or €57 million": the same amount again.
    if (!drafts_.empty() && role.use == QuantityUse::value && item.tokens.first > view_.range().first &&
        view_.token(item.tokens.first - 1).is("or"_w) && drafts_.back().metric == bound.metric &&
        drafts_.back().fact.metric == bound.name)
      return;
    drafts_.emplace_back();
    draft = &drafts_.back();
    draft->fact.metric = bound.name;
    draft->metric = bound.metric;
    draft->entity = entity;
    draft->fact.confidence = bound.confidence;
    const TokenRange words = bound.metric >= 0 ? view_.item(bound.metric).tokens : item.tokens;
    draft->fact.metric_text = view_.document().span_of(words);
    draft->tokens = words;
    if (bound.metric >= 0) draft->tokens = cover(draft->tokens, owners_[static_cast<std::size_t>(bound.metric)].tokens);
    draft->value_loss = bound.loss;
  }
  draft->tokens = cover(draft->tokens, item.tokens);
  if (role.word >= 0) draft->tokens = cover(draft->tokens, view_.item(role.word).tokens);
  draft->last_item = std::max(draft->last_item, std::max(quantity, role.after));
  if (role.use == QuantityUse::prior) {
    draft->fact.prior = item.ref;
    draft->prior_loss = role.loss || bound.loss;
    if (role.trend) set_change(*draft, role, false, quantity);
  } else if (role.use == QuantityUse::change) {
    set_change(*draft, role, true, quantity);
  } else {
    draft->fact.value = item.ref;
    draft->value_loss |= role.loss;
    if (role.trend) set_change(*draft, role, false, quantity);
  }
  draft->fact.evidence.push_back({role.rule, view_.document().span_of(item.tokens)});
}

// "Revenue and orders both grew 26%": one figure, two metrics.
void Binder::share_out_both() {
  for (std::size_t d = 0, count = drafts_.size(); d < count; ++d) {
    const int metric = drafts_[d].metric;
    if (metric < 1 || !view_.item(metric - 1).is(Cue::metric)) continue;
    const TokenIndex at = view_.item(metric).tokens.last;
    if (at >= view_.range().last || !view_.token(at).is("both"_w)) continue;
    Draft other = drafts_[d];
    other.metric = metric - 1;
    const Item& item = view_.item(other.metric);
    other.fact.metric = std::string(view_.metric(item).name);
    other.fact.metric_text = view_.document().span_of(item.tokens);
    other.tokens = cover(other.tokens, item.tokens);
    drafts_.push_back(std::move(other));
  }
}

void Binder::compare_to_prior(Draft& draft) {
  Fact& fact = draft.fact;
  if (fact.value == kNone || fact.prior == kNone || (fact.change && fact.change->direction)) return;
  const auto amount = [this](QuantityId id, bool loss) -> std::optional<Decimal> {
    const Quantity& quantity = view_.numbers().quantities[static_cast<std::size_t>(id)];
    if (!quantity.value) return std::nullopt;
    return loss ? quantity.value->magnitude().negated() : *quantity.value;
  };
  const auto value = amount(fact.value, draft.value_loss), prior = amount(fact.prior, draft.prior_loss);
  if (!value || !prior) return;
  if (!fact.change) fact.change = Change{};
  fact.change->direction = *value == *prior ? Direction::flat : *value < *prior ? Direction::down : Direction::up;
}

// "the same quarter last year", "a year ago", what follows "compared to": the period of the value
// that a figure is compared with, not of the figure.
bool Binder::is_compared_period(int index) const {
  const Item& item = view_.item(index);
  for (TokenIndex at = item.tokens.first; at < item.tokens.last; ++at) {
    const Token& token = view_.token(at);
    if (token.is("same"_w) || token.is("ago"_w) || token.is("corresponding"_w) || token.is("prior"_w)) return true;
  }
  if (index > 0 && view_.item(index - 1).is(Cue::prior)) return true;
  return index > 1 && view_.item(index - 1).kind == ItemKind::quantity && view_.item(index - 2).is(Cue::prior);
}

PeriodId Binder::period_of(const Draft& draft) const {
  PeriodId best = kNone;
  TokenIndex nearest = 1000;
  for (const Item& item : view_.items()) {
    if (item.kind != ItemKind::period) continue;
    const TokenIndex gap = item.tokens.first >= draft.tokens.last ? item.tokens.first - draft.tokens.last
                           : item.tokens.last <= draft.tokens.first ? draft.tokens.first - item.tokens.last
                                                                    : 0;
    if (is_compared_period(view_.at(item.tokens.first))) continue;
    if (gap < nearest) {
      nearest = gap;
      best = item.ref;
    }
  }
  return best != kNone ? best : topic_.period;
}

Basis Binder::basis_of(const Draft& draft) const {
  Basis basis = Basis::none;
  for (int i = 0; i < view_.size(); ++i) {
    const Item& item = view_.item(i);
    const bool after = i > draft.last_item;
    if (after && (item.kind == ItemKind::quantity || item.is(Cue::metric) || item.is(Cue::driver))) break;
    if (item.is(Cue::yoy)) basis = Basis::yoy;
    if (item.is(Cue::qoq)) basis = Basis::qoq;
    if (item.is(Cue::sequential)) basis = Basis::sequential;
    if (after && basis != Basis::none) break;
  }
  return basis;
}

void Binder::finish(Draft& draft) {
  compare_to_prior(draft);
  Fact& fact = draft.fact;
  fact.span = view_.document().span_of(draft.tokens);
  fact.period = period_of(draft);
  if (fact.change) fact.change->basis = basis_of(draft);
  if (draft.entity != kNoEntity) fact.entity = entities_.name(draft.entity);
  topic_.fact = static_cast<int>(facts_.size());
  topic_.sentence = sentence_;
  facts_.push_back(std::move(fact));
}

void Binder::finish() {
  for (Draft& draft : drafts_) {
    if (draft.fact.value == kNone && (!draft.fact.change || draft.fact.change->quantity == kNone)) continue;
    finish(draft);
  }
}

// A sentence with no figure names what is spoken of next: as its subject, or after "turning to".
bool Binder::names_topic(const Item& entity) const {
  const TokenIndex first = view_.range().first;
  if (entity.tokens.first <= first + 3) return true;
  const Token& opener = view_.token(first);
  return opener.is("turning"_w) || opener.is("moving"_w) || opener.is("now"_w) || opener.is("let"_w) || opener.is("let's"_w) ||
         opener.is("looking"_w) || opener.is("next"_w) || opener.is("starting"_w) || opener.is("first"_w) || opener.is("finally"_w);
}

void Binder::carry_topic() {
  int named = kNoEntity, first = kNoEntity;
  bool whole = false;
  for (const Draft& draft : drafts_) {
    if (draft.metric < 0) continue;
    const Owner& owner = owners_[static_cast<std::size_t>(draft.metric)];
    whole |= owner.whole;
    if (draft.entity != kNoEntity && draft.entity != topic_.entity) named = draft.entity;
    if (draft.entity != kNoEntity && draft.entity == owner.entity) named = draft.entity;
  }
  for (int i = 0; i < view_.size(); ++i) {
    const Item& item = view_.item(i);
    if (item.kind == ItemKind::entity && first == kNoEntity && names_topic(item)) first = item.ref;
    if (item.kind == ItemKind::period && !drafts_.empty() && topic_.period == kNone && !is_compared_period(i))
      topic_.period = item.ref;
  }
  if (named != kNoEntity && entities_.is_segment(named)) topic_.entity = named;
  else if (drafts_.empty() && first != kNoEntity && entities_.is_segment(first)) topic_.entity = first;
  else if (whole) topic_.entity = kNoEntity;
}

}  // namespace callscope
