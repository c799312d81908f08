// Amounts as calls tell them: against another, as ratios, folds and parts, from less to more.
#include <catch2/catch.hpp>

#include "quantities/reading.h"

using namespace callscope;

TEST_CASE("what an amount is compared with is in its unit") {
  const auto row = GENERATE(values<AmountsRow>({
      {"earnings of $2.35 a share versus $2.10 a year ago",
       {"$2.35 a share = 2.35 USD/share", "$2.10 = 2.1 USD/share"}},
      {"from $72.50 per barrel to $68.10", {"$72.50 per barrel = 72.5 USD/barrel", "$68.10 = 68.1 USD/barrel"}},
      {"earned $2.35 a share and paid $2.10 in fees", {"$2.35 a share = 2.35 USD/share", "$2.10 = 2.1 USD"}},
      {"at $2.35 a share compared to $310 for the set", {"$2.35 a share = 2.35 USD/share", "$310 = 310 USD"}},
      {"a forecast of 84.75 cents versus 74.07", {"84.75 cents = 0.8475 USD", "74.07 = 0.7407 USD"}},
      {"a price of $84.75 versus 1,974.5 tests", {"$84.75 = 84.75 USD", "1,974.5 tests = 1974.5 tests"}},
      {"9.2 million iPods in the June quarter compared to 3.3 million",
       {"9.2 million iPods = 9200000 ipods", "3.3 million = 3300000 ipods"}},
      {"we had 9.2 million users, up 31 million", {"9.2 million users = 9200000 users", "31 million = 31000000"}},
      {"debt of $5.4 billion versus 4.9 billion", {"$5.4 billion = 5400000000 USD", "4.9 billion = 4900000000 USD"}},
      {"a deficit of 1.6 billion ($2.54 billion), compared with 2.1 billion",
       {"1.6 billion = 1600000000", "$2.54 billion = 2540000000 USD", "2.1 billion = 2100000000"}},
      {"The index rose 64.06 points to 4,577.10.", {"64.06 points = 64.06 points", "4,577.10 = 4577.1 points"}},
      {"we added 317 stores sequentially and 420 year-over-year", {"317 stores = 317 stores", "420 = 420"}},
      {"it took 12 years over two sites", {"12 years = 12 years"}},
      {"The margin improved 3 points to 45%.", {"3 points = 3 pp", "45% = 45 %"}},
  }));
  CHECK(quantities_of(row.text) == row.quantities);
}

TEST_CASE("folds are multiples where something grew by them") {
  CHECK(quantities_of("orders grew fivefold") == std::vector<std::string>{"fivefold = 5 x"});
  CHECK(quantities_of("a tenfold increase in orders") == std::vector<std::string>{"tenfold = 10 x"});
  CHECK(quantities_of("the reason for it is twofold").empty());
  CHECK(quantities_of("we sold twice as many units as in May") == std::vector<std::string>{"twice = 2 x"});
  CHECK(quantities_of("they met twice as we planned it").empty());
}

TEST_CASE("a ratio to one is a multiple") {
  const auto row = GENERATE(values<AmountsRow>({
      {"a leverage ratio of 3.5 to 1, which steps down", {"3.5 to 1 = 3.5 x"}},
      {"a book-to-bill of 1.04-to-one.", {"1.04-to-one = 1.04 x"}},
      {"a 10-for-1 stock split", {"10-for-1 = 10 x"}},
      {"a two for one split", {"two for one = 2 x"}},
      {"we went from 3 to 1", {}},
  }));
  CHECK(quantities_of(row.text) == row.quantities);
}

TEST_CASE("a change may reach from less to more, or to none") {
  const auto row = GENERATE(values<AmountsRow>({
      {"revenue flat to up 2%", {"2% = 0..2 %"}},
      {"revenue flat to slightly up low single digits", {"low single digits = 0..3 %"}},
      {"revenue down 2.5% to flat", {"2.5% = 0..2.5 %"}},
      {"revenue down 1% to up 2%", {"1% to up 2% = -1..2 %"}},
      {"revenue up $5 million to down $3 million", {"$5 million to down $3 million = -3000000..5000000 USD"}},
      {"revenue down 2% to down 4%", {"2% to down 4% = 2..4 %"}},
      {"margins go from down 120 basis points to up 40 basis points",
       {"120 basis points = 1.2 pp", "40 basis points = 0.4 pp"}},
      {"revenue of 2% and flat to last year", {"2% = 2 %"}},
  }));
  CHECK(quantities_of(row.text) == row.quantities);
}

TEST_CASE("several hundred and a few million are more than one and less than ten of them") {
  const auto row = GENERATE(values<AmountsRow>({
      {"several hundred million dollars", {"several hundred million dollars = 200000000..900000000 USD"}},
      {"a few hundred basis points", {"a few hundred basis points = 2..9 pp"}},
      {"a few thousand new people", {"a few thousand new people = 2000..9000 people"}},
      {"a few good years", {}},
      {"up a couple of points, a couple percent", {"a couple of points = 2 pp", "a couple percent = 2 %"}},
      {"by a couple of percentage points", {"a couple of percentage points = 2 pp"}},
      {"a couple of points to make, a couple of plants", {}},
      {"a couple hundred million dollars", {"a couple hundred million dollars = 200000000 USD"}},
  }));
  CHECK(quantities_of(row.text) == row.quantities);
}

TEST_CASE("parts of a scale or of one percent") {
  const auto row = GENERATE(values<AmountsRow>({
      {"three-quarters of a billion dollars", {"three-quarters of a billion dollars = 750000000 USD"}},
      {"one-half of 1%, one-tenth of one percent", {"one-half of 1% = 0.5 %", "one-tenth of one percent = 0.1 %"}},
      {"half of one percent", {"half of one percent = 0.5 %"}},
      {"about a third of sales, nearly a quarter of revenue", {"a third = 0.333333333333 x", "a quarter = 0.25 x"}},
      {"in a third of sorts, about a quarter ago", {}},
      {"half of our orders", {"half = 0.5 x"}},
  }));
  CHECK(quantities_of(row.text) == row.quantities);
}

TEST_CASE("what a thing measures, or its model, is no count of it") {
  const auto row = GENERATE(values<AmountsRow>({
      {"2.9 million 12-inch equivalent wafers", {"2.9 million 12-inch equivalent wafers = 2900000 equivalent wafers"}},
      {"we bought 14 737 Skyliner planes", {"14 737 Skyliner planes = 14 skyliner planes"}},
      {"the 787 Skyliner and its own 451 Harbour plan", {}},
      {"about 150 Miller planes", {"150 Miller planes = 150 miller planes"}},
  }));
  CHECK(quantities_of(row.text) == row.quantities);
}

TEST_CASE("letters are scales before what is counted") {
  const auto row = GENERATE(values<AmountsRow>({
      {"20K customers and 5M users", {"20K customers = 20000 customers", "5M users = 5000000 users"}},
      {"our 10K and 5m of cable", {}},
      {"300mm lines, 5T trucks and 9K products", {}},
      {"a 2 point headwind", {"2 point = 2 pp"}},
  }));
  CHECK(quantities_of(row.text) == row.quantities);
}

TEST_CASE("rates of the energy trade") {
  const auto row = GENERATE(values<AmountsRow>({
      {"412 MBoe/d and 320 MMcfd",
       {"412 MBoe/d = 412000 barrels of oil equivalent/day", "320 MMcfd = 320000000 cubic feet/day"}},
      {"$8.10 per Boe and $2.15 per MMBtu",
       {"$8.10 per Boe = 8.1 USD/barrel of oil equivalent", "$2.15 per MMBtu = 2.15 USD/MMBtu"}},
  }));
  CHECK(quantities_of(row.text) == row.quantities);
}

TEST_CASE("hundreds and dollars whose word is left out") {
  const auto row = GENERATE(values<AmountsRow>({
      {"four-fifty to four-seventy million dollars",
       {"four-fifty to four-seventy million dollars = 450000000..470000000 USD"}},
      {"one twenty-five million users", {"one twenty-five million users = 125000000 users"}},
      {"earnings of a dollar twelve", {"a dollar twelve = 1.12 USD"}},
      {"earnings of a dollar and five cents per share", {"a dollar and five cents per share = 1.05 USD/share"}},
      {"a dollar twelve times over", {"twelve times = 12 x"}},
      {"dial 1 800 555 0100 today", {}},
      {"we sold 1 800 555 pairs", {"1 800 555 pairs = 1800555 pairs"}},
  }));
  CHECK(quantities_of(row.text) == row.quantities);
}
