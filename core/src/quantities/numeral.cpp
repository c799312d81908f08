#include "quantities/numeral.h"

#include "text/utf8.h"

namespace callscope {

bool Words::is_dash(TokenIndex at) const {
  return is(at, "-"_w) || is(at, "–"_w) || is(at, "—"_w) || is(at, "‑"_w) || is(at, "‐"_w) || is(at, "−"_w);
}

namespace {

constexpr int kNoScale = 99;
constexpr int kMaxSteps = 24;  // tokens of one number
constexpr std::int64_t kReciprocals[] = {0, 0, 500000000000, 333333333333, 250000000000, 200000000000, 166666666667,
                                         142857142857, 125000000000, 111111111111, 100000000000};

// The digits of a number token as a decimal; nothing for "1.2.3" or more digits than a decimal holds.
std::optional<Decimal> digits_of(std::string_view text, Numeral& numeral) {
  char plain[40];
  std::size_t size = 0;
  int points = 0;
  numeral.digits = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point(text, at);
    at += c.length;
    if (c.value == ',' || c.value == 0xFF0C) {
      numeral.grouped = true;
      continue;
    }
    char ascii = static_cast<char>(c.value);
    if (c.value >= 0xFF10 && c.value <= 0xFF19) ascii = static_cast<char>('0' + (c.value - 0xFF10));
    if (ascii == '.') ++points;
    if (ascii != '.') ++numeral.digits;
    if (points > 1 || size == sizeof plain) return std::nullopt;
    plain[size++] = ascii;
  }
  numeral.decimal = points == 1;
  return Decimal::parse({plain, size});
}

// "½" and its kin, as tenths of a thousandth; 0 for other characters.
Decimal vulgar_fraction(std::string_view text) {
  const CodePoint c = text.empty() ? CodePoint{0, 0} : code_point(text, 0);
  switch (c.value) {
    case 0xBC: return Decimal(25, -2);
    case 0xBD: return Decimal(5, -1);
    case 0xBE: return Decimal(75, -2);
    case 0x2153: return Decimal(333333333333, -12);
    case 0x2154: return Decimal(666666666667, -12);
    case 0x2159: return Decimal(166666666667, -12);
    case 0x215B: return Decimal(125, -3);
    default: return Decimal();
  }
}

// The digits and their marks at the start of a text: "941.2" of "941.2 billion".
std::size_t length_of_digits(std::string_view text) {
  const auto is_digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
  std::size_t end = 0;
  while (is_digit(end) || (end < text.size() && text[end] == '.' && is_digit(end + 1)) ||
         (end < text.size() && text[end] == ',' && is_digit(end + 1) && is_digit(end + 2) && is_digit(end + 3) && !is_digit(end + 4)))
    ++end;
  return end;
}

class Reader {
 public:
  Reader(const Words& words, TokenIndex at, bool is_amount) : words_(words), at_(at), is_amount_(is_amount) {
    numeral_.tokens = {at, at};
  }

  // The number that begins inside a token, behind `letters` of it: "RMB941.2 billion".
  std::optional<Numeral> read_glued(std::uint32_t letters) {
    const std::uint32_t start = words_[at_].start + letters;
    const std::string_view digits = words_.text.substr(start, length_of_digits(words_.text.substr(start, 40)));
    const auto value = digits_of(digits, numeral_);
    if (!value || digits.empty()) return std::nullopt;
    while (words_.in(at_) && words_[at_].start < start + digits.size()) ++at_;
    if (words_[at_ - 1].end > start + digits.size()) return std::nullopt;  // letters behind the digits
    current_ = *value;
    last_ = Last::digits;
    return go_on();
  }

  std::optional<Numeral> read() {
    if (!words_.in(at_) || !opening()) return std::nullopt;
    return go_on();
  }

 private:
  std::optional<Numeral> go_on() {
    for (int step = 0; step < kMaxSteps && more(); ++step) {}
    if (!finish()) return std::nullopt;
    numeral_.tokens.last = at_;
    return numeral_;
  }

  enum class Last { none, ones, tens, digits, hundred, scale };

  bool opening() {
    if (words_.is(at_, "a"_w) || words_.is(at_, "an"_w)) {
      if (words_.is(at_ + 1, "dozen"_w)) {
        numeral_.spelled = true;
        take(Decimal(12), Last::hundred);
        ++at_;
        return true;
      }
      if ((words_.roles(at_ + 1) & (kHundred | kScale)) == 0) return false;
      current_ = Decimal(1);
      last_ = Last::ones;
      numeral_.spelled = true;
      ++at_;
      return true;
    }
    if (words_.roles(at_) & kPart) return half_of_scale();
    if (words_.is(at_, "couple"_w)) return couple();
    if ((words_.roles(at_) & kHundred) && (words_.roles(at_ + 1) & kScale)) {  // "that hundred million"
      current_ = Decimal(1);
      last_ = Last::ones;
      return numeral_.spelled = true;
    }
    if (words_.is(at_, "."_w) && words_.is_number(at_ + 1) && words_.attached(at_ + 1) &&
        !words_.attached(at_))
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

  // "a couple of hundred", "a couple million".
  bool couple() {
    TokenIndex next = at_ + 1;
    if (words_.is(next, "of"_w)) ++next;
    if (!(words_.roles(next) & (kHundred | kScale))) return false;
    current_ = Decimal(2);
    last_ = Last::ones;
    numeral_.spelled = numeral_.vague = true;
    at_ = next;
    return true;
  }

  // "half a million", "half million", "a quarter of a million", "half a percent".
  bool half_of_scale() {
    const int denominator = words_.value(at_);
    TokenIndex next = at_ + 1;
    if (words_.is(next, "of"_w)) ++next;
    if (words_.is(next, "a"_w)) ++next;
    const bool percent = next > at_ + 1 && (words_.is(next, "percent"_w) || words_.is(next, "percentage"_w) || words_.is(next, "point"_w));
    if (!((words_.roles(next) & kScale) || percent) || (denominator != 2 && denominator != 4)) return false;
    numeral_.spelled = true;
    current_ = Decimal(denominator == 2 ? 5 : 25, denominator == 2 ? -1 : -2);
    last_ = Last::digits;
    at_ = next;
    return true;
  }

  bool leading_point() {
    const auto value = digits_of(words_.quote({at_ + 1, at_ + 2}), numeral_);
    if (!value || numeral_.decimal || numeral_.grouped) return false;
    numeral_.decimal = true;
    current_ = value->scaled(-numeral_.digits);
    last_ = Last::digits;
    at_ += 2;
    return true;
  }

  bool digits() {
    const auto value = digits_of(words_.quote({at_, at_ + 1}), numeral_);
    if (!value) return false;
    take(*value, Last::digits);
    if (power_of_ten()) return true;
    if (!numeral_.decimal && !numeral_.grouped) join_decimals();
    simple_fraction();
    return true;
  }

  // "1.3e6".
  bool power_of_ten() {
    if (!words_.attached(at_) || words_[at_].kind != TokenKind::word) return false;
    const std::string_view text = words_.quote({at_, at_ + 1});
    if (text.size() < 2 || text.size() > 3 || (text[0] | 0x20) != 'e') return false;
    const auto power = Decimal::parse(text.substr(1));
    if (!power) return false;
    current_ = current_.scaled(static_cast<int>(power->approximate()));
    numeral_.decimal = true;
    ++at_;
    return true;
  }

  // "1 .2 billion", "1. 2 billion", "20. 6%": the recogniser's or the sentence splitter's point.
  void join_decimals() {
    if (numeral_.digits > 3 || !words_.is(at_, "."_w) || !words_.is_number(at_ + 1)) return;
    const bool before = words_[at_].has(kSpaceBefore), after = words_[at_ + 1].has(kSpaceBefore);
    if (words_[at_ + 1].has(kLineStart)) return;
    Numeral tail;
    const auto value = digits_of(words_.quote({at_ + 1, at_ + 2}), tail);
    if (!value || tail.decimal || tail.grouped || tail.digits > 3) return;
    if (after && !(goes_on(at_ + 2) && may_be_open())) return;
    if (!before && !after) return;
    const auto sum = add(current_, value->scaled(-tail.digits));
    if (!sum) return;
    current_ = *sum;
    numeral_.decimal = true;
    numeral_.split = true;
    at_ += 2;
  }
  bool goes_on(TokenIndex at) const {
    return (words_.roles(at) & kScale) || words_.is(at, "%"_w) || words_.is(at, "percent"_w) ||
           words_.is(at, "percentage"_w) || words_.is(at, "basis"_w);
  }
  // Whether the digits before the point could be half a number: not a label's ("phase 1.") or a date's.
  bool may_be_open() const {
    if (is_amount_) return true;
    const TokenIndex first = numeral_.tokens.first;
    if (first == words_.begin || words_[first].has(kLineStart)) return false;
    const Token& before = words_[first - 1];
    return before.kind == TokenKind::word && !before.has(kCapitalised) && !(words_.roles(first - 1) & kLabel) &&
           !words_.is(first - 1, "in"_w);
  }

  // "3/4", and "10 1/2" behind a whole number.
  void simple_fraction() {
    if (numeral_.decimal || numeral_.digits > 4) return;
    const Decimal vulgar = words_.in(at_) && words_[at_].kind == TokenKind::symbol
                               ? vulgar_fraction(words_.quote({at_, at_ + 1})) : Decimal();
    if (!vulgar.is_zero()) {
      if (const auto sum = add(current_, vulgar)) current_ = *sum;
      numeral_.decimal = true;
      ++at_;
      return;
    }
    if (const auto bottom = denominator(at_, current_)) {
      if (const auto value = quotient(current_, *bottom)) set_fraction(*value, at_ + 2);
      return;
    }
    if (!words_.is_number(at_) || words_.attached(at_)) return;
    Numeral top;
    const auto value = digits_of(words_.quote({at_, at_ + 1}), top);
    if (!value || top.digits > 2) return;
    const auto bottom = denominator(at_ + 1, *value);
    const auto part = bottom ? quotient(*value, *bottom) : std::nullopt;
    const auto sum = part ? add(current_, *part) : std::nullopt;
    if (sum) set_fraction(*sum, at_ + 3);
  }
  void set_fraction(Decimal value, TokenIndex next) {
    current_ = value;
    numeral_.decimal = true;
    at_ = next;
  }
  // The denominator behind a stroke at `slash`, where it makes a fraction and no date.
  std::optional<int> denominator(TokenIndex slash, const Decimal& top) const {
    if (!words_.is(slash, "/"_w) || !words_.attached(slash) || !words_.is_number(slash + 1) || !words_.attached(slash + 1))
      return std::nullopt;
    if (words_.is(slash + 2, "/"_w)) return std::nullopt;
    Numeral bottom;
    const auto value = digits_of(words_.quote({slash + 1, slash + 2}), bottom);
    if (!value || bottom.digits > 2 || bottom.decimal) return std::nullopt;
    const int number = static_cast<int>(value->approximate());
    const bool usual = (number >= 2 && number <= 6) || number == 8 || number == 10 || number == 16 || number == 32;
    return usual && top < *value ? std::optional<int>(number) : std::nullopt;
  }
  static std::optional<Decimal> quotient(const Decimal& top, int bottom) {
    if (bottom <= 10) return round_thirds(top, bottom);
    return multiply(top, bottom == 16 ? Decimal(625, -4) : Decimal(3125, -5));
  }
  // Twelve decimals; two thirds end in a seven.
  static std::optional<Decimal> round_thirds(const Decimal& top, int bottom) {
    if (bottom < 2 || bottom > 10) return std::nullopt;
    const bool exact = bottom == 2 || bottom == 4 || bottom == 5 || bottom == 8 || bottom == 10;
    if (exact) return multiply(top, Decimal(kReciprocals[bottom], -12));
    if (top.exponent() != 0 || top.mantissa() > 1000) return std::nullopt;
    const std::int64_t tenfold = top.mantissa() * 10000000000000 / bottom;
    return Decimal((tenfold + 5) / 10, -12);
  }

  void take(Decimal value, Last last) {
    current_ = value;
    last_ = last;
    ++at_;
  }

  // One step of the number; false where it ends.
  bool more() {
    TokenIndex next = at_;
    if (words_.is_joint(next)) ++next;
    if (!words_.in(next) || words_[next].has(kParagraphStart)) return false;
    const std::uint32_t roles = words_.roles(next);
    if (roles & kHundred) return hundred(next);
    if (is_scale(next, roles)) return scale(next);
    if (roles & (kOnes | kTens)) return word(next, roles);
    if (roles & kPart) return part(next);
    if (words_.is(next, "and"_w)) return conjunction(next);
    if (words_.is(next, "dozen"_w) || words_.is(next, "dozens"_w)) return dozen(next);
    if (words_.is(next, "out"_w) && words_.is(next + 1, "of"_w)) return out_of(next + 2);
    if (words_.is(next, "point"_w)) return point(next);
    if (words_.is_number(next)) return tens_and_digit(next) || smaller_digits(next);
    return false;
  }

  bool is_scale(TokenIndex at, std::uint32_t roles) const {
    if (roles & kScale) return plausible_scale(at);
    if (!(roles & kScaleAttached) || !words_.attached(at) || words_.is_dash(at - 1)) return false;
    if (last_ != Last::digits) return false;
    if (is_amount_ || words_.is(at, "bn"_w)) return true;
    // "5k users", "3b parameters"; but "5m" is metres and "10K" a form.
    return (words_.is(at, "k"_w) && words_.text[words_[at].start] == 'k') ||
           (words_.is(at, "b"_w) && words_.text[words_[at].start] == 'B' && words_.roles(at + 1) & kCounted);
  }
  // "cr", "tn" and "mil" are scales behind digits only.
  bool plausible_scale(TokenIndex at) const {
    const bool whole = words_[at].end - words_[at].start > 3;
    return whole || last_ == Last::digits;
  }

  bool hundred(TokenIndex next) {
    if (current_.is_zero() || last_ == Last::hundred || last_ == Last::scale || Decimal(99) < current_) return false;
    current_ = current_.scaled(2);
    last_ = Last::hundred;
    at_ = next + 1;
    return true;
  }

  bool scale(TokenIndex next) {
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

  bool word(TokenIndex next, std::uint32_t roles) {
    const int value = words_.value(next);
    const bool ones = roles & kOnes;
    const bool fits = last_ == Last::hundred || last_ == Last::scale || (last_ == Last::tens && ones && value > 0 && value < 10);
    if (!fits) return false;
    if (last_ == Last::scale && !(numeral_.spelled && follows_scale(next))) return false;
    const auto sum = add(current_, Decimal(value));
    if (!sum) return false;
    current_ = *sum;
    last_ = ones ? Last::ones : Last::tens;
    at_ = next + 1;
    return true;
  }
  // Behind a scale only what goes on as a number: "two million three hundred", not "a million two ways".
  bool follows_scale(TokenIndex next) const {
    if (words_.roles(next) & kTens) return true;
    return words_.roles(next + 1) & (kHundred | kScale) || last_power_ == 3;
  }

  // "2 and a half", "two hundred and five", "three and three quarters".
  bool conjunction(TokenIndex next) {
    if (words_.is(next + 1, "a"_w) || words_.is(next + 1, "one"_w)) {
      if (words_.roles(next + 2) & kPart && words_.value(next + 2) <= 4) return add_part(1, next + 2);
    }
    if (words_.is(next + 1, "three"_w) && words_.is(next + 2, "quarters"_w)) return add_part(3, next + 2);
    const std::uint32_t roles = words_.roles(next + 1);
    if (words_.is_number(next + 1) && last_ == Last::hundred && words_[next + 1].end - words_[next + 1].start <= 2) {
      Numeral tail;  // "3 hundred and 21"
      const auto value = digits_of(words_.quote({next + 1, next + 2}), tail);
      const auto sum = value && !value->is_zero() && !words_.is(next + 2, "%"_w) && !(words_.roles(next + 2) & (kHundred | kScale))
                           ? add(current_, *value) : std::nullopt;
      if (!sum || !(numeral_.spelled || numeral_.digits > 0) || (words_.roles(next + 2) & kCounted)) return false;
      current_ = *sum;
      last_ = Last::ones;
      at_ = next + 2;
      return true;
    }
    if (!(roles & (kOnes | kTens)) || !(last_ == Last::hundred || (last_ == Last::scale && numeral_.spelled && last_power_ == 3)))
      return false;
    return word(next + 1, roles);
  }
  bool add_part(int top, TokenIndex at) {
    if (last_ == Last::scale || numeral_.part) return false;
    const int bottom = words_.value(at);
    const auto part = quotient(Decimal(top), bottom);
    const auto sum = part ? add(current_, *part) : std::nullopt;
    if (!sum) return false;
    current_ = *sum;
    numeral_.decimal = true;
    last_ = Last::digits;
    at_ = at + 1;
    return true;
  }

  // "one-third", "two thirds", "three quarters of": a fraction, unless a time is meant.
  bool part(TokenIndex next) {
    if (numeral_.scaled || numeral_.decimal || numeral_.part || !(last_ == Last::ones || last_ == Last::digits)) return false;
    if (Decimal(99) < current_ || current_.is_zero()) return false;
    const bool plural = words_.text[words_[next].end - 1] == 's' || words_.is(next, "halves"_w);
    if (plural == (current_ == Decimal(1))) return false;
    if (words_.value(next) == 4 && !words_.is_joint(at_) && !is_share(next + 1)) return false;
    if (last_ == Last::digits && !is_share(next + 1)) return false;
    const auto value = quotient(current_, words_.value(next));
    if (!value) return false;
    current_ = *value;
    numeral_.part = true;
    last_ = Last::digits;
    at_ = next + 1;
    return true;
  }
  bool is_share(TokenIndex at) const {
    if (!words_.is(at, "of"_w)) return false;
    const bool whole = words_.is(at + 1, "the"_w) || words_.is(at + 1, "our"_w) || words_.is(at + 1, "all"_w) ||
                       words_.is(at + 1, "its"_w) || words_.is(at + 1, "total"_w) || words_.is(at + 1, "that"_w);
    return whole && !words_.is(at + 2, "year"_w) && !words_.is(at + 3, "year"_w);
  }

  bool dozen(TokenIndex next) {
    const auto value = numeral_.decimal || numeral_.scaled ? std::nullopt : multiply(current_, Decimal(12));
    if (!value) return false;
    current_ = *value;
    last_ = Last::hundred;
    at_ = next + 1;
    return true;
  }
  // "nine out of ten".
  bool out_of(TokenIndex at) {
    if (numeral_.decimal || numeral_.scaled || numeral_.part || Decimal(99) < current_ || !words_.in(at)) return false;
    std::int64_t bottom = 0;
    if (words_.roles(at) & (kOnes | kTens)) {
      bottom = words_.value(at);
    } else if (words_.is_number(at)) {
      Numeral whole;
      const auto value = digits_of(words_.quote({at, at + 1}), whole);
      if (value && !whole.decimal && whole.digits <= 3) bottom = static_cast<std::int64_t>(value->approximate());
    }
    if (bottom < 2 || !(current_ < Decimal(bottom)) || words_.is(at + 1, "%"_w)) return false;
    if (current_.exponent() < 0) return false;
    const auto top = static_cast<std::int64_t>(current_.approximate());
    current_ = Decimal((top * 10000000000000 / bottom + 5) / 10, -12);
    numeral_.part = true;
    last_ = Last::digits;
    at_ = at + 1;
    return true;
  }

  // "two point five", "1 point 2".
  bool point(TokenIndex next) {
    if (numeral_.decimal || last_ == Last::scale) return false;
    TokenIndex at = next + 1;
    int places = 0;
    Decimal value = current_;
    while (places < 4 && words_.in(at)) {
      std::int64_t digit = 0;
      int width = 1;
      if (words_.roles(at) & kOnes && words_.value(at) < 10) digit = words_.value(at);
      else if (words_.roles(at) & kTens && places == 0) digit = words_.value(at) / 10;
      else if (words_.is_number(at) && places == 0) {
        Numeral tail;
        const auto read = digits_of(words_.quote({at, at + 1}), tail);
        if (!read || tail.decimal || tail.digits > 3) break;
        width = tail.digits;
        digit = static_cast<std::int64_t>(read->approximate());
      } else break;
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

  // "20 6%": tens and ones that the recogniser wrote apart.
  bool tens_and_digit(TokenIndex next) {
    if (last_ != Last::digits || numeral_.decimal || numeral_.digits != 2 || numeral_.scaled || next != at_) return false;
    if (current_.exponent() != 1 || words_[next].end - words_[next].start != 1) return false;
    if (!words_.is(next + 1, "%"_w)) return false;
    Numeral ones;
    const auto value = digits_of(words_.quote({next, next + 1}), ones);
    const auto sum = value && !value->is_zero() ? add(current_, *value) : std::nullopt;
    if (!sum) return false;
    current_ = *sum;
    numeral_.split = true;
    at_ = next + 1;
    return true;
  }
  // "4 thousand 3 hundred": digits behind a scale that go on with a smaller one.
  bool smaller_digits(TokenIndex next) {
    if (last_ != Last::scale || is_amount_) return false;
    const std::uint32_t roles = words_.roles(next + 1);
    if (!(roles & kHundred) && !((roles & kScale) && words_.value(next + 1) < last_power_)) return false;
    Numeral tail;
    const auto value = digits_of(words_.quote({next, next + 1}), tail);
    if (!value || !(*value < Decimal(1000))) return false;
    current_ = *value;
    last_ = Last::digits;
    at_ = next + 1;
    return true;
  }

  bool finish() {
    const auto sum = add(total_, current_);
    if (!sum) return false;
    numeral_.value = *sum;
    return at_ > numeral_.tokens.first;
  }

  const Words& words_;
  TokenIndex at_;
  bool is_amount_;
  Numeral numeral_;
  Decimal total_;
  Decimal current_;
  Last last_ = Last::none;
  int last_power_ = kNoScale;
};

}  // namespace

std::optional<Numeral> read_numeral(const Words& words, TokenIndex at, bool is_amount) {
  return Reader(words, at, is_amount).read();
}

std::optional<Numeral> read_glued_numeral(const Words& words, TokenIndex at, std::uint32_t letters) {
  return words.in(at) ? Reader(words, at, true).read_glued(letters) : std::nullopt;
}

}  // namespace callscope
