// Periods by their fiscal name: "Q4 2024", "first half of fiscal 2025", "FY25", "the full year".
#include "quantities/period_reader.h"

namespace callscope {

bool PeriodReader::quarter_code() {
  std::string_view code = text(at_);
  if (code.size() >= 3 && (code[0] | 0x20) == 'f' && set_part(code[1], digit_of(code[2]))) {  // "FQ2"
    code.remove_prefix(1);
    form_.fiscal = true;
  }
  if (code == "Q" && words_.is_number(at_ + 1) && !words_.is(at_ + 2, ":"_w)) return spaced_quarter();
  if (code.size() >= 2 && (code[0] == 'Q' || code[0] == 'q' || code[0] == 'H' || code[0] == 'h')) {
    const int number = digit_of(code[1]);
    if (!set_part(code[0], number)) return false;
    const std::string_view rest = without_estimate_mark(code.substr(2));
    if (rest.size() == 2 || rest.size() == 4)
      form_.year = year_of(rest);
    else if (!rest.empty())
      return false;
    ++at_;
    if (rest.empty()) year_tail();
    return form_.unit == Unit::quarter || form_.year != 0 || behind_preposition();
  }
  if (code.size() != 1 || !words_.is_number(at_) || !words_.attached(at_ + 1)) return false;
  const int number = digit_of(code[0]);
  const std::string_view behind = text(at_ + 1);
  if (behind.empty() || words_[at_ + 1].kind != TokenKind::word || !set_part(behind[0], number)) return false;
  const std::string_view rest = without_estimate_mark(behind.substr(1));
  if (rest.size() == 2 || rest.size() == 4)
    form_.year = year_of(rest);
  else if (!rest.empty())
    return false;
  at_ += 2;
  if (rest.empty()) year_tail();
  return true;
}

bool PeriodReader::spaced_quarter() {
  const std::string_view number = text(at_ + 1);
  if (number.size() != 1 || !set_part('Q', digit_of(number[0]))) return false;
  at_ += 2;
  year_tail();
  return true;
}

bool PeriodReader::set_part(char letter, int number) {
  const bool quarter = letter == 'Q' || letter == 'q';
  if (!quarter && letter != 'H' && letter != 'h') return false;
  if (number < 1 || number > (quarter ? 4 : 2)) return false;
  form_.unit = quarter ? Unit::quarter : Unit::half;
  form_.number = number;
  return true;
}

bool PeriodReader::behind_preposition() const {
  return start_ > words_.begin &&
         (words_.is(start_ - 1, "in"_w) || words_.is(start_ - 1, "for"_w) || words_.is(start_ - 1, "during"_w) ||
          words_.is(start_ - 1, "of"_w) || words_.is(start_ - 1, "the"_w));
}

// "Third", "4th": the token behind, or the one it begins at where there is none.
TokenIndex PeriodReader::ordinal(int& number) const {
  if (roles(at_) & kOrdinal) {
    number = value(at_);
    return at_ + 1;
  }
  static constexpr WordId kEndings[] = {"st"_w, "nd"_w, "rd"_w, "th"_w};
  number = text(at_).size() == 1 ? digit_of(text(at_)[0]) : 0;
  const bool printed = number > 0 && number < 5 && words_.attached(at_ + 1) && words_.is_one_of(at_ + 1, kEndings);
  return printed ? at_ + 2 : at_;
}

// "The first nine months of fiscal 2025".
bool PeriodReader::first_months() {
  if (!words_.is(at_, "first"_w) || !words_.in(at_ + 1)) return false;
  const auto numeral = read_numeral(words_, at_ + 1, false);
  if (!numeral || numeral->decimal || numeral->scaled || !(numeral->value < Decimal(12))) return false;
  Unit unit;
  const TokenIndex months = numeral->tokens.last;
  if (!unit_at(months, unit) || unit != Unit::month || !(Decimal(1) < numeral->value)) return false;
  at_ = months + 1;
  year_tail();
  if (at_ == months + 1 && !(words_.is(at_, "of"_w) && words_.is(at_ + 1, "the"_w) && words_.is(at_ + 2, "year"_w)))
    return false;
  if (at_ == months + 1) at_ += 3;
  form_.unit = unit;
  form_.anchor = Anchor::opening;
  form_.count = static_cast<int>(numeral->value.approximate());
  return true;
}

bool PeriodReader::ordinal_part() {
  int number = 0;
  TokenIndex next = ordinal(number);
  if (next == at_) return false;
  if (first_months()) return true;
  if (words_.is_joint(next)) ++next;
  if (roles(next) & kFiscal) {
    form_.fiscal = value(next) == 1;
    form_.calendar = value(next) == 2;
    ++next;
  }
  Unit unit;
  const bool first_of_two =
      words_.is(next, "and"_w) && roles(next + 1) & kOrdinal && unit_at(next + 2, unit) && text(next + 2) == "quarters";
  if (first_of_two) --next;  // "the second and third quarters"
  if ((!first_of_two && !unit_at(next, unit)) || (unit != Unit::quarter && unit != Unit::half)) return false;
  if (unit == Unit::half ? number > 2 : (roles(at_) & kHalfOnly) != 0) return false;
  if (words_.is(next + 1, "running"_w) ||
      (words_.is(next + 1, "in"_w) && words_.is(next + 2, "a"_w) && words_.is(next + 3, "row"_w)))
    return false;  // "for the fourth quarter running" counts quarters
  form_.unit = unit;
  form_.number = number;
  at_ = next + 1;
  if (!first_of_two) year_tail();
  return true;
}

void PeriodReader::year_tail() {
  TokenIndex next = at_;
  if (words_.is(next, "of"_w) || words_.is(next, "in"_w) || words_.is(next, ","_w)) ++next;
  if (words_.is(next, "the"_w)) ++next;
  const TokenIndex named = next;
  if (roles(next) & kFiscal) {
    form_.fiscal = form_.fiscal || value(next) == 1;
    form_.calendar = form_.calendar || value(next) == 2;
    ++next;
  }
  const bool year_word = words_.is(next, "year"_w);
  if (year_word) ++next;
  if (is_apostrophe(next)) ++next;
  const bool short_form = next > named || is_apostrophe(next - 1);
  if (const int year = printed_year(next, short_form)) {
    form_.year = year;
    at_ = year_last_;
    if ((roles(at_) & kFiscal) && words_.is(at_ + 1, "year"_w)) {
      form_.fiscal = true;
      at_ += 2;
    }
    return;
  }
  if (fiscal_code(next)) return;
  if (!words_.is(at_, "of"_w) && !words_.is(at_, "in"_w)) {
    if (roles(at_) & kWhich && words_.is(at_ + 1, "year"_w)) return shifted_year(at_);
    return;
  }
  if (year_word)
    at_ = next;  // "of the fiscal year"
  else if (roles(next) & kWhich && (words_.is(next + 1, "year"_w) || roles(next + 1) & kFiscal))
    shifted_year(next);
}

void PeriodReader::shifted_year(TokenIndex which) {
  form_.year_shift = value(which);
  form_.has_year_shift = true;
  at_ = which + 1;
  if (roles(at_) & kFiscal) {
    form_.calendar = form_.calendar || value(at_) == 2;
    ++at_;
  }
  if (words_.is(at_, "year"_w)) ++at_;
}

int PeriodReader::printed_year(TokenIndex at, bool short_form) {
  if (!words_.in(at) || words_[at].has(kParagraphStart)) return 0;
  if (!words_.is_number(at)) return spoken_year(at);
  const std::string_view digits = text(at);
  year_last_ = at + 1;
  if (digits.size() == 1) return spaced_year(at);
  if (digits.size() != 4 && !(short_form && digits.size() == 2)) return 0;
  if (words_.is(at + 1, "%"_w) || (words_.is(at + 1, "."_w) && words_.is_number(at + 2) && words_.attached(at + 2)))
    return 0;
  return year_of(digits);
}

bool PeriodReader::fiscal_code(TokenIndex at) {
  const std::string_view code = text(at);
  const bool calendar = code.size() > 2 && code[0] == 'C';  // "CY26"
  if (code.size() < 2 || ((code[0] | 0x20) != 'f' && !calendar) || (code[1] | 0x20) != 'y') return false;
  const std::string_view rest = without_estimate_mark(code.substr(2));
  TokenIndex last = at + 1;
  int year = rest.size() == 2 || rest.size() == 4 ? year_of(rest) : 0;
  if (rest.empty()) {
    if (is_apostrophe(last) || words_.is_dash(last)) ++last;
    year = printed_year(last, true);
    last = year_last_;
  }
  if (year == 0) return false;
  form_.year = year;
  form_.fiscal = !calendar;
  form_.calendar = calendar;
  at_ = last;
  return true;
}

bool PeriodReader::fiscal_year() {
  if (fiscal_code(at_)) {
    form_.unit = Unit::year;
    part_behind_year();
    return true;
  }
  TokenIndex next = at_;
  if (words_.is_number(next) && printed_year(next, false) && (roles(next + 1) & kFiscal) &&
      words_.is(next + 2, "year"_w)) {
    form_.year = printed_year(next, false);
    form_.fiscal = value(next + 1) == 1;
    form_.unit = Unit::year;
    at_ = next + 3;
    return true;
  }
  if (!(roles(next) & kFiscal)) return false;
  form_.fiscal = value(next) == 1;
  form_.calendar = value(next) == 2;
  ++next;
  Unit unit = Unit::year;
  const bool named = unit_at(next, unit);
  if (named) ++next;
  if (named && unit != Unit::year) return false;
  if (words_.is(next, "of"_w)) ++next;
  if (is_apostrophe(next)) ++next;
  const int year = printed_year(next, true);
  if (year == 0) return false;
  form_.unit = Unit::year;
  form_.year = year;
  at_ = year_last_;
  part_behind_year();
  return true;
}

// "the 2020 third quarter", "fiscal 2024 first half", "FY24 Q3".
void PeriodReader::part_behind_year() {
  const std::string_view code = text(at_);
  if (code.size() == 2 && set_part(code[0], digit_of(code[1]))) {
    ++at_;
    return;
  }
  Unit unit;
  const TokenIndex next = words_.is_joint(at_ + 1) ? at_ + 2 : at_ + 1;
  if (!(roles(at_) & kOrdinal) || !unit_at(next, unit)) return;
  const int number = value(at_);
  if (unit == Unit::half ? number > 2 : unit != Unit::quarter || (roles(at_) & kHalfOnly)) return;
  form_.unit = unit;
  form_.number = number;
  at_ = next + 1;
}

bool PeriodReader::full_year() {
  if (!words_.is(at_, "full"_w) && !words_.is(at_, "entire"_w) && !words_.is(at_, "whole"_w)) return false;
  TokenIndex next = at_ + 1;
  if (words_.is_joint(next)) ++next;
  if (roles(next) & kFiscal) {
    form_.fiscal = value(next) == 1;
    ++next;
  }
  const bool named = words_.is(next, "year"_w);
  if (named)
    ++next;
  else if (!form_.fiscal)
    return false;
  form_.unit = Unit::year;
  at_ = next;
  year_tail();
  if (form_.year == 0 && !form_.has_year_shift) {
    form_.anchor = Anchor::relative;
    form_.fiscal = true;
  }
  return named || form_.year != 0;
}

}  // namespace callscope
