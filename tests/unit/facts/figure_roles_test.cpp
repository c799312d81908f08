// What a figure is by the words around it: a level behind a comparison, a part, a list of changes, or of no metric.
#include <catch2/catch.hpp>

#include "facts/reading.h"

using namespace callscope;

TEST_CASE("behind what it is compared with, an amount that a change led to is the level") {
  check_facts({
      {"Fees increased 5% compared to the same period last year to $307 million.", {"fees 307000000 USD, up 5 %"}},
      {"Fees were up 6% from the fourth quarter of last year to a healthy $139 million.",
       {"fees 139000000 USD, up 6 %"}},
      {"Unit cost is up between 3% and 5%.", {"unit cost, up 3..5 %"}},
      // near misses
      {"Fees were $310 million compared to $307 million last year.", {"fees 310000000 USD, up, from 307000000 USD"}},
      {"Fees fell from $310 million last year to $307 million.", {"fees 307000000 USD, down, from 310000000 USD"}},
  });
}

TEST_CASE("figures joined to a change are changes, and periods are dealt out") {
  check_facts({
      {"Comparable sales grew 6.1%, 4.8% and 2.2% in the three months.",
       {"comparable sales, up 6.1 %", "comparable sales, up 4.8 %", "comparable sales, up 2.2 %"}},
      {"Comparable sales grew 6.1%, and margin was 4.8%.", {"comparable sales, up 6.1 %", "profit margin 4.8 %"}},
  });
}

TEST_CASE("a part is told of what follows it") {
  check_facts({
      {"The two yards make up almost 3/4 of our revenue.", {"share of revenue 0.75 x"}},
      {"We made a loss when 80% of our sales were freight.", {"share of revenue 80 %"}},
      {"Gross profit was $5 million or 29% of sales.", {"gross profit 5000000 USD", "gross margin 29 %"}},
  });
}

TEST_CASE("a figure is of the noun it stands with, and of no metric beside that") {
  check_facts({
      {"Customers will enjoy a 20% increase in folding seats.", {}},
      {"Our sales tool led to a 30% reduction in average handle time.", {}},
      {"Churn of 0.97% was below the 1% threshold.", {"churn 0.97 %"}},
      {"We outperformed our savings target by about $20 million.", {}},
      {"Revenue rose by $233 million, which is within $2 million of the agreement.", {"revenue, up 233000000 USD"}},
      {"The $170 million of O&M savings helped.", {"cost savings 170000000 USD"}},
      {"The rate base CAGR is about 10%.", {"rate base, up 10 %"}},
      {"We raised the dividend 6 times in four years.", {"dividend, up"}},
      {"Lapping a week negatively impacted revenue growth by 9% and earnings growth by 12%.", {}},
      {"An estimated revenue impact of between $150 million to $200 million came from the storm.", {}},
      {"The loss deductible is unchanged at $100 million.", {}},
      {"The platform leverages our models, a 30% gain.", {}},
      {"We grew book value per share by 14% after returning $4 billion of capital.", {"book value per share, up 14 %"}},
      {"Production was 30,000 ounces at the lowest price of the year of $1,533 per ounce.",
       {"production 30000 ounces"}},
      {"Book value per share, which excludes unrealized gains and losses, was $158.", {"book value per share 158 USD"}},
      {"At Harbour Lights, orders rose, with signings growing by more than 50%.", {"Harbour Lights: orders, up"}},
      // near misses
      {"Sales were $5 million, a 5% increase in constant currency.", {"revenue 5000000 USD, up 5 %"}},
      {"Sales were $5 million, a 5% increase in the quarter.", {"revenue 5000000 USD, up 5 %"}},
      {"We saw a 13% increase in room nights.", {"room nights, up 13 %"}},
      {"Book value per share was $158.", {"book value per share 158 USD"}},
      {"Net loss was $100 million.", {"net income 100000000 USD"}},
      {"Leverage was 3 times.", {"leverage ratio 3 x"}},
  });
}

TEST_CASE("an amount in a noun that plain words qualify is of that noun") {
  check_facts({
      {"This comprises $4 million in savings and $7 million in partner revenue.",
       {"cost savings 4000000 USD", "partner: revenue 7000000 USD"}},
      {"Savings were $4 million in a year of lower revenue.", {"cost savings 4000000 USD", "revenue, down"}},
  });
}

TEST_CASE("two that share a noun have a figure each") {
  check_facts({
      {"Our silver and gold production rose 57% and 23%, respectively.",
       {"silver production, up 57 %", "gold production, up 23 %"}},
      {"The silver mine is ours. Our silver and gold production rose 57% and 23%, respectively.",
       {"silver production, up 57 %", "gold production, up 23 %"}},
      {"Our gold and silver prices rose 21% and 40%, respectively.",
       {"gold: prices, up 21 %", "silver: prices, up 40 %"}},
      {"Our gross and net margins were 45% and 8%, respectively.", {"gross margin 45 %", "profit margin 8 %"}},
      // near misses
      {"Silver and gold production rose.", {"gold production, up"}},
      {"GAAP and adjusted EPS were $5.10 and $8.20, respectively.", {"EPS 5.1 USD", "adjusted EPS 8.2 USD"}},
      {"Sales and margin were $5 million and 8%, respectively.", {"revenue 5000000 USD", "profit margin 8 %"}},
  });
}
