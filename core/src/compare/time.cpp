#include "compare/time.h"

#include <algorithm>
#include <cctype>

#include "quantities/calendar.h"

namespace callscope {
namespace {

TimeSpan months(int year, int first, int last) {
  return {day_number(month_index(year, first).first_day()), day_number(month_index(year, last).last_day())};
}

std::optional<int> number_at(const std::string& label, std::size_t from) {
  int value = 0;
  if (from >= label.size()) return std::nullopt;
  for (std::size_t i = from; i < label.size(); ++i) {
    if (label[i] < '0' || label[i] > '9') return std::nullopt;
    value = 10 * value + label[i] - '0';
  }
  return value;
}

// "FQ2 2025", "H2 FY2025", "FY2025" on a calendar year.
std::optional<TimeSpan> labelled(const std::string& label) {
  const auto starts = [&](std::string_view with) { return label.compare(0, with.size(), with) == 0; };
  if (starts("FY")) {
    const auto year = number_at(label, 2);
    return year ? std::optional<TimeSpan>(months(*year, 1, 12)) : std::nullopt;
  }
  const bool quarter = starts("FQ") && label.size() > 4, half = starts("H") && label.find(" FY") == 2;
  if (!quarter && !half) return std::nullopt;
  const auto year = number_at(label, quarter ? 4 : 5);
  const int part = label[quarter ? 2 : 1] - '0', length = quarter ? 3 : 6;
  if (!year || part < 1 || part * length > 12) return std::nullopt;
  return months(*year, (part - 1) * length + 1, part * length);
}

}  // namespace

TimeScale::TimeScale(const Calls& calls) {
  for (const Analysis* analysis : calls.list) by_labels_ |= !analysis->call.period_end;
}

std::optional<TimeSpan> TimeScale::quarter_of(const Call& call) const {
  if (by_labels_) {
    if (!call.fiscal_year || !call.fiscal_quarter) return std::nullopt;
    return months(*call.fiscal_year, *call.fiscal_quarter * 3 - 2, *call.fiscal_quarter * 3);
  }
  // Quarters that end within a week of a month's end are taken for that month's.
  const Date near = add_days(*call.period_end, -7);
  const MonthIndex before{month_index(near.year, near.month).value - 3};
  const int shift = day_number(*call.period_end) - day_number(month_index(near.year, near.month).last_day());
  return TimeSpan{day_number(before.last_day()) + 1 + shift, day_number(*call.period_end)};
}

std::optional<TimeSpan> TimeScale::stretch_of(const Period& period) const {
  if (by_labels_ && period.fiscal && period.label)
    if (const auto stretch = labelled(*period.label)) return stretch;
  if (!period.end) return std::nullopt;
  const int end = day_number(*period.end);
  return TimeSpan{period.start ? day_number(*period.start) : end, end};
}

}  // namespace callscope
