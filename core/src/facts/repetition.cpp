#include "facts/repetition.h"

#include <algorithm>

namespace callscope {
namespace {

const std::optional<Decimal>* amount(const Fact& fact, const std::vector<Quantity>& quantities) {
  const QuantityId id = fact.value != kNone ? fact.value : fact.change ? fact.change->quantity : kNone;
  return id == kNone ? nullptr : &quantities[static_cast<std::size_t>(id)].value;
}

bool same_amount(const Fact& a, const Fact& b, const std::vector<Quantity>& quantities) {
  const auto* one = amount(a, quantities);
  const auto* two = amount(b, quantities);
  if (one == nullptr || two == nullptr) return one == two && a.metric == b.metric;
  if (!*one || !*two) return !*one && !*two && a.metric == b.metric;
  return (*one)->magnitude() == (*two)->magnitude();
}

bool turn_before(const Fact& fact, TurnId turn) { return fact.turn < turn; }

// Whether the original's words are a machine's, in whole or beside the speaker's own.
bool is_machine_made(const Turn& turn) { return turn.machine_translated || turn.language == "mul"; }

constexpr std::size_t kMost = 64;  // facts of one turn that are looked through

// The only fact of the turn that gives this very amount in the same use; null where there are none or several.
const Fact* only_with_amount(const Fact& wanted, TurnId turn, const std::vector<Quantity>& quantities,
                             const std::vector<Fact>& facts) {
  const auto kind_of = [&](const Fact& fact) {
    return quantities[static_cast<std::size_t>(fact.value != kNone ? fact.value : fact.change->quantity)].kind;
  };
  const auto* amount_wanted = amount(wanted, quantities);
  if (amount_wanted == nullptr || !*amount_wanted) return nullptr;
  const Fact* only = nullptr;
  auto at = std::lower_bound(facts.begin(), facts.end(), turn, turn_before);
  for (std::size_t n = 0; at != facts.end() && at->turn == turn && n < kMost; ++at, ++n) {
    const auto* given = amount(*at, quantities);
    if (given == nullptr || !*given || (*given)->magnitude() != (*amount_wanted)->magnitude()) continue;
    if (only != nullptr || (at->value == kNone) != (wanted.value == kNone) || kind_of(*at) != kind_of(wanted))
      return nullptr;
    only = &*at;
  }
  return only;
}

// A machine may say "share price" for what the interpreter calls daily users: where each leg gives an amount once,
// it is of the interpreter's metric and owner.
void trust_renditions(const std::vector<Turn>& turns, const std::vector<Quantity>& quantities,
                      std::vector<Fact>& facts) {
  for (Fact& fact : facts) {
    const TurnId original = fact.turn < 0 ? kNone : turns[static_cast<std::size_t>(fact.turn)].renders;
    if (original == kNone || !is_machine_made(turns[static_cast<std::size_t>(original)])) continue;
    const Fact* said = only_with_amount(fact, original, quantities, facts);
    if (said == nullptr || only_with_amount(*said, fact.turn, quantities, facts) != &fact) continue;
    Fact& meant = facts[static_cast<std::size_t>(said - facts.data())];
    fact.duplicate_of = static_cast<FactId>(said - facts.data());
    const bool other_owner = fact.entity && meant.entity != fact.entity;
    if (meant.metric == fact.metric && !other_owner) continue;
    meant.metric = fact.metric;
    if (other_owner) meant.entity = fact.entity;
    meant.confidence = std::min(meant.confidence, fact.confidence) * 0.9;
    meant.evidence.push_back({"meant_in_rendition", fact.span});
  }
}

}  // namespace

void mark_repetitions(const std::vector<Turn>& turns, const std::vector<Quantity>& quantities,
                      std::vector<Fact>& facts) {
  for (Fact& fact : facts) {
    if (fact.turn < 0 || static_cast<std::size_t>(fact.turn) >= turns.size()) continue;
    const TurnId original = turns[static_cast<std::size_t>(fact.turn)].renders;
    if (original == kNone) continue;
    auto at = std::lower_bound(facts.begin(), facts.end(), original, turn_before);
    for (std::size_t n = 0; at != facts.end() && at->turn == original && n < kMost; ++at, ++n) {
      if (!same_amount(*at, fact, quantities)) continue;
      if (at->metric != fact.metric && at->entity != fact.entity) continue;
      fact.duplicate_of = static_cast<FactId>(at - facts.begin());
      break;
    }
  }
  trust_renditions(turns, quantities, facts);
}

}  // namespace callscope
