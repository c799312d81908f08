// Figures of one sentence that add up, and that do not.
#include "facts/reading.h"
#include "quality/rows.h"

using namespace callscope;

namespace {

std::vector<std::string> mismatches(const std::string& text) {
  std::vector<std::string> found;
  for (const Warning& fault : read_statements(text).facts.faults)
    found.push_back(std::string(fault.evidence.front().rule) + ": " + fault.message);
  return found;
}

struct Row {
  std::string text;
  std::vector<std::string> mismatches;
};

}  // namespace

TEST_CASE("words of adding up: what fires, and what keeps the doubt away") {
  const auto rows = read_rows("sum_words.tsv");
  REQUIRE(rows.size() > 10);
  for (const auto& row : rows) {
    REQUIRE(row.size() == 4);
    CAPTURE(row[0], row[1]);
    const bool adds = row[1] == "split" || row[1] == "rest" || row[1] == "sum" || row[1] == "within";
    CHECK(mismatches(row[2]).size() == (adds ? 1 : 0));
    CHECK(mismatches(row[3]).size() == (adds ? 0 : 1));
  }
}

TEST_CASE("a total and all its parts") {
  const auto row = GENERATE(values<Row>({
      {"We returned $172 million, consisting of $97 million of dividends and $85 million of repurchases.",
       {"parts_of_total: The parts add up to 182 million USD, not to $172 million."}},
      {"We returned $172 million. That was comprised of $97 million of dividends and $85 million of repurchases.",
       {"parts_of_total: The parts add up to 182 million USD, not to $172 million."}},
      {"We run 1,240 stores, made up of 830 company-owned stores, 260 franchised stores and 110 licensed stores.",
       {"parts_of_total: The parts add up to 1200 stores, not to 1,240 stores."}},
      {"We run 1,240 stores, split between 830 company-owned and 420 franchised stores.", {}},
      {"Deposits grew $2 billion, comprised of $1.2 billion in retail and $1.1 billion in commercial.", {}},
      {"We raised $1.20 billion, comprised of $700 million of bonds and $530 million of loans.",
       {"parts_of_total: The parts add up to 1.23 billion USD, not to $1.20 billion."}},
      {"Net debt of $300 million consists of $500 million of debt and $200 million of cash.", {}},
      {"Segment profit was $40 million, made up of $55 million in bread and a loss of $15 million in cakes.", {}},
      {"We returned $2.8 billion, comprised of $1.6 billion of dividends and $1.3 billion of repurchases.", {}},
      {"We returned about $172 million, consisting of $97 million of dividends and $85 million of repurchases.", {}},
      {"We paid $172 million, consisting of 97 million shares and $85 million of cash.", {}},
      {"The team returned $172 million. It went well: we saw $97 million of dividends and $85 million of cash.", {}},
      {"Revenue rose $20 million to $172 million, consisting of $97 million of bread and $85 million of cakes.", {}},
  }));
  CHECK(mismatches(row.text) == row.mismatches);
}

TEST_CASE("what remains of a whole") {
  const auto row = GENERATE(values<Row>({
      {"We get 62% from the north and the remaining 48% from the south.",
       {"remaining_part: The parts add up to 110%, not to 100%."}},
      {"The mix was 32% bread, 18% cakes and 31% rolls, with the remaining 29% in tarts.",
       {"remaining_part: The parts add up to 110%, not to 100%."}},
      {"About 55% is derived from bread and the remaining 45% from cakes.", {}},
      {"About 55% is derived from bread and the remaining 43% from cakes.", {}},
      {"We own 62% of the bakery and bought the remaining 28% of the shares of the mill.", {}},
      {"Margins rose 62% and the remaining 28% came later.", {}},
      {"We sold 40% of the remaining 52% and kept 10%.", {}},
      {"Of the $150 million, $90 million went to plants and the remaining $45 million to stores.",
       {"remaining_part: The parts add up to 135 million USD, not to $150 million."}},
      {"We spent $150 million, $90 million on plants, and have the remaining $45 million in cash.", {}},
  }));
  CHECK(mismatches(row.text) == row.mismatches);
}

TEST_CASE("parts and the sum that is said of them, or that they are included in") {
  const auto row = GENERATE(values<Row>({
      {"We spent $231 million on land and $124 million on houses for a total of $375 million, up from $96 million.",
       {"stated_sum: The parts add up to 355 million USD, not to $375 million."}},
      {"We spent $231 million on land and $124 million on houses for a total of $355 million.", {}},
      {"We spent $231 million on land and $124 million on houses for a total of $1.9 billion under the program.", {}},
      {"Spending was $84 million, including $51 million for plants and $44 million for stores.",
       {"included_parts: 95 million USD is said to be included in $84 million, which is less."}},
      {"Spending was $84 million, including $51 million for plants and $14 million for stores.", {}},
      {"The net loss was $84 million, including $91 million of write-downs.", {}},
      {"Free cash flow was $84 million, including $91 million from the sale of a mill.", {}},
  }));
  CHECK(mismatches(row.text) == row.mismatches);
}

TEST_CASE("shares bought at an average price make what was paid") {
  const auto row = GENERATE(values<Row>({
      {"We repurchased 355,000 shares at an average price of $58.27 for $24.7 million.",
       {"shares_times_price: 355,000 shares at $58.27 are not $24.7 million."}},
      {"We repurchased 355,000 shares at an average price of $58.27 for $20.7 million.", {}},
      {"We repurchased 355,000 shares at an average price of $58.27 and $50 million remain authorized.", {}},
      {"We repurchased 355,000 shares for $24.7 million.", {}},
  }));
  CHECK(mismatches(row.text) == row.mismatches);
}

TEST_CASE("a level, the one before and the points between") {
  const auto row = GENERATE(values<Row>({
      {"Gross margin was 41.2% compared to 39.1% last year, an increase of 310 basis points.",
       {"value_prior_change: The value, the earlier value and the change of gross margin do not fit each other."}},
      {"Gross margin was 41.2% compared to 39.1% last year, an increase of 210 basis points.", {}},
      {"We sold 4.1 million vehicles compared to 5.2 million last year. That is 312,000 vehicles a week, a decline of 16%.",
       {}},
      {"Gross margin was down 120 basis points, up 40 basis points to 41.2% compared to 39.1% last year.", {}},
  }));
  CHECK(mismatches(row.text) == row.mismatches);
}
