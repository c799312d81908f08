// Two calls of an invented company, a year apart, for the tests of comparison.
#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "callscope/analyze.h"
#include "callscope/compare.h"

namespace callscope {

inline const std::string kNotice =
    "Today's remarks contain forward-looking statements that involve risks. Please see our filings with the regulator for "
    "a list of them. ";

// `remarks` of the finance chief between the notice and the question of an analyst.
inline std::string call_text(const std::string& title, const std::string& notice, const std::string& remarks,
                             const std::string& question) {
  return "Quillon Mills, Inc.\n" + title +
         "\n\nOperator: Good morning and welcome to the Quillon Mills earnings conference call. I now hand over to Ada Berg, "
         "Head of Investor Relations.\n\nAda Berg: Thank you, operator. With me is Tom Reyes, Chief Financial Officer. " +
         notice + "\n\nTom Reyes: Good morning, everyone. " + remarks +
         "\n\nOperator: Thank you. We now begin the question-and-answer session. The first question comes from Lena Ott with "
         "Harbour Research.\n\nLena Ott: " +
         question + "\n\nTom Reyes: Thank you, Lena. We will come back to that.\n";
}

inline Analysis read(const std::string& text) {
  auto result = analyze(text);
  REQUIRE(result);
  return std::move(result.value());
}

inline Analysis earlier_call(const std::string& remarks, const std::string& question = "How is demand?") {
  return read(call_text("Q2 2024 Earnings Conference Call\nAugust 6, 2024", kNotice, remarks, question));
}
inline Analysis later_call(const std::string& remarks, const std::string& question = "How is demand?") {
  return read(call_text("Q2 2025 Earnings Conference Call\nAugust 5, 2025", kNotice, remarks, question));
}

inline Comparison compared(const std::vector<Analysis>& calls, const CompareOptions& options = {}) {
  auto result = compare(calls, options);
  REQUIRE(result);
  return std::move(result.value());
}

}  // namespace callscope
