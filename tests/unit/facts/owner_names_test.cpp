// Which words beside a metric are the name of its owner.
#include <catch2/catch.hpp>

#include "facts/reading.h"

namespace callscope {

TEST_CASE("a verb of which the metric is the object is no owner") {
  check_facts(
      {{"We are guiding revenue growth of 9%.", {"revenue, up 9 %"}},
       {"I guess now you're calling out sales up 10%.", {"revenue, up 10 %"}},
       {"It was a year in which we've taken orders for $40 million of lamps.", {"orders 40000000 USD"}},
       {"Lantern revenue grew 4% and switching revenue grew 6%. Switching margins improved. Our switching revenue was $80 million.",
        {"Lantern: revenue, up 4 %", "Switching: revenue, up 6 %", "Switching: profit margin, up",
         "Switching: revenue 80000000 USD"}}});
}

TEST_CASE("a word of degree, of time or of kind, and the tail of a compound, are no owners") {
  check_facts({{"Our actual revenue was $15 million.", {"revenue 15000000 USD"}},
               {"Long-term lantern demand grew 5%.", {"lantern: demand, up 5 %"}},
               {"The in-place rents grew 4%.", {"rent, up 4 %"}},
               {"We saw double-digit percentage revenue growth in the quarter.", {"revenue, up 10..99 %"}},
               {"Only two lantern orders were worth $30 million. Lantern orders grew 4%.",
                {"lantern: orders 30000000 USD", "lantern: orders, up 4 %"}}});
}

TEST_CASE("another metric, and a word that opens the next sentence, are no part of an owner's name") {
  check_facts(
      {{"Our annual revenue retention was 91%.", {"retention rate 91 %"}},
       {"The profit margin of our Lantern Now it's up to 8%.", {"Lantern: profit margin 8 %, up"}},
       {"The Lantern Business Unit revenue was $12 million, up 4%.",
        {"Lantern Business Unit: revenue 12000000 USD, up 4 %"}},
       {"Harbour revenue grew 4%. The Lantern Works second quarter revenue was $12 million. The second quarter margin was 41%.",
        {"Harbour: revenue, up 4 %", "Lantern Works: revenue 12000000 USD", "profit margin 41 %"}},
       {"5G lantern revenue was $12 million.", {"5G lantern: revenue 12000000 USD"}}});
}

}  // namespace callscope
