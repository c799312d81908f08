#include "quantities/fractions.h"

#include "quantities/digits.h"

namespace callscope {
namespace {

constexpr std::int64_t kLargestWhole = 1000000000000;
constexpr int kLargestPower = 12;

// A whole number of at most three digits, in digits or words below a hundred; 0 where there is none.
std::int64_t small_number(const Words& words, TokenIndex& at) {
  if (words.roles(at) & kOnes) return words.value(at++);
  if (words.roles(at) & kTens) {
    const std::int64_t tens = words.value(at++);
    const TokenIndex ones = words.is_joint(at) ? at + 1 : at;
    if (!(words.roles(ones) & kOnes) || words.value(ones) == 0 || words.value(ones) > 9) return tens;
    at = ones + 1;
    return tens + words.value(ones);
  }
  if (!words.is_number(at)) return 0;
  const auto digits = read_digits(words.quote({at, at + 1}));
  ++at;
  return digits && !digits->decimal && digits->count <= 3 ? static_cast<std::int64_t>(digits->value.approximate()) : 0;
}

}  // namespace

std::optional<Decimal> quotient(const Decimal& top, std::int64_t bottom) {
  if (bottom <= 0 || bottom > 1000000 || top.exponent() < 0 || top.exponent() > kLargestPower) return std::nullopt;
  if (!(top.magnitude() < Decimal(kLargestWhole))) return std::nullopt;
  std::int64_t whole = top.mantissa();
  for (int power = 0; power < top.exponent(); ++power) whole *= 10;
  const std::int64_t rest = whole % bottom;
  return add(Decimal(whole / bottom), Decimal((rest * 10000000000000 / bottom + 5) / 10, -12));
}

std::optional<Fraction> read_stroke(const Words& words, TokenIndex slash, const Decimal& top) {
  const bool fraction_slash = words.is(slash, "⁄"_w);  // it stands in nothing else
  if ((!fraction_slash && !words.is(slash, "/"_w)) || !words.attached(slash) || !words.is_number(slash + 1) ||
      !words.attached(slash + 1))
    return std::nullopt;
  if (words.is(slash + 2, "/"_w)) return std::nullopt;
  const auto bottom = read_digits(words.quote({slash + 1, slash + 2}));
  if (!bottom || bottom->count > (fraction_slash ? 4 : 2) || bottom->decimal) return std::nullopt;
  const auto number = static_cast<std::int64_t>(bottom->value.approximate());
  const bool usual =
      fraction_slash || (number >= 2 && number <= 6) || number == 8 || number == 10 || number == 16 || number == 32;
  if (!usual || !(top < bottom->value)) return std::nullopt;
  const auto value = quotient(top, number);
  return value ? std::optional<Fraction>({*value, slash + 2}) : std::nullopt;
}

std::optional<Fraction> read_stroke_behind_whole(const Words& words, TokenIndex at) {
  if (!words.is_number(at) || words.attached(at)) return std::nullopt;
  const auto top = read_digits(words.quote({at, at + 1}));
  return top && top->count <= 2 && !top->decimal ? read_stroke(words, at + 1, top->value) : std::nullopt;
}

std::optional<Fraction> read_share_of_number(const Words& words, TokenIndex at, const Decimal& top) {
  if (Decimal(99) < top || top.is_zero() || top.exponent() < 0) return std::nullopt;
  TokenIndex next = at + 1;
  const bool out = words.is(at, "out"_w) && words.is(next, "of"_w);
  if (out) ++next;
  const bool every = words.is(next, "every"_w);
  if (every) ++next;
  // "one in five customers", but "opened three in ten markets".
  if (!out && !(words.is(at, "in"_w) && (every || (top == Decimal(1) && words.roles(next) & (kOnes | kTens)))))
    return std::nullopt;
  const std::int64_t bottom = small_number(words, next);
  if (bottom < 2 || !(top < Decimal(bottom))) return std::nullopt;
  const bool is_longer = words.is(next, "%"_w) || words.roles(next) & (kScale | kHundred | kUnit);
  const auto value = is_longer ? std::nullopt : quotient(top, bottom);
  return value ? std::optional<Fraction>({*value, next}) : std::nullopt;
}

}  // namespace callscope
