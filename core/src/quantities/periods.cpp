#include "quantities/periods.h"

#include <optional>

#include "quantities/names.h"

namespace callscope {
namespace {

using Unit = PeriodForm::Unit;
using Anchor = PeriodForm::Anchor;

enum PeriodRole : std::uint32_t {
  kUnitWord = 1, kWhich = 2, kOrdinal = 4, kFiscal = 8, kMonthName = 16, kOther = 32, kTerm = 64
};

// The words that a period can begin with or hold; the value says which.
const WordTable& period_words() {
  static const WordTable table = [] {
    WordTable words;
    const auto add = [&](std::string_view word, std::uint32_t role, int value) {
      WordEntry& entry = words.at(word_id(word));
      entry.roles |= role;
      entry.value = value;
    };
    struct Row { std::string_view word; int value; };
    for (Row row : {Row{"quarter", 3}, {"quarters", 3}, {"half", 4}, {"year", 5}, {"years", 5}, {"month", 2}, {"months", 2},
                    {"week", 1}, {"weeks", 1}, {"day", 0}, {"days", 0}, {"decade", 6}, {"decades", 6}, {"season", 3},
                    {"seasons", 3}})
      add(row.word, kUnitWord, row.value);
    for (Row row : {Row{"this", 0}, {"last", -1}, {"next", 1}, {"previous", -1}, {"prior", -1}, {"past", -1}, {"current", 0},
                    {"coming", 1}, {"upcoming", 1}, {"following", 1}, {"preceding", -1}, {"trailing", -1}, {"recent", -1},
                    {"new", 1}, {"ensuing", 1}, {"subsequent", 1}})
      add(row.word, kWhich, row.value);
    for (Row row : {Row{"first", 1}, {"second", 2}, {"third", 3}, {"fourth", 4}, {"1st", 1}, {"2nd", 2}, {"3rd", 3}, {"4th", 4}})
      add(row.word, kOrdinal, row.value);
    for (Row row : {Row{"fiscal", 1}, {"calendar", 2}, {"financial", 1}}) add(row.word, kFiscal, row.value);
    for (std::string_view word : {"january", "jan", "february", "feb", "march", "mar", "april", "apr", "may", "june", "jun",
                                  "july", "jul", "august", "aug", "september", "sep", "sept", "october", "oct", "november",
                                  "nov", "december", "dec"})
      add(word, kMonthName, 0);
    for (std::string_view word : {"same", "full", "today", "the", "ytd", "year-ago", "early", "late", "mid", "end", "ltm", "ttm",
                                  "entire", "whole", "corresponding", "comparable"})
      add(word, kOther, 0);
    for (std::string_view word : {"short", "medium", "long", "near", "mid", "longer", "nearer"}) add(word, kOther | kTerm, 0);
    return words;
  }();
  return table;
}

int digit(char c) { return c >= '0' && c <= '9' ? c - '0' : -1; }

int two_digits(std::string_view text) {
  return text.size() == 2 && digit(text[0]) >= 0 && digit(text[1]) >= 0 ? digit(text[0]) * 10 + digit(text[1]) : -1;
}

// "2024" or "24"; 0 for what is no year of a call.
int year_of(std::string_view text) {
  if (text.size() == 4) {
    const int century = two_digits(text.substr(0, 2)), rest = two_digits(text.substr(2));
    return rest >= 0 && (century == 19 || century == 20) ? century * 100 + rest : 0;
  }
  const int short_year = two_digits(text);
  return short_year < 0 ? 0 : short_year < 70 ? 2000 + short_year : 1900 + short_year;
}

class PeriodReader {
 public:
  PeriodReader(const Words& words, TokenIndex at) : words_(words), start_(at), at_(at) {}

  std::optional<FoundPeriod> read() {
    using Try = bool (PeriodReader::*)();
    static constexpr Try kTries[] = {&PeriodReader::quarter_code, &PeriodReader::date_in_digits, &PeriodReader::ordinal_part,
                                     &PeriodReader::month,        &PeriodReader::fiscal_year,    &PeriodReader::which,
                                     &PeriodReader::same,         &PeriodReader::full_year,      &PeriodReader::to_date,
                                     &PeriodReader::term,         &PeriodReader::the_unit,       &PeriodReader::bare_year};
    bool found = false;
    for (Try attempt : kTries) {
      form_ = PeriodForm();
      at_ = start_;
      holds_amount_ = false;
      if ((found = (this->*attempt)())) break;
    }
    if (!found) return std::nullopt;
    FoundPeriod period;
    period.tokens = {start_, at_};
    period.form = form_;
    period.holds_amount = holds_amount_;
    return period;
  }

 private:
  std::uint32_t roles(TokenIndex at) const { return words_.in(at) ? period_words().roles(words_[at].word) : 0; }
  int value(TokenIndex at) const {
    const WordEntry* entry = words_.in(at) ? period_words().find(words_[at].word) : nullptr;
    return entry == nullptr ? 0 : entry->value;
  }
  std::string_view text(TokenIndex at) const { return words_.in(at) ? words_.quote({at, at + 1}) : std::string_view(); }
  bool unit_at(TokenIndex at, Unit& unit) const {
    if (!(roles(at) & kUnitWord) || words_[at].has(kParagraphStart)) return false;
    unit = static_cast<Unit>(value(at));
    return true;
  }

  // "Q4 2024", "4Q24", "Q4'24", "1H25", "H2 FY2025".
  bool quarter_code() {
    std::string_view code = text(at_);
    if (code.size() >= 2 && (code[0] == 'Q' || code[0] == 'q' || code[0] == 'H' || code[0] == 'h')) {
      const int number = digit(code[1]);
      if (!set_part(code[0], number)) return false;
      const std::string_view rest = code.substr(2);
      if (rest.size() == 2 || rest.size() == 4) form_.year = year_of(rest);
      else if (!rest.empty()) return false;
      ++at_;
      if (rest.empty()) year_tail();
      return form_.unit == Unit::quarter || form_.year != 0 || behind_preposition();
    }
    if (code.size() != 1 || !words_.is_number(at_) || !words_.attached(at_ + 1)) return false;
    const int number = digit(code[0]);
    const std::string_view behind = text(at_ + 1);
    if (behind.empty() || words_[at_ + 1].kind != TokenKind::word || !set_part(behind[0], number)) return false;
    const std::string_view rest = behind.substr(1);
    if (rest.size() == 2 || rest.size() == 4) form_.year = year_of(rest);
    else if (!rest.empty()) return false;
    at_ += 2;
    if (rest.empty()) year_tail();
    return true;
  }
  bool set_part(char letter, int number) {
    const bool quarter = letter == 'Q' || letter == 'q';
    if (!quarter && letter != 'H' && letter != 'h') return false;
    if (number < 1 || number > (quarter ? 4 : 2)) return false;
    form_.unit = quarter ? Unit::quarter : Unit::half;
    form_.number = number;
    return true;
  }
  bool behind_preposition() const {
    return start_ > words_.begin && (words_.is(start_ - 1, "in"_w) || words_.is(start_ - 1, "for"_w) || words_.is(start_ - 1, "during"_w) ||
                                     words_.is(start_ - 1, "of"_w) || words_.is(start_ - 1, "the"_w));
  }

  // "5/14/2024", "2024-05-14".
  bool date_in_digits() {
    if (!words_.is_number(at_) || !words_.attached(at_ + 1) || !words_.is_number(at_ + 2) || !words_.attached(at_ + 2)) return false;
    const bool slash = words_.is(at_ + 1, "/"_w), dash = words_.is(at_ + 1, "-"_w);
    if ((!slash && !dash) || words_[at_ + 1].word != (words_.in(at_ + 3) ? words_[at_ + 3].word : kNoWord)) return false;
    if (!words_.attached(at_ + 3) || !words_.attached(at_ + 4) || !words_.is_number(at_ + 4)) return false;
    const std::string_view a = text(at_), b = text(at_ + 2), c = text(at_ + 4);
    const auto small = [](std::string_view part) { return part.size() == 1 ? digit(part[0]) : two_digits(part); };
    if (a.size() == 4) return set_date(year_of(a), small(b), small(c), 5);
    if (c.size() != 4 && c.size() != 2) return false;
    const int first = small(a), second = small(b);
    return first > 12 ? set_date(year_of(c), second, first, 5) : set_date(year_of(c), first, second, 5);
  }
  bool set_date(int year, int month, int day, TokenIndex tokens) {
    if (year == 0 || month < 1 || month > 12 || day < 1 || day > 31) return false;
    form_.unit = Unit::day;
    form_.year = year;
    form_.month = month;
    form_.day = day;
    at_ += tokens;
    return true;
  }

  // "first quarter of fiscal 2025", "second half of last year", "fourth fiscal quarter".
  bool ordinal_part() {
    if (!(roles(at_) & kOrdinal)) return false;
    const int number = value(at_);
    TokenIndex next = at_ + 1;
    if (words_.is_joint(next)) ++next;
    if (roles(next) & kFiscal) {
      form_.fiscal = value(next) == 1;
      form_.calendar = value(next) == 2;
      ++next;
    }
    Unit unit;
    if (!unit_at(next, unit) || (unit != Unit::quarter && unit != Unit::half)) return false;
    if (unit == Unit::half && number > 2) return false;
    form_.unit = unit;
    form_.number = number;
    at_ = next + 1;
    year_tail();
    return true;
  }

  // What may follow: "2024", "of 2024", "of fiscal year 2025", "of the fiscal year", "of last year", "'24".
  void year_tail() {
    TokenIndex next = at_;
    if (words_.is(next, "of"_w) || words_.is(next, "in"_w) || words_.is(next, ","_w)) ++next;
    if (words_.is(next, "the"_w)) ++next;
    const TokenIndex named = next;
    if (roles(next) & kFiscal) {
      form_.fiscal = form_.fiscal || value(next) == 1;
      ++next;
    }
    const bool year_word = words_.is(next, "year"_w);
    if (year_word) ++next;
    if (words_.is(next, "'"_w) || words_.is(next, "’"_w)) ++next;
    const bool short_form = next > named || words_.is(next - 1, "'"_w) || words_.is(next - 1, "’"_w);
    if (const int year = printed_year(next, short_form)) {
      form_.year = year;
      at_ = next + 1;
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
    if (year_word) at_ = next;  // "of the fiscal year"
    else if (roles(next) & kWhich && (words_.is(next + 1, "year"_w) || roles(next + 1) & kFiscal)) shifted_year(next);
  }
  void shifted_year(TokenIndex which) {
    form_.year_shift = value(which);
    form_.has_year_shift = true;
    at_ = which + 1;
    if (roles(at_) & kFiscal) ++at_;
    if (words_.is(at_, "year"_w)) ++at_;
  }
  int printed_year(TokenIndex at, bool short_form) const {
    if (!words_.is_number(at) || words_[at].has(kParagraphStart)) return 0;
    const std::string_view digits = text(at);
    if (digits.size() != 4 && !(short_form && digits.size() == 2)) return 0;
    if (words_.is(at + 1, "%"_w) || (words_.is(at + 1, "."_w) && words_.is_number(at + 2) && words_.attached(at + 2))) return 0;
    return year_of(digits);
  }
  // "FY25", "FY2025", "FY 25".
  bool fiscal_code(TokenIndex at) {
    const std::string_view code = text(at);
    if (code.size() < 2 || (code[0] | 0x20) != 'f' || (code[1] | 0x20) != 'y') return false;
    const std::string_view rest = code.substr(2);
    TokenIndex last = at + 1;
    int year = rest.size() == 2 || rest.size() == 4 ? year_of(rest) : 0;
    if (rest.empty()) {
      if (words_.is(last, "'"_w) || words_.is(last, "’"_w) || words_.is_dash(last)) ++last;
      year = printed_year(last, true);
      ++last;
    }
    if (year == 0) return false;
    form_.year = year;
    form_.fiscal = true;
    at_ = last;
    return true;
  }

  // "March 2024", "March 31, 2024", "March quarter", "July and August", "late April", "14 May 2024".
  bool month() {
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
  bool named_quarter(int month, TokenIndex next) {
    form_.unit = Unit::quarter;
    form_.month = month;
    at_ = next;
    if (form_.year == 0) year_tail();
    return true;
  }
  bool day_first(TokenIndex at) {
    const int day = text(at).size() == 1 ? digit(text(at)[0]) : two_digits(text(at));
    form_.month = month_of(words_, at + 1);
    if (day < 1 || day > 31 || (words_.roles(at) & kUnit)) return false;
    form_.unit = Unit::day;
    form_.day = day;
    at_ = at + 2;
    if (words_.is(at_, ","_w)) ++at_;
    form_.year = printed_year(at_, false);
    if (form_.year != 0) ++at_;
    else if (words_.is(at_ - 1, ","_w)) --at_;
    return true;
  }
  // "31, 2024", "31st", "1st".
  bool day_behind() {
    if (!words_.is_number(at_) || text(at_).size() > 2) return false;
    const int day = text(at_).size() == 1 ? digit(text(at_)[0]) : two_digits(text(at_));
    if (day < 1 || day > 31 || words_.is(at_ + 1, "%"_w) || words_.roles(at_ + 1) & (kScale | kUnit | kCounted | kHundred)) return false;
    form_.unit = Unit::day;
    form_.day = day;
    ++at_;
    if (words_.attached(at_) && (words_.is(at_, "st"_w) || words_.is(at_, "nd"_w) || words_.is(at_, "rd"_w) || words_.is(at_, "th"_w))) ++at_;
    const TokenIndex next = words_.is(at_, ","_w) || words_.is(at_, "of"_w) ? at_ + 1 : at_;
    if (const int year = printed_year(next, false)) {
      form_.year = year;
      at_ = next + 1;
    }
    return true;
  }
  void second_month() {
    if (!words_.is(at_, "and"_w) && !words_.is(at_, "to"_w) && !words_.is(at_, "through"_w) && !words_.is(at_, ","_w)) return;
    const int second = month_of(words_, at_ + 1);
    if (second == 0) return;
    form_.last_month = second;
    at_ += 2;
  }
  // "May" and "March" alone are months behind a preposition only.
  bool stands_for_month(TokenIndex at) const {
    const bool doubtful = words_.is(at, "may"_w) || words_.is(at, "march"_w) || words_.is(at, "august"_w);
    if (!doubtful && !words_[at].has(kSentenceStart)) return text(at).size() > 3;
    static constexpr WordId kBeforeMonth[] = {"in"_w, "of"_w, "since"_w, "by"_w, "until"_w, "from"_w, "through"_w, "during"_w,
                                              "and"_w, "to"_w, "for"_w, "late"_w, "early"_w, "mid"_w, "last"_w, "this"_w, "next"_w, "before"_w, "after"_w};
    if (at == words_.begin) return false;
    for (WordId word : kBeforeMonth)
      if (words_.is(at - 1, word)) return true;
    return false;
  }

  // "fiscal year 2025", "fiscal 2025", "FY25", "2025 fiscal year", "calendar year 2024".
  bool fiscal_year() {
    if (fiscal_code(at_)) {
      form_.unit = Unit::year;
      return true;
    }
    TokenIndex next = at_;
    if (words_.is_number(next) && printed_year(next, false) && (roles(next + 1) & kFiscal) && words_.is(next + 2, "year"_w)) {
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
    if (words_.is(next, "'"_w) || words_.is(next, "’"_w)) ++next;
    const int year = printed_year(next, true);
    if (year == 0) return false;
    form_.unit = Unit::year;
    form_.year = year;
    at_ = next + 1;
    return true;
  }

  // "this quarter", "last year", "next three years", "the past few months", "the coming quarters".
  bool which() {
    if (!(roles(at_) & kWhich)) return false;
    const int step = value(at_);
    const bool current = words_.is(at_, "current"_w);
    const bool recent = words_.is(at_, "recent"_w);
    const bool this_one = words_.is(at_, "this"_w);
    TokenIndex next = at_ + 1;
    if (roles(next) & kFiscal) {
      form_.fiscal = value(next) == 1;
      form_.calendar = value(next) == 2;
      ++next;
    }
    Unit unit;
    if (unit_at(next, unit)) {
      const bool plural = text(next).back() == 's';
      if (words_.is(at_, "following"_w) && !plural && start_ > words_.begin && !words_.is(start_ - 1, "the"_w)) return false;
      if (unit == Unit::year && printed_year(next + 1, form_.fiscal) != 0) return false;  // "this fiscal year 2024"
      form_.unit = unit;
      at_ = next + 1;
      if (plural) {
        form_.anchor = recent ? Anchor::vague : step < 0 ? Anchor::trailing : Anchor::coming;
        return step != 0;
      }
      if (recent || (unit == Unit::half && this_one)) return false;
      form_.anchor = Anchor::relative;
      const bool past = words_.is(start_, "past"_w);  // "the past year" is the one reported
      form_.count = past ? 0 : step;
      form_.fiscal = form_.fiscal || past;
      form_.in_progress = current;
      if (words_.is(at_, "quarter"_w) && unit == Unit::year) return prior_year_quarter();
      if (words_.is_joint(at_)) return false;
      year_ago_tail(step);
      return true;
    }
    if (words_.is(at_, "following"_w) && !(start_ > words_.begin && words_.is(start_ - 1, "the"_w))) return false;
    return step != 0 && counted(next, step);
  }
  // "prior year quarter", "last year quarter".
  bool prior_year_quarter() {
    form_.unit = Unit::quarter;
    form_.anchor = Anchor::year_ago;
    ++at_;
    return true;
  }
  // "this quarter last year" is the quarter a year ago.
  void year_ago_tail(int step) {
    if (step == 0 && form_.unit == Unit::quarter && words_.is(at_, "last"_w) && words_.is(at_ + 1, "year"_w)) {
      form_.anchor = Anchor::year_ago;
      at_ += 2;
    }
  }
  bool counted(TokenIndex next, int step) {
    Unit unit;
    int count = 0;
    if (words_.is(next, "few"_w) || words_.is(next, "several"_w) || words_.is(next, "couple"_w)) {
      ++next;
      if (words_.is(next, "of"_w)) ++next;
    } else {
      const auto numeral = words_.in(next) ? read_numeral(words_, next, false) : std::nullopt;
      if (!numeral || numeral->decimal || Decimal(400) < numeral->value) return false;
      count = static_cast<int>(numeral->value.approximate());
      next = numeral->tokens.last;
      if (words_.is(next, "or"_w) || words_.is(next, "to"_w)) {
        const auto second = words_.in(next + 1) ? read_numeral(words_, next + 1, false) : std::nullopt;
        if (second && !second->decimal && second->value < Decimal(400)) {
          count = static_cast<int>(second->value.approximate());
          next = second->tokens.last;
        }
      }
      holds_amount_ = true;
    }
    if (roles(next) & kFiscal || words_.is(next, "full"_w)) ++next;
    if (!unit_at(next, unit)) return false;
    form_.unit = unit;
    form_.count = count;
    form_.anchor = step < 0 ? Anchor::trailing : Anchor::coming;
    at_ = next + 1;
    return true;
  }

  // "the same quarter last year", "same period of the prior year", "the year-ago quarter".
  bool same() {
    if (words_.is(at_, "year"_w) && words_.is(at_ + 1, "-"_w) && words_.is(at_ + 2, "ago"_w)) {
      if (!words_.is(at_ + 3, "quarter"_w) && !words_.is(at_ + 3, "period"_w)) return false;
      form_.anchor = Anchor::year_ago;
      at_ += 4;
      return true;
    }
    if (!words_.is(at_, "same"_w) && !words_.is(at_, "corresponding"_w) && !words_.is(at_, "comparable"_w)) return false;
    TokenIndex next = at_ + 1;
    Unit unit = Unit::quarter;
    if (!words_.is(next, "period"_w) && !unit_at(next, unit)) return false;
    ++next;
    if (words_.is(next, "of"_w) || words_.is(next, "in"_w)) ++next;
    if (words_.is(next, "the"_w)) ++next;
    if (words_.is(next, "a"_w) && words_.is(next + 1, "year"_w) && words_.is(next + 2, "ago"_w)) {
      at_ = next + 3;
    } else if (roles(next) & kWhich && value(next) < 0 && words_.is(next + 1, "year"_w)) {
      at_ = next + 2;
    } else if (const int year = printed_year(next, false)) {
      form_.year = year;
      at_ = next + 1;
    } else {
      return false;
    }
    form_.unit = unit;
    form_.anchor = Anchor::year_ago;
    return true;
  }

  // "full year 2024", "the full fiscal year", "the entire year".
  bool full_year() {
    if (!words_.is(at_, "full"_w) && !words_.is(at_, "entire"_w) && !words_.is(at_, "whole"_w)) return false;
    TokenIndex next = at_ + 1;
    if (words_.is_joint(next)) ++next;
    if (roles(next) & kFiscal) {
      form_.fiscal = value(next) == 1;
      ++next;
    }
    const bool named = words_.is(next, "year"_w);
    if (named) ++next;
    else if (!form_.fiscal) return false;
    form_.unit = Unit::year;
    at_ = next;
    year_tail();
    if (form_.year == 0 && !form_.has_year_shift) {
      form_.anchor = Anchor::relative;
      form_.fiscal = true;
    }
    return named || form_.year != 0;
  }

  bool to_date() {
    if (words_.is(at_, "today"_w)) {
      form_.unit = Unit::day;
      form_.anchor = Anchor::today;
      ++at_;
      return !words_.is(at_, "'s"_w);
    }
    if (words_.is(at_, "ltm"_w) || words_.is(at_, "ttm"_w)) {
      form_.unit = Unit::month;
      form_.anchor = Anchor::trailing;
      form_.count = 12;
      ++at_;
      return true;
    }
    form_.unit = Unit::year;
    form_.anchor = Anchor::to_date;
    if (words_.is(at_, "ytd"_w)) {
      ++at_;
      return true;
    }
    TokenIndex next = at_ + 1;
    if (!words_.is(at_, "year"_w)) return false;
    if (words_.is_dash(next)) ++next;
    if (!words_.is(next, "to"_w)) return false;
    ++next;
    if (words_.is_dash(next)) ++next;
    if (!words_.is(next, "date"_w)) return false;
    at_ = next + 1;
    return true;
  }

  // "the short term", "medium to long term".
  bool term() {
    if (!(roles(at_) & kTerm)) return false;
    TokenIndex next = at_ + 1;
    if (words_.is(next, "to"_w) && roles(next + 1) & kTerm) next += 2;
    if (words_.is_joint(next)) ++next;
    if (!words_.is(next, "term"_w) || words_.is_joint(at_ + 1)) return false;
    form_.unit = Unit::year;
    form_.anchor = Anchor::vague;
    at_ = next + 1;
    return true;
  }

  // "the quarter", "the year" that is reported.
  bool the_unit() {
    if (!words_.is(at_, "the"_w)) return false;
    TokenIndex next = at_ + 1;
    if (roles(next) & kFiscal) {
      form_.calendar = value(next) == 2;
      ++next;
    }
    form_.fiscal = !form_.calendar;
    Unit unit;
    if (!unit_at(next, unit) || (unit != Unit::quarter && unit != Unit::year) || text(next).back() == 's') return false;
    if (words_.is_joint(next + 1) || words_.is(next + 1, "ago"_w) || words_.is(next + 1, "of"_w)) return false;
    if (unit == Unit::year && (!led_by_time() || printed_year(next + 1, true) != 0)) return false;
    form_.unit = unit;
    form_.anchor = Anchor::relative;
    start_ = at_;
    at_ = next + 1;
    return true;
  }
  bool led_by_time() const {
    static constexpr WordId kTime[] = {"in"_w, "for"_w, "during"_w, "of"_w, "throughout"_w, "over"_w, "through"_w};
    if (start_ == words_.begin) return false;
    for (WordId word : kTime)
      if (words_.is(start_ - 1, word)) return true;
    return false;
  }

  // "in 2024", "2023 and".
  bool bare_year() {
    const int year = printed_year(at_, false);
    if (year < 1950 || year > 2070) return false;
    if (words_.attached(at_ + 1) && !is_mark(at_ + 1)) return false;
    if (start_ > words_.begin) {
      const Token& before = words_[start_ - 1];
      if (before.kind == TokenKind::symbol || words_.roles(start_ - 1) & (kCurrency | kLabel)) return false;
      if (words_.attached(start_) && before.kind != TokenKind::punct) return false;
      if (words_.is_joint(start_ - 1) && start_ - 1 > words_.begin && !words_.is(start_ - 2, "mid"_w)) return false;
      const bool name = before.kind == TokenKind::word && before.has(kCapitalised) && !before.has(kSentenceStart) && before.has(kAllCaps);
      if (name) return false;
    }
    if (words_.roles(at_ + 1) & (kScale | kUnit | kCounted | kHundred) || words_.is(at_ + 1, "%"_w)) return false;
    form_.unit = Unit::year;
    form_.year = year;
    ++at_;
    return true;
  }
  bool is_mark(TokenIndex at) const { return words_[at].kind == TokenKind::punct || words_.is(at, "'s"_w); }

  const Words& words_;
  TokenIndex start_;
  TokenIndex at_;
  PeriodForm form_;
  bool holds_amount_ = false;
};

// A year, a date, "4Q24" or "14 May".
bool may_begin_in_digits(const Words& words, TokenIndex at) {
  const Token& token = words[at];
  if (token.end - token.start == 4) return true;
  if (at + 1 >= words.end || token.end - token.start > 2) return false;
  return words.attached(at + 1) || month_of(words, at + 1) != 0;
}

// Whether a period can begin here: the cheap test for every token.
bool may_begin(const Words& words, const WordTable& table, TokenIndex at) {
  const Token& token = words[at];
  if (token.kind == TokenKind::number) return may_begin_in_digits(words, at);
  if (token.kind != TokenKind::word) return false;
  if (table.find(token.word) != nullptr) {
    if (!token.is("the"_w)) return true;
    return at + 1 < words.end && (table.roles(words[at + 1].word) & (kUnitWord | kFiscal)) != 0;
  }
  const char first = words.text[token.start];
  const char second = token.end - token.start > 1 ? words.text[token.start + 1] : ' ';
  return ((first == 'Q' || first == 'q' || first == 'H') && second >= '1' && second <= '4') ||
         ((first == 'F' || first == 'f') && (second == 'Y' || second == 'y'));
}

}  // namespace

void scan_periods(const Words& words, std::vector<FoundPeriod>& found) {
  const WordTable& table = period_words();
  for (TokenIndex at = words.begin; at < words.end;) {
    std::optional<FoundPeriod> period;
    if (may_begin(words, table, at)) period = PeriodReader(words, at).read();
    if (!period) {
      ++at;
      continue;
    }
    found.push_back(*period);
    at = period->tokens.last > at ? period->tokens.last : at + 1;
  }
}

}  // namespace callscope
