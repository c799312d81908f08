#include "digest/reported_quarter.h"

#include <algorithm>
#include <array>
#include <iterator>

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

// "up 4% from the second quarter": what is compared with is not what is reported.
bool is_compared_with(std::string_view text, Span span) {
  static constexpr WordId kBefore[] = {"from"_w, "than"_w, "since"_w, "versus"_w, "with"_w, "against"_w, "after"_w};
  constexpr std::size_t kNear = 24;  // bytes
  const std::size_t end = std::min<std::size_t>(span.start, text.size()), start = end > kNear ? end - kNear : 0;
  auto tokens = tokenize(text.substr(start, end - start));
  while (!tokens.empty() && (tokens.back().is("the"_w) || tokens.back().is("our"_w) || tokens.back().is("fiscal"_w)))
    tokens.pop_back();
  if (tokens.empty()) return false;
  return std::any_of(std::begin(kBefore), std::end(kBefore), [&](WordId word) { return tokens.back().is(word); });
}

}  // namespace

int reported_quarter(std::string_view text, const Call& call, const std::vector<Period>& periods) {
  if (call.fiscal_quarter) return *call.fiscal_quarter;
  std::array<int, 5> named{};
  for (const Period& period : periods) {
    const std::string_view words = period.span.of(text);
    const int quarter = quarter_named(words);
    // "From last year's third quarter": what is reported is compared with the same quarter.
    const bool same = words.find("year") != std::string_view::npos;
    if (quarter != 0 && (same || !is_compared_with(text, period.span))) ++named[static_cast<std::size_t>(quarter)];
  }
  const auto most = std::max_element(named.begin() + 1, named.end());
  const int all = named[1] + named[2] + named[3] + named[4];
  return *most >= kFewest && 2 * *most >= all ? static_cast<int>(most - named.begin()) : 0;
}

}  // namespace callscope
