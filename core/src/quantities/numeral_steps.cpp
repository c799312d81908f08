// What a number goes on with: scales, further words, parts, a spoken point.
#include "quantities/digits.h"
#include "quantities/fractions.h"
#include "quantities/numeral_reader.h"

namespace callscope {

bool NumeralReader::more() {
  TokenIndex next = at_;
  if (words_.is_joint(next)) ++next;
  if (!words_.in(next) || words_[next].has(kParagraphStart)) return false;
  const std::uint32_t roles = words_.roles(next);
  if (words_.keep_all && rare_step(next)) return true;
  if (roles & kHundred) return hundred(next);
  if (is_scale(next, roles)) return scale(next);
  if ((roles & (kPart | kTens)) && part(next)) return true;
  if (roles & kPartPower) return part_of_power(next);
  if (roles & (kOnes | kTens)) return word(next, roles);
  if (words_.is(next, "and"_w)) return conjunction(next);
  if (is_dozen(next)) return dozen(next);
  if (words_.is(next, "out"_w) || words_.is(next, "in"_w)) return share_of_number();
  if (words_.is(next, "point"_w)) return point(next);
  if (words_.is_number(next)) return tens_and_digit(next) || smaller_digits(next);
  return false;
}

bool NumeralReader::is_scale(TokenIndex at, std::uint32_t roles) const {
  if (roles & kScale) return plausible_scale(at);
  if (!(roles & kScaleAttached) || !words_.attached(at) || words_.is_dash(at - 1)) return false;
  if (last_ != Last::digits) return false;
  if (is_amount_ || words_.is(at, "bn"_w)) return true;
  // "5k users", "20K customers", "5M users"; but "5m" is metres, "10K" a form, 9K a model and "5T trucks" are heavy.
  const char letter = words_.text[words_[at].start];
  if (letter == 'k') return true;
  return ((letter == 'K' && numeral_.digits > 1) || letter == 'M' || letter == 'B') && words_.roles(at + 1) & kCounted;
}

bool NumeralReader::plausible_scale(TokenIndex at) const {
  const bool whole = words_[at].end - words_[at].start > 3;
  return whole || last_ == Last::digits;
}

bool NumeralReader::hundred(TokenIndex next) {
  if (current_.is_zero() || last_ == Last::hundred || last_ == Last::scale || Decimal(99) < current_) return false;
  current_ = current_.scaled(2);
  last_ = Last::hundred;
  at_ = next + 1;
  return true;
}

bool NumeralReader::scale(TokenIndex next) {
  const int power = words_.value(next);
  if (last_ == Last::scale && power > last_power_) {  // "hundred thousand million", "万亿"-like doubles
    total_ = total_.scaled(power);
    last_power_ = power;
  } else {
    if (power >= last_power_ || last_ == Last::scale) return false;
    const auto sum = add(total_, current_.scaled(power));
    if (!sum) return false;
    total_ = *sum;
    current_ = Decimal();
    last_power_ = power;
  }
  if (!numeral_.scaled) numeral_.power = power;
  numeral_.scaled = true;
  last_ = Last::scale;
  at_ = next + 1;
  return true;
}

bool NumeralReader::word(TokenIndex next, std::uint32_t roles) {
  const int value = words_.value(next);
  const bool ones = roles & kOnes;
  const bool hundreds = says_hundreds(next, roles);
  if (hundreds) current_ = current_.scaled(2);
  const bool fits = hundreds || last_ == Last::hundred || last_ == Last::scale ||
                    (last_ == Last::tens && ones && value > 0 && value < 10);
  if (!fits) return false;
  if (last_ == Last::scale && !(numeral_.spelled && follows_scale(next))) return false;
  const auto sum = add(current_, Decimal(value));
  if (!sum) return false;
  current_ = *sum;
  last_ = ones ? Last::ones : Last::tens;
  at_ = next + 1;
  return true;
}

// "Four-fifty", "one twenty-five million": hundreds whose word is left out.
bool NumeralReader::says_hundreds(TokenIndex next, std::uint32_t roles) const {
  if (last_ != Last::ones || !(roles & kTens) || !numeral_.spelled || !(current_ < Decimal(10)) || current_.is_zero())
    return false;
  TokenIndex last = next + 1;
  const TokenIndex ones = words_.is_joint(last) ? last + 1 : last;
  if (words_.roles(ones) & kOnes && words_.value(ones) < 10) last = ones + 1;
  return words_.is_joint(next - 1) || words_.roles(last) & kScale;
}

bool NumeralReader::follows_scale(TokenIndex next) const {
  if (words_.roles(next) & kTens) return true;
  return words_.roles(next + 1) & (kHundred | kScale) || last_power_ == 3;
}

bool NumeralReader::conjunction(TokenIndex next) {
  if (add_part(next + 1)) return true;
  if (words_.is_number(next + 1) && last_ == Last::hundred) return digits_behind_hundred(next + 1);
  const std::uint32_t roles = words_.roles(next + 1);
  if (!(roles & (kOnes | kTens)) ||
      !(last_ == Last::hundred || (last_ == Last::scale && numeral_.spelled && last_power_ == 3)))
    return false;
  const Decimal before = current_;
  if (!word(next + 1, roles)) return false;
  before_and_ = before;
  return true;
}

bool NumeralReader::digits_behind_hundred(TokenIndex at) {
  const auto tail = read_digits(words_.quote({at, at + 1}));
  if (!tail || tail->count > 2 || tail->decimal || tail->value.is_zero() || words_.is(at + 1, "%"_w)) return false;
  if (words_.roles(at + 1) & (kHundred | kScale | kCounted) || !(numeral_.spelled || numeral_.digits > 0)) return false;
  const auto sum = add(current_, tail->value);
  if (!sum) return false;
  current_ = *sum;
  last_ = Last::ones;
  at_ = at + 1;
  return true;
}

bool NumeralReader::add_part(TokenIndex top) {
  const bool scaled = last_ == Last::scale;  // "three million and a half"
  if (numeral_.part || numeral_.decimal || numeral_.digits == 4) return false;
  if (words_.is(top, "half"_w) && !words_.is(top + 1, "of"_w) && !scaled && last_ != Last::digits)
    return add_part_at(1, top, false);
  const bool one = words_.is(top, "a"_w) || words_.is(top, "one"_w);
  const int number = one ? 1 : words_.roles(top) & kOnes ? words_.value(top) : 0;
  const TokenIndex at = words_.is_joint(top + 1) ? top + 2 : top + 1;
  const int bottom = words_.roles(at) & kPart ? words_.value(at) : 0;
  if (number < 1 || number >= bottom || one == is_plural(at)) return false;
  if ((one && bottom > 4 && !words_.keep_all) || (scaled && words_.is(at + 1, "of"_w))) return false;
  return add_part_at(number, at, scaled);
}

bool NumeralReader::add_part_at(int number, TokenIndex at, bool scaled) {
  const auto part = quotient(Decimal(number), words_.value(at));
  const auto sum = part ? add(current_, scaled ? part->scaled(last_power_) : *part) : std::nullopt;
  if (!sum) return false;
  current_ = *sum;
  numeral_.decimal = true;
  if (!scaled) last_ = Last::digits;
  at_ = at + 1;
  return true;
}

bool NumeralReader::part(TokenIndex next) {
  if (numeral_.scaled || numeral_.decimal || numeral_.part || Decimal(99) < current_ || current_.is_zero())
    return false;
  TokenIndex last = next;
  const int bottom = denominator(next, last);
  if (bottom == 0) return false;
  const bool one = current_ == Decimal(1), tens = last_ == Last::tens;
  if (is_plural(last - 1) == one || !(last_ == Last::ones || last_ == Last::digits || (tens && words_.keep_all)))
    return false;
  const bool quarters =
      words_.is(last - 1, "quarter"_w) || words_.is(last - 1, "quarters"_w);  // they are times as well
  if (is_of_scale(last)) {  // "three-quarters of a billion", "one-tenth of one percent"
    const auto share = quotient(current_, bottom);
    if (!share) return false;
    current_ = *share;
    numeral_.decimal = true;
    last_ = Last::digits;
    at_ = last + 2;
    return true;
  }
  if (quarters && !words_.is_joint(at_) && !is_share(last)) return false;
  if (bottom > 10 && one && !words_.is(last, "of"_w) && !words_.keep_all) return false;  // "our one hundredth store"
  if (last_ == Last::digits && !is_share(last)) return false;
  const auto value = quotient(current_, bottom);
  if (!value) return false;
  current_ = *value;
  numeral_.part = true;
  last_ = Last::digits;
  at_ = last;
  return true;
}

bool NumeralReader::part_of_power(TokenIndex next) {
  if (!numeral_.spelled || numeral_.scaled || numeral_.part || current_.is_zero() ||
      is_plural(next) == (current_ == Decimal(1)))
    return false;
  if (current_ == Decimal(1) && !words_.is(next + 1, "of"_w) && !words_.keep_all)
    return false;  // "our one millionth order"
  current_ = current_.scaled(-words_.value(next));
  numeral_.part = true;
  last_ = Last::digits;
  at_ = next + 1;
  return true;
}

int NumeralReader::denominator(TokenIndex at, TokenIndex& last) const {
  int tens = 0;
  if ((words_.roles(at) & kTens) && (words_.is_joint(at + 1) || words_.keep_all)) {
    tens = words_.value(at);
    at += words_.is_joint(at + 1) ? 2 : 1;
  }
  const bool first = tens > 0 && words_.keep_all && (words_.is(at, "first"_w) || words_.is(at, "firsts"_w));
  const int ones = words_.roles(at) & kPart ? words_.value(at) : first ? 1 : 0;
  if (ones == 0 || (tens > 0 && (ones == 2 || ones > 9))) return 0;
  last = at + 1;
  return tens + ones;
}

bool NumeralReader::is_of_scale(TokenIndex at) const {
  if (!words_.is(at, "of"_w)) return false;
  const bool one = is_one(at + 1), a = words_.is(at + 1, "a"_w);
  return (a && words_.roles(at + 2) & kScale) || ((a || one) && is_percent(at + 2));
}

bool NumeralReader::is_share(TokenIndex at) const {
  if (!words_.is(at, "of"_w)) return false;
  const bool whole = words_.is(at + 1, "the"_w) || words_.is(at + 1, "our"_w) || words_.is(at + 1, "all"_w) ||
                     words_.is(at + 1, "its"_w) || words_.is(at + 1, "total"_w) || words_.is(at + 1, "that"_w);
  return whole && !words_.is(at + 2, "year"_w) && !words_.is(at + 3, "year"_w);
}

bool NumeralReader::dozen(TokenIndex next) {
  const auto value = numeral_.decimal || numeral_.scaled ? std::nullopt : multiply(current_, Decimal(12));
  if (!value) return false;
  current_ = *value;
  last_ = Last::hundred;
  at_ = next + 1;
  return true;
}

bool NumeralReader::share_of_number() {
  if (numeral_.decimal || numeral_.scaled || numeral_.part || numeral_.grouped) return false;
  const auto share = read_share_of_number(words_, at_, current_);
  if (!share) return false;
  current_ = share->value;
  numeral_.part = true;
  last_ = Last::digits;
  at_ = share->last;
  return true;
}

bool NumeralReader::point(TokenIndex next) {
  if (numeral_.decimal || last_ == Last::scale) return false;
  TokenIndex at = next + 1;
  int places = 0;
  Decimal value = current_;
  while (places < 4 && words_.in(at)) {
    if (places == 1 && words_.is_joint(at) && words_.roles(at + 1) & kOnes) ++at;  // "seventy-one"
    std::int64_t digit = 0;
    int width = 1;
    if (words_.roles(at) & kOnes && words_.value(at) < 10)
      digit = words_.value(at);
    else if (words_.roles(at) & kTens && places == 0)
      digit = words_.value(at) / 10;
    else if (words_.is_number(at) && places == 0) {
      const auto read = read_digits(words_.quote({at, at + 1}));
      if (!read || read->decimal || read->count > 3) break;
      width = read->count;
      digit = static_cast<std::int64_t>(read->value.approximate());
    } else
      break;
    places += width;
    const auto sum = add(value, Decimal(digit, -places));
    if (!sum) break;
    value = *sum;
    ++at;
  }
  if (places == 0) return false;
  current_ = value;
  numeral_.decimal = true;
  last_ = Last::digits;
  at_ = at;
  return true;
}

bool NumeralReader::tens_and_digit(TokenIndex next) {
  if (last_ != Last::digits || numeral_.decimal || numeral_.digits != 2 || numeral_.scaled || next != at_) return false;
  if (current_.exponent() != 1 || words_[next].end - words_[next].start != 1) return false;
  if (!words_.is(next + 1, "%"_w)) return false;
  const auto ones = read_digits(words_.quote({next, next + 1}));
  const auto sum = ones && !ones->value.is_zero() ? add(current_, ones->value) : std::nullopt;
  if (!sum) return false;
  current_ = *sum;
  numeral_.split = true;
  at_ = next + 1;
  return true;
}

bool NumeralReader::smaller_digits(TokenIndex next) {
  if (last_ != Last::scale || is_amount_) return false;
  const std::uint32_t roles = words_.roles(next + 1);
  if (!(roles & kHundred) && !((roles & kScale) && words_.value(next + 1) < last_power_)) return false;
  const auto tail = read_digits(words_.quote({next, next + 1}));
  if (!tail || !(tail->value < Decimal(1000))) return false;
  current_ = tail->value;
  last_ = Last::digits;
  at_ = next + 1;
  return true;
}

}  // namespace callscope
