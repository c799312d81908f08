// Reads and resolves the periods of a text as the tests see them.
#pragma once

#include "quantities/reading.h"

namespace callscope {

// A call of May 2024 on the quarter that ended a fiscal year in March.
inline Call march_call() {
  Call call;
  call.fiscal_year = 2024;
  call.fiscal_quarter = 4;
  call.period_end = Date{2024, 3, 31};
  call.date = Date{2024, 5, 14};
  call.fiscal_year_end_month = 3;
  return call;
}

// "the March quarter = FQ4 2024 2024-01-01..2024-03-31"
inline std::vector<std::string> periods_of(const std::string& text, const Call& call) {
  ReadNumbers result = read(text);
  resolve_periods(result.document, call, result.numbers);
  std::vector<std::string> found;
  for (const Period& period : result.numbers.periods) {
    std::string line(result.document.quote(period.span));
    line += " =";
    if (period.label) line += " " + *period.label;
    if (period.start && period.end) line += " " + to_string(*period.start) + ".." + to_string(*period.end);
    found.push_back(line);
  }
  return found;
}

}  // namespace callscope
