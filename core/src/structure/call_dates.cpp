#include "structure/call_dates.h"

#include <string>

#include "support/patterns.h"
#include "text/word.h"

namespace callscope {
namespace {

int number(std::string_view digits) {
  int value = 0;
  for (char c : digits)
    if (c >= '0' && c <= '9') value = value * 10 + (c - '0');
  return value;
}

std::optional<Date> checked(int year, int month, int day) {
  if (year < 100) year += 2000;
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1 || day > days_in(year, month))
    return std::nullopt;
  return Date{year, month, day};
}

std::optional<FoundDate> found(std::optional<Date> date, std::string_view words) {
  if (!date) return std::nullopt;
  return FoundDate{*date, words};
}

constexpr char kMonth[] = R"((jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|)"
                          R"(sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?))";

}  // namespace

int month_named(std::string_view name) {
  static constexpr std::string_view kNames[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                                "jul", "aug", "sep", "oct", "nov", "dec"};
  const std::string folded = fold(name.substr(0, 3));
  for (int i = 0; i < 12; ++i)
    if (folded == kNames[i]) return i + 1;
  return 0;
}

int days_in(int year, int month) {
  static constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return kDays[month - 1] + (month == 2 && leap ? 1 : 0);
}

int day_number(const Date& date) {
  // Howard Hinnant's days_from_civil.
  const int y = date.month <= 2 ? date.year - 1 : date.year;
  const int era = y / 400;
  const int year_of_era = y - era * 400;
  const int day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

std::optional<FoundDate> find_date(std::string_view text) {
  static const Pattern iso(R"((?:^|[^\d])((20\d\d|19\d\d)[-/.](\d{1,2})[-/.](\d{1,2}))(?:[^\d]|$))");
  static const Pattern slashes(R"((?:^|[^\d/])((\d{1,2})/(\d{1,2})/(\d{4}|\d\d))(?:[^\d/]|$))", "/");
  static const Pattern named(std::string(R"((?i)\b()") + kMonth +
                             R"(\.?\s+(\d{1,2})(?:st|nd|rd|th)?\s*,?\s*((?:20|19)\d\d)))");
  static const Pattern day_first(std::string(R"((?i)\b((\d{1,2})(?:st|nd|rd|th)?[ -]+)") + kMonth +
                                 R"(\.?[ ,-]+((?:20|19)\d\d)))");
  static const Pattern chinese(R"(((20\d\d|19\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日))", "年");
  static const Pattern korean(R"(((20\d\d|19\d\d)\s*년\s*(\d{1,2})\s*월\s*(\d{1,2})\s*일))", "년");
  static const Pattern dotted(R"((?:^|[^\d.])((\d{1,2})\.\s?(\d{1,2})\.\s?((?:20|19)\d\d))(?:[^\d]|$))", ".");
  static const Pattern short_year(std::string(R"((?i)\b((\d{1,2})-)") + kMonth + R"(-(\d\d))\b)", "-");
  static const Pattern packed(R"((?:^|[^\d])((20\d\d)(0[1-9]|1[0-2])([0-3]\d))(?:[^\d]|$))");
  Pattern::Groups g;
  if (iso.match(text, g)) return found(checked(number(g[2]), number(g[3]), number(g[4])), g[1]);
  if (named.match(text, g)) return found(checked(number(g[4]), month_named(g[2]), number(g[3])), g[1]);
  if (day_first.match(text, g)) return found(checked(number(g[4]), month_named(g[3]), number(g[2])), g[1]);
  if (slashes.match(text, g)) {
    const int first = number(g[2]), second = number(g[3]);
    return found(first > 12 ? checked(number(g[4]), second, first) : checked(number(g[4]), first, second), g[1]);
  }
  for (const Pattern* pattern : {&korean, &packed})
    if (pattern->match(text, g)) return found(checked(number(g[2]), number(g[3]), number(g[4])), g[1]);
  if (dotted.match(text, g)) return found(checked(number(g[4]), number(g[3]), number(g[2])), g[1]);
  if (short_year.match(text, g)) return found(checked(number(g[4]), month_named(g[3]), number(g[2])), g[1]);
  if (chinese.match(text, g)) return found(checked(number(g[2]), number(g[3]), number(g[4])), g[1]);
  return std::nullopt;
}

}  // namespace callscope
