// The fiscal period of a call, and the fiscal calendar as far as the words tell.
#pragma once

#include <optional>
#include <string_view>
#include <utility>

#include "callscope/call.h"
#include "text/document.h"

namespace callscope {

struct FiscalLabel {
  std::optional<int> year;
  std::optional<int> quarter;
  std::optional<int> year_end_month;  // where the year is named by it: "2025年3月期"
  std::string_view words;
};

// "Q4 2024", "FQ1 2023", "4Q24", "FY26 Q1", "fourth quarter and full year 2024", "fiscal year 2023
// first quarter", "2025年3月期 第1四半期", "2025년 1분기".
std::optional<FiscalLabel> find_fiscal_label(std::string_view text);

// "March quarter 2024", "quarter of June 2025": quarters named by their last month.
struct MonthQuarter {
  int month = 0;
  int year = 0;
  std::string_view words;
  bool closes_year = false;  // "March quarter 2024 and full fiscal year 2024"
};
std::optional<MonthQuarter> find_month_quarter(std::string_view text);

// Fills fiscal year, quarter, period end and the year's last month, each where the text gives it.
// `opening` is the header and the first turns.
void read_period(const Document& document, std::string_view opening, Call& call);

}  // namespace callscope
