// Where a metric stands, told in words, and what only looks like it.
#include <catch2/catch.hpp>

#include "facts/reading.h"

namespace callscope {

TEST_CASE("a level in words is told behind its metric, or before it where it is seen") {
  check_facts({{"Revenue growth of our core shops remained strong.", {"revenue, up"}},
               {"Demand trends in Norway continue to be very strong.", {"demand, up"}},
               {"Orders were soft in the quarter.", {"orders, down"}},
               {"Lantern volumes held steady.", {"Lantern: volume, flat"}},
               {"We continue to see strong retail demand.", {"retail: demand, up"}},
               {"Order volume continued to achieve new records.", {"orders, up"}},
               {"Bookings hit an all-time high.", {"bookings, up"}}});
}

TEST_CASE("a level is none of another noun, of a cause, of a balance, of what is hoped for") {
  check_facts({{"Our strong demand team met.", {}},
               {"Driven by strong demand, prices rose 4%.", {"prices, up 4 %"}},
               {"Our liquidity remained strong.", {}},
               {"We expect demand to remain strong.", {}},
               {"Demand was not strong.", {}},
               {"Demand remained strong enough.", {}}});
}

TEST_CASE("in a list of causes every change is told; a verb with an object, a rule and a name tell none") {
  check_facts({{"The result reflects the impact of higher volume, timing, lower SG&A expenses and rain.",
                {"volume, up", "SG&A expense, down"}},
               {"Customer deliveries reduced our backlog.", {}},
               {"As sales go up, we have more to spend.", {}},
               {"Demand improved as sales grew.", {"demand, up", "revenue, up"}},
               {"We began an accelerated share repurchase.", {}},
               {"We have more rigs contracted and running.", {}}});
}

}  // namespace callscope
