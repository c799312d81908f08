// Periods of the calendar: days, months, "the March quarter", a bare year.
#include "quantities/names.h"
#include "quantities/period_reader.h"

namespace callscope {

bool PeriodReader::date_in_digits() {
  if (!words_.is_number(at_) || !words_.attached(at_ + 1) || !words_.is_number(at_ + 2) || !words_.attached(at_ + 2))
    return false;
  const bool slash = words_.is(at_ + 1, "/"_w), dash = words_.is(at_ + 1, "-"_w);
  if ((!slash && !dash) || words_[at_ + 1].word != (words_.in(at_ + 3) ? words_[at_ + 3].word : kNoWord)) return false;
  if (!words_.attached(at_ + 3) || !words_.attached(at_ + 4) || !words_.is_number(at_ + 4)) return false;
  const std::string_view a = text(at_), b = text(at_ + 2), c = text(at_ + 4);
  const auto small = [](std::string_view part) { return part.size() == 1 ? digit_of(part[0]) : two_digits(part); };
  if (a.size() == 4) return set_date(year_of(a), small(b), small(c), 5);
  if (c.size() != 4 && c.size() != 2) return false;
  const int first = small(a), second = small(b);
  return first > 12 ? set_date(year_of(c), second, first, 5) : set_date(year_of(c), first, second, 5);
}

bool PeriodReader::set_date(int year, int month, int day, TokenIndex tokens) {
  if (year == 0 || month < 1 || month > 12 || day < 1 || day > 31) return false;
  form_.unit = Unit::day;
  form_.year = year;
  form_.month = month;
  form_.day = day;
  at_ += tokens;
  return true;
}

bool PeriodReader::month() {
  TokenIndex next = at_;
  if (words_.is(next, "early"_w) || words_.is(next, "late"_w) || words_.is(next, "mid"_w)) {
    ++next;
    if (words_.is_dash(next)) ++next;
  } else if (words_.is(next, "end"_w) && words_.is(next + 1, "of"_w)) {
    next += 2;
  } else if (words_.is_number(next) && text(next).size() <= 2 && month_of(words_, next + 1) != 0) {
    return day_first(next);
  }
  const int number = month_of(words_, next);
  if (number == 0) return false;
  if (words_.is(next + 1, "quarter"_w)) return named_quarter(number, next + 2);
  const bool closes = words_.is(next + 2, "ended"_w) || words_.is(next + 2, "ending"_w) || words_.is(next + 2, "end"_w);
  if (words_.is_joint(next + 1) && closes && words_.is(next + 3, "quarter"_w))  // "the December-ended quarter"
    return named_quarter(number, next + 4);
  if (words_.is_number(next + 1) && words_.is(next + 2, "quarter"_w) && year_of(text(next + 1)) != 0) {
    form_.year = year_of(text(next + 1));
    return named_quarter(number, next + 3);
  }
  form_.unit = Unit::month;
  form_.number = form_.month = number;
  at_ = next + 1;
  if (words_.is(at_, "."_w) && words_.attached(at_) && words_.is_number(at_ + 1)) ++at_;
  if (day_behind()) return true;
  second_month();
  year_tail();
  return form_.year != 0 || form_.has_year_shift || stands_for_month(next);
}

bool PeriodReader::named_quarter(int month, TokenIndex next) {
  form_.unit = Unit::quarter;
  form_.month = month;
  at_ = next;
  if (form_.year == 0) year_tail();
  return true;
}

bool PeriodReader::day_first(TokenIndex at) {
  const int day = text(at).size() == 1 ? digit_of(text(at)[0]) : two_digits(text(at));
  form_.month = month_of(words_, at + 1);
  if (day < 1 || day > 31 || (words_.roles(at) & kUnit)) return false;
  form_.unit = Unit::day;
  form_.day = day;
  at_ = at + 2;
  if (words_.is(at_, ","_w)) ++at_;
  form_.year = printed_year(at_, false);
  if (form_.year != 0)
    at_ = year_last_;
  else if (words_.is(at_ - 1, ","_w))
    --at_;
  return true;
}

bool PeriodReader::day_behind() {
  if (!words_.is_number(at_) || text(at_).size() > 2) return false;
  const int day = text(at_).size() == 1 ? digit_of(text(at_)[0]) : two_digits(text(at_));
  if (day < 1 || day > 31 || words_.is(at_ + 1, "%"_w) ||
      words_.roles(at_ + 1) & (kScale | kUnit | kCounted | kHundred))
    return false;
  form_.unit = Unit::day;
  form_.day = day;
  ++at_;
  if (words_.attached(at_) &&
      (words_.is(at_, "st"_w) || words_.is(at_, "nd"_w) || words_.is(at_, "rd"_w) || words_.is(at_, "th"_w)))
    ++at_;
  const TokenIndex next = words_.is(at_, ","_w) || words_.is(at_, "of"_w) ? at_ + 1 : at_;
  if (const int year = printed_year(next, false)) {
    form_.year = year;
    at_ = year_last_;
  }
  return true;
}

bool PeriodReader::ended() {
  Unit unit;
  if (words_.is(at_, "the"_w)) ++at_;
  if (roles(at_) & kFiscal) ++at_;
  if (!unit_at(at_, unit)) return false;
  const TokenIndex verb = words_.is(at_ + 1, "period"_w) ? at_ + 2 : at_ + 1;
  if (!words_.is(verb, "ended"_w) && !words_.is(verb, "ending"_w)) return false;
  const int months = months_before(unit);
  const int month = month_of(words_, verb + 1);
  if (months == 0) return false;
  at_ = verb + 2;
  if (month != 0) {
    if (!day_behind()) year_tail();
    form_.month = month;
  } else if (!words_.is_number(verb + 1) || text(verb + 1).size() > 2 || month_of(words_, verb + 2) == 0 ||
             !day_first(verb + 1)) {
    return false;
  }
  form_.unit = Unit::month;
  form_.anchor = Anchor::ended;
  form_.count = months;
  return true;
}

// How many months "three months", "13 weeks", "quarter" are; what counts them stands before.
int PeriodReader::months_before(Unit unit) {
  if (unit == Unit::quarter) return 3;
  if (unit == Unit::half) return 6;
  if (unit == Unit::year) return 12;
  TokenIndex number = at_;
  if (number > words_.begin && words_.is_dash(number - 1)) --number;
  if (number == words_.begin || (unit != Unit::month && unit != Unit::week)) return 0;
  --number;
  const int count = words_.is_number(number)
                        ? text(number).size() == 1 ? digit_of(text(number)[0]) : two_digits(text(number))
                    : words_.roles(number) & kOnes ? words_.value(number)
                                                   : 0;
  const int months = unit == Unit::month ? count : (count * 12 + 26) / 52;  // a quarter has 12 to 14 weeks
  if (months < 1 || months > 12) return 0;
  start_ = number;
  return months;
}

void PeriodReader::second_month() {
  if (!words_.is(at_, "and"_w) && !words_.is(at_, "to"_w) && !words_.is(at_, "through"_w) && !words_.is(at_, ","_w))
    return;
  const int second = month_of(words_, at_ + 1);
  if (second == 0) return;
  form_.last_month = second;
  at_ += 2;
}

bool PeriodReader::stands_for_month(TokenIndex at) const {
  const bool doubtful = words_.is(at, "may"_w) || words_.is(at, "march"_w) || words_.is(at, "august"_w);
  if (!doubtful && !words_[at].has(kSentenceStart)) return text(at).size() > 3;
  static constexpr WordId kBeforeMonth[] = {
      "in"_w,  "of"_w,   "since"_w, "by"_w,  "until"_w, "from"_w, "through"_w, "during"_w, "and"_w,  "to"_w,
      "for"_w, "late"_w, "early"_w, "mid"_w, "last"_w,  "this"_w, "next"_w,    "before"_w, "after"_w};
  if (at == words_.begin) return false;
  for (WordId word : kBeforeMonth)
    if (words_.is(at - 1, word)) return true;
  return false;
}

// "twenty twenty four", "two thousand and nine".
int PeriodReader::spoken_year(TokenIndex at) {
  TokenIndex next = at + 1;
  int year = 0;
  if (words_.is(at, "twenty"_w) || words_.is(at, "nineteen"_w)) {
    year = words_.value(at) * 100;
    if (!(words_.roles(next) & (kOnes | kTens)) || words_.value(next) < 10) return 0;
  } else if (words_.is(at, "two"_w) && words_.is(next, "thousand"_w)) {
    year = 2000;
    if (words_.is(++next, "and"_w)) ++next;
    if (!(words_.roles(next) & (kOnes | kTens)) || words_.value(next) == 0) return 0;
  } else {
    return 0;
  }
  const bool tens = words_.roles(next) & kTens;
  year += words_.value(next++);
  if (words_.is_joint(next)) ++next;
  if (tens && words_.roles(next) & kOnes && words_.value(next) > 0 && words_.value(next) < 10)
    year += words_.value(next++);
  else if (words_.is_joint(next - 1))
    --next;
  if (words_.roles(next) & (kScale | kUnit | kCounted | kHundred | kOnes | kTens | kMinor | kCurrency)) return 0;
  year_last_ = next;
  return year;
}

// "2 0 2 4": the recogniser wrote the digits apart.
int PeriodReader::spaced_year(TokenIndex at) {
  int year = 0;
  for (TokenIndex i = at; i < at + 4; ++i) {
    if (!words_.is_number(i) || text(i).size() != 1 || (i > at && words_.attached(i))) return 0;
    year = year * 10 + digit_of(text(i)[0]);
  }
  if (words_.is_number(at + 4) || year < 1950 || year > 2070) return 0;
  split_ = true;
  year_last_ = at + 4;
  return year;
}

// "'24": a short year by its apostrophe; "the '90s" and "'26 models" are none.
bool PeriodReader::short_year() {
  if (!is_apostrophe(at_) || !words_.is_number(at_ + 1) || (words_.attached(at_) && !words_.is_dash(at_ - 1)))
    return false;
  const int year = printed_year(at_ + 1, true);
  if (text(at_ + 1).size() != 2 || year < 2000 || year > 2060) return false;
  if (words_.attached(at_ + 2) && !is_mark(at_ + 2)) return false;
  if (words_.is(at_ + 2, "%"_w) || is_apostrophe(at_ + 2) || words_.roles(at_ + 2) & (kScale | kUnit)) return false;
  form_.unit = Unit::year;
  form_.year = year;
  at_ += 2;
  return true;
}

bool PeriodReader::bare_year() {
  const int year = printed_year(at_, false);
  if (year < 1950 || year > 2070) return false;
  if (words_.attached(year_last_) && !is_mark(year_last_)) return false;
  if (start_ > words_.begin) {
    const Token& before = words_[start_ - 1];
    if (before.kind == TokenKind::symbol || words_.roles(start_ - 1) & (kCurrency | kLabel)) return false;
    if (words_.attached(start_) && before.kind != TokenKind::punct) return false;
    if (words_.is_joint(start_ - 1) && start_ - 1 > words_.begin && !words_.is(start_ - 2, "mid"_w) &&
        !(words_.is_number(start_ - 2) && text(start_ - 2).size() == 4))
      return false;
    const bool name = before.kind == TokenKind::word && before.has(kCapitalised) && !before.has(kSentenceStart) &&
                      before.has(kAllCaps);
    if (name) return false;
  }
  if (words_.roles(year_last_) & (kScale | kUnit | kCounted | kHundred) || words_.is(year_last_, "%"_w)) return false;
  form_.unit = Unit::year;
  form_.year = year;
  at_ = year_last_;
  part_behind_year();
  return true;
}

}  // namespace callscope
