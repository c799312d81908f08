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

TEST_CASE("a figure says itself that it is of what is under discussion") {
  check_facts({{"The Lantern segment had revenue of $9 million. Pre-tax margin for the segment was 17%.",
                {"Lantern: revenue 9000000 USD", "Lantern: pre-tax margin 17 %"}},
               {"The Lantern segment had revenue of $9 million. Pre-tax margin was 17%.",
                {"Lantern: revenue 9000000 USD", "pre-tax margin 17 %"}},
               {"The Lantern segment had revenue of $9 million. Gross profit for the company was $5 million.",
                {"Lantern: revenue 9000000 USD", "gross profit 5000000 USD"}}});
}

TEST_CASE("a total is of what was announced, else of the company") {
  check_facts({{"Turning to Harbour Lights. For the year, total revenue grew 5%.", {"Harbour Lights: revenue, up 5 %"}},
               {"Harbour Lights revenue grew 4%. For the year, total revenue grew 5%.",
                {"Harbour Lights: revenue, up 4 %", "revenue, up 5 %"}}});
}

TEST_CASE("a part that no name tells ends what was under discussion; an adverbial does not") {
  check_facts({{"The Lantern segment had revenue of $9 million. In technology, revenue rose 14%.",
                {"Lantern: revenue 9000000 USD", "revenue, up 14 %"}},
               {"The Lantern segment had revenue of $9 million. In addition, revenue rose 14%.",
                {"Lantern: revenue 9000000 USD", "Lantern: revenue, up 14 %"}}});
}

TEST_CASE("a share has a subject of its own") {
  check_facts({{"The Lantern segment had revenue of $9 million. Our ten largest customers represented 44% of revenue.",
                {"Lantern: revenue 9000000 USD", "share of revenue 44 %"}}});
}

TEST_CASE("the end of a longer name is no name") {
  check_facts(
      {{"Our Feed business had revenue of $9 million. Net income was $2 million. Animal Feed had a good quarter with revenue growth of 5%.",
        {"Feed: revenue 9000000 USD", "net income 2000000 USD", "revenue, up 5 %"}}});
}

TEST_CASE("a share is of its subject, not of whom the whole is") {
  check_facts(
      {{"Our Harbour business had revenue of $9 million. Harbour comprised 23% of Lantern revenue, and Lantern revenue rose 4%.",
        {"Harbour: revenue 9000000 USD", "Harbour: share of Lantern revenue 23 %", "Lantern: revenue, up 4 %"}},
       {"Over 60% of Lantern revenue is from abroad. Lantern revenue rose 4%.",
        {"share of Lantern revenue 60 %", "Lantern: revenue, up 4 %"}}});
}

TEST_CASE("a place that no name tells is not what was under discussion") {
  check_facts({{"The Lantern segment had revenue of $9 million. New business in global commercial grew 40%.",
                {"Lantern: revenue 9000000 USD", "new business, up 40 %"}},
               {"The Lantern segment had revenue of $9 million. Orders in the quarter grew 40%.",
                {"Lantern: revenue 9000000 USD", "Lantern: orders, up 40 %"}}});
}

TEST_CASE("sales to customers of a kind are of that part; to new or other customers of none") {
  check_facts({{"Sales to transportation customers fell 5%.", {"transportation: revenue, down 5 %"}},
               {"Sales to existing customers fell 5%.", {"revenue, down 5 %"}},
               {"Sales to other end markets fell 5%.", {"revenue, down 5 %"}},
               {"Our paid customer count was up 54%.", {"customers, up 54 %"}}});
}

TEST_CASE("whose revenue it is, is no metric of its own") {
  check_facts({{"Revenue from vehicle sales was $18 million, an increase of 5%.", {"revenue 18000000 USD, up 5 %"}},
               {"Vehicle sales increased 5%.", {"deliveries, up 5 %"}},
               {"Revenue from insured patients grew 15%.", {"revenue, up 15 %"}}});
}

TEST_CASE("what is excluded is not under discussion; a period may stand between a segment and its metric") {
  check_facts(
      {{"The Lantern segment had revenue of $9 million. Excluding Lantern, orders grew 4%. Orders in the quarter grew 5%.",
        {"Lantern: revenue 9000000 USD", "orders, up 4 %", "orders, up 5 %"}},
       {"The wick solution segment's 2031 cost of sales increased 30% to $96 million.",
        {"wick solution: cost of revenue 96000000 USD, up 30 %"}}});
}

TEST_CASE("a name keeps its capitalised nouns, its of and its rest; praise and who asks are no names") {
  check_facts({{"Middle Market retention was 87%. Our core Middle Market premiums rose 5%.",
                {"Middle Market: retention rate 87 %", "Middle Market: premiums, up 5 %"}},
               {"The Club of Norvik members grew 5%.", {"Club of Norvik: members, up 5 %"}},
               {"In Lamps and Other, the combined ratio was 60%. The underlying combined ratio was 59%.",
                {"Lamps and Other: combined ratio 60 %", "Lamps and Other: underlying combined ratio 59 %"}},
               {"In Business Insurance, we grew premiums to $5 million. Retention in Business Insurance was 85%.",
                {"Business Insurance: premiums 5000000 USD, up", "Business Insurance: retention rate 85 %"}},
               {"Premiums in the business were $5 million.", {"premiums 5000000 USD"}},
               {"We had an excellent combined ratio of 83% and free rent of $4 million.",
                {"combined ratio 83 %", "rent 4000000 USD"}},
               {"I am of Norvik Group, Inc., and Research Division. Norvik Group revenue rose 5%.",
                {"Norvik Group: revenue, up 5 %"}}});
}

TEST_CASE("who is said to have a figure has it") {
  check_facts(
      {{"Our Lantern revenue rose 4%. We are very pleased to share today that Lantern generated gross profit of $6 million.",
        {"Lantern: revenue, up 4 %", "Lantern: gross profit 6000000 USD"}}});
}

}  // namespace callscope
