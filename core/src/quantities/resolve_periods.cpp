// Needs: the periods as said, the call's date, fiscal quarter and calendar.
// Gives: their dates and labels; what the call does not tell stays empty.
#include <algorithm>
#include <array>

#include "quantities/calendar.h"
#include "quantities/numbers.h"

namespace callscope {
namespace {

using Unit = PeriodForm::Unit;
using Anchor = PeriodForm::Anchor;

std::string two(int number) { return number < 10 ? "0" + std::to_string(number) : std::to_string(number); }

class Resolver {
 public:
  Resolver(const Call& call, int quarter_month) : call_(call), calendar_(fiscal_calendar(call, quarter_month)) {}

  void resolve(const PeriodForm& form, Period& period) {
    switch (form.anchor) {
      case Anchor::absolute: absolute(form, period); break;
      case Anchor::relative: relative(form, period); break;
      case Anchor::year_ago: year_ago(form, period); break;
      case Anchor::trailing: window(form, period, true); break;
      case Anchor::coming: window(form, period, false); break;
      case Anchor::ended: ended(form, period); break;
      case Anchor::to_date: to_date(period); break;
      case Anchor::rest: rest_of_year(form, period); break;
      case Anchor::today: day(call_.date, period); break;
      case Anchor::vague: break;
    }
    if (said_year(form, period)) year_said_ = form.year;
  }
  static bool said_year(const PeriodForm& form, const Period& period) {
    return form.unit == Unit::year && form.anchor == Anchor::absolute && period.fiscal;
  }
  // A new block forgets which fiscal year was spoken of, and so does the sentence after the next.
  void forget() { year_said_ = 0; }
  void in_sentence_of_year(bool same) { same_sentence_ = same; }

 private:
  // -- named periods

  void absolute(const PeriodForm& form, Period& period) {
    switch (form.unit) {
      case Unit::quarter: form.month != 0 ? named_quarter(form, period) : quarter(form, period); break;
      case Unit::half: half(form, period); break;
      case Unit::year: year(form, period); break;
      case Unit::month: month(form, period); break;
      case Unit::day: date(form, period); break;
      default: break;
    }
  }

  // The fiscal year meant where none is printed: the one spoken of, else the call's; a later part
  // said in the year's last quarter belongs to the next year.
  int meant_year(const PeriodForm& form, int number, int last) const {
    if (form.year != 0) return form.year;
    if (!call_.fiscal_year) return 0;
    if (form.has_year_shift) return *call_.fiscal_year + form.year_shift + (form.year_shift == 0 && is_last_quarter() ? 1 : 0);
    // A sentence after a year to come, the quarter reported is more often that than the one a year on.
    const bool turns_back = !same_sentence_ && year_said_ > *call_.fiscal_year && last == 4 && call_.fiscal_quarter && number == *call_.fiscal_quarter;
    if (year_said_ != 0 && !turns_back) return year_said_;
    if (last == 4 && number == 4 && call_.fiscal_quarter && *call_.fiscal_quarter == 1) return *call_.fiscal_year - 1;
    const bool ahead = is_last_quarter() && number < 3 && number < last;
    return *call_.fiscal_year + (ahead ? 1 : 0);
  }
  bool is_last_quarter() const { return call_.fiscal_quarter && *call_.fiscal_quarter == 4; }

  void quarter(const PeriodForm& form, Period& period) {
    if (form.calendar) {
      if (form.year != 0) months(month_index(form.year, form.number * 3 - 2), 3, period);
      if (form.year != 0) period.label = "Q" + std::to_string(form.number) + " " + std::to_string(form.year);
      return;
    }
    put_quarter(meant_year(form, form.number, 4), form.number, period);
  }
  void put_quarter(int year, int number, Period& period) {
    period.fiscal = true;
    if (year == 0) return;
    period.label = "FQ" + std::to_string(number) + " " + std::to_string(year);
    if (calendar_) months({calendar_->quarter_end(year, number).value - 2}, 3, period);
  }

  // "the March quarter": of the year printed, else the one nearest to the quarter reported.
  void named_quarter(const PeriodForm& form, Period& period) {
    int year = form.year;
    if (year == 0) year = nearest_year(form.month, reference());
    if (year == 0) return;
    if (form.has_year_shift) year += form.year_shift;
    const MonthIndex end = month_index(year, form.month);
    months({end.value - 2}, 3, period);
    const auto fiscal = calendar_ ? calendar_->quarter_ending(end) : std::nullopt;
    period.fiscal = fiscal.has_value();
    if (fiscal) period.label = "FQ" + std::to_string(fiscal->number) + " " + std::to_string(fiscal->year);
  }

  void half(const PeriodForm& form, Period& period) {
    if (form.calendar) return calendar_half(form, period);
    const int year = meant_year(form, form.number, 3);
    period.fiscal = true;
    if (year == 0) return;
    period.label = "H" + std::to_string(form.number) + " FY" + std::to_string(year);
    if (calendar_) months({calendar_->quarter_end(year, form.number * 2).value - 5}, 6, period);
  }

  // "the second half of calendar 2025", "of this calendar year".
  void calendar_half(const PeriodForm& form, Period& period) {
    const int year = form.year != 0 ? form.year : call_.date ? call_.date->year + form.year_shift : 0;
    if (year == 0) return;
    months(month_index(year, form.number * 6 - 5), 6, period);
    period.label = "H" + std::to_string(form.number) + " " + std::to_string(year);
  }

  void year(const PeriodForm& form, Period& period) {
    int year = form.year;
    if (year == 0 && form.has_year_shift && call_.fiscal_year) year = *call_.fiscal_year + form.year_shift;
    if (year == 0) return;
    // A plain year is the calendar's, and where the fiscal year is the same it is that.
    const bool same = calendar_ && calendar_->end_month == 12 && calendar_->year_shift == 0;
    period.fiscal = !form.calendar && (form.fiscal || same);
    if (period.fiscal) return put_fiscal_year(year, period);
    period.label = std::to_string(year);
    months(month_index(year, 1), 12, period);
  }
  void put_fiscal_year(int year, Period& period) {
    period.fiscal = true;
    period.label = "FY" + std::to_string(year);
    if (calendar_) months({calendar_->quarter_end(year, 4).value - 11}, 12, period);
  }

  void month(const PeriodForm& form, Period& period) {
    int year = form.year;
    if (year == 0) year = nearest_year(form.last_month != 0 ? form.last_month : form.month, call_.date);
    if (form.has_year_shift && call_.date) year = call_.date->year + form.year_shift;
    if (year == 0) return;
    const MonthIndex first = month_index(form.last_month != 0 && form.last_month < form.month ? year - 1 : year, form.month);
    const int count = form.last_month == 0 ? 1 : month_index(year, form.last_month).value - first.value + 1;
    months(first, count, period);
    period.label = std::to_string(first.year()) + "-" + two(first.month());
    if (count > 1) *period.label += ".." + std::to_string(year) + "-" + two(form.last_month);
  }

  void date(const PeriodForm& form, Period& period) {
    int year = form.year;
    if (year == 0) year = nearest_year(form.month, call_.date);
    if (year == 0 || form.day > days_in(year, form.month)) return;
    day(Date{year, form.month, form.day}, period);
  }
  void day(const std::optional<Date>& date, Period& period) {
    if (!date) return;
    period.start = period.end = date;
    period.label = to_string(*date);
  }

  // -- periods told from the call

  void relative(const PeriodForm& form, Period& period) {
    switch (form.unit) {
      case Unit::quarter: relative_quarter(form, period); break;
      case Unit::year: relative_year(form, period); break;
      case Unit::month: relative_month(form, period); break;
      default: break;
    }
  }
  void relative_quarter(const PeriodForm& form, Period& period) {
    period.fiscal = !form.calendar;
    if (!call_.fiscal_year || !call_.fiscal_quarter) return;
    int number = *call_.fiscal_year * 4 + *call_.fiscal_quarter - 1 + form.count;
    if (form.in_progress) ++number;  // a call is held when its quarter is over
    put_quarter(number / 4, number % 4 + 1, period);
  }
  // The year in progress when the call is held; "last year" is the one before the year reported.
  void relative_year(const PeriodForm& form, Period& period) {
    if (form.calendar && call_.date) {
      period.label = std::to_string(call_.date->year + form.count);
      return months(month_index(call_.date->year + form.count, 1), 12, period);
    }
    if (!call_.fiscal_year) return;
    const bool ahead = is_last_quarter() && form.count >= 0 && !(form.count == 0 && form.fiscal);
    put_fiscal_year(*call_.fiscal_year + form.count + (ahead && form.count == 0 ? 1 : 0), period);
  }
  void relative_month(const PeriodForm& form, Period& period) {
    if (!call_.date) return;
    const MonthIndex month{month_index(call_.date->year, call_.date->month).value + form.count};
    months(month, 1, period);
    period.label = std::to_string(month.year()) + "-" + two(month.month());
  }

  void year_ago(const PeriodForm& form, Period& period) {
    if (!call_.fiscal_year || (form.unit != Unit::year && !call_.fiscal_quarter)) return;
    const int year = form.year != 0 ? form.year : *call_.fiscal_year - 1;
    if (form.unit == Unit::year) return put_fiscal_year(year, period);
    put_quarter(year, *call_.fiscal_quarter, period);
  }

  // Months up to a date: the fiscal part that they are, where they are one. A year of 52 weeks ends some
  // days before or behind its month.
  void ended(const PeriodForm& form, Period& period) {
    constexpr int kLateEnd = 7;  // days
    const int year = form.year != 0 ? form.year : nearest_year(form.month, call_.date);
    if (year == 0) return;
    const bool late = form.day > 0 && form.day <= kLateEnd;
    const MonthIndex last{month_index(year, form.month).value - (late ? 1 : 0)};
    const MonthIndex first{last.value - form.count + 1};
    months(first, form.count, period);
    period.label = to_label(first) + ".." + to_label(last);
    const auto part = calendar_ ? calendar_->quarter_ending(last) : std::nullopt;
    period.fiscal = part.has_value();
    if (!part) return;
    if (form.count == 3) put_quarter(part->year, part->number, period);
    if (form.count == 6 && part->number == 2) period.label = "H1 FY" + std::to_string(part->year);
    if (form.count == 12 && part->number == 4) put_fiscal_year(part->year, period);
  }
  static std::string to_label(MonthIndex month) { return std::to_string(month.year()) + "-" + two(month.month()); }

  void to_date(Period& period) {
    if (!calendar_ || !call_.fiscal_year || !call_.fiscal_quarter) return;
    const MonthIndex first{calendar_->quarter_end(*call_.fiscal_year, 1).value - 2};
    months(first, 3 * *call_.fiscal_quarter, period);
    period.fiscal = true;
    period.label = "FY" + std::to_string(*call_.fiscal_year) + " to date";
  }

  // From the quarter behind the one reported to the year's end; in its last quarter, all of the next.
  void rest_of_year(const PeriodForm& form, Period& period) {
    if (!calendar_ || !call_.fiscal_year || !call_.fiscal_quarter) return;
    const bool next = form.year > *call_.fiscal_year || (form.year == 0 && is_last_quarter());
    const int year = form.year != 0 ? form.year : *call_.fiscal_year + (next ? 1 : 0);
    const int first = next ? 1 : *call_.fiscal_quarter + 1;
    period.fiscal = true;
    if (first > 4 || year < *call_.fiscal_year) return;
    months({calendar_->quarter_end(year, first).value - 2}, 3 * (5 - first), period);
    period.label = "rest of FY" + std::to_string(year);
  }

  // "the last twelve months", "the next three years": from the call's date, quarters from the
  // reported one.
  void window(const PeriodForm& form, Period& period, bool back) {
    static constexpr const char* kUnits[] = {"days", "weeks", "months", "quarters", "halves", "years", "decades"};
    if (form.count <= 0) return;
    period.label = std::string(back ? "last " : "next ") + std::to_string(form.count) + " " + kUnits[static_cast<int>(form.unit)];
    static constexpr int kMonths[] = {0, 0, 1, 3, 6, 12, 120};
    const int length = kMonths[static_cast<int>(form.unit)] * form.count;
    if (form.unit == Unit::quarter) {
      const auto end = reference();
      if (!end) return;
      const int last = month_index(end->year, end->month).value;
      return months({back ? last - length + 1 : last + 1}, length, period);
    }
    if (!call_.date) return;
    const int days = length == 0 ? form.count * (form.unit == Unit::week ? 7 : 1) : 0;
    const Date other = days != 0 ? add_days(*call_.date, back ? -days : days) : moved(*call_.date, back ? -length : length);
    period.start = back ? other : *call_.date;
    period.end = back ? *call_.date : other;
  }
  static Date moved(const Date& date, int months) {
    const MonthIndex month{month_index(date.year, date.month).value + months};
    const int last = days_in(month.year(), month.month());
    return {month.year(), month.month(), date.day < last ? date.day : last};
  }

  // -- what they share

  // The end of the quarter reported, or the day of the call.
  std::optional<Date> reference() const {
    if (call_.period_end) return call_.period_end;
    if (calendar_ && call_.fiscal_year && call_.fiscal_quarter)
      return calendar_->quarter_end(*call_.fiscal_year, *call_.fiscal_quarter).last_day();
    return call_.date;
  }
  // The year that puts the month next to a date: at most three months ahead of it.
  static int nearest_year(int month, const std::optional<Date>& date) {
    if (!date) return 0;
    const int distance = month - date->month;
    return distance > 3 ? date->year - 1 : distance < -8 ? date->year + 1 : date->year;
  }
  static void months(MonthIndex first, int count, Period& period) {
    period.start = first.first_day();
    period.end = MonthIndex{first.value + count - 1}.last_day();
  }

  const Call& call_;
  std::optional<FiscalCalendar> calendar_;
  int year_said_ = 0;
  bool same_sentence_ = false;  // as that year
};

// A month that the quarters spoken of end in, or every third from it; 0 where none is named twice, or where
// the quarters of others are spoken of as well.
int month_of_quarters(const std::vector<PeriodForm>& forms) {
  std::array<int, 3> counts{};
  for (const PeriodForm& form : forms) {
    const bool named = form.unit == Unit::quarter && form.anchor == Anchor::absolute && form.month != 0;
    if (named) ++counts[static_cast<std::size_t>(form.month % 3)];
  }
  const auto most = std::max_element(counts.begin(), counts.end());
  const int all = counts[0] + counts[1] + counts[2];
  return *most > 1 && *most * 4 > all * 3 ? 3 + static_cast<int>(most - counts.begin()) : 0;
}

}  // namespace

void resolve_periods(const Document& document, const Call& call, Numbers& numbers) {
  Resolver resolver(call, month_of_quarters(numbers.forms));
  constexpr std::uint32_t kRemembered = 1;  // sentences
  std::uint32_t block = 0, sentence = 0;
  for (std::size_t i = 0; i < numbers.periods.size() && i < numbers.forms.size(); ++i) {
    const auto& sentences = document.sentences();
    const std::uint32_t at = sentences.empty() ? 0 : document.sentence_of(numbers.period_tokens[i].first);
    const std::uint32_t here = sentences.empty() ? 0 : sentences[at].block;
    if (here != block || at > sentence + kRemembered) resolver.forget();
    block = here;
    resolver.in_sentence_of_year(at == sentence);
    resolver.resolve(numbers.forms[i], numbers.periods[i]);
    if (resolver.said_year(numbers.forms[i], numbers.periods[i])) sentence = at;
  }
}

}  // namespace callscope
