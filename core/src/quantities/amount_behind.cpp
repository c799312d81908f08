// What stands behind a number: currency, unit, counted noun.
#include "quantities/amount_reader.h"

namespace callscope {

void AmountReader::money_behind() {
  amount_.kind = QuantityKind::money;
  plus_and_scale();
  if (!minor_behind()) currency_again();
  per_what();
  if (!amount_.or_more && words_.is_joint(at_)) plus_behind();  // "$1 billion-plus"
}

bool AmountReader::minor_behind() {
  PhraseSet::Match found;
  if (!(words_.roles(at_) & kMinor) || amount_.number.scaled) return false;
  if (!lexicon().minor_phrases.match(words_.tokens, at_, words_.end, found)) return false;
  if (amount_.currency < 0) {
    amount_.currency = static_cast<int>(found.id);
    amount_.minor = true;
  }
  amount_.value = amount_.value.scaled(-2);
  at_ = found.last;
  return true;
}

void AmountReader::currency_again() {
  if (const auto mark = read_currency(words_, at_, true)) {
    if (starts_number(mark->last)) return;  // the mark of the next amount
    take_mark(*mark, {at_, mark->last});
    at_ = mark->last;
  } else if (amount_.dollar_sign && (words_.is(at_, "U.S."_w) || words_.is(at_, "us"_w) || words_.is(at_, "u.s."_w))) {
    if (words_[at_].has(kAllCaps) || words_.is(at_, "u.s."_w)) ++at_;
  } else if (amount_.dollar_sign && words_.is(at_, "Canadian"_w)) {
    set_dollar("CAD");
  }
}

void AmountReader::set_dollar(std::string_view code) {
  amount_.currency = lexicon().currency(code);
  amount_.dollar_sign = false;
  ++at_;
}

bool AmountReader::starts_number(TokenIndex at) const {
  return words_.is_number(at) || (words_.roles(at) & (kOnes | kTens)) != 0 || words_.is(at, "$"_w);
}

bool AmountReader::plus_behind() {
  TokenIndex next = words_.is_joint(at_) ? at_ + 1 : at_;
  const TokenIndex behind = words_.is_joint(next + 1) ? next + 2 : next + 1;
  const bool word = words_.is(next, "plus"_w) && (next != at_ || !starts_number(behind));
  const bool sign = words_.is(next, "+"_w) && words_.attached(next);
  if (!word && !sign) return false;
  amount_.or_more = true;
  at_ = next + 1;
  return true;
}

// "27 plus million", "20-plus-thousand".
bool AmountReader::plus_and_scale() {
  const TokenIndex before_plus = at_;
  if (amount_.number.scaled || !plus_behind()) return false;
  const TokenIndex next = words_.is_joint(at_) ? at_ + 1 : at_;
  if (words_.roles(next) & kScale) {
    scale_by(words_.value(next));
    at_ = next + 1;
    return true;
  }
  amount_.or_more = false;
  at_ = before_plus;
  return false;
}

void AmountReader::unit_behind() {
  const bool scaled = plus_and_scale();
  const TokenIndex before_plus = at_;
  const bool plus = !scaled && plus_behind();
  name_unit();
  if (!plus || amount_.has_unit) return;
  amount_.or_more = false;  // the bound is read where it stands
  at_ = before_plus;
}

void AmountReader::name_unit() {
  if (words_.is_joint(at_) && (words_.is(at_ + 1, "ish"_w) || words_.is(at_ + 1, "odd"_w))) {  // "30-ish percent"
    amount_.number.vague = true;
    at_ += 2;
  }
  if (money_word()) return;
  if (ratio_to_one() || unit_word()) return;
  if (amount_.number.part) {
    amount_.kind = QuantityKind::multiple;
    amount_.unit = "x";
    amount_.has_unit = true;
    return;
  }
  if (words_.attached(at_) && !words_.is_joint(at_) && !amount_.number.spelled) return;  // "49ers"
  const TokenIndex next = words_.is_joint(at_) ? at_ + 1 : at_;
  auto noun = read_noun(words_, next, amount_.number);
  const bool one = words_.keep_all && amount_.number.spelled && amount_.value == Decimal(1);
  if (!noun && one && next == at_) noun = read_noun_of_one(words_, next);
  // "176-layer chips": what a hyphen ties to a number says which chips, not how many.
  const bool tied = next != at_ && noun && noun->last > next + 1 && !(words_.roles(next) & kCounted);
  if (!noun || (tied && !amount_.number.scaled)) return;
  amount_.unit = noun->unit;
  amount_.has_unit = true;
  amount_.small_noun = noun->small;
  at_ = noun->last;
}

bool AmountReader::money_word() {
  if (const auto mark = read_currency(words_, at_, true)) {
    if (mark->spelling.spelling == Spelling::symbol && starts_number(mark->last) && words_.attached(mark->last))
      return false;
    take_mark(*mark, {at_, mark->last});
    at_ = mark->last;
    amount_.kind = QuantityKind::money;
    if (mark->spelling.in_millions && !amount_.number.scaled) scale_by(6);
    trailing_scale();
    cents_too();
    per_what();
    return true;
  }
  if (!minor_behind()) return false;
  amount_.kind = QuantityKind::money;
  per_what();
  return true;
}

// "A ratio of 3.5 to 1", "10-for-1"; not "from 3 to 1", "3 to one store".
bool AmountReader::ratio_to_one() {
  TokenIndex at = at_;
  const bool joined = words_.is_joint(at);
  if (joined) ++at;
  const bool split = words_.is(at, "for"_w);
  if (!(words_.is(at, "to"_w) || split) || (joined && !words_.is_joint(at + 1))) return false;
  at += joined ? 2 : 1;
  if (!(words_.is(at, "one"_w) || words_.is(at, "1"_w)) || !(Decimal(1) < amount_.value)) return false;
  const TokenIndex before = amount_.number.tokens.first;
  if (before > words_.begin && (words_.is(before - 1, "from"_w) || words_.roles(before - 1) & kLabel)) return false;
  ++at;
  const bool open = words_.in(at) && words_[at].kind == TokenKind::word && !words_.is(at, "split"_w) &&
                    !words_.is(at, "stock"_w) && !words_.is(at, "ratio"_w);
  if ((split && !joined && !words_.is(at, "split"_w) && !words_.is(at, "stock"_w)) || words_.is_joint(at) ||
      (open && !(words_.roles(at) & kNounStop)) || words_.is(at, "%"_w) || words_.is_number(at) ||
      words_.roles(at) & (kUnit | kScale | kCounted | kHundred | kPart | kMinor))
    return false;
  amount_.kind = QuantityKind::multiple;
  amount_.unit = "x";
  amount_.has_unit = true;
  at_ = at;
  return true;
}

void AmountReader::trailing_scale() {
  if (amount_.number.scaled || !(words_.roles(at_) & kScale)) return;
  amount_.number.power = words_.value(at_);
  amount_.number.scaled = true;
  amount_.value = amount_.value.scaled(words_.value(at_));
  ++at_;
}

void AmountReader::cents_too() {
  if (amount_.number.scaled || amount_.number.decimal) return;
  TokenIndex at = at_;
  if (words_.is(at, "and"_w)) ++at;
  if (!words_.is_number(at) && !(words_.roles(at) & (kOnes | kTens))) return;
  const auto cents = read_numeral(words_, at, false);
  if (!cents || cents->scaled || cents->decimal || cents->part || !(cents->value < Decimal(100))) return;
  const TokenIndex last = cents->tokens.last;
  const bool named = words_.roles(last) & kMinor;
  if (!named && !ends_as_cents(*cents)) return;
  const auto sum = add(amount_.value, cents->value.scaled(-2));
  if (!sum) return;
  amount_.value = *sum;
  at_ = named ? last + 1 : last;
}

// "15 dollars and 50": two digits, or a number of ten and more in words, with which the phrase ends.
bool AmountReader::ends_as_cents(const Numeral& cents) const {
  if (words_[at_ - 1].kind != TokenKind::word || cents.value < Decimal(10) || (!cents.spelled && cents.digits != 2))
    return false;
  const TokenIndex last = cents.tokens.last;
  return !words_.in(last) || words_[last].has(kParagraphStart) || words_.is(last, "."_w) || words_.is(last, "!"_w) ||
         words_.is(last, "?"_w);
}

bool AmountReader::unit_word() {
  TokenIndex at = at_;
  if (words_.is_joint(at)) ++at;
  const bool hyphened = at != at_;
  for (int adjectives = 0; adjectives < 2 && is_time_adjective(at); ++adjectives) ++at;
  PhraseSet::Match found;
  if (!(words_.roles(at) & kUnit) || words_[at].has(kParagraphStart) ||
      !lexicon().unit_phrases.match(words_.tokens, at, words_.end, found))
    return false;
  const Unit& unit = lexicon().units[found.id];
  const bool moved = at != at_ && !hyphened;
  if (moved && unit.kind != UnitKind::duration) return false;
  if (unit.kind == UnitKind::duration && is_said_again(found.last - 1)) return false;
  if (!take_unit(unit, at, hyphened)) return false;
  at_ = found.last;
  if (words_.is_joint(at_) && words_.is(at_ + 1, "old"_w)) at_ += 2;
  if (unit.kind == UnitKind::measure) rate_behind();
  return true;
}

// "Added 317 year-over-year", "8 quarter on quarter": of what it is compared with, no unit.
bool AmountReader::is_said_again(TokenIndex unit) const {
  TokenIndex at = unit + 1;
  if (words_.is_joint(at)) ++at;
  if (!words_.is(at, "over"_w) && !words_.is(at, "on"_w)) return false;
  ++at;
  if (words_.is_joint(at)) ++at;
  return words_.in(at) && words_[at].word == words_[unit].word;
}

bool AmountReader::is_time_adjective(TokenIndex at) const {
  static constexpr WordId kWords[] = {"full"_w,       "consecutive"_w, "more"_w,     "additional"_w, "straight"_w,
                                      "long"_w,       "short"_w,       "extra"_w,    "further"_w,    "whole"_w,
                                      "successive"_w, "fiscal"_w,      "calendar"_w, "solid"_w,      "good"_w,
                                      "previous"_w,   "prior"_w,       "past"_w};
  for (WordId word : kWords)
    if (words_.is(at, word)) return true;
  return false;
}

bool AmountReader::take_unit(const Unit& unit, TokenIndex at, bool hyphened) {
  amount_.has_unit = true;
  amount_.unit = unit.name;
  switch (unit.kind) {
    case UnitKind::percent: amount_.kind = QuantityKind::percent; break;
    case UnitKind::points: amount_.kind = QuantityKind::points; break;
    case UnitKind::points_maybe:
      amount_.kind = QuantityKind::points;
      amount_.loose_points = !hyphened;
      break;
    case UnitKind::multiple:
      // "x" alone is a unit behind digits only: "2.5x", "2.5 x".
      if (words_[at].end - words_[at].start == 1 && amount_.number.spelled) return reset();
      if (words_[at].kind == TokenKind::symbol && words_.is_number(at + 1) && words_.attached(at + 1)) return reset();
      amount_.kind = QuantityKind::multiple;
      break;
    case UnitKind::duration: amount_.kind = QuantityKind::duration; break;
    case UnitKind::measure:
      amount_.kind = QuantityKind::count;
      amount_.small_noun = true;
      break;
  }
  amount_.value = amount_.value.scaled(unit.power);
  return true;
}

bool AmountReader::reset() {
  amount_.has_unit = false;
  amount_.unit.clear();
  return false;
}

}  // namespace callscope
