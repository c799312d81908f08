// Dates of periods told from the call: "this quarter", "the same quarter last year", "the next three years".
#include "quantities/period_resolver.h"

namespace callscope {

void PeriodResolver::relative(const PeriodForm& form, Period& period) {
  switch (form.unit) {
    case Unit::quarter: relative_quarter(form, period); break;
    case Unit::year: relative_year(form, period); break;
    case Unit::month: relative_month(form, period); break;
    default: break;
  }
}

void PeriodResolver::relative_quarter(const PeriodForm& form, Period& period) {
  period.fiscal = !form.calendar;
  if (!call_.fiscal_year || !call_.fiscal_quarter) return;
  int number = *call_.fiscal_year * 4 + *call_.fiscal_quarter - 1 + form.count;
  if (form.in_progress) ++number;  // a call is held when its quarter is over
  put_quarter(number / 4, number % 4 + 1, period);
}

void PeriodResolver::relative_year(const PeriodForm& form, Period& period) {
  if (form.calendar && call_.date) {
    period.label = numbered("", call_.date->year + form.count);
    return months(month_index(call_.date->year + form.count, 1), 12, period);
  }
  if (!call_.fiscal_year) return;
  const bool ahead = is_last_quarter() && form.count >= 0 && !(form.count == 0 && form.fiscal);
  put_fiscal_year(*call_.fiscal_year + form.count + (ahead && form.count == 0 ? 1 : 0), period);
}

void PeriodResolver::relative_month(const PeriodForm& form, Period& period) {
  if (!call_.date) return;
  const MonthIndex month{month_index(call_.date->year, call_.date->month).value + form.count};
  months(month, 1, period);
  period.label = to_label(month);
}

void PeriodResolver::year_ago(const PeriodForm& form, Period& period) {
  if (!call_.fiscal_year || (form.unit != Unit::year && !call_.fiscal_quarter)) return;
  const int year = form.year != 0 ? form.year : *call_.fiscal_year - 1;
  if (form.unit == Unit::year) return put_fiscal_year(year, period);
  put_quarter(year, *call_.fiscal_quarter, period);
}

void PeriodResolver::ended(const PeriodForm& form, Period& period) {
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
  if (form.count == 6 && part->number == 2) period.label = numbered("H1 FY", part->year);
  if (form.count == 12 && part->number == 4) put_fiscal_year(part->year, period);
}

void PeriodResolver::to_date(const PeriodForm& form, Period& period) {
  if (form.unit != Unit::year) return in_progress_to_date(form, period);
  if (!calendar_ || !call_.fiscal_year || !call_.fiscal_quarter) return;
  const MonthIndex first{calendar_->quarter_end(*call_.fiscal_year, 1).value - 2};
  months(first, 3 * *call_.fiscal_quarter, period);
  period.fiscal = true;
  period.label = numbered("FY", *call_.fiscal_year, " to date");
}

void PeriodResolver::opening(const PeriodForm& form, Period& period) {
  // A plain year is the calendar's where the company's own is not known.
  const bool plain = form.year != 0 && (form.calendar || (!calendar_ && !form.fiscal));
  const int year = plain ? form.year : meant_year(form, 1, 1);
  if (year == 0) return;
  period.fiscal = !plain;
  period.label = numbered("first ", form.count, plain ? " months of " : " months of FY", year);
  if (form.count == 6) period.label = numbered(plain ? "H1 " : "H1 FY", year);
  if (!plain && !calendar_) return;
  const MonthIndex first{plain ? month_index(year, 1).value : calendar_->quarter_end(year, 1).value - 2};
  months(first, form.count, period);
  if (!plain && form.count == 3) put_quarter(year, 1, period);
}

// "Quarter to date", "month to date": up to the day of the call, where that lies in it.
void PeriodResolver::in_progress_to_date(const PeriodForm& form, Period& period) {
  PeriodForm whole = form;
  whole.in_progress = true;
  relative(whole, period);
  const auto& date = call_.date;
  const bool outside = date && period.start && period.end && (!(*period.start < *date) || !(*date < *period.end));
  if (outside) return period.start.reset(), period.end.reset(), period.label.reset();
  period.end = period.start ? date : std::nullopt;
  if (period.label) period.label->append(" to date");
}

void PeriodResolver::rest_of_year(const PeriodForm& form, Period& period) {
  if (!calendar_ || !call_.fiscal_year || !call_.fiscal_quarter) return;
  const bool next = form.year > *call_.fiscal_year || (form.year == 0 && is_last_quarter());
  const int year = form.year != 0 ? form.year : *call_.fiscal_year + (next ? 1 : 0);
  const int first = next ? 1 : *call_.fiscal_quarter + 1;
  period.fiscal = true;
  if (first > 4 || year < *call_.fiscal_year) return;
  months({calendar_->quarter_end(year, first).value - 2}, 3 * (5 - first), period);
  period.label = numbered("rest of FY", year);
}

void PeriodResolver::window(const PeriodForm& form, Period& period, bool back) {
  static constexpr const char* kUnits[] = {" days", " weeks", " months", " quarters", " halves", " years", " decades"};
  if (form.count <= 0) return;
  period.label = numbered(back ? "last " : "next ", form.count, kUnits[static_cast<int>(form.unit)]);
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
  const Date other =
      days != 0 ? add_days(*call_.date, back ? -days : days) : moved(*call_.date, back ? -length : length);
  period.start = back ? other : *call_.date;
  period.end = back ? *call_.date : other;
}

Date PeriodResolver::moved(const Date& date, int months) {
  const MonthIndex month{month_index(date.year, date.month).value + months};
  const int last = days_in(month.year(), month.month());
  return {month.year(), month.month(), date.day < last ? date.day : last};
}

}  // namespace callscope
