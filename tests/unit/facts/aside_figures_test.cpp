// Figures that are of none of the metrics beside them, and near misses that are.
#include <catch2/catch.hpp>

#include "facts/reading.h"

namespace callscope {

TEST_CASE("by how much something was moved is no figure of it") {
  check_facts({{"The storm impacted Q2 EPS by $0.04 per share.", {}},
               {"Freight negatively impacted results by $16 million.", {}},
               {"Revenue rose by $16 million.", {"revenue, up 16000000 USD"}}});
}

TEST_CASE("the distance from an aim is no figure; a level above it is") {
  check_facts(
      {{"Lantern sales came in $3 million ahead of plan.", {}},
       {"Revenue was $1.3 billion, $35 million above the high end of our guidance.", {"revenue 1300000000 USD"}},
       {"Revenue came in at $1.3 billion above our guidance.", {"revenue 1300000000 USD"}}});
}

TEST_CASE("what something is worth or brought is not its neighbour's") {
  check_facts({{"Sales rose 5% thanks to favorable settlements that were worth $50 million.", {"revenue, up 5 %"}},
               {"Adjusted EPS was $0.57, with $0.02 attributable to a lower tax rate.", {"adjusted EPS 0.57 USD"}},
               {"We won orders worth $30 million.", {"orders 30000000 USD"}}});
}

TEST_CASE("determiner, amount and metric are one phrase") {
  check_facts(
      {{"The increase in book value combined with our $0.09 dividend.", {"dividend 0.09 USD", "book value, up"}},
       {"Gross margin excludes a $45 million write-down.", {"impairment 45000000 USD"}}});
}

TEST_CASE("a change behind an amount and its ratio is the amount's") {
  check_facts({{"Adjusted EBITDA came in at $132 million or 14% of revenue, a 9% increase.",
                {"adjusted EBITDA 132000000 USD, up 9 %", "adjusted EBITDA margin 14 %"}},
               {"Core FFO will be $6.45 to $6.60 per share, a $0.50 or 8% increase.",
                {"core FFO per share 6.45..6.6 USD/share, up 8 %"}}});
}

TEST_CASE("what comes after another figure was before it, also a span of days") {
  check_facts({{"Inventory turns were 4.5 after 4.8 in the second quarter.", {"inventory turns 4.5, down, from 4.8"}},
               {"DSO improved from 87 days to 73 days.", {"days sales outstanding 73 days, down, from 87 days"}},
               {"Days of supply were 54 days, down 20% from the five-year average.",
                {"days of inventory 54 days, down 20 %"}}});
}

TEST_CASE("changes are dealt out to metrics that have their figures") {
  check_facts(
      {{"We had $475 million in revenue and EPS of $0.70 a share, down 7% and 40%, respectively.",
        {"revenue 475000000 USD, down 7 %", "EPS 0.7 USD/share, down 40 %"}},
       {"For the first six months, operating income and net income of $18 million and $12 million declined 21% "
        "and 29%, respectively, and EPS of $2 declined 27%.",
        {"operating income 18000000 USD, down 21 %", "net income 12000000 USD, down 29 %", "EPS 2 USD, down 27 %"}}});
}

TEST_CASE("what speeds a growth up is no change of what grows") {
  check_facts({{"Same-store revenue grew 13%, a 900 basis point acceleration.", {"same-store revenue, up 13 %"}},
               {"Gross margin was 41%, a 90 basis point improvement.", {"gross margin 41 %, up 0.9 pp"}}});
}

TEST_CASE("what a change is measured over was before") {
  check_facts({{"EPS will increase 8% over the $1.42 recorded last year.", {"EPS, up 8 %, from 1.42 USD"}},
               {"A gain of $4 million was $0.03 of year-over-year EPS impact.", {}}});
}

TEST_CASE("a product is no metric that its letters read as; shares alone are bought back") {
  check_facts({{"We sold 4 million Macs.", {"macs 4000000 macs"}},
               {"We had 4 million MACs.", {"monthly active consumers 4000000 MACs"}},
               {"In the year, repurchasing 2 million shares and closing three acquisitions, we paused.",
                {"share repurchase 2000000 shares"}}});
}

TEST_CASE("what would be, and where something was, are no figures of a metric beside them") {
  check_facts({{"A $1 change in the price would change earnings by $0.04 per share.", {}},
               {"At constant rates, sales would have increased by 41%.", {"revenue, up 41 %"}},
               {"EPS decreased 12% versus the prior year to $0.89 per share.", {"EPS 0.89 USD/share, down 12 %"}}});
}

TEST_CASE("what came from outside, what is included and the lead over a rival are no figures of a metric") {
  check_facts({{"Foreign currencies increased revenue by 2%.", {}},
               {"We increased revenue by 2%.", {"revenue, up 2 %"}},
               {"Our Board increased the dividend by 2%.", {"dividend, up 2 %"}},
               {"Included in the reported SG&A is our $50 million payment to a fund.", {}},
               {"Our market share was 41%, 6 points above our nearest competitor.", {"market share 41 %"}}});
}

TEST_CASE("the most that something can be is a level; so are no years' growth together") {
  check_facts(
      {{"We may receive sales milestones of up to $200 million.", {"milestone payment 200000000 USD"}},
       {"Sales were up to $200 million.", {"revenue 200000000 USD, up"}},
       {"Comparable sales were up 3% in the quarter or 7% on a two-year stack basis.", {"comparable sales, up 3 %"}},
       {"Gross profit was $117 million, a $6 million or roughly 5% increase.",
        {"gross profit 117000000 USD, up 5 %"}}});
}

TEST_CASE("an amount of a noun that no table knows is not of the metric before") {
  check_facts(
      {{"We expect revenue of $5 million, and total capital deployment of $3 million.", {"revenue 5000000 USD"}},
       {"We had an upfront payment of $30 million and a $50 million initial draw.", {"milestone payment 30000000 USD"}},
       {"We ended with revenue of $5 million and a midpoint of $6 million.",
        {"revenue 5000000 USD", "revenue 6000000 USD"}}});
}

}  // namespace callscope
