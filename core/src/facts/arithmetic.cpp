#include "facts/arithmetic.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "model/power_of_ten.h"
#include "text/characters.h"

namespace callscope {
namespace {

std::optional<Interval> rounded(const Quantity& quantity) {
  if (!quantity.value || quantity.approximate || quantity.bound != Bound::none) return std::nullopt;
  const double value = std::fabs(quantity.value->approximate());
  // "5 billion" may be 4.95 or 5.0: figures of one or two digits are taken as coarsely rounded.
  const double digit = power_of_ten(quantity.value->exponent());
  const bool round = std::fabs(static_cast<double>(quantity.value->mantissa())) < 10;
  const double step = round && quantity.kind != QuantityKind::percent ? digit : digit / 2;
  return Interval{value - step, value + step};
}

const Quantity* find(const std::vector<Quantity>& quantities, QuantityId id) {
  return id == kNone ? nullptr : &quantities[static_cast<std::size_t>(id)];
}

constexpr double kOfRoundNumber = 0.025;  // what a figure that ends in zeros may be off by

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

// Of "down 120 basis points to up 40, at 47.8% from 46.2%" no one change is that of the two levels.
bool is_only_change_in_points(const Fact& fact, const std::vector<Quantity>& quantities) {
  const auto [first, last] = std::minmax({fact.value, fact.prior, fact.change->quantity});
  const auto is_points = [&](QuantityId id) {
    return id >= 0 && static_cast<std::size_t>(id) < quantities.size() &&
           quantities[static_cast<std::size_t>(id)].kind == QuantityKind::points;
  };
  return last - first == 2 && !is_points(first - 1) && !is_points(last + 1);
}

// Value, earlier value and the change between them.
void check_change(const Fact& fact, const std::vector<Quantity>& quantities, std::vector<Warning>& faults) {
  if (!fact.change || !fact.change->direction || *fact.change->direction == Direction::flat ||
      fact.status != FactStatus::actual)
    return;
  const Quantity* value = find(quantities, fact.value);
  const Quantity* prior = find(quantities, fact.prior);
  const Quantity* change = find(quantities, fact.change->quantity);
  if (value == nullptr || prior == nullptr || change == nullptr) return;
  // A change told in a later sentence may be of another figure: of the rate a week, not of the units.
  if (!fact.span.contains(change->span) || !fact.span.contains(prior->span)) return;
  const bool share = value->kind == QuantityKind::percent;  // changes by points
  if (value->unit != prior->unit || value->kind != prior->kind || value->kind == QuantityKind::points) return;
  const bool percent = change->kind == QuantityKind::percent;
  if (share ? change->kind != QuantityKind::points : !percent && change->unit != value->unit) return;
  if (share && !is_only_change_in_points(fact, quantities)) return;
  const auto a = rounded(*value), b = rounded(*prior), c = rounded(*change);
  if (!a || !b || !c || b->low <= 0 || value->value->is_negative() || prior->value->is_negative()) return;
  // Losses are told without a sign, so that either way may be up.
  if (agrees(*a, *b, *c, percent, true) || agrees(*a, *b, *c, percent, false)) return;
  faults.push_back(
      arithmetic_fault(change->span, cover(value->span, prior->span),
                       "The value, the earlier value and the change of " + fact.metric + " do not fit each other.",
                       "value_prior_change", fact.span));
}

struct Ratio {
  std::string_view part, whole, ratio;
};
constexpr Ratio kMargins[] = {{"gross profit", "revenue", "gross margin"},
                              {"operating income", "revenue", "operating margin"},
                              {"EBITDA", "revenue", "EBITDA margin"},
                              {"adjusted EBITDA", "revenue", "adjusted EBITDA margin"},
                              {"adjusted operating income", "revenue", "adjusted operating margin"},
                              {"net income", "revenue", "profit margin"}};
constexpr Ratio kPerShare[] = {{"net income", "shares outstanding", "EPS"},
                               {"adjusted net income", "shares outstanding", "adjusted EPS"}};

constexpr std::size_t kWindow = 12;  // facts looked back over

// The fact before `at` of the same turn, owner and period that gives this metric a plain value.
const Fact* value_before(const std::vector<Fact>& facts, std::size_t at, std::string_view metric) {
  for (std::size_t i = at; i-- > 0 && i + kWindow >= at;) {
    const Fact& fact = facts[i];
    if (fact.turn != facts[at].turn) break;
    if (fact.metric == metric && fact.value != kNone && fact.entity == facts[at].entity &&
        fact.period == facts[at].period)
      return &fact;
  }
  return nullptr;
}

// A part over its whole against the ratio that is stated of them; `slack` is what definitions differ by.
void check_ratio(const std::vector<Fact>& facts, std::size_t at, const Ratio& names, double scale, double slack,
                 const std::vector<Quantity>& quantities, std::vector<Warning>& faults) {
  const Fact& stated = facts[at];
  if (stated.metric != names.ratio || stated.status != FactStatus::actual) return;
  const Fact* part = value_before(facts, at, names.part);
  const Fact* whole = value_before(facts, at, names.whole);
  const Quantity* ratio = find(quantities, stated.value);
  if (part == nullptr || whole == nullptr || ratio == nullptr) return;
  const Quantity& above = quantities[static_cast<std::size_t>(part->value)];
  const Quantity& below = quantities[static_cast<std::size_t>(whole->value)];
  const auto a = rounded(above), b = rounded(below), r = rounded(*ratio);
  const bool same_money =
      scale == 100 ? above.unit == below.unit : ratio->unit && above.unit && *ratio->unit == *above.unit + "/share";
  if (!a || !b || !r || b->low <= 0 || !same_money || above.value->is_negative()) return;
  const double low = a->low / b->high * scale, high = a->high / b->low * scale;
  if (r->high * (1 + slack) >= low && r->low * (1 - slack) <= high) return;
  faults.push_back(
      arithmetic_fault(ratio->span, cover(above.span, below.span),
                       stated.metric + " is not " + part->metric + " over " + whole->metric + " as stated.",
                       "part_of_whole", stated.span));
}

struct LastDigit {
  int power = 0;  // of ten
  bool decimal = false;
};

// The last digit in the text of a number; its last that is no zero where it is in words.
LastDigit last_digit(const Decimal& value, std::string_view printed) {
  std::size_t first = 0;
  while (first < printed.size() && !is_digit(printed[first])) ++first;
  std::string digits;
  int decimals = -1;
  for (std::size_t at = first; at < printed.size(); ++at) {
    const bool inside = at + 1 < printed.size() && is_digit(printed[at + 1]);
    if (printed[at] == ',' && inside) continue;
    const bool point = printed[at] == '.' && inside && decimals < 0;
    if (!point && !is_digit(printed[at])) break;
    if (point || decimals >= 0) ++decimals;
    digits += printed[at];
  }
  const auto number = Decimal::parse(digits);
  if (!number || number->mantissa() != std::llabs(value.mantissa())) return {value.exponent(), false};
  return {value.exponent() - number->exponent() - std::max(decimals, 0), decimals > 0};
}

}  // namespace

bool is_plain(const Quantity& quantity) {
  return quantity.value && !quantity.approximate && quantity.bound == Bound::none && !quantity.value->is_negative();
}

Interval printed_interval(const Quantity& quantity, std::string_view printed) {
  const double value = std::fabs(quantity.value->approximate());
  const LastDigit last = last_digit(*quantity.value, printed);
  double half = power_of_ten(last.power) / 2;
  // Zeros at the end may be digits or a rounding: "500 million" is hardly 460.
  const bool zeros = !last.decimal && quantity.value->exponent() > last.power && quantity.kind != QuantityKind::percent;
  if (zeros) half = std::max(half, std::min(power_of_ten(quantity.value->exponent()) / 2, value * kOfRoundNumber));
  half *= 1 + 1e-9;
  return {value - half, value + half};
}

Warning arithmetic_fault(Span span, Span related, std::string message, const char* rule, Span words) {
  Warning warning;
  warning.kind = WarningKind::arithmetic_mismatch;
  warning.severity = Severity::major;
  warning.span = span;
  warning.related = related;
  warning.message = std::move(message);
  warning.confidence = 0.6;
  warning.evidence.push_back({rule, words});
  return warning;
}

void check_arithmetic(const std::vector<Fact>& facts, const std::vector<Quantity>& quantities,
                      std::vector<Warning>& faults) {
  for (std::size_t i = 0; i < facts.size(); ++i) {
    check_change(facts[i], quantities, faults);
    for (const Ratio& margin : kMargins) check_ratio(facts, i, margin, 100, 0.1, quantities, faults);
    for (const Ratio& share : kPerShare) check_ratio(facts, i, share, 1, 0.15, quantities, faults);
  }
}

}  // namespace callscope
