#include "quality/amounts.h"

#include <algorithm>
#include <cmath>

namespace callscope {
namespace {

constexpr int kMaxPower = 8;
constexpr double kLeastCount = 1000;  // smaller counts are too common to be known again

bool is_amount(const Quantity& quantity) {
  switch (quantity.kind) {
    case QuantityKind::money:
    case QuantityKind::per_unit:
    case QuantityKind::percent:
    case QuantityKind::points: return true;
    case QuantityKind::count: return quantity.value && std::fabs(quantity.value->approximate()) >= kLeastCount;
    default: return false;
  }
}

// Digits have to be the same; only of two rounded amounts nearly so ("nearly 2.9", "around 30").
bool same_digits(double ratio, const ComparedAmount& a, const ComparedAmount& b) {
  return std::fabs(ratio - 1) <= (a.rounded && b.rounded ? 0.05 : 0.002);
}

}  // namespace

std::vector<ComparedAmount> amounts_of(const Evidences& seen, std::size_t turn) {
  std::vector<ComparedAmount> amounts;
  const TokenRange range = seen.speech.turn_tokens[turn];
  const auto& tokens = seen.numbers.tokens;
  auto at = std::lower_bound(tokens.begin(), tokens.end(), range.first,
                             [](const TokenRange& a, TokenIndex first) { return a.first < first; });
  for (; at != tokens.end() && at->first < range.last && amounts.size() < kMaxAmounts; ++at) {
    ComparedAmount amount;
    amount.quantity = static_cast<std::size_t>(at - tokens.begin());
    const Quantity& found = seen.numbers.quantities[amount.quantity];
    if (!is_amount(found)) continue;
    amount.kind = found.kind == QuantityKind::percent  ? ComparedAmount::Class::percent
                  : found.kind == QuantityKind::points ? ComparedAmount::Class::points
                                                       : ComparedAmount::Class::sum;
    amount.rounded = found.approximate || found.bound != Bound::none;
    amount.place = static_cast<double>(at->first - range.first) / range.size();
    amount.sentence = seen.document.sentence_of(at->first);
    for (const auto& number : {found.value, found.low, found.high}) {
      if (!number || number->is_zero()) continue;
      amount.value = std::fabs(number->approximate());
      amounts.push_back(amount);
    }
  }
  return amounts;
}

bool is_one(double ratio, bool rounded) { return std::fabs(ratio - 1) <= (rounded ? 0.05 : 0.03); }

bool other_currency(const Quantity& a, const Quantity& b) {
  return a.kind == QuantityKind::money && b.kind == QuantityKind::money && a.unit && b.unit && *a.unit != *b.unit;
}

int power_between(const ComparedAmount& a, const ComparedAmount& b) {
  const double ratio = a.value / b.value;
  double scale = 1;
  for (int power = 1; power <= (a.kind == ComparedAmount::Class::sum ? kMaxPower : 2); ++power) {
    scale *= 10;
    if (same_digits(ratio / scale, a, b)) return power;
    if (same_digits(ratio * scale, a, b)) return -power;
  }
  return 0;
}

bool has_one_digit(const Quantity& quantity) {
  const std::int64_t mantissa = quantity.value ? quantity.value->mantissa() : 0;
  return mantissa > -10 && mantissa < 10;
}

}  // namespace callscope
