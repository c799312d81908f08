// Calendar dates as headers print them.
#pragma once

#include <optional>
#include <string_view>

#include "callscope/call.h"

namespace callscope {

struct FoundDate {
  Date date;
  std::string_view words;
};

// The first full date of a text: "5/14/2024" (month first, unless it cannot be), "2024-05-14",
// "May 14, 2024", "14-May-2024", "14 May 2024", "2024年5月14日".
std::optional<FoundDate> find_date(std::string_view text);

// 1 to 12, or 0: "March", "mar", "Sept".
int month_named(std::string_view name);
int days_in(int year, int month);
// Days since 1970-01-01.
int day_number(const Date& date);

}  // namespace callscope
