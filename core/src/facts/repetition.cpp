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

}  // namespace

void mark_repetitions(const std::vector<Turn>& turns, const std::vector<Quantity>& quantities, std::vector<Fact>& facts) {
  constexpr std::size_t kMost = 64;  // facts of one turn that are looked through
  const auto turn_before = [](const Fact& fact, TurnId turn) { return fact.turn < turn; };
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
}

}  // namespace callscope
