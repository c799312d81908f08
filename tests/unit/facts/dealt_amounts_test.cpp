// What a figure is of where the nearest metric is not it: amounts dealt out, things done, times.
#include <catch2/catch.hpp>

#include "facts/reading.h"

namespace callscope {

TEST_CASE("amounts dealt out by one preposition are each of what follows") {
  check_facts({{"We allocated $12 million to share repurchases and approximately $9 million to our dividend.",
                {"share repurchase 12000000 USD", "dividend 9000000 USD"}},
               {"We spent $12 million on capital expenditure and $9 million on the dividend.",
                {"capital expenditure 12000000 USD", "dividend 9000000 USD"}},
               {"Revenue was $12 million and operating income was $9 million.",
                {"revenue 12000000 USD", "operating income 9000000 USD"}}});
}

TEST_CASE("what is done by those whom a metric counts is not their number") {
  check_facts({{"To date, customers have downloaded 15 million songs from our store.", {"songs 15000000 songs"}},
               {"Customers totaled 15 million.", {"customers 15000000"}},
               {"Our installed base is now 18,000 machines.", {"installed base 18000 machines"}}});
}

TEST_CASE("how long something lasts is a value only of what is told in time") {
  check_facts({{"The surge in demand is about three months old.", {"demand, up"}},
               {"Days of supply were 54 days.", {"days of inventory 54 days"}}});
}

TEST_CASE("a period of which \"when\" tells is the figure's own, also in a comparison") {
  const ReadStatements read =
      read_statements("We faced tough comparisons from the second quarter of 2030 when revenue grew 40%.");
  REQUIRE(read.facts.facts.size() == 1);
  REQUIRE(read.facts.facts[0].period != kNone);
  const ReadStatements cause =
      read_statements("Sales fell 5%, due in part to a large order in the fourth quarter of 2030.");
  REQUIRE(cause.facts.facts.size() == 1);
  CHECK(cause.facts.facts[0].period == kNone);
  const ReadStatements other = read_statements("Revenue grew 40% from the second quarter of 2030.");
  REQUIRE(other.facts.facts.size() == 1);
  CHECK(other.facts.facts[0].period == kNone);
}

}  // namespace callscope
