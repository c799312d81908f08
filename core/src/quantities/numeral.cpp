// Where a number begins: its digits, its first word, and the point that a recogniser put blanks around.
#include <algorithm>

#include "quantities/digits.h"
#include "quantities/fractions.h"
#include "quantities/numeral_reader.h"

namespace callscope {
namespace {

constexpr int kMaxSteps = 24;  // tokens of one number

}  // namespace

bool Words::is_dash(TokenIndex at) const {
  return is(at, "-"_w) || is(at, "–"_w) || is(at, "—"_w) || is(at, "‑"_w) || is(at, "‐"_w) || is(at, "−"_w);
}

std::optional<Numeral> NumeralReader::read_glued(std::uint32_t letters) {
  const std::uint32_t start = words_[at_].start + letters;
  const std::string_view digits = words_.text.substr(start, length_of_digits(words_.text.substr(start, 40)));
  const auto value = digits.empty() ? std::nullopt : taken_digits(digits);
  if (!value) return std::nullopt;
  while (words_.in(at_) && words_[at_].start < start + digits.size()) ++at_;
  if (words_[at_ - 1].end > start + digits.size()) return std::nullopt;  // letters behind the digits
  current_ = *value;
  last_ = Last::digits;
  return go_on();
}

std::optional<Numeral> NumeralReader::read() {
  if (!words_.in(at_) || !opening()) return std::nullopt;
  return go_on();
}

std::optional<Numeral> NumeralReader::go_on() {
  for (int step = 0; step < kMaxSteps && more(); ++step) {
  }
  if (!finish()) return std::nullopt;
  numeral_.tokens.last = at_;
  return numeral_;
}

bool NumeralReader::opening() {
  if (words_.is(at_, "a"_w) || words_.is(at_, "an"_w)) {
    if (words_.is(at_ + 1, "dozen"_w)) {
      numeral_.spelled = true;
      take(Decimal(12), Last::hundred);
      ++at_;
      return true;
    }
    if (words_.is(at_ + 1, "couple"_w)) {
      ++at_;
      return couple();
    }
    const bool share =
        words_.roles(at_ + 1) & kPartPower && !is_plural(at_ + 1) && (words_.keep_all || words_.is(at_ + 2, "of"_w));
    if ((words_.roles(at_ + 1) & (kHundred | kScale)) == 0 && !share) return false;
    current_ = Decimal(1);
    last_ = Last::ones;
    numeral_.spelled = true;
    ++at_;
    return true;
  }
  if (words_.is(at_, "point"_w)) return words_.keep_all && point(at_);  // "point five"
  if (words_.roles(at_) & kPart) return half_of_scale();
  if (words_.is(at_, "couple"_w)) return couple();
  if ((words_.roles(at_) & kHundred) && (words_.roles(at_ + 1) & kScale)) {  // "that hundred million"
    current_ = Decimal(1);
    last_ = Last::ones;
    return numeral_.spelled = true;
  }
  if (words_.is(at_, "."_w) && words_.is_number(at_ + 1) && words_.attached(at_ + 1) && may_lead())
    return leading_point();
  if (words_.is_number(at_)) return digits();
  const Decimal fraction = vulgar_fraction(words_.quote({at_, at_ + 1}));
  if (words_.in(at_) && words_[at_].kind == TokenKind::symbol && !fraction.is_zero()) {
    take(fraction, Last::digits);
    numeral_.decimal = true;
    return true;
  }
  if ((words_.roles(at_) & (kOnes | kTens)) == 0) return false;
  numeral_.spelled = true;
  take(Decimal(words_.value(at_)), words_.roles(at_) & kOnes ? Last::ones : Last::tens);
  return true;
}

bool NumeralReader::couple() {
  TokenIndex next = at_ + 1;
  if (words_.is(next, "of"_w)) ++next;
  static constexpr WordId kRates[] = {"percentage"_w, "percent"_w, "points"_w, "point"_w, "%"_w, "basis"_w};
  if (!(words_.roles(next) & (kHundred | kScale)) && !words_.is_one_of(next, kRates)) return false;
  current_ = Decimal(2);
  last_ = Last::ones;
  numeral_.spelled = numeral_.vague = true;
  at_ = next;
  return true;
}

bool NumeralReader::half_of_scale() {
  const int denominator = words_.value(at_);
  TokenIndex next = at_ + 1;
  if (words_.is(next, "of"_w)) ++next;
  const bool one = next > at_ + 1 && is_one(next) && is_percent(next + 1);  // "half of one percent"
  if (words_.is(next, "a"_w) || one) ++next;
  const bool percent =
      next > at_ + 1 && (words_.is(next, "percentage"_w) || words_.is(next, "point"_w) || is_percent(next));
  const bool dozen = words_.is(next, "dozen"_w) && denominator == 2;
  if (!((words_.roles(next) & kScale) || percent || dozen) || (denominator != 2 && denominator != 4)) return false;
  numeral_.spelled = true;
  current_ = Decimal(denominator == 2 ? 5 : 25, denominator == 2 ? -1 : -2);
  last_ = Last::digits;
  at_ = next;
  return true;
}

std::optional<Decimal> NumeralReader::taken_digits(std::string_view text) {
  const auto digits = read_digits(text);
  if (!digits) return std::nullopt;
  numeral_.digits = digits->count;
  numeral_.grouped = digits->grouped;
  numeral_.decimal = digits->decimal;
  return digits->value;
}

// "$.35", "-.5%", "(.5)": behind what may stand before a number; not "3.5%.5" or "Inc.5".
bool NumeralReader::may_lead() const {
  if (!words_.attached(at_)) return true;
  const Token& before = words_[at_ - 1];
  return (words_.roles(at_ - 1) & kCurrency && before.kind == TokenKind::symbol) || words_.is_dash(at_ - 1) ||
         words_.is(at_ - 1, "("_w) || words_.is(at_ - 1, "+"_w);
}

bool NumeralReader::leading_point() {
  const auto value = taken_digits(words_.quote({at_ + 1, at_ + 2}));
  if (!value || numeral_.decimal || numeral_.grouped) return false;
  numeral_.decimal = true;
  current_ = value->scaled(-numeral_.digits);
  last_ = Last::digits;
  at_ += 2;
  return true;
}

bool NumeralReader::digits() {
  if (marked_otherwise()) return true;
  const auto value = taken_digits(words_.quote({at_, at_ + 1}));
  if (!value) return false;
  take(*value, Last::digits);
  if (power_of_ten()) return true;
  if (blank_groups() || apostrophe_groups()) return true;
  decimal_comma();
  if (!numeral_.decimal && !numeral_.grouped) join_decimals();
  simple_fraction();
  return true;
}

bool NumeralReader::marked_otherwise() {
  if (!words_.is(at_ + 1, ","_w) || !words_.attached(at_ + 1) || !words_.is_number(at_ + 2) ||
      !words_.attached(at_ + 2))
    return false;
  if (words_[at_].end - words_[at_].start < 5 || (words_.is(at_ + 3, ","_w) && words_.attached(at_ + 4))) return false;
  const std::string_view text = words_.quote({at_, at_ + 3});
  if (text.find('.') == std::string_view::npos || text.find('.') > text.find(',')) return false;
  const auto value = taken_digits(text);
  if (!value) return false;
  current_ = *value;
  last_ = Last::digits;
  at_ += 3;
  return true;
}

bool NumeralReader::blank_groups() {
  constexpr TokenIndex kGroups = 4;
  if (numeral_.decimal || numeral_.grouped || numeral_.digits > 3) return false;
  std::string digits(words_.quote({at_ - 1, at_}));
  TokenIndex next = at_;
  for (; next < at_ + kGroups && words_.is_number(next) && !words_.attached(next) && !words_[next].has(kLineStart);
       ++next) {
    const std::string_view group = words_.quote({next, next + 1});
    const std::size_t point = group.find('.');
    if (group.find(',') != std::string_view::npos || (point == std::string_view::npos ? group.size() : point) != 3)
      break;
    digits += group;
    if (point == std::string_view::npos) continue;
    ++next;
    break;
  }
  const auto value = next < at_ + 2 ? std::nullopt : taken_digits(digits);
  if (!value) return false;
  current_ = *value;
  numeral_.grouped = true;
  at_ = next;
  return true;
}

bool NumeralReader::apostrophe_groups() {
  if (numeral_.decimal || numeral_.grouped || numeral_.digits > 3) return false;
  std::string digits(words_.quote({at_ - 1, at_}));
  TokenIndex next = at_;
  while ((words_.is(next, "'"_w) || words_.is(next, "’"_w)) && words_.attached(next) && words_.is_number(next + 1) &&
         words_.attached(next + 1)) {
    const std::string_view group = words_.quote({next + 1, next + 2});
    const std::size_t point = std::min(group.find('.'), group.size());
    if (point != 3 || group.find(',') != std::string_view::npos) break;
    digits += group;
    next += 2;
    if (point != group.size()) break;
  }
  const auto value = next == at_ ? std::nullopt : taken_digits(digits);
  if (!value) return false;
  current_ = *value;
  numeral_.grouped = true;
  at_ = next;
  return true;
}

bool NumeralReader::power_of_ten() {
  if (!words_.attached(at_) || words_[at_].kind != TokenKind::word) return false;
  const std::string_view text = words_.quote({at_, at_ + 1});
  if (text.size() > 3 || (text[0] | 0x20) != 'e') return false;
  const bool sign = text.size() == 1 && (words_.is_joint(at_ + 1) || words_.is(at_ + 1, "+"_w)) &&
                    words_.is_number(at_ + 2);  // "12e-1"
  const bool minus = sign && words_.is_dash(at_ + 1);
  const auto power = Decimal::parse(sign ? words_.quote({at_ + 2, at_ + 3}) : text.substr(1));
  if (!power || Decimal(99) < *power) return false;
  current_ = current_.scaled(static_cast<int>(power->approximate()) * (minus ? -1 : 1));
  numeral_.decimal = true;
  at_ += sign ? 3 : 1;
  return true;
}

void NumeralReader::join_decimals() {
  if (numeral_.digits > 3 || !words_.is(at_, "."_w) || !words_.is_number(at_ + 1)) return;
  const bool before = words_[at_].has(kSpaceBefore), after = words_[at_ + 1].has(kSpaceBefore);
  if (words_[at_ + 1].has(kLineStart)) return;
  const auto tail = read_digits(words_.quote({at_ + 1, at_ + 2}));
  if (!tail || tail->decimal || tail->grouped || tail->count > 3) return;
  if (after && !(goes_on(at_ + 2) && may_be_open())) return;
  if (!before && !after) return;
  const auto sum = add(current_, tail->value.scaled(-tail->count));
  if (!sum) return;
  current_ = *sum;
  numeral_.decimal = true;
  numeral_.split = true;
  at_ += 2;
}

bool NumeralReader::goes_on(TokenIndex at) const {
  return (words_.roles(at) & kScale) || words_.is(at, "%"_w) || words_.is(at, "percent"_w) ||
         words_.is(at, "percentage"_w) || words_.is(at, "basis"_w);
}

bool NumeralReader::may_be_open() const {
  if (is_amount_) return true;
  const TokenIndex first = numeral_.tokens.first;
  if (first == words_.begin || words_[first].has(kLineStart)) return false;
  const Token& before = words_[first - 1];
  return before.kind == TokenKind::word && !before.has(kCapitalised) && !(words_.roles(first - 1) & kLabel) &&
         !words_.is(first - 1, "in"_w);
}

void NumeralReader::simple_fraction() {
  if (numeral_.decimal || numeral_.digits > 4) return;
  if (const auto part = read_stroke(words_, at_, current_)) {
    numeral_.part = true;
    return set_fraction(part->value, part->last);
  }
  const Decimal vulgar = words_.in(at_) && words_[at_].kind == TokenKind::symbol
                             ? vulgar_fraction(words_.quote({at_, at_ + 1}))
                             : Decimal();
  const auto part =
      vulgar.is_zero() ? read_stroke_behind_whole(words_, at_) : std::optional<Fraction>({vulgar, at_ + 1});
  const auto sum = part ? add(current_, part->value) : std::nullopt;
  if (sum) set_fraction(*sum, part->last);
}

void NumeralReader::set_fraction(Decimal value, TokenIndex next) {
  current_ = value;
  numeral_.decimal = true;
  at_ = next;
}

void NumeralReader::take(Decimal value, Last last) {
  current_ = value;
  last_ = last;
  ++at_;
}

bool NumeralReader::finish() {
  const auto sum = add(total_, current_);
  if (!sum) return false;
  numeral_.value = *sum;
  return at_ > numeral_.tokens.first;
}

std::optional<Numeral> read_numeral(const Words& words, TokenIndex at, bool is_amount) {
  return NumeralReader(words, at, is_amount).read();
}

std::optional<Numeral> read_glued_numeral(const Words& words, TokenIndex at, std::uint32_t letters) {
  return words.in(at) ? NumeralReader(words, at, true).read_glued(letters) : std::nullopt;
}

}  // namespace callscope
