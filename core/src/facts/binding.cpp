// How the quantities of a sentence become facts: drafts that fill with value, change and earlier
// value, and what is carried to the next sentence.
#include "facts/binding.h"

#include <algorithm>

namespace callscope {

namespace {

constexpr const char* kSentenceBefore = "change_of_sentence_before";

}  // namespace

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
  if (turns_away()) topic_.entity = kNoEntity;
  if (const int next = announced(); next != kNoEntity) speak_of(next);
  const auto count = static_cast<std::size_t>(view_.size());
  owners_.assign(count, Owner{});
  uses_.assign(count, QuantityUse::none);
  for (std::size_t i = 0; i < count; ++i) {
    const Item& item = view_.item(static_cast<int>(i));
    if (item.is(Cue::metric))
      owners_[i] = entities_.owner_of({item.tokens, item.cue, static_cast<std::uint16_t>(item.ref)}, view_.range());
  }
  mark_regions();
  assigned_.assign(count, -1);
  unadjusted_ = compared_ = -1;
  adjustment_ = opening_adjustment();
  read_respectively();
  for (int i = 0; i < view_.size(); ++i) {
    if (view_.item(i).kind != ItemKind::quantity) continue;
    QuantityRole role = role_of(view_, i);
    if (role.use == QuantityUse::none) continue;
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
    if (role.at_level && bound.kind != nullptr && bound.kind->takes(view_.quantity(view_.item(i)).kind)) role.use = QuantityUse::value;
    if (bound.kind == nullptr && role.use == QuantityUse::change && add_to_last(i, role)) continue;
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

// "$17 million or 12%": the quantity that this one says again in another unit; -1 where it does not.
int Binder::restated(int quantity) const {
  int before = quantity - 1;
  while (before >= 0 && view_.item(before).kind == ItemKind::comma) --before;
  if (before < 0 || view_.item(before).kind != ItemKind::quantity) return -1;
  bool either = false;
  for (TokenIndex at = view_.item(before).tokens.last; at < view_.item(quantity).tokens.first; ++at) {
    const Token& token = view_.token(at);
    if (token.is("or"_w)) either = true;
    else if (!(token.is(","_w) || token.is("about"_w) || token.is("approximately"_w) || token.is("nearly"_w) ||
               token.is("a"_w) || token.is("an"_w) || token.is("roughly"_w) || token.is("over"_w) || token.is("almost"_w)))
      return -1;
  }
  return either ? before : -1;
}

// A change said again is one change, told in percent where it can be; an earlier value said again is
// one of another metric ("$93 million or $1.47 a share"). True where nothing is left to bind.
bool Binder::read_again(int quantity, int other, QuantityRole& role) {
  const QuantityUse use = uses_[static_cast<std::size_t>(other)];
  if (use == QuantityUse::prior && role.use == QuantityUse::value) {
    role.use = QuantityUse::prior;
    role.rule = "comparison";
  }
  const Item& item = view_.item(quantity);
  if (use != QuantityUse::change || role.after >= 0 || of_revenue(quantity)) return false;
  for (Draft& draft : drafts_) {
    if (!draft.fact.change || draft.fact.change->quantity != view_.item(other).ref) continue;
    if (view_.quantity(item).kind == QuantityKind::percent) draft.fact.change->quantity = item.ref;
    draft.tokens = cover(draft.tokens, item.tokens);
    draft.last_item = std::max(draft.last_item, quantity);
    uses_[static_cast<std::size_t>(quantity)] = use;
    draft.fact.evidence.push_back({"said_in_another_unit", view_.document().span_of(item.tokens)});
    return true;
  }
  return false;
}

// "It reached 3 million. That is an increase of 20%": the change of the fact before.
bool Binder::add_to_last(int quantity, const QuantityRole& role) {
  if (topic_.fact < 0 || topic_.sentence + 1 != sentence_ || !drafts_.empty()) return false;
  const TokenIndex first = view_.range().first;
  const Token& opener = view_.token(first);
  if (!(opener.is("it"_w) || opener.is("that"_w) || opener.is("this"_w) || opener.is("these"_w) || opener.is("compared"_w) || opener.is("representing"_w) ||
        opener.is("up"_w) || opener.is("down"_w)))
    return false;
  const bool dealt = std::any_of(view_.items().begin(), view_.items().end(), [](const Item& item) { return item.is(Cue::respectively); });
  return dealt ? deal_out(role) : change_of_before(topic_.fact, quantity, role);
}

// "These are decreases of 16% and 12%, respectively": in the order of the facts before, where there are as many.
bool Binder::deal_out(const QuantityRole& role) {
  std::vector<int> figures;
  for (int i = 0; i < view_.size(); ++i)
    if (view_.item(i).kind == ItemKind::quantity) figures.push_back(i);
  if (topic_.first == kNone || topic_.fact - topic_.first + 1 != static_cast<int>(figures.size())) return false;
  for (std::size_t f = 0; f < figures.size(); ++f) change_of_before(topic_.first + static_cast<int>(f), figures[f], role);
  return true;
}

bool Binder::change_of_before(FactId id, int quantity, const QuantityRole& role) {
  if (const Fact& told = facts_[static_cast<std::size_t>(id)]; told.change && told.change->quantity != kNone) {
    if (id != topic_.fact || told.value == kNone || told.evidence.back().rule != kSentenceBefore) return false;
    Fact again = told;   // "This is up 9% reported and 7% organically"
    again.change.reset();
    again.evidence.pop_back();
    const TokenRange word = role.word >= 0 ? view_.item(role.word).tokens : TokenRange{};
    again.span = view_.document().span_of(cover(word, view_.item(quantity).tokens));
    facts_.push_back(std::move(again));
    topic_.fact = id = static_cast<FactId>(facts_.size()) - 1;
  }
  Fact& fact = facts_[static_cast<std::size_t>(id)];
  if (!fact.change) fact.change = Change{};
  fact.change->quantity = view_.item(quantity).ref;
  if (role.trend) fact.change->direction = direction_of(*role.trend, Polarity::good, false);
  Draft draft;
  draft.tokens = view_.item(quantity).tokens;
  draft.last_item = quantity;
  if (const Basis basis = basis_of(draft); basis != Basis::none) fact.change->basis = basis;
  fact.evidence.push_back({kSentenceBefore, view_.document().span_of(view_.item(quantity).tokens)});
  return true;
}

Binder::Draft* Binder::open_draft(int quantity, const QuantityRole& role, const Bound& bound, int entity) {
  for (std::size_t i = drafts_.size(); i-- > 0 && i + 3 > drafts_.size();) {
    Draft& draft = drafts_[i];
    // A change after "$2 billion or $2.37 per share" is of what was told last.
    const bool named = draft.fact.metric == bound.name || (role.use == QuantityUse::change && i + 1 == drafts_.size());
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

// "Increased by $760 million to $12.7 billion, up 6%": the change again, in percent.
bool Binder::is_same_change(const Draft& draft, int quantity, const QuantityRole& role) const {
  const Change& change = *draft.fact.change;
  const Quantity& first = view_.numbers().quantities[static_cast<std::size_t>(change.quantity)];
  const bool other_unit = first.kind == QuantityKind::money && view_.quantity(view_.item(quantity)).kind == QuantityKind::percent;
  const auto same_way = [&] { return !role.trend || change.direction == direction_of(*role.trend, Polarity::good, draft.counts_loss); };
  return other_unit && same_way();
}

// "…, but higher than the prior year quarter of 58%": the earlier value of the fact in the clause before.
bool Binder::add_prior(int quantity, const QuantityRole& role) {
  Draft* draft = comparable_draft(quantity);
  if (draft == nullptr) return false;
  const Item& item = view_.item(quantity);
  draft->fact.prior = item.ref;
  draft->prior_loss = role.loss || role.negative;
  draft->tokens = cover(draft->tokens, item.tokens);
  draft->last_item = std::max(draft->last_item, quantity);
  uses_[static_cast<std::size_t>(quantity)] = QuantityUse::prior;
  draft->fact.evidence.push_back({role.rule, view_.document().span_of(item.tokens)});
  return true;
}

// "EPS was $1.94 compared to a net loss per share of $0.87": the earlier value of what is told in the
// same unit, whatever it is called.
Binder::Draft* Binder::comparable_draft(int quantity) {
  const Quantity& prior = view_.quantity(view_.item(quantity));
  for (std::size_t i = drafts_.size(); i-- > 0 && i + 3 > drafts_.size();) {
    const Fact& fact = drafts_[i].fact;
    if (fact.value == kNone || fact.prior != kNone) continue;
    const Quantity& value = view_.numbers().quantities[static_cast<std::size_t>(fact.value)];
    if (value.kind == prior.kind && value.unit == prior.unit) return &drafts_[i];
  }
  return nullptr;
}

void Binder::set_change(Draft& draft, const QuantityRole& role, bool with_quantity, int quantity) {
  if (!draft.fact.change) draft.fact.change = Change{};
  Change& change = *draft.fact.change;
  if (with_quantity) change.quantity = view_.item(quantity).ref;
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

// "A loss of $5 million": the quantity is as printed, the metric is below zero.
void Binder::mark_loss(Draft& draft) const {
  const Quantity& quantity = view_.numbers().quantities[static_cast<std::size_t>(draft.fact.value)];
  const bool good = draft.metric < 0 || view_.metric(view_.item(draft.metric)).polarity == Polarity::good;
  if (good && quantity.value && !(*quantity.value < Decimal())) draft.fact.evidence.push_back({kToldAsLoss, quantity.span});
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
