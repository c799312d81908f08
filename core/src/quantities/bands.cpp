#include "quantities/bands.h"

#include "quantities/amount.h"

namespace callscope {
namespace {

BandLevel level_of(const Words& words, TokenIndex at) {
  if (words.is(at, "low"_w) || words.is(at, "lower"_w)) return BandLevel::low;
  if (words.is(at, "mid"_w) || words.is(at, "middle"_w)) return BandLevel::mid;
  if (words.is(at, "high"_w) || words.is(at, "upper"_w) || words.is(at, "higher"_w)) return BandLevel::high;
  return BandLevel::none;
}

BandEnds ten_band(int first, BandLevel level) {
  switch (level) {
    case BandLevel::none: return {Decimal(first == 10 ? 13 : first), Decimal(first + 9)};
    case BandLevel::low: return {Decimal(first + 1), Decimal(first + 3)};
    case BandLevel::mid: return {Decimal(first + 4), Decimal(first + 6)};
    case BandLevel::high: return {Decimal(first + 7), Decimal(first + 9)};
  }
  return {};
}

class BandReader {
 public:
  BandReader(const Words& words, TokenIndex at) : words_(words), start_(at), at_(at) {}

  std::optional<WordQuantity> read() {
    if (auto many = indefinite()) return many;
    levels();
    if (!digits() && !tens() && !level_of_tens()) return std::nullopt;
    if (!to_next_band() && shared_) return std::nullopt;
    WordQuantity band;
    band.low = low_;
    band.high = high_;
    band.unit = "%";
    units(band);
    band.tokens = {start_, at_};
    return band;
  }

 private:
  // "low", "mid- to high", "low to mid".
  void levels() {
    first_ = second_ = level_of(words_, at_);
    if (first_ == BandLevel::none) return;
    ++at_;
    skip_dash();
    TokenIndex next = at_;
    if (!words_.is(next, "to"_w)) return;
    ++next;
    while (words_.is_dash(next)) ++next;
    if (level_of(words_, next) == BandLevel::none) return;
    second_ = level_of(words_, next);
    at_ = next + 1;
    skip_dash();
  }
  void skip_dash() {
    while (words_.is_dash(at_)) ++at_;
  }

  int digit_count() const {
    if (words_.is(at_, "single"_w) || words_.is(at_, "one"_w)) return 1;
    if (words_.is(at_, "double"_w) || words_.is(at_, "two"_w)) return 2;
    if (words_.is(at_, "triple"_w) || words_.is(at_, "three"_w)) return 3;
    return words_.is(at_, "quadruple"_w) || words_.is(at_, "four"_w) ? 4 : 0;
  }

  bool digits() {
    const int count = digit_count();
    if (count == 0) return false;
    TokenIndex next = at_ + 1;
    if (words_.is_dash(next)) ++next;
    shared_ = first_ != BandLevel::none && words_.is(next, "to"_w) && level_of(words_, next + 1) != BandLevel::none;
    if (shared_)
      next = at_;
    else if (!words_.is(next, "digit"_w) && !words_.is(next, "digits"_w))
      return false;
    set(digit_band(count, first_).low, digit_band(count, second_).high);
    at_ = next + 1;
    if (words_.is(at_, "number"_w) || words_.is(at_, "numbers"_w)) ++at_;
    return true;
  }

  // "high teens", "low twenties", "mid-30s".
  bool tens() {
    int first = 0;
    const std::uint32_t roles = words_.roles(at_);
    if (roles & kBand && words_.value(at_) >= 10) {
      first = words_.value(at_);
      ++at_;
    } else if (first_ != BandLevel::none && words_.is_number(at_) && words_.is(at_ + 1, "s"_w) &&
               words_.attached(at_ + 1) && words_[at_].end - words_[at_].start == 2) {
      first = 10 * (words_.text[words_[at_].start] - '0');
      at_ += 2;
    }
    if (first < 10) return false;
    // "the thirties" may be years or ages; "teens" are always a rate.
    if (first_ == BandLevel::none && first != 10) return false;
    set(ten_band(first, first_).low, ten_band(first, second_).high);
    return true;
  }
  // "the mid-40% range": the tens in digits, with their unit.
  bool level_of_tens() {
    if (first_ == BandLevel::none || !words_.is_number(at_) || words_[at_].end - words_[at_].start != 2) return false;
    const std::string_view text = words_.quote({at_, at_ + 1});
    const TokenIndex unit = at_ + 1;
    if (text[1] != '0' || !(words_.is(unit, "%"_w) || words_.is(unit, "percent"_w))) return false;
    const bool joined = words_.is_dash(at_ - 1);
    if (!joined && !words_.is(unit + 1, "range"_w) && !words_.is(unit + 1, "area"_w)) return false;
    const int first = 10 * (text[0] - '0');
    set(ten_band(first, first_).low, ten_band(first, second_).high);
    at_ = unit;
    return true;
  }
  // "high single to low double digits", "high teens to low 20s": the first band's low end, the second's high.
  bool to_next_band() {
    TokenIndex next = at_;
    if (words_.is_dash(next)) ++next;
    if (!words_.is(next, "to"_w)) return false;
    ++next;
    if (words_.is_dash(next)) ++next;
    if (!(words_.roles(next) & (kBand | kLevel))) return false;
    BandReader other(words_, next);
    other.levels();
    if ((!other.digits() && !other.tens()) || !(low_ < other.low_)) return false;
    high_ = other.high_;
    at_ = other.at_;
    return true;
  }
  void set(const Decimal& low, const Decimal& high) {
    low_ = low;
    high_ = high;
  }

  void units(WordQuantity& band) {
    if (words_.is(at_, "percent"_w) || words_.is(at_, "%"_w)) ++at_;
    const TokenIndex next = words_.is_joint(at_) ? at_ + 1 : at_;
    if (!(words_.roles(next) & kScale)) return;
    const int power = words_.value(next);
    band.low = low_.scaled(power);
    band.high = high_.scaled(power);
    band.unit.clear();
    at_ = next + 1;
  }

  // "millions of products", "tens of thousands of users", "hundreds of millions of dollars".
  std::optional<WordQuantity> indefinite() {
    Decimal low;
    TokenIndex at = at_;
    if (words_.is(at, "tens"_w))
      low = Decimal(10);
    else if (words_.is(at, "hundreds"_w))
      low = Decimal(100);
    else if (words_.is(at, "dozens"_w))
      low = Decimal(24);
    else if ((words_.roles(at) & kScale) && words_.text[words_[at].end - 1] == 's')
      low = Decimal(1, words_.value(at));
    else
      return std::nullopt;
    if (at > words_.begin && (words_.is_number(at - 1) || words_.roles(at - 1) & (kOnes | kTens))) return std::nullopt;
    if (!words_.is(at + 1, "of"_w)) return std::nullopt;
    at += 2;
    if (low < Decimal(1000) && words_.roles(at) & kScale && words_.text[words_[at].end - 1] == 's') {
      low = low.scaled(words_.value(at));
      if (!words_.is(at + 1, "of"_w)) return std::nullopt;
      at += 2;
    }
    WordQuantity band;
    band.low = low;
    if (const auto mark = read_currency(words_, at, true)) {
      band.unit = lexicon().currencies[mark->spelling.currency];
      at = mark->last;
    } else if (const auto noun = read_noun(words_, at, Numeral())) {
      band.unit = noun->unit;
      at = noun->last;
    } else {
      return std::nullopt;
    }
    band.tokens = {at_, at};
    return band;
  }

  const Words& words_;
  TokenIndex start_;
  TokenIndex at_;
  BandLevel first_ = BandLevel::none, second_ = BandLevel::none;
  bool shared_ = false;  // "high single to low double digits": the second names what both are
  Decimal low_, high_;
};

}  // namespace

BandEnds digit_band(int digits, BandLevel level) {
  const std::int64_t unit = digits == 1 ? 1 : digits == 2 ? 10 : digits == 3 ? 100 : 1000;
  switch (level) {
    case BandLevel::none: return {Decimal(unit), Decimal(unit * 10 - 1)};
    case BandLevel::low:
      return digits == 1 ? BandEnds{Decimal(1), Decimal(3)} : BandEnds{Decimal(unit), Decimal(unit * 13 / 10)};
    case BandLevel::mid: return {Decimal(unit * 4), Decimal(unit * 6)};
    case BandLevel::high: return {Decimal(unit * 7), Decimal(unit * 10 - 1)};
  }
  return {};
}

std::optional<WordQuantity> read_band(const Words& words, TokenIndex at) { return BandReader(words, at).read(); }

std::optional<WordQuantity> read_several(const Words& words, TokenIndex at) {
  if (at == words.begin || !(words.is(at - 1, "few"_w) || words.is(at - 1, "several"_w))) return std::nullopt;
  const TokenIndex start = at - 1 > words.begin && words.is(at - 2, "a"_w) ? at - 2 : at - 1;
  int power = 0;
  if (words.roles(at) & kHundred) {
    power = 2;
    ++at;
  }
  if (words.roles(at) & kScale) power += words.value(at++);
  WordQuantity band;
  PhraseSet::Match found;
  if (const auto mark = read_currency(words, at, true)) {
    band.unit = lexicon().currencies[mark->spelling.currency];
    at = mark->last;
  } else if (words.roles(at) & kUnit && lexicon().unit_phrases.match(words.tokens, at, words.end, found)) {
    const Unit& unit = lexicon().units[found.id];
    if (unit.kind == UnitKind::duration) return std::nullopt;
    band.unit = unit.name;
    power += unit.power;
    at = found.last;
  } else if (const auto noun = read_noun(words, at, Numeral())) {
    band.unit = noun->unit;
    at = noun->last;
  } else {
    return std::nullopt;
  }
  band.low = Decimal(2, power);  // more than one, and not yet ten
  band.high = Decimal(9, power);
  band.tokens = {start, at};
  return band;
}

}  // namespace callscope
