#include "digest/reported_quarter.h"

#include <catch2/catch.hpp>

namespace callscope {

TEST_CASE("the reported quarter is the call's own, else the one most spoken of") {
  struct Row {
    std::vector<std::string> named;
    int quarter;
  };
  const auto row = GENERATE(values<Row>({
      {{"third quarter", "Q3", "the third quarter of last year", "fourth quarter"}, 3},
      {{"third-quarter", "Q3"}, 0},                     // too few
      {{"Q1", "Q1", "Q1", "Q2", "Q2", "Q3", "Q4"}, 0},  // no majority
      {{"fiscal year 2025", "this year", "first half", "Q9"}, 0},
  }));
  std::string text;
  std::vector<Period> periods;
  for (const std::string& words : row.named) {
    Period period;
    period.span = {static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(text.size() + words.size())};
    periods.push_back(period);
    text += words + ". ";
  }
  CAPTURE(text);
  CHECK(reported_quarter(text, Call{}, periods) == row.quarter);
  Call call;
  call.fiscal_quarter = 2;
  CHECK(reported_quarter(text, call, periods) == 2);
}

TEST_CASE("a quarter that another is compared with is not the one reported") {
  const std::string text =
      "In the third quarter sales fell from the second quarter. The third quarter was below the first quarter, "
      "and better than the second quarter. Our third quarter beat all, up from the second quarter.";
  std::vector<Period> periods;
  for (const std::string words : {"third quarter", "second quarter", "first quarter"})
    for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) {
      Period period;
      period.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
      periods.push_back(period);
    }
  CHECK(reported_quarter(text, Call{}, periods) == 3);
}

}  // namespace callscope
