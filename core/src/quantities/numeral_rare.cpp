// What a number goes on with only where every number is wanted: powers, letters for scales, long fractions
// in words. Calls say few of them, and what looks like one is mostly something else: "up 5 over 2019".
#include "quantities/digits.h"
#include "quantities/fractions.h"
#include "quantities/numeral_reader.h"

namespace callscope {
namespace {

constexpr int kLargestPower = 60;
constexpr double kLargest = 1e18, kSmallest = 1e-18;

// Multiplied out and rounded to twelve digits, as quotients are; nothing where it leaves the bounds of amounts.
std::optional<Decimal> power_of(const Decimal& base, int power) {
  const double factor = base.magnitude().approximate();
  double value = 1;
  for (int step = 0; step < (power < 0 ? -power : power); ++step) {
    value = power < 0 ? value / factor : value * factor;
    if (!(value < kLargest && value > kSmallest)) return std::nullopt;
  }
  int exponent = 0;
  for (; value < 1e11; value *= 10) --exponent;
  for (; value >= 1e12; value /= 10) ++exponent;
  const Decimal result(static_cast<std::int64_t>(value + 0.5), exponent);
  return base.is_negative() && power % 2 != 0 ? result.negated() : result;
}

}  // namespace

bool NumeralReader::rare_step(TokenIndex next) {
  const std::uint32_t roles = words_.roles(next);
  if (words_.is(next, "^"_w)) return raised(next);
  if (words_.is(next, "over"_w)) return over(next);
  if (words_.is(next, "and"_w)) return and_smaller(next);
  if (is_dozen(next)) return dozens_behind_and(next);
  if (roles & kHundred) return many_hundreds(next);
  if ((roles & kPart) || (roles & kTens)) return part_of_long(next);
  return last_ == Last::digits && scale_letter(next);
}

bool NumeralReader::over(TokenIndex next) {
  if (!words_.keep_all || is_amount_ || numeral_.decimal || numeral_.scaled || numeral_.part || !words_.in(next + 1))
    return false;
  Words below = words_;
  below.keep_all = false;  // a fraction of fractions is none
  const auto bottom = read_numeral(below, next + 1, false);
  if (!bottom || bottom->decimal || bottom->part || !(bottom->value < Decimal(1000000))) return false;
  const TokenIndex last = bottom->tokens.last;
  if (words_.in(last) && words_[last].kind == TokenKind::word && !(words_.roles(last) & kNounStop)) return false;
  const auto value = quotient(current_, static_cast<std::int64_t>(bottom->value.approximate()));
  if (!value) return false;
  current_ = *value;
  numeral_.part = true;
  last_ = Last::digits;
  at_ = last;
  return true;
}

// By default only where a scale or a percent sign follows: "1,5 million", "3,5%".
void NumeralReader::decimal_comma() {
  if (numeral_.decimal || numeral_.grouped || !words_.is(at_, ","_w) || !words_.attached(at_) ||
      !words_.is_number(at_ + 1))
    return;
  const bool in_list = (at_ > words_.begin + 1 && words_.is(at_ - 2, ","_w) && words_.attached(at_ - 1)) ||
                       (words_.is(at_ + 2, ","_w) && words_.attached(at_ + 2) && words_.attached(at_ + 3));
  if (!words_.attached(at_ + 1) || in_list || !(words_.keep_all || goes_on(at_ + 2))) return;
  const auto tail = read_digits(words_.quote({at_ + 1, at_ + 2}));
  const auto sum =
      tail && !tail->decimal && !tail->grouped ? add(current_, tail->value.scaled(-tail->count)) : std::nullopt;
  if (!sum) return;
  current_ = *sum;
  numeral_.decimal = true;
  at_ += 2;
}

bool NumeralReader::raised(TokenIndex next) {
  if (last_ != Last::digits || numeral_.scaled || numeral_.part || !words_.attached(next)) return false;
  TokenIndex at = next + 1;
  const bool minus = words_.is_dash(at);
  if (minus || words_.is(at, "+"_w)) ++at;
  const auto digits =
      words_.is_number(at) && words_.attached(at) ? read_digits(words_.quote({at, at + 1})) : std::nullopt;
  if (!digits || digits->decimal || digits->count > 2) return false;
  const int power = static_cast<int>(digits->value.approximate());
  const auto value = power > kLargestPower ? std::nullopt : power_of(current_, minus ? -power : power);
  if (!value) return false;
  current_ = *value;
  numeral_.decimal = true;
  at_ = at + 1;
  return true;
}

bool NumeralReader::many_hundreds(TokenIndex next) {
  if (last_ != Last::digits || numeral_.scaled || !(Decimal(99) < current_) || numeral_.digits > 3) return false;
  current_ = current_.scaled(2);
  last_ = Last::hundred;
  at_ = next + 1;
  return true;
}

bool NumeralReader::scale_letter(TokenIndex next) {
  struct Letter {
    WordId word;
    int power;
  };
  static constexpr Letter kLetters[] = {{"k"_w, 3}, {"m"_w, 6}, {"mm"_w, 6}, {"g"_w, 9}, {"b"_w, 9}, {"t"_w, 12}};
  if (numeral_.scaled || numeral_.part || next != at_ || words_[next].kind != TokenKind::word) return false;
  const bool thousand = words_.is(next, "k"_w) || words_.is(next, "b"_w);  // "5b", but "5m" is metres
  if (words_[next].has(kSpaceBefore) && (!(words_.is(next, "k"_w) || words_.is(next, "m"_w)) ||
                                         (words_.in(next + 1) && words_[next + 1].kind == TokenKind::word)))
    return false;
  if (!words_[next].has(kCapitalised) && !thousand) return false;
  if (numeral_.digits == 1 && words_.is(next, "g"_w)) return false;  // "5G"
  for (const Letter& letter : kLetters)
    if (words_.is(next, letter.word)) {
      current_ = current_.scaled(letter.power);
      numeral_.scaled = true;
      numeral_.power = letter.power;
      last_ = Last::none;
      at_ = next + 1;
      return true;
    }
  return false;
}

bool NumeralReader::part_of_long(TokenIndex next) {
  if (!numeral_.spelled || numeral_.decimal || numeral_.part || last_ == Last::digits) return false;
  TokenIndex last = next;
  int bottom = denominator(next, last);
  if (bottom == 0 || !is_plural(last - 1)) return false;
  Decimal whole, top = current_;
  if (before_and_) {
    whole = *before_and_;
    top = *add(current_, whole.negated());
  } else if (last_ == Last::tens && Decimal(99) < current_ && bottom < 10) {  // "one hundred thirty-fifths"
    bottom += words_.value(at_ - 1);
    top = *add(current_, Decimal(-words_.value(at_ - 1)));
  } else if (!numeral_.scaled && !(Decimal(99) < current_)) {
    return false;  // part() reads it
  }
  const auto all = before_and_ ? std::optional<Decimal>(top) : add(total_, top);
  const auto share = all ? quotient(*all, bottom) : std::nullopt;
  const auto sum = share ? add(whole, *share) : std::nullopt;
  if (!sum) return false;
  if (!before_and_) total_ = Decimal();
  current_ = *sum;
  numeral_.decimal = true;
  last_ = Last::digits;
  at_ = last;
  return true;
}

bool NumeralReader::dozens_behind_and(TokenIndex next) {
  const auto tail = before_and_ ? add(current_, before_and_->negated()) : std::nullopt;
  const auto dozens = tail ? multiply(*tail, Decimal(12)) : std::nullopt;
  const auto sum = dozens ? add(*before_and_, *dozens) : std::nullopt;
  if (!sum) return false;
  current_ = *sum;
  last_ = Last::digits;
  at_ = next + 1;
  return true;
}

bool NumeralReader::and_smaller(TokenIndex next) {
  if (last_ != Last::scale || !numeral_.spelled || last_power_ < 6 || !(words_.roles(next + 1) & (kOnes | kTens)))
    return false;
  if (!(words_.roles(next + 2) & (kHundred | kScale)) || words_.value(next + 2) >= last_power_) return false;
  return word(next + 1, words_.roles(next + 1));
}

}  // namespace callscope
