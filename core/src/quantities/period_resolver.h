// Gives one period its dates and its label; private to resolve_periods.cpp, resolve_named.cpp (periods by their
// name) and resolve_told.cpp (told from the call).
#pragma once

#include <optional>
#include <string>

#include "quantities/calendar.h"
#include "quantities/numbers.h"

namespace callscope {

class PeriodResolver {
 public:
  PeriodResolver(const Call& call, int quarter_month) : call_(call), calendar_(fiscal_calendar(call, quarter_month)) {}

  void resolve(const PeriodForm& form, Period& period);
  bool said_year(const PeriodForm& form, const Period& period) const;
  // A new block forgets which fiscal year was spoken of, and so does the sentence after the next.
  void forget() { year_said_ = 0; }
  void in_sentence_of_year(bool same) { same_sentence_ = same; }

 private:
  using Unit = PeriodForm::Unit;
  using Anchor = PeriodForm::Anchor;

  // -- resolve_named.cpp: periods by their name

  void absolute(const PeriodForm& form, Period& period);

  // The fiscal year meant where none is printed: the one spoken of, else the call's; a later part
  // said in the year's last quarter belongs to the next year.
  int meant_year(const PeriodForm& form, int number, int last) const;
  bool is_last_quarter() const { return call_.fiscal_quarter && *call_.fiscal_quarter == 4; }

  void quarter(const PeriodForm& form, Period& period);
  void put_quarter(int year, int number, Period& period);

  // "the March quarter": of the year printed, else the one nearest to the quarter reported.
  void named_quarter(const PeriodForm& form, Period& period);

  void half(const PeriodForm& form, Period& period);

  // "the second half of calendar 2025", "of this calendar year".
  void calendar_half(const PeriodForm& form, Period& period);

  void year(const PeriodForm& form, Period& period);
  void put_fiscal_year(int year, Period& period);

  void month(const PeriodForm& form, Period& period);

  void date(const PeriodForm& form, Period& period);
  void day(const std::optional<Date>& date, Period& period);

  // -- resolve_told.cpp: periods told from the call

  void relative(const PeriodForm& form, Period& period);
  void relative_quarter(const PeriodForm& form, Period& period);
  // The year in progress when the call is held; "last year" is the one before the year reported.
  void relative_year(const PeriodForm& form, Period& period);
  void relative_month(const PeriodForm& form, Period& period);

  void year_ago(const PeriodForm& form, Period& period);

  // Months up to a date: the fiscal part that they are, where they are one. A year of 52 weeks ends some
  // days before or behind its month.
  void ended(const PeriodForm& form, Period& period);
  static std::string to_label(MonthIndex month);  // "2024-03"
  // "FQ4 2024", "FY2025", "last 3 years": a label of words and numbers.
  static std::string numbered(const char* head, int first, const char* middle = "", int second = 0);

  void to_date(const PeriodForm& form, Period& period);
  void in_progress_to_date(const PeriodForm& form, Period& period);

  // The first months of a year.
  void opening(const PeriodForm& form, Period& period);

  // From the quarter behind the one reported to the year's end; in its last quarter, all of the next.
  void rest_of_year(const PeriodForm& form, Period& period);

  // "the last twelve months", "the next three years": from the call's date, quarters from the
  // reported one.
  void window(const PeriodForm& form, Period& period, bool back);
  static Date moved(const Date& date, int months);

  // -- what they share

  // The end of the quarter reported, or the day of the call.
  std::optional<Date> reference() const;
  // The year that puts the month next to a date: at most three months ahead of it.
  static int nearest_year(int month, const std::optional<Date>& date);
  static void months(MonthIndex first, int count, Period& period);

  const Call& call_;
  std::optional<FiscalCalendar> calendar_;
  int year_said_ = 0;
  bool same_sentence_ = false;  // as that year
};

}  // namespace callscope
