// What call this is: company, event, fiscal period, date.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "callscope/span.h"

namespace callscope {

enum class EventKind { earnings, conference, m_and_a, agm, other };
const char* to_string(EventKind kind);

// A calendar date; month and day are 1-based.
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
};
std::string to_string(const Date& date);  // ISO 8601: "2024-05-14"
bool operator==(const Date& a, const Date& b);
bool operator<(const Date& a, const Date& b);

// Each field is absent where the text does not give it.
struct Call {
  std::optional<std::string> company;
  std::optional<std::string> ticker;
  std::optional<std::string> exchange;
  std::optional<EventKind> event;
  std::optional<std::string> title;
  std::optional<int> fiscal_year;
  std::optional<int> fiscal_quarter;  // 1 to 4
  std::optional<Date> period_end;
  std::optional<Date> date;
  std::vector<std::string> languages;  // BCP 47, in order of their share
  // Field name as written in JSON ("fiscalYear") and the words it came from, in field order.
  std::vector<std::pair<std::string, Span>> spans;

  // The last month (1-12) of the fiscal year, where the text tells; 12 is not assumed here.
  std::optional<int> fiscal_year_end_month;
};

}  // namespace callscope
