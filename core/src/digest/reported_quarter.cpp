#include "digest/reported_quarter.h"

#include <algorithm>
#include <array>

#include "text/tokens.h"

namespace callscope {
namespace {

constexpr int kFewest = 3;  // namings

// "third quarter", "Q3", "third-quarter"; 0 for other periods.
int quarter_named(std::string_view words) {
  static constexpr WordId kOrdinals[] = {"first"_w, "second"_w, "third"_w, "fourth"_w};
  static constexpr WordId kShort[] = {"q1"_w, "q2"_w, "q3"_w, "q4"_w};
  int ordinal = 0;
  for (const Token& token : tokenize(words)) {
    for (int i = 0; i < 4; ++i) {
      if (token.is(kShort[i])) return i + 1;
      if (token.is(kOrdinals[i])) ordinal = i + 1;
    }
    if (token.is("quarter"_w)) return ordinal;
  }
  return 0;
}

}  // namespace

int reported_quarter(std::string_view text, const Call& call, const std::vector<Period>& periods) {
  if (call.fiscal_quarter) return *call.fiscal_quarter;
  std::array<int, 5> named{};
  for (const Period& period : periods) ++named[static_cast<std::size_t>(quarter_named(period.span.of(text)))];
  const auto most = std::max_element(named.begin() + 1, named.end());
  const int all = named[1] + named[2] + named[3] + named[4];
  return *most >= kFewest && 2 * *most >= all ? static_cast<int>(most - named.begin()) : 0;
}

}  // namespace callscope
