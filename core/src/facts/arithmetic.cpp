#include "facts/arithmetic.h"

#include <cmath>
#include <optional>

namespace callscope {
namespace {

// A number as printed stands for all that round to it.
struct Interval {
  double low = 0, high = 0;
};

std::optional<Interval> rounded(const Quantity& quantity) {
  if (!quantity.value || quantity.approximate || quantity.bound != Bound::none) return std::nullopt;
  const double value = std::fabs(quantity.value->approximate());
  // "5 billion" may be 4.95 or 5.0: figures of one or two digits are taken as coarsely rounded.
  const double digit = std::pow(10.0, quantity.value->exponent());
  const bool round = std::fabs(static_cast<double>(quantity.value->mantissa())) < 10;
  const double step = round && quantity.kind != QuantityKind::percent ? digit : digit / 2;
  return Interval{value - step, value + step};
}

const Quantity* find(const std::vector<Quantity>& quantities, QuantityId id) {
  return id == kNone ? nullptr : &quantities[static_cast<std::size_t>(id)];
}

// Whether value and earlier value allow the change that is stated.
bool agrees(Interval value, Interval prior, Interval change, bool percent, bool up) {
  const double scale_low = percent ? 100.0 / prior.high : 1.0, scale_high = percent ? 100.0 / prior.low : 1.0;
  double low = value.low - prior.high, high = value.high - prior.low;
  if (!up) {
    const double swapped = -low;
    low = -high;
    high = swapped;
  }
  low *= low < 0 ? scale_high : scale_low;
  high *= high < 0 ? scale_low : scale_high;
  const double slack = percent ? 0.6 : 0;
  return change.high + slack >= low && change.low - slack <= high;
}

}  // namespace

void check_arithmetic(const std::vector<Fact>& facts, const std::vector<Quantity>& quantities, std::vector<Warning>& faults) {
  for (const Fact& fact : facts) {
    if (!fact.change || !fact.change->direction || *fact.change->direction == Direction::flat) continue;
    const Quantity* value = find(quantities, fact.value);
    const Quantity* prior = find(quantities, fact.prior);
    const Quantity* change = find(quantities, fact.change->quantity);
    if (value == nullptr || prior == nullptr || change == nullptr) continue;
    if (value->unit != prior->unit || value->kind != prior->kind || value->kind == QuantityKind::percent) continue;
    const bool percent = change->kind == QuantityKind::percent;
    if (!percent && change->unit != value->unit) continue;
    const auto a = rounded(*value), b = rounded(*prior), c = rounded(*change);
    if (!a || !b || !c || b->low <= 0 || value->value->is_negative() || prior->value->is_negative()) continue;
    // A loss on either side, or a change in constant currency, follows another arithmetic.
    if (agrees(*a, *b, *c, percent, *fact.change->direction == Direction::up)) continue;
    Warning warning;
    warning.kind = WarningKind::arithmetic_mismatch;
    warning.severity = Severity::major;
    warning.span = change->span;
    warning.related = cover(value->span, prior->span);
    warning.message = "The value, the earlier value and the change of " + fact.metric + " do not fit each other.";
    warning.confidence = 0.6;
    warning.evidence.push_back({"value_prior_change", fact.span});
    faults.push_back(std::move(warning));
  }
}

}  // namespace callscope
