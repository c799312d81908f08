#include "structure/call_header.h"

#include <catch2/catch.hpp>

#include "quality/rows.h"
#include "structure/call_dates.h"
#include "structure/call_period.h"
#include "structure/listing.h"
#include "support/table.h"

using namespace callscope;

namespace {

Call call_of(const std::string& text) {
  auto source = decode(text, Options());
  return read_call(read_document(std::move(source.value())));
}

std::string iso(const std::optional<Date>& date) { return date ? to_string(*date) : "null"; }

}  // namespace

TEST_CASE("dates are read in the ways headers print them") {
  using Row = std::pair<const char*, const char*>;
  const auto [words, date] = GENERATE(values<Row>({{"5/14/2024", "2024-05-14"},
                                                   {"14/5/2024", "2024-05-14"},
                                                   {"2024-05-14", "2024-05-14"},
                                                   {"Feb. 13, 2025, 8:00 a.m. ET", "2025-02-13"},
                                                   {"AUGUST 19, 2020 / 9:00PM GMT", "2020-08-19"},
                                                   {"28 -May -2025", "2025-05-28"},
                                                   {"January 29th, 2025", "2025-01-29"},
                                                   {"2025年7月30日", "2025-07-30"},
                                                   {"2025년 4월 23일", "2025-04-23"},
                                                   {"Am 14.05.2024 um 10 Uhr", "2024-05-14"},
                                                   {"28-May-25", "2025-05-28"},
                                                   {"Call-20251106_083000-Recording", "2025-11-06"}}));
  CAPTURE(words);
  const auto found = find_date(words);
  REQUIRE(found);
  CHECK(to_string(found->date) == date);
}

TEST_CASE("what is no full date gives none") {
  const auto words =
      GENERATE(values<const char*>({"May 2024", "13/32/2024", "1-877-555-0100", "Q4 2024", "10:30", "24/7"}));
  CAPTURE(words);
  CHECK_FALSE(find_date(words));
}

TEST_CASE("fiscal labels give year and quarter") {
  using Row = std::tuple<const char*, int, int>;
  const auto [words, year, quarter] = GENERATE(values<Row>({{"Q4 2024 Earnings Conference Call", 2024, 4},
                                                            {"FQ1 2023 Earnings Call Transcripts", 2023, 1},
                                                            {"Q2 FY25 Earnings Call", 2025, 2},
                                                            {"4Q24 results", 2024, 4},
                                                            {"FY26 Q1 call", 2026, 1},
                                                            {"Q4 and Full-Year 2018 call", 2018, 4},
                                                            {"fourth quarter and full year 2018 results", 2018, 4},
                                                            {"second-quarter FY16 release", 2016, 2},
                                                            {"Q3 & 9M CY2024 Earnings Conference Call", 2024, 3},
                                                            {"Q3 and 9 Months FY '25 Earnings Call", 2025, 3},
                                                            {"Q2 & H1 FY25 Earnings Call", 2025, 2},
                                                            {"Q2 FY 2024-25 Earnings Call", 2025, 2},
                                                            {"Pike Foods Q3 2024 – 2025", 2025, 3},
                                                            {"Q1 2024/25 results", 2025, 1},
                                                            {"Q1 2024-12-31", 2024, 1},
                                                            {"Q3 FY ‘25 Investor Update Call", 2025, 3},
                                                            {"second quarter of fiscal 2025", 2025, 2},
                                                            {"Fiscal Year 2023 First Quarter", 2023, 1},
                                                            {"2024年第三季度", 2024, 3}}));
  CAPTURE(words);
  const auto found = find_fiscal_label(words);
  REQUIRE(found);
  CHECK(found->year == year);
  CHECK(found->quarter == quarter);
}

TEST_CASE("a number after a quarter is no year") {
  const auto words =
      GENERATE(values<const char*>({"in the first quarter 12 stores opened", "Q3 15% growth", "first quarter"}));
  CAPTURE(words);
  CHECK_FALSE(find_fiscal_label(words));
}

TEST_CASE("a header gives company, title, date and period, and the text the period's end") {
  const Call call = call_of(
      "Lumen Crest Group Limited\n\nQ4 2024 Earnings Conference Call\n\n5/14/2024\n\nspeaker\nOperator\nWelcome to Lumen "
      "Crest's March quarter 2024 and full year results call.\nspeaker\nAnn Lee\nThank you.\n");
  CHECK(call.company == "Lumen Crest Group Limited");
  CHECK(call.title == "Q4 2024 Earnings Conference Call");
  CHECK(iso(call.date) == "2024-05-14");
  CHECK(call.fiscal_year == 2024);
  CHECK(call.fiscal_quarter == 4);
  CHECK(iso(call.period_end) == "2024-03-31");
  CHECK(call.fiscal_year_end_month == 3);
  CHECK(call.event == EventKind::earnings);
  CHECK(call.languages == std::vector<std::string>{"en"});
  CHECK_FALSE(call.ticker);
}

TEST_CASE("a quarter named by its month is the first of the fiscal year that alone is spoken of") {
  const Call call = call_of(
      "8/29/2025\nGood day. Welcome to Lumen Crest's June quarter 2025 results conference call.\nWhat of FY26?\nIn fiscal "
      "year 2026 we expect growth.\n");
  CHECK(call.company == "Lumen Crest");
  CHECK(call.title == "June quarter 2025 results conference call");
  CHECK(call.fiscal_year == 2026);
  CHECK(call.fiscal_quarter == 1);
  CHECK(iso(call.period_end) == "2025-06-30");
  CHECK(call.fiscal_year_end_month == 3);
}

TEST_CASE("a quarter named by its month stays without a fiscal year where the text is silent") {
  const Call call = call_of("Welcome to Lumen Crest's June quarter 2025 results conference call.\nWe grew.\n");
  CHECK_FALSE(call.fiscal_year);
  CHECK_FALSE(call.fiscal_quarter);
  CHECK(iso(call.period_end) == "2025-06-30");
}

TEST_CASE("a listing gives exchange and ticker") {
  const Call call = call_of(
      "Harbour Pike Foods, Inc. (NASDAQ:HPKF) Q2 2023 Earnings Conference Call August 3, 2023 5:00 PM ET\n"
      "Good day, and welcome.\n");
  CHECK(call.company == "Harbour Pike Foods, Inc.");
  CHECK(call.exchange == "NASDAQ");
  CHECK(call.ticker == "HPKF");
  CHECK(call.title == "Q2 2023 Earnings Conference Call");
  CHECK(iso(call.date) == "2023-08-03");
}

TEST_CASE("the end of the period is read from the accounts' date") {
  const Call call = call_of(
      "Harbour Pike Foods, Inc. (NASDAQ:HPKF) Q2 2023 Earnings Conference Call August 3, 2023\n"
      "Welcome. As of June 30, 2023, we had $5 million. As of June 30, 2022, we had $4 million.\n");
  CHECK(iso(call.period_end) == "2023-06-30");
  CHECK(call.fiscal_year_end_month == 12);
}

TEST_CASE("a quarter that is compared with, or lies ahead, is not the call's") {
  using Row = std::tuple<const char*, int, int>;
  const auto [words, year, quarter] = GENERATE(values<Row>(
      {{"Good day. Sales rose 13% compared to the fourth quarter of 2029.\nAnd welcome.\n", 0, 0},
       {"Good day. We remain on schedule to close in the second quarter of 2032.\nAnd welcome.\n", 0, 0},
       {"Good day. Comparisons of our results are with the first quarter of 2030.\nAnd welcome.\n", 0, 0},
       {"Good day. We reported results for the first quarter of 2031, up from the first quarter of 2030.\nWelcome.\n",
        2031, 1}}));
  CAPTURE(words);
  const Call call = call_of(words);
  CHECK(call.fiscal_year.value_or(0) == year);
  CHECK(call.fiscal_quarter.value_or(0) == quarter);
}

TEST_CASE("the company is named behind the quarter, behind the call, or by the second greeting") {
  using Row = std::pair<const char*, const char*>;
  const auto [words, company] = GENERATE(values<Row>(
      {{"Good day, and welcome to Harbour Pike Limited Q3 FY31\nearnings conference call.\nWe grew.\n",
        "Harbour Pike Limited"},
       {"Good day, and welcome to the Q2 2031 Harbour Pike Foods Earnings Conference Call.\nWe grew.\n",
        "Harbour Pike Foods"},
       {"Good day, and welcome to the Third Quarter Conference Call for Pike Inc. If you wish to ask, do.\nWe grew.\n",
        "Pike Inc."},
       {"Welcome to the second quarter call.\n\nWelcome to Harbour Pike's Second Quarter 2031 Earnings Call.\n",
        "Harbour Pike"}}));
  CAPTURE(words);
  CHECK(call_of(words).company == company);
}

TEST_CASE("the end of last year is not the end of a quarter") {
  const Call call = call_of(
      "Harbour Pike Foods, Inc. (NASDAQ:HPKF) Q1 2023 Earnings Conference Call April 18, 2023\n"
      "Welcome. For the year ended December 31, 2022, we grew. As of March 31, 2023, we had cash.\n");
  CHECK(iso(call.period_end) == "2023-03-31");
}

TEST_CASE("a fiscal year named by its last month gives the period's end") {
  const Call call = call_of(
      "青葉工業 2025年3月期 第1四半期決算説明会\n\n司会者：ありがとうございます。\n森：売上高は増えました。\n司会者：以上です。\n");
  CHECK(call.fiscal_year == 2025);
  CHECK(call.fiscal_quarter == 1);
  CHECK(iso(call.period_end) == "2024-06-30");
}

TEST_CASE("the company stands under its listing, behind the page's own words, before its ticker's class") {
  using Row = std::pair<const char*, const char*>;
  const auto [header, company] = GENERATE(values<Row>({
      {"NASDAQ:PIKE\n\nPike Foods\n\nDate\n\nJan. 28, 2026\n\nCall participants\n", "Pike Foods"},
      {"Full transcript - Pike Foods Inc (PIKE) Q3 2025:\n\n", "Pike Foods Inc"},
      {"NASDAQ:PIKE\nPike Foods Limited\nTranscript of Q3 FY31 Earnings Conference Call\n", "Pike Foods Limited"},
      {"Company Name: Pike Foods Inc\nCompany Ticker: PIKE US Equity\nDate: 2025-11-06\n\n", "Pike Foods Inc"},
  }));
  CAPTURE(header);
  const Call call =
      call_of(std::string(header) + "Operator: Welcome.\n\nAnn Lee: Thank you, all.\n\nOperator: Goodbye.\n");
  CHECK(call.company == company);
  CHECK(call.ticker == "PIKE");
}

TEST_CASE("a letter before the call's own page tells the code of its stock, and neither date nor company") {
  const std::string letter =
      "January 24, 2031\n\nThe Secretary\nExchange Plaza, Harbour Complex (E), Mumbai 400 051\nTrading Symbol: PIKE\n\n"
      "Sub: Transcript of the call held on January 20, 2031.\n\nDear Sirs,\nPlease find it enclosed.\n\nYours faithfully,\n";
  const std::string speech =
      "Moderator: Welcome, all of you.\n\nAnn Lee: Thank you, all.\n\nModerator: Goodbye.\n\nModerator: Thank you.\n";
  const Call call = call_of(letter +
                            "For Pike Foods Limited\nTom Roe\nCompany Secretary\n\n“Pike Foods and Mills\nLimited\n"
                            "Q3 FY '31 Earnings Conference Call”\nJanuary 21, 2031\n\n" +
                            speech);
  CHECK(call.company == "Pike Foods and Mills Limited");
  CHECK(call.ticker == "PIKE");
  CHECK(iso(call.date) == "2031-01-21");
  CHECK(call.fiscal_quarter == 3);
  const Call undated = call_of(letter + "Pike Foods Limited Q3 FY31\nAnalyst Call Transcript\n\n" + speech);
  CHECK(undated.company == "Pike Foods Limited");
  CHECK(iso(undated.date) == "2031-01-20");
}

TEST_CASE("every stock exchange is read in its example and not in its counter-example") {
  for (const auto& row : read_rows("stock_exchanges.tsv")) {
    REQUIRE(row.size() == 3);
    CAPTURE(row[0]);
    CHECK_FALSE(read_listing({row[1]}).exchange.empty());
    CHECK(read_listing({row[2]}).exchange.empty());
    for (std::string_view code : split(row[0])) CHECK(read_listing({std::string(code) + ": ACM"}).exchange == code);
  }
}
