// Dates of periods by their name: "Q4 2024", "the March quarter", "first half of fiscal 2025", "May 14".
#include "quantities/period_resolver.h"

namespace callscope {

std::string PeriodResolver::to_label(MonthIndex month) {
  return numbered("", month.year(), month.month() < 10 ? "-0" : "-", month.month());
}

void PeriodResolver::absolute(const PeriodForm& form, Period& period) {
  switch (form.unit) {
    case Unit::quarter: form.month != 0 ? named_quarter(form, period) : quarter(form, period); break;
    case Unit::half: half(form, period); break;
    case Unit::year: year(form, period); break;
    case Unit::month: month(form, period); break;
    case Unit::day: date(form, period); break;
    default: break;
  }
}

int PeriodResolver::meant_year(const PeriodForm& form, int number, int last) const {
  if (form.year != 0) return form.year;
  if (!call_.fiscal_year) return 0;
  if (form.has_year_shift)
    return *call_.fiscal_year + form.year_shift + (form.year_shift == 0 && is_last_quarter() ? 1 : 0);
  // A sentence after a year to come, the quarter reported is more often that than the one a year on.
  const bool turns_back = !same_sentence_ && year_said_ > *call_.fiscal_year && last == 4 && call_.fiscal_quarter &&
                          number == *call_.fiscal_quarter;
  if (year_said_ != 0 && !turns_back) return year_said_;
  if (last == 4 && number == 4 && call_.fiscal_quarter && *call_.fiscal_quarter == 1) return *call_.fiscal_year - 1;
  const bool ahead = is_last_quarter() && number < 3 && number < last;
  return *call_.fiscal_year + (ahead ? 1 : 0);
}

void PeriodResolver::quarter(const PeriodForm& form, Period& period) {
  if (form.calendar) {
    if (form.year != 0) months(month_index(form.year, form.number * 3 - 2), 3, period);
    if (form.year != 0) period.label = numbered("Q", form.number, " ", form.year);
    return;
  }
  put_quarter(meant_year(form, form.number, 4), form.number, period);
}

void PeriodResolver::put_quarter(int year, int number, Period& period) {
  period.fiscal = true;
  if (year == 0) return;
  period.label = numbered("FQ", number, " ", year);
  if (calendar_) months({calendar_->quarter_end(year, number).value - 2}, 3, period);
}

void PeriodResolver::named_quarter(const PeriodForm& form, Period& period) {
  int year = form.year;
  if (year == 0) year = nearest_year(form.month, reference());
  if (year == 0) return;
  if (form.has_year_shift) year += form.year_shift;
  const MonthIndex end = month_index(year, form.month);
  months({end.value - 2}, 3, period);
  const auto fiscal = calendar_ ? calendar_->quarter_ending(end) : std::nullopt;
  period.fiscal = fiscal.has_value();
  if (fiscal) period.label = numbered("FQ", fiscal->number, " ", fiscal->year);
}

void PeriodResolver::half(const PeriodForm& form, Period& period) {
  if (form.calendar) return calendar_half(form, period);
  const int year = meant_year(form, form.number, 3);
  period.fiscal = true;
  if (year == 0) return;
  period.label = numbered("H", form.number, " FY", year);
  if (calendar_) months({calendar_->quarter_end(year, form.number * 2).value - 5}, 6, period);
}

void PeriodResolver::calendar_half(const PeriodForm& form, Period& period) {
  const int year = form.year != 0 ? form.year : call_.date ? call_.date->year + form.year_shift : 0;
  if (year == 0) return;
  months(month_index(year, form.number * 6 - 5), 6, period);
  period.label = numbered("H", form.number, " ", year);
}

void PeriodResolver::year(const PeriodForm& form, Period& period) {
  int year = form.year;
  if (year == 0 && form.has_year_shift && call_.fiscal_year) year = *call_.fiscal_year + form.year_shift;
  if (year == 0) return;
  // A plain year is the calendar's, and where the fiscal year is the same it is that.
  const bool same = calendar_ && calendar_->end_month == 12 && calendar_->year_shift == 0;
  period.fiscal = !form.calendar && (form.fiscal || same);
  if (period.fiscal) return put_fiscal_year(year, period);
  period.label = numbered("", year);
  months(month_index(year, 1), 12, period);
}

void PeriodResolver::put_fiscal_year(int year, Period& period) {
  period.fiscal = true;
  period.label = numbered("FY", year);
  if (calendar_) months({calendar_->quarter_end(year, 4).value - 11}, 12, period);
}

void PeriodResolver::month(const PeriodForm& form, Period& period) {
  int year = form.year;
  if (year == 0) year = nearest_year(form.last_month != 0 ? form.last_month : form.month, call_.date);
  if (form.has_year_shift && call_.date) year = call_.date->year + form.year_shift;
  if (year == 0) return;
  const MonthIndex first =
      month_index(form.last_month != 0 && form.last_month < form.month ? year - 1 : year, form.month);
  const int count = form.last_month == 0 ? 1 : month_index(year, form.last_month).value - first.value + 1;
  months(first, count, period);
  period.label = to_label(first);
  if (count > 1) *period.label += ".." + to_label(month_index(year, form.last_month));
}

void PeriodResolver::date(const PeriodForm& form, Period& period) {
  int year = form.year;
  if (year == 0) year = nearest_year(form.month, call_.date);
  if (year == 0 || form.day > days_in(year, form.month)) return;
  day(Date{year, form.month, form.day}, period);
}

void PeriodResolver::day(const std::optional<Date>& date, Period& period) {
  if (!date) return;
  period.start = period.end = date;
  period.label = to_string(*date);
}

}  // namespace callscope
