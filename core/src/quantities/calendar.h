// Dates and fiscal quarters: the arithmetic of a company's year.
#pragma once

#include <optional>

#include "callscope/call.h"
#include "structure/call_dates.h"

namespace callscope {

// A month as one number, so that months add.
struct MonthIndex {
  int value = 0;  // year * 12 + month - 1
  int year() const { return value / 12; }
  int month() const { return value % 12 + 1; }
  Date first_day() const { return {year(), month(), 1}; }
  Date last_day() const { return {year(), month(), days_in(year(), month())}; }
};
inline MonthIndex month_index(int year, int month) { return {year * 12 + month - 1}; }

// A fiscal year as the call shows it.
struct FiscalCalendar {
  int end_month = 12;
  int year_shift = 0;  // added to the fiscal year's number to give the calendar year in which it ends

  MonthIndex quarter_end(int fiscal_year, int quarter) const;
  // The quarter that ends in a month; nothing where none does.
  struct Quarter {
    int year, number;
  };
  std::optional<Quarter> quarter_ending(MonthIndex month) const;
};

// What the call tells of its calendar: by the month named, by its own period's end, by a month that its
// quarters are called after ("the May quarter"; 0 for none), or by the day of the call, where that leaves
// only the calendar year.
std::optional<FiscalCalendar> fiscal_calendar(const Call& call, int quarter_month = 0);

Date add_days(Date date, int days);

}  // namespace callscope
