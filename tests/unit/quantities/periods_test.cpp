#include <catch2/catch.hpp>

#include "quantities/periods_of.h"

using namespace callscope;

namespace {

struct Row {
  std::string text;
  std::vector<std::string> periods;
};

}  // namespace

TEST_CASE("a period is resolved against the call") {
  const auto row = GENERATE(values<Row>({
      {"in FQ3 and FQ4", {"FQ3 = FQ3 2024 2023-10-01..2023-12-31", "FQ4 = FQ4 2024 2024-01-01..2024-03-31"}},
      {"in Q 3", {"Q 3 = FQ3 2024 2023-10-01..2023-12-31"}},
      {"in the back half of the year", {"back half of the year = H2 FY2025 2024-10-01..2025-03-31"}},
      {"on our back quarter", {}},
      {"for the fourth quarter running, the second quarter in a row", {}},
      {"into '25", {"'25 = 2025 2025-01-01..2025-12-31"}},
      {"in the '90s, up '25%", {}},
      {"in fiscal twenty twenty four", {"fiscal twenty twenty four = FY2024 2023-04-01..2024-03-31"}},
      {"as two thousand and twenty five was good, two thousand twenty five units",
       {"two thousand and twenty five = 2025 2025-01-01..2025-12-31"}},
      {"in the 2024 third quarter, fiscal 2023 first half",
       {"2024 third quarter = FQ3 2024 2023-10-01..2023-12-31",
        "fiscal 2023 first half = H1 FY2023 2022-04-01..2022-09-30"}},
      {"since 2024 third parties", {"2024 = 2024 2024-01-01..2024-12-31"}},
      {"three months ended March 31", {"three months ended March 31 = FQ4 2024 2024-01-01..2024-03-31"}},
      {"nine months ending December 2, 2023",
       {"nine months ending December 2, 2023 = 2023-03..2023-11 2023-03-01..2023-11-30"}},
      {"the fiscal year ended 31 March 2023", {"the fiscal year ended 31 March 2023 = FY2023 2022-04-01..2023-03-31"}},
      {"13 weeks ended January 1, 2024", {"13 weeks ended January 1, 2024 = FQ3 2024 2023-10-01..2023-12-31"}},
      {"for three months it ended well", {}},
      {"in the first nine months of fiscal 2024",
       {"first nine months of fiscal 2024 = first 9 months of FY2024 2023-04-01..2023-12-31"}},
      {"in the first six months of the year", {"first six months of the year = H1 FY2024 2023-04-01..2023-09-30"}},
      {"in the first three months of last year", {"first three months of last year = FQ1 2023 2022-04-01..2022-06-30"}},
      {"in the first nine months of calendar 2023",
       {"first nine months of calendar 2023 = first 9 months of 2023 2023-01-01..2023-09-30"}},
      {"in the first two months after the launch", {}},
      {"quarter-to-date", {"quarter-to-date = FQ1 2025 to date 2024-04-01..2024-05-14"}},
      {"month to date", {"month to date = 2024-05 to date 2024-05-01..2024-05-14"}},
      {"from quarter to quarter, a month to decide", {}},
      {"in the December-ended quarter", {"December-ended quarter = FQ3 2024 2023-10-01..2023-12-31"}},
      {"so far this quarter", {"this quarter = FQ1 2025 2024-04-01..2024-06-30"}},
      {"in the 4th quarter of FY '24", {"4th quarter of FY '24 = FQ4 2024 2024-01-01..2024-03-31"}},
      {"in last year's third quarter", {"last year's third quarter = FQ3 2023 2022-10-01..2022-12-31"}},
      {"last year's third store", {"last year = FY2023 2022-04-01..2023-03-31"}},
      {"For the full year, we expect growth.", {"full year = FY2025 2024-04-01..2025-03-31"}},
      {"Occupancy will be 94% by the end of the year.", {"the year = FY2025 2024-04-01..2025-03-31"}},
      {"For the full year, no yard did not grow.", {"full year = FY2024 2023-04-01..2024-03-31"}},
      {"For the full year, sales were what we expect.", {"full year = FY2024 2023-04-01..2024-03-31"}},
      {"Since 2022 we grew. In the third quarter",
       {"2022 = 2022 2022-01-01..2022-12-31", "third quarter = FQ3 2024 2023-10-01..2023-12-31"}},
      {"in Q2 and Q3 of last year",
       {"Q2 = FQ2 2023 2022-07-01..2022-09-30", "Q3 of last year = FQ3 2023 2022-10-01..2022-12-31"}},
      {"in the second and third quarters of 2023",
       {"second = FQ2 2023 2022-07-01..2022-09-30", "third quarters of 2023 = FQ3 2023 2022-10-01..2022-12-31"}},
      {"in CY25", {"CY25 = 2025 2025-01-01..2025-12-31"}},
      {"a 4th store, the second and last", {}},
      {"FY25E and 4Q24A", {"FY25E = FY2025 2024-04-01..2025-03-31", "4Q24A = FQ4 2024 2024-01-01..2024-03-31"}},
      {"the FY25X plan", {}},
      {"in 2 0 2 4", {"2 0 2 4 = 2024 2024-01-01..2024-12-31"}},
      {"by year-end", {"year-end = FY2025 2024-04-01..2025-03-31"}},
      {"at year end", {"year end = FY2024 2023-04-01..2024-03-31"}},
      {"for the rest of the year", {"rest of the year = rest of FY2025 2024-04-01..2025-03-31"}},
      {"than in the prior-year quarter", {"prior-year quarter = FQ4 2023 2023-01-01..2023-03-31"}},
      {"than in the year ago period", {"year ago period = FQ4 2023 2023-01-01..2023-03-31"}},
      {"in the March quarter", {"March quarter = FQ4 2024 2024-01-01..2024-03-31"}},
      {"in this quarter", {"this quarter = FQ4 2024 2024-01-01..2024-03-31"}},
      {"in the next quarter", {"next quarter = FQ1 2025 2024-04-01..2024-06-30"}},
      {"than in the same quarter last year", {"same quarter last year = FQ4 2023 2023-01-01..2023-03-31"}},
      {"in fiscal year 2025", {"fiscal year 2025 = FY2025 2024-04-01..2025-03-31"}},
      {"in FY25", {"FY25 = FY2025 2024-04-01..2025-03-31"}},
      {"in the second half of FY25", {"second half of FY25 = H2 FY2025 2024-10-01..2025-03-31"}},
      {"in the second half of the 2025 fiscal year",
       {"second half of the 2025 fiscal year = H2 FY2025 2024-10-01..2025-03-31"}},
      {"in the second half of the year", {"second half of the year = H2 FY2025 2024-10-01..2025-03-31"}},
      {"in Q3 2024", {"Q3 2024 = FQ3 2024 2023-10-01..2023-12-31"}},
      {"in 1Q25", {"1Q25 = FQ1 2025 2024-04-01..2024-06-30"}},
      {"on March 31, 2024", {"March 31, 2024 = 2024-03-31 2024-03-31..2024-03-31"}},
      {"on 5/14/2024", {"5/14/2024 = 2024-05-14 2024-05-14..2024-05-14"}},
      {"in April", {"April = 2024-04 2024-04-01..2024-04-30"}},
      {"by March of 2027", {"March of 2027 = 2027-03 2027-03-01..2027-03-31"}},
      {"in July and August of 2023", {"July and August of 2023 = 2023-07..2023-08 2023-07-01..2023-08-31"}},
      {"in 2023", {"2023 = 2023 2023-01-01..2023-12-31"}},
      {"in the last twelve months", {"last twelve months = last 12 months 2023-05-14..2024-05-14"}},
      {"over the next three years", {"next three years = next 3 years 2024-05-14..2027-05-14"}},
      {"over the past four quarters", {"past four quarters = last 4 quarters 2023-04-01..2024-03-31"}},
      {"in the past quarter", {"past quarter = FQ4 2024 2024-01-01..2024-03-31"}},
      {"in the past year", {"past year = FY2024 2023-04-01..2024-03-31"}},
      {"in the third quarter", {"third quarter = FQ3 2024 2023-10-01..2023-12-31"}},
      {"in the first quarter", {"first quarter = FQ1 2025 2024-04-01..2024-06-30"}},
      {"in the calendar year", {"the calendar year = 2024 2024-01-01..2024-12-31"}},
      {"in the coming quarters", {"coming quarters ="}},
      {"later today", {"today = 2024-05-14 2024-05-14..2024-05-14"}},
  }));
  CHECK(periods_of(row.text, march_call()) == row.periods);
}

TEST_CASE("what the call does not tell is not guessed") {
  CHECK(periods_of("in the March quarter", Call()) == std::vector<std::string>{"March quarter ="});
  CHECK(periods_of("in fiscal 2025", Call()) == std::vector<std::string>{"fiscal 2025 = FY2025"});
}

TEST_CASE("a plain year is the fiscal one where both are the same") {
  Call call = march_call();
  call.fiscal_year_end_month = 12;
  call.fiscal_quarter = 1;
  CHECK(periods_of("in 2023", call) == std::vector<std::string>{"2023 = FY2023 2023-01-01..2023-12-31"});
}

TEST_CASE("words that could be months or years are not always") {
  const auto text = GENERATE(as<std::string>(), "we may grow", "they march on", "it costs $2024", "2024 stores opened",
                             "a second thought", "the third reason");
  CAPTURE(text);
  CHECK(periods_of(text, march_call()).empty());
}

TEST_CASE("a call without a calendar has the calendar's year where its day leaves no other") {
  Call call;
  call.fiscal_year = 2030;
  call.fiscal_quarter = 3;
  call.date = Date{2030, 10, 21};
  CHECK(periods_of("in the third quarter", call) ==
        std::vector<std::string>{"third quarter = FQ3 2030 2030-07-01..2030-09-30"});
  call.date = Date{2030, 11, 20};  // as good a day for a quarter that ends in October
  CHECK(periods_of("in the third quarter", call) == std::vector<std::string>{"third quarter = FQ3 2030"});
  call.date = Date{2030, 6, 20};  // the calendar's third quarter has not begun
  CHECK(periods_of("in the third quarter", call) == std::vector<std::string>{"third quarter = FQ3 2030"});
}

TEST_CASE("the months that quarters are called after tell the calendar") {
  Call call;
  call.fiscal_year = 2030;
  call.fiscal_quarter = 3;
  call.date = Date{2030, 7, 22};
  CHECK(periods_of("in our June quarter and the March quarter", call) ==
        std::vector<std::string>{"June quarter = FQ3 2030 2030-04-01..2030-06-30",
                                 "March quarter = FQ2 2030 2030-01-01..2030-03-31"});
  CHECK(periods_of("in the June quarter", call) == std::vector<std::string>{"June quarter = 2030-04-01..2030-06-30"});
  call.date = Date{2030, 7, 2};  // too early for the quarter that ended on the last of June
  CHECK(periods_of("in the June quarter, behind the March quarter", call).front() ==
        "June quarter = FQ4 2030 2030-04-01..2030-06-30");
  CHECK(periods_of("in our June quarter, unlike your May quarter", call).front() ==
        "June quarter = 2030-04-01..2030-06-30");
}

TEST_CASE("a month or a quarter is at most three months ahead, over the turn of the year as well") {
  Call call;
  call.fiscal_year = 2030;
  call.fiscal_quarter = 1;
  call.period_end = Date{2029, 12, 31};
  call.date = Date{2030, 1, 23};
  CHECK(periods_of("in the March quarter", call) ==
        std::vector<std::string>{"March quarter = FQ2 2030 2030-01-01..2030-03-31"});
  CHECK(periods_of("in the June quarter", call) ==
        std::vector<std::string>{"June quarter = FQ3 2029 2029-04-01..2029-06-30"});
}

TEST_CASE("years that are joined are of one calendar") {
  CHECK(periods_of("in fiscal 2022 and 2023", march_call()).back() == "2023 = FY2023 2022-04-01..2023-03-31");
  CHECK(periods_of("in fiscal 2022, we said 2023", march_call()).back() == "2023 = 2023 2023-01-01..2023-12-31");
}

TEST_CASE("a year that was spoken of is meant in its sentence and the next") {
  CHECK(periods_of("We enter fiscal 2026 in April. It was good. Costs fell. In the second quarter sales rose.",
                   march_call())
            .back() == "second quarter = FQ2 2025 2024-07-01..2024-09-30");
  CHECK(periods_of("We enter fiscal 2026 in April. In the second quarter sales may rise.", march_call()).back() ==
        "second quarter = FQ2 2026 2025-07-01..2025-09-30");
}

TEST_CASE("the quarter reported is no year ahead because a year to come was spoken of before") {
  CHECK(periods_of("We enter fiscal 2026 in April. In the fourth quarter sales rose.", march_call()).back() ==
        "fourth quarter = FQ4 2024 2024-01-01..2024-03-31");
  CHECK(periods_of("For fiscal 2026, we plan for a strong fourth quarter.", march_call()).back() ==
        "fourth quarter = FQ4 2026 2026-01-01..2026-03-31");
  CHECK(periods_of("By fiscal 2035 we aim for more. In the fourth quarter sales rose.", march_call()).back() ==
        "fourth quarter = FQ4 2024 2024-01-01..2024-03-31");
}

TEST_CASE("halves of the calendar year are the calendar's") {
  CHECK(periods_of("in the second half of calendar 2025", march_call()) ==
        std::vector<std::string>{"second half of calendar 2025 = H2 2025 2025-07-01..2025-12-31"});
}
