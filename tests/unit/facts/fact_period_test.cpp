// Which of a text's periods a fact is of, and which are of something else that is told.
#include <catch2/catch.hpp>

#include "facts/reading.h"

using namespace callscope;
using Lines = std::vector<std::string>;

namespace {

// "revenue 5000000 USD: in 2031" without the linking words; "-" where a fact has no period.
Lines periods_of_facts(const std::string& text) {
  const ReadStatements read = read_statements(text);
  Lines lines;
  for (const Fact& fact : read.facts.facts) {
    const bool known = fact.period != kNone;
    const Span span = known ? read.numbers.periods[static_cast<std::size_t>(fact.period)].span : Span{};
    lines.push_back(fact.metric + ": " + (known ? std::string(read.document.quote(span)) : "-"));
  }
  return lines;
}

struct Row {
  std::string text;
  Lines periods;
};

}  // namespace

TEST_CASE("a figure is of the period right behind it, else of the nearest") {
  const auto row = GENERATE(values<Row>({
      {"Sales averaged $4 million through 2029, passed $9 million in 2031 and reached $11 million in 2032.",
       {"revenue: 2029", "revenue: 2031", "revenue: 2032"}},
      {"Free cash flow in Q4 was $8 million and $19 million for the full year.",
       {"free cash flow: Q4", "free cash flow: full year"}},
      {"In the fourth quarter, revenue rose 8% to $5 million.", {"revenue: fourth quarter"}},
      {"Revenue rose 8% year over year in the fourth quarter of 2031.", {"revenue: fourth quarter of 2031"}},
  }));
  CAPTURE(row.text);
  CHECK(periods_of_facts(row.text) == row.periods);
}

TEST_CASE("a period told of something else is not the figure's") {
  const auto row = GENERATE(values<Row>({
      {"Since year-end 2027, sales grew $6 million to $17 million.", {"revenue: -"}},
      {"Since opening our first yard in 2027, free cash flow reached $6 million.", {"free cash flow: -"}},
      {"In Q4, free cash flow was $8 million, which sets us up for a stronger 2032.", {"free cash flow: Q4"}},
      {"In Q4, prices rose 8% and have gone on rising in 2032.", {"prices: Q4"}},
      {"In Q4, the retention rate was 107%, slightly above our retention in Q2 of this year.", {"retention rate: Q4"}},
      {"The dividend declared today is $2 million.", {"dividend: -"}},
      {"Occupancy increased 6% to last year.", {"occupancy: -"}},
      {"In Q4, comparable sales rose 9%, while declining 5% to 2030.", {"comparable sales: Q4"}},
      // near misses
      {"Sales grew to $17 million in 2032, and we opened a yard.", {"revenue: 2032"}},
      {"Occupancy increased to 6% last year.", {"occupancy: last year"}},
  }));
  CAPTURE(row.text);
  CHECK(periods_of_facts(row.text) == row.periods);
}

TEST_CASE("a quarter at the head of a sentence is carried on, an outlook's is not") {
  const auto row = GENERATE(values<Row>({
      {"Full year sales were $9 million. In Q4, we wrote more business at better terms. Revenue was $3 million.",
       {"revenue: Full year", "revenue: Q4"}},
      {"Q3 sales were $9 million. Moving on to the fourth quarter. Occupancy was 93%.",
       {"revenue: Q3", "occupancy: fourth quarter"}},
      {"Q3 sales were $9 million. Our guidance of a 7% margin for the second half is unchanged. Capex was $4 million.",
       {"revenue: Q3", "profit margin: second half", "capital expenditure: Q3"}},
      {"Q3 sales were $9 million, as we bear the fee that went into effect in the second quarter of 2029. Rent was $4 million.",
       {"revenue: Q3", "rent: Q3"}},
      {"Q3 sales were $9 million. Throughout the year, our best yards grew most. Revenue was $3 million.",
       {"revenue: Q3", "revenue: Q3"}},
      {"Sales in 2029 were $9 million. This includes $3 million of revenue and $2 million of fees.",
       {"revenue: 2029", "revenue: 2029", "fees: 2029"}},
      {"Sales in 2029 were $9 million. Fees were $2 million.", {"revenue: 2029", "fees: 2029"}},
  }));
  CAPTURE(row.text);
  CHECK(periods_of_facts(row.text) == row.periods);
}
