// Metrics that no table knows, by the nouns that a figure is told of, and near misses that name none.
#include <catch2/catch.hpp>

#include "facts/reading.h"

namespace callscope {

TEST_CASE("the plain nouns before a verb of level and its figure are a metric") {
  check_facts(
      {{"Gross slippages were at $22 million and net slippages were $18 million.",
        {"gross slippages 22000000 USD", "net slippages 18000000 USD"}},
       {"Kiln disbursements for the third quarter were $13 million, growing 25% sequentially.",
        {"kiln disbursements 13000000 USD, up 25 %"}},
       {"The proportion of oat biscuits was 12%.", {"proportion of oat biscuits 12 %"}},
       {"Overall crate growth was at 12% year over year and 3% sequentially.", {"crate, up 12 %", "crate, up 3 %"}},
       {"Our RoA was stable at 1.03% vs 1.00%.", {"return on assets 1.03 %, flat, from 1 %"}},
       {"Standalone net worth has reached close to $380 million.", {"standalone net worth 380000000 USD"}}});
}

TEST_CASE("a change is told of nouns that say what is measured, and of none that may be a line of business") {
  check_facts({{"AAcard enrollments increased 7%.", {"AAcard enrollments, up 7 %"}},
               {"Core income was up 26% to $6 million.", {"core income 6000000 USD, up 26 %"}},
               {"The share of non-Harbour crates improved to 16% versus 12%.",
                {"share of non-Harbour crates 16 %, up, from 12 %"}},
               {"Premiums de-grew by 3% and deposits by 1%.", {"premiums, down 3 %", "deposits, down 1 %"}},
               {"Biscuits grew 7%.", {}}});
}

TEST_CASE("what no figure measures is no metric") {
  check_facts({{"The answer was 5%.", {}},
               {"Our team reached 40%.", {}},
               {"Grafts are a $30 million market.", {}},
               {"The proof is 100% correlated.", {}},
               {"Pails were 5% of revenue.", {"share of revenue 5 %"}},
               {"Revenue from pails and others was $20 million.", {"revenue 20000000 USD"}}});
}

}  // namespace callscope
