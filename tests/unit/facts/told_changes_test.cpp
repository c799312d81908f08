// What is told to have risen or fallen without a figure, and what only looks like it.
#include <catch2/catch.hpp>

#include "facts/reading.h"

using namespace callscope;
using Lines = std::vector<std::string>;

namespace {
struct Row {
  std::string text;
  Lines facts;
};
}  // namespace

TEST_CASE("the change of a metric stands behind its place, before it, or is done to it") {
  const auto row = GENERATE(values<Row>({
      {"Supply in these yards has rapidly expanded.", {"supply, up"}},
      {"We saw strong growth in active customers and purchase frequency.",
       {"active customers, up", "purchase frequency, up"}},
      {"We saw improved customer retention and higher purchase frequency.",
       {"retention rate, up", "purchase frequency, up"}},
      {"We have reduced our net debt.", {"net debt, down"}},
      {"Revenue growth accelerated on the back of demand.", {"revenue growth, up"}},
      {"The quality of our revenue continued to improve.", {"revenue quality, up"}},
      {"AI demand continued to grow.", {"AI demand, up"}},
      {"SG&A expenses were down from the prior year.", {"SG&A expense, down"}},
      {"Revenue quality improved.", {"revenue quality, up"}},
  }));
  CAPTURE(row.text);
  CHECK(facts_of(row.text) == row.facts);
}

TEST_CASE("what is aimed at, owned by another noun, or a state is no change") {
  const auto text = GENERATE(as<std::string>{}, "We focus on improving margins.", "We will reduce our net debt.",
                             "We have enhanced our earnings potential.", "We see a favorable demand.",
                             "Demand in improved markets is there.", "The timing of orders improved.",
                             "Margin talk in the backlog is up.", "Our margins might go up.",
                             "Revenue was better than previously expected.", "They had a lower expense ratio.",
                             "We delivered orders and invoices.");
  CAPTURE(text);
  CHECK(facts_of(text).empty());
}

TEST_CASE("a change that the sentence before gave in figures is not told again") {
  CHECK(facts_of("Revenue rose 8%. The increase in revenue was due to demand.") == Lines{"revenue, up 8 %"});
  CHECK(facts_of("Revenue rose 8%. In spring came an increase in orders.") == Lines{"revenue, up 8 %", "orders, up"});
}

TEST_CASE("a loss that widens or narrows is told of the metric with its sign, where somebody has it") {
  CHECK(facts_of("Revenue from Brightcart was $3 million. It was offset by the increased losses from Brightcart.") ==
        Lines{"Brightcart: revenue 3000000 USD", "Brightcart: profit, down"});
  CHECK(facts_of("We reduced our net loss further.") == Lines{"net income, up"});
  CHECK(facts_of("There was an increase in losses.").empty());
}
