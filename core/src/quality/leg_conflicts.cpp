// number_conflict between the two legs of an interpretation: one amount, two scales or currencies.
//
// Translators shift Chinese 亿 and 万 by powers of ten. The amounts of both legs are paired first
// where they agree, rounding and restatement allowed; of what is left, two amounts with the same
// digits whose scales differ, or equal ones in two currencies, are one amount read twice. Amounts
// that differ otherwise are two amounts, and stay silent.
#include <algorithm>
#include <cmath>
#include <utility>

#include "quality/conflicts.h"

namespace callscope {
namespace {

class LegNumbers {
 public:
  LegNumbers(const Evidences& seen, ConflictBook& book) : seen_(seen), book_(book) {}

  void compare(const Legs& legs) {
    auto original = amounts_of(seen_, legs.original), rendition = amounts_of(seen_, legs.rendition);
    if (original.empty() || rendition.empty()) return;
    const std::size_t equal = take_equal(original, rendition);
    std::vector<std::pair<ComparedAmount, ComparedAmount>> differing;
    for (ComparedAmount& x : original) {
      if (x.taken) continue;
      ComparedAmount* best = nullptr;
      for (ComparedAmount& y : rendition)
        if (!y.taken && x.kind == y.kind && conflicts(legs, x, y) && is_nearer(x, y, best)) best = &y;
      if (best == nullptr) continue;
      x.taken = best->taken = true;
      differing.emplace_back(x, *best);
    }
    // In one language most numbers survive: turns whose numbers do not pair are two speeches.
    const std::size_t paired = legs.found ? equal + differing.size() : equal;
    if (original.size() > 2 && !legs.two_languages && paired * 5 < original.size() * 3) return;
    for (const auto& [x, y] : differing) {
      add(legs, x, y);
      report_again(legs, rendition, y, x);  // said twice, wrong twice
      report_again(legs, original, x, y);
    }
  }

 private:
  const Quantity& quantity(const ComparedAmount& amount) const { return seen_.numbers.quantities[amount.quantity]; }

  void add(const Legs& legs, const ComparedAmount& here, const ComparedAmount& there) {
    Conflict conflict{here, there, Conflict::Between::legs, legs.found, false};
    conflict.from_translation = legs.found && seen_.speech.turns[legs.original].machine_translated;
    book_.add(conflict);
  }

  void report_again(const Legs& legs, std::vector<ComparedAmount>& leg, const ComparedAmount& known,
                    const ComparedAmount& against) {
    for (ComparedAmount& again : leg) {
      if (again.taken || again.kind != known.kind || again.value != known.value) continue;
      if (other_currency(quantity(again), quantity(known))) continue;
      again.taken = true;
      add(legs, again, against);
    }
  }

  // Pairs amounts that agree, each with the nearest; how many.
  std::size_t take_equal(std::vector<ComparedAmount>& a, std::vector<ComparedAmount>& b) const {
    std::size_t taken = 0;
    for (ComparedAmount& x : a) {
      ComparedAmount* best = nullptr;
      for (ComparedAmount& y : b)
        if (!y.taken && x.kind == y.kind && !other_currency(quantity(x), quantity(y)) &&
            is_one(x.value / y.value, x.rounded || y.rounded) && is_nearer(x, y, best))
          best = &y;
      if (best == nullptr) continue;
      x.taken = best->taken = true;
      ++taken;
    }
    return taken;
  }
  static bool is_nearer(const ComparedAmount& to, const ComparedAmount& than, const ComparedAmount* best) {
    return best == nullptr || std::fabs(than.place - to.place) < std::fabs(best->place - to.place);
  }

  bool conflicts(const Legs& legs, const ComparedAmount& x, const ComparedAmount& y) const {
    const bool plain = has_one_digit(quantity(x));  // many amounts are 20% or 10 million
    if (plain && !legs.found && legs.two_languages) return false;
    const double reach = plain || legs.long_turn ? 0.35 : 1;
    if (!is_aligned(x.sentence, y.sentence) && std::fabs(x.place - y.place) > reach) return false;
    return is_one(x.value / y.value, false) || power_between(x, y) != 0;
  }

  bool is_aligned(std::uint32_t original, std::uint32_t rendition) const {
    const auto& pairs = seen_.structure.pairs;
    auto at =
        std::lower_bound(pairs.begin(), pairs.end(), rendition,
                         [](const SentencePair& pair, std::uint32_t sentence) { return pair.rendition < sentence; });
    for (; at != pairs.end() && at->rendition == rendition; ++at)
      if (at->original == original) return true;
    return false;
  }

  const Evidences& seen_;
  ConflictBook& book_;
};

}  // namespace

void find_leg_conflicts(const Evidences& seen, const std::vector<Legs>& legs, ConflictBook& book) {
  LegNumbers numbers(seen, book);
  for (const Legs& pair : legs) numbers.compare(pair);
}

}  // namespace callscope
