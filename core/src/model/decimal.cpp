#include "callscope/decimal.h"

#include <cstdlib>

#include "model/power_of_ten.h"

namespace callscope {
namespace {

constexpr int kMaxDigits = 18;  // what an int64 holds without care

std::optional<std::int64_t> times_ten(std::int64_t mantissa, int power) {
  for (; power > 0; --power) {
    if (std::llabs(mantissa) > INT64_MAX / 10) return std::nullopt;
    mantissa *= 10;
  }
  return mantissa;
}

}  // namespace

Decimal::Decimal(std::int64_t mantissa, int exponent) : mantissa_(mantissa), exponent_(exponent) {
  if (mantissa_ == 0) exponent_ = 0;
  while (mantissa_ != 0 && mantissa_ % 10 == 0) {
    mantissa_ /= 10;
    ++exponent_;
  }
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
  bool negative = false;
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
    negative = text[0] == '-';
    text.remove_prefix(1);
  }
  std::int64_t mantissa = 0;
  int digits = 0, exponent = 0;
  bool point = false, any = false;
  for (char c : text) {
    if (c == '.' && !point) {
      point = true;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    any = true;
    if (mantissa != 0 || c != '0') ++digits;
    if (digits > kMaxDigits) return std::nullopt;
    mantissa = mantissa * 10 + (c - '0');
    if (point) --exponent;
  }
  if (!any) return std::nullopt;
  return Decimal(negative ? -mantissa : mantissa, exponent);
}

Decimal Decimal::scaled(int power) const { return mantissa_ == 0 ? Decimal() : Decimal(mantissa_, exponent_ + power); }
Decimal Decimal::negated() const { return Decimal(-mantissa_, exponent_); }
Decimal Decimal::magnitude() const { return is_negative() ? negated() : *this; }

std::string Decimal::to_string() const {
  std::string digits = std::to_string(std::llabs(mantissa_));
  if (exponent_ >= 0) {
    digits.append(static_cast<std::size_t>(exponent_), '0');
  } else {
    const auto decimals = static_cast<std::size_t>(-exponent_);
    if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
    digits.insert(digits.size() - decimals, ".");
  }
  return is_negative() ? "-" + digits : digits;
}

double Decimal::approximate() const { return static_cast<double>(mantissa_) * power_of_ten(exponent_); }

bool operator<(const Decimal& a, const Decimal& b) {
  if (a.is_negative() != b.is_negative()) return a.is_negative();
  const int common = a.exponent_ < b.exponent_ ? a.exponent_ : b.exponent_;
  const auto left = times_ten(a.mantissa_, a.exponent_ - common);
  const auto right = times_ten(b.mantissa_, b.exponent_ - common);
  if (left && right) return *left < *right;
  return a.approximate() < b.approximate();  // far apart: one has many more digits
}

std::optional<Decimal> add(const Decimal& a, const Decimal& b) {
  const int common = a.exponent() < b.exponent() ? a.exponent() : b.exponent();
  const auto left = times_ten(a.mantissa(), a.exponent() - common);
  const auto right = times_ten(b.mantissa(), b.exponent() - common);
  std::int64_t sum = 0;
  if (!left || !right || __builtin_add_overflow(*left, *right, &sum)) return std::nullopt;
  return Decimal(sum, common);
}

std::optional<Decimal> multiply(const Decimal& a, const Decimal& b) {
  std::int64_t product = 0;
  if (__builtin_mul_overflow(a.mantissa(), b.mantissa(), &product)) return std::nullopt;
  return Decimal(product, a.exponent() + b.exponent());
}

}  // namespace callscope
