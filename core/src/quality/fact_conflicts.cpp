// number_conflict between two facts about one metric of one segment: the same digits in another currency or
// at another power of ten, whatever the words around them and the nouns that are counted.
//
// The reading that stands in fewer turns is the doubtful one. Where both stand once, they are one figure
// only in neighbouring turns of an interpreted call, where the second speaker says again what the first
// said. Two readings in one turn are two figures.
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "quality/conflicts.h"
#include "support/sort_stably.h"

namespace callscope {
namespace {

constexpr std::size_t kMostAlike = 40;  // facts of one metric; of more, only the first are compared
constexpr TurnId kNeighbours = 3;       // turns between question, its rendition and the answer
constexpr double kLeastCount = 1000;

struct Stated {
  const Fact* fact;
  ComparedAmount amount;
};

class FactNumbers {
 public:
  FactNumbers(const Evidences& seen, ConflictBook& book) : seen_(seen), book_(book) {}

  void run() {
    if (!seen_.interpreted) return;
    collect();
    for (std::size_t first = 0; first < facts_.size();) {
      std::size_t last = first + 1;
      while (last < facts_.size() && facts_[last].fact->metric == facts_[first].fact->metric) ++last;
      const std::size_t end = std::min(last, first + kMostAlike);
      for (std::size_t i = first; i < end; ++i)
        if (const Stated* other = contradiction_of(i, first, end)) report(facts_[i], *other);
      first = last;
    }
  }

 private:
  const Quantity& quantity(const Stated& stated) const { return seen_.numbers.quantities[stated.amount.quantity]; }

  void collect() {
    for (const Fact& fact : seen_.facts.facts) {
      if (fact.value == kNone || fact.turn == kNone || fact.metric.empty()) continue;
      const Quantity& value = seen_.numbers.quantities[static_cast<std::size_t>(fact.value)];
      if (!value.value || (value.kind != QuantityKind::money && value.kind != QuantityKind::count)) continue;
      Stated stated{&fact, {}};
      stated.amount.quantity = static_cast<std::size_t>(fact.value);
      stated.amount.value = std::fabs(value.value->approximate());
      stated.amount.rounded = value.approximate || value.bound != Bound::none;
      if (value.kind == QuantityKind::money || stated.amount.value >= kLeastCount) facts_.push_back(stated);
    }
    sort_stably(facts_, [](const Stated& a, const Stated& b) { return a.fact->metric < b.fact->metric; });
  }

  static bool near(const Fact& a, const Fact& b) { return std::abs(a.turn - b.turn) <= kNeighbours; }
  // A segment that is left out is taken for the same in turns that stand together.
  static bool same_entity(const Fact& a, const Fact& b) {
    return a.entity == b.entity || ((!a.entity || !b.entity) && near(a, b));
  }
  bool same_period(const Fact& a, const Fact& b) const {
    if (a.period == kNone || b.period == kNone) return true;
    const Period &x = seen_.numbers.periods[static_cast<std::size_t>(a.period)],
                 &y = seen_.numbers.periods[static_cast<std::size_t>(b.period)];
    return x.start == y.start || x.end == y.end;
  }
  bool same_reading(const Stated& a, const Stated& b) const {
    return a.amount.value == b.amount.value && !other_currency(quantity(a), quantity(b));
  }
  bool differ_by_fault(const Stated& a, const Stated& b) const {
    if (quantity(a).kind != quantity(b).kind) return false;
    const bool currency = other_currency(quantity(a), quantity(b));
    if (a.amount.value == b.amount.value) return currency;
    if (has_one_digit(quantity(a)) && !near(*a.fact, *b.fact)) return false;  // many amounts are 4 or 40 million
    return !currency && quantity(a).value->mantissa() == quantity(b).value->mantissa() &&
           power_between(a.amount, b.amount) != 0;
  }

  // In how many turns facts about the metric have this reading.
  std::size_t turns_of(const Stated& reading, std::size_t first, std::size_t last) const {
    std::size_t count = 0;
    TurnId before = kNone;
    for (std::size_t i = first; i < last; ++i) {
      if (!same_reading(facts_[i], reading) || facts_[i].fact->turn == before) continue;
      before = facts_[i].fact->turn;
      ++count;
    }
    return count;
  }
  // Whether the turn of one names the reading of the other too, as a fact or not.
  bool stands_in_turn_of(const Stated& reading, const Stated& other) const {
    for (const ComparedAmount& amount : amounts_of(seen_, static_cast<std::size_t>(other.fact->turn)))
      if (same_reading(reading, {other.fact, amount})) return true;
    return false;
  }

  // The fact that has the better attested reading, the nearest of them.
  const Stated* contradiction_of(std::size_t i, std::size_t first, std::size_t last) const {
    const Stated& here = facts_[i];
    const std::size_t for_here = turns_of(here, first, last);
    const Stated* best = nullptr;
    for (std::size_t j = first; j < last; ++j) {
      const Stated& there = facts_[j];
      if (!same_entity(*here.fact, *there.fact) || !differ_by_fault(here, there) ||
          !same_period(*here.fact, *there.fact))
        continue;
      const std::size_t for_there = turns_of(there, first, last);
      const bool first_of_two =
          for_here == for_there && here.fact->turn < there.fact->turn && near(*here.fact, *there.fact);
      if ((for_there <= for_here && !first_of_two) || stands_in_turn_of(here, there) || stands_in_turn_of(there, here))
        continue;
      if (best == nullptr ||
          std::abs(there.fact->turn - here.fact->turn) < std::abs(best->fact->turn - here.fact->turn))
        best = &there;
    }
    return best;
  }

  void report(const Stated& here, const Stated& there) {
    if (!book_.holds(quantity(here).span) && !book_.holds(quantity(there).span))
      book_.add({here.amount, there.amount, Conflict::Between::places, false, false});
  }

  const Evidences& seen_;
  ConflictBook& book_;
  std::vector<Stated> facts_;
};

}  // namespace

void find_fact_conflicts(const Evidences& seen, ConflictBook& book) { FactNumbers(seen, book).run(); }

}  // namespace callscope
