// What goes on with a fact that is begun: figures said again in another unit, changes and earlier values of what the
// clause or the sentence before told.
#include <algorithm>

#include "facts/binding.h"
#include "facts/governor.h"

namespace callscope {
namespace {

constexpr const char* kSentenceBefore = "change_of_sentence_before";

}  // namespace

// "$17 million or 12%": the quantity that this one says again in another unit; -1 where it does not.
int Binder::restated(int quantity) const {
  int before = quantity - 1;
  while (before >= 0 && view_.item(before).kind == ItemKind::comma) --before;
  if (before < 0 || view_.item(before).kind != ItemKind::quantity) return -1;
  bool either = false;
  for (TokenIndex at = view_.item(before).tokens.last; at < view_.item(quantity).tokens.first; ++at) {
    const Token& token = view_.token(at);
    if (token.is("or"_w))
      either = true;
    else if (!(token.is(","_w) || token.is("about"_w) || token.is("approximately"_w) || token.is("nearly"_w) ||
               token.is("a"_w) || token.is("an"_w) || token.is("roughly"_w) || token.is("over"_w) ||
               token.is("almost"_w)))
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
  // "Grew 38% or 37% in constant currency": two rates, not one in two units.
  const bool two_rates = view_.quantity(item).kind == view_.quantity(view_.item(other)).kind;
  if (use != QuantityUse::change || role.after >= 0 || of_revenue(quantity) || two_rates) return false;
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

// "We closed 2,045 homes, a 4% decrease": the change of what was counted right before.
bool Binder::add_to_counted(int quantity, const QuantityRole& role) {
  if (drafts_.empty() || drafts_.back().metric >= 0 || drafts_.back().fact.value == kNone || drafts_.back().fact.change)
    return false;
  Draft& draft = drafts_.back();
  int i = draft.last_item + 1;
  while (i < quantity && (view_.item(i).kind == ItemKind::comma || is_time(view_.item(i)))) ++i;
  if (i != quantity && i != role.word) return false;
  for (TokenIndex at = draft.tokens.last; at < view_.item(quantity).tokens.first; ++at)
    if (view_.token(at).is("and"_w) || view_.token(at).is("with"_w)) return false;
  set_change(draft, role, true, quantity);
  draft.tokens = cover(draft.tokens, view_.item(quantity).tokens);
  draft.last_item = std::max(quantity, role.after);
  uses_[static_cast<std::size_t>(quantity)] = QuantityUse::change;
  draft.fact.evidence.push_back({role.rule, view_.document().span_of(view_.item(quantity).tokens)});
  return true;
}

// "It reached 3 million. That is an increase of 20%": the change of the fact before.
bool Binder::add_to_last(int quantity, const QuantityRole& role) {
  if (topic_.fact < 0 || topic_.sentence + 1 != sentence_ || !drafts_.empty()) return false;
  const TokenIndex first = view_.range().first;
  const Token& opener = view_.token(first);
  if (!(opener.is("it"_w) || opener.is("that"_w) || opener.is("this"_w) || opener.is("these"_w) ||
        opener.is("compared"_w) || opener.is("representing"_w) || opener.is("up"_w) || opener.is("down"_w)))
    return false;
  const bool dealt = std::any_of(view_.items().begin(), view_.items().end(),
                                 [](const Item& item) { return item.is(Cue::respectively); });
  return dealt ? deal_out(role) : change_of_before(topic_.fact, quantity, role);
}

// "These are decreases of 16% and 12%, respectively": in the order of the facts before, where there are as many.
bool Binder::deal_out(const QuantityRole& role) {
  std::vector<int> figures;
  for (int i = 0; i < view_.size(); ++i)
    if (view_.item(i).kind == ItemKind::quantity) figures.push_back(i);
  if (topic_.first == kNone || topic_.fact - topic_.first + 1 != static_cast<int>(figures.size())) return false;
  for (std::size_t f = 0; f < figures.size(); ++f)
    change_of_before(topic_.first + static_cast<int>(f), figures[f], role);
  return true;
}

bool Binder::change_of_before(FactId id, int quantity, const QuantityRole& role) {
  if (const Fact& told = facts_[static_cast<std::size_t>(id)]; told.change && told.change->quantity != kNone) {
    if (id != topic_.fact || told.value == kNone || told.evidence.back().rule != kSentenceBefore) return false;
    Fact again = told;  // "This is up 9% reported and 7% organically"
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

}  // namespace callscope
