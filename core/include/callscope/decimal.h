// An exact decimal number: mantissa times ten to the exponent.
//
// Amounts are decimals and never binary floating point, so that the native and the WebAssembly
// build print the same digits. A decimal is kept normalised: the mantissa carries no trailing
// zero, and zero has exponent 0, so equal numbers are equal members.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace callscope {

class Decimal {
 public:
  constexpr Decimal() = default;
  Decimal(std::int64_t mantissa, int exponent = 0);  // NOLINT: numbers convert

  // Reads digits with an optional sign and point: "941.2", "-0.5". Group marks are not taken.
  // Nothing where the text is not such a number or has more than 18 significant digits.
  static std::optional<Decimal> parse(std::string_view text);

  std::int64_t mantissa() const { return mantissa_; }
  int exponent() const { return exponent_; }
  bool is_zero() const { return mantissa_ == 0; }
  bool is_negative() const { return mantissa_ < 0; }

  // Times ten to the power: exact.
  Decimal scaled(int power) const;
  Decimal negated() const;
  Decimal magnitude() const;

  // The shortest decimal notation that reads back exactly: "941200000000", "0.66", "-4.1".
  std::string to_string() const;
  // For comparisons with tolerance only; never for output.
  double approximate() const;

  friend bool operator==(const Decimal& a, const Decimal& b) {
    return a.mantissa_ == b.mantissa_ && a.exponent_ == b.exponent_;
  }
  friend bool operator!=(const Decimal& a, const Decimal& b) { return !(a == b); }
  friend bool operator<(const Decimal& a, const Decimal& b);

 private:
  std::int64_t mantissa_ = 0;
  int exponent_ = 0;
};

// Exact where the result has at most 18 significant digits; else nothing.
std::optional<Decimal> add(const Decimal& a, const Decimal& b);
std::optional<Decimal> multiply(const Decimal& a, const Decimal& b);

}  // namespace callscope
