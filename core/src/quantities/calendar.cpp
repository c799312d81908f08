#include "quantities/calendar.h"

namespace callscope {

MonthIndex FiscalCalendar::quarter_end(int fiscal_year, int quarter) const {
  return {month_index(fiscal_year + year_shift, end_month).value - 3 * (4 - quarter)};
}

std::optional<FiscalCalendar::Quarter> FiscalCalendar::quarter_ending(MonthIndex month) const {
  const int behind = ((end_month - month.month()) % 12 + 12) % 12;  // months to the year's end
  if (behind % 3 != 0) return std::nullopt;
  const MonthIndex year_end{month.value + behind};
  return Quarter{year_end.year() - year_shift, 4 - behind / 3};
}

namespace {

// A call is held two to six weeks behind its quarter. Where that fits the calendar's quarter of the same
// number and year, the fiscal year is the calendar's: years that end in other months number that quarter
// otherwise, or report it at another time.
bool is_calendar_year(const Call& call) {
  constexpr int kSoonest = 12, kLatest = 44;  // days behind the quarter
  if (!call.date || !call.fiscal_year || !call.fiscal_quarter) return false;
  const Date end = FiscalCalendar().quarter_end(*call.fiscal_year, *call.fiscal_quarter).last_day();
  return !(*call.date < add_days(end, kSoonest)) && !(add_days(end, kLatest) < *call.date);
}

// The last month of the quarter that was over when the call was held, where quarters end in this month and
// every third from it.
std::optional<MonthIndex> last_quarter_end(const Call& call, int quarter_month) {
  constexpr int kSoonest = 3;  // days from a quarter's end to its call
  if (quarter_month == 0 || !call.date || !call.fiscal_quarter || !call.fiscal_year) return std::nullopt;
  MonthIndex end = month_index(call.date->year, call.date->month);
  while ((end.month() - quarter_month) % 3 != 0 || *call.date < add_days(end.last_day(), kSoonest)) --end.value;
  return end;
}

}  // namespace

std::optional<FiscalCalendar> fiscal_calendar(const Call& call, int quarter_month) {
  FiscalCalendar calendar;
  std::optional<MonthIndex> end;
  if (call.period_end)
    end = month_index(call.period_end->year, call.period_end->month);
  else if (!call.fiscal_year_end_month)
    end = last_quarter_end(call, quarter_month);
  const bool anchored = end && call.fiscal_quarter;
  if (call.fiscal_year_end_month) {
    calendar.end_month = *call.fiscal_year_end_month;
  } else if (anchored) {
    calendar.end_month = (end->month() - 1 + 3 * (4 - *call.fiscal_quarter)) % 12 + 1;
  } else if (!is_calendar_year(call)) {
    return std::nullopt;
  }
  if (anchored && call.fiscal_year) {
    const int months = end->value - calendar.quarter_end(*call.fiscal_year, *call.fiscal_quarter).value;
    if (months % 12 == 0) calendar.year_shift = months / 12;
  }
  return calendar;
}

Date add_days(Date date, int days) {
  date.day += days;
  while (date.day > days_in(date.year, date.month)) {
    date.day -= days_in(date.year, date.month);
    if (++date.month > 12) date = {date.year + 1, 1, date.day};
  }
  while (date.day < 1) {
    if (--date.month < 1) date = {date.year - 1, 12, date.day};
    date.day += days_in(date.year, date.month);
  }
  return date;
}

}  // namespace callscope
