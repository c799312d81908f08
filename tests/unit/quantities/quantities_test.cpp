#include <catch2/catch.hpp>

#include "quantities/reading.h"

using namespace callscope;

TEST_CASE("an amount of money has its currency and scale") {
  const auto row = GENERATE(values<AmountsRow>({
      {"Revenue was $1.25 billion.", {"$1.25 billion = 1250000000 USD"}},
      {"Revenue was RMB 24.7 billion.", {"RMB 24.7 billion = 24700000000 CNY"}},
      {"Revenue was 38.6 billion RMB.", {"38.6 billion RMB = 38600000000 CNY"}},
      {"We returned U.S. dollar 2.5 billion.", {"U.S. dollar 2.5 billion = 2500000000 USD"}},
      {"We returned 16.5 billion U.S. dollars.", {"16.5 billion U.S. dollars = 16500000000 USD"}},
      {"It cost around $13 billion U.S. today.", {"$13 billion U.S. = 13000000000 USD"}},
      {"We paid HK$5 million and A$3 million.", {"HK$5 million = 5000000 HKD", "A$3 million = 3000000 AUD"}},
      {"This is a $5 million plan.", {"$5 million = 5000000 USD"}},
      {"Sales were €90m and £1.5bn.", {"€90m = 90000000 EUR", "£1.5bn = 1500000000 GBP"}},
      {"It sold for 5 crore rupees.", {"5 crore rupees = 50000000 INR"}},
      {"It cost two and a half billion dollars.", {"two and a half billion dollars = 2500000000 USD"}},
      {"It cost 3 dollars and 50 cents.", {"3 dollars and 50 cents = 3.5 USD"}},
      {"We won 5 awards.", {}},
  }));
  CHECK(quantities_of(row.text) == row.quantities);
}

TEST_CASE("an amount per something is in the whole currency") {
  const auto row = GENERATE(values<AmountsRow>({
      {"a dividend of U.S. dollar 66 cents per ADS", {"U.S. dollar 66 cents per ADS = 0.66 USD/ADS"}},
      {"a dividend of U.S. dollar one per ADS", {"U.S. dollar one per ADS = 1 USD/ADS"}},
      {"earnings of $2.35 a share", {"$2.35 a share = 2.35 USD/share"}},
      {"earnings of 34 cents per diluted share", {"34 cents per diluted share = 0.34 USD/share"}},
      {"spending of $200 million a year", {"$200 million = 200000000 USD"}},
  }));
  CHECK(quantities_of(row.text) == row.quantities);
}

TEST_CASE("a count has its noun in the plural") {
  const auto row = GENERATE(values<AmountsRow>({
      {"about 1.25 billion ordinary shares", {"1.25 billion ordinary shares = 1250000000 ordinary shares"}},
      {"120 million orders a day", {"120 million orders = 120000000 orders"}},
      {"a 110 billion parameter model", {"110 billion parameter = 110000000000 parameters"}},
      {"repurchased 156 million ADS", {"156 million ADS = 156000000 American depositary shares"}},
      {"we opened three stores for two reasons", {"three stores = 3 stores"}},
      {"surpassed 35 million in March", {"35 million = 35000000"}},
  }));
  CHECK(quantities_of(row.text) == row.quantities);
}

TEST_CASE("small counts come where they are asked for") {
  CHECK(quantities_of("we have three goals").empty());
  CHECK(quantities_of("we have three goals", true) == std::vector<std::string>{"three goals = 3 goals"});
}

TEST_CASE("ranges have two ends, changes do not") {
  const auto row = GENERATE(values<AmountsRow>({
      {"growth of 3% to 5%", {"3% to 5% = 3..5 %"}},
      {"growth of 3 to 5%", {"3 to 5% = 3..5 %"}},
      {"between $1.10 and $1.20", {"$1.10 and $1.20 = 1.1..1.2 USD"}},
      {"some 15-20 million users", {"15-20 million users = 15000000..20000000 users"}},
      {"within one or two quarters", {"one or two quarters = 1..2 quarters"}},
      {"$2.1 billion plus or minus $50 million",
       {"$2.1 billion plus or minus $50 million = 2050000000..2150000000 USD"}},
      {"it rose 1 percentage point to 67%", {"1 percentage point = 1 pp", "67% = 67 %"}},
      {"it rose from 3% to 5%", {"3% = 3 %", "5% = 5 %"}},
      {"between minus 9% and minus 11%, from -2% to +3%",
       {"minus 9% and minus 11% = -11..-9 %", "-2% = -2 %", "+3% = 3 %"}},
      {"negative 3% to positive 2%", {"negative 3% to positive 2% = -3..2 %"}},
      {"10 or 15 basis points, 1 or 10%", {"10 or 15 basis points = 0.1..0.15 pp", "10% = 10 %"}},
      {"a rate of 3% to minus 2%", {"3% = 3 %", "minus 2% = -2 %"}},
      {"it increased $5 million to $55 million", {"$5 million = 5000000 USD", "$55 million = 55000000 USD"}},
      {"it decreased by 5% to RMB 24 billion", {"5% = 5 %", "RMB 24 billion = 24000000000 CNY"}},
  }));
  CHECK(quantities_of(row.text) == row.quantities);
}

TEST_CASE("a number that a recogniser broke is read whole") {
  const auto row = GENERATE(values<AmountsRow>({
      {"revenue grew 20%. 6% year over year", {"20%. 6% = 26 %"}},
      {"revenue of 1 .2 billion", {"1 .2 billion = 1200000000"}},
      {"revenue of $1. 2 billion", {"$1. 2 billion = 1200000000 USD"}},
      {"we began in 2024. 5 new stores opened", {"5 new stores = 5 stores"}},
      {"revenue grew 20%. 6% of it came from abroad", {"20% = 20 %", "6% = 6 %"}},
  }));
  CHECK(quantities_of(row.text) == row.quantities);
}

TEST_CASE("bands, multiples and parts are words") {
  const auto row = GENERATE(values<AmountsRow>({
      {"double-digit growth", {"double-digit = 10..99 %"}},
      {"growth of two digits", {"two digits = 10..99 %"}},
      {"low to mid single digit growth", {"low to mid single digit = 1..6 %"}},
      {"margins in the high teens", {"high teens = 17..19 %"}},
      {"margins in the mid-30s", {"mid-30s = 34..36 %"}},
      {"millions of products", {"millions of products = 1000000.. products"}},
      {"orders doubled", {"doubled = 2 x"}},
      {"we doubled down on quality", {}},
      {"losses fell by half", {"half = 0.5 x"}},
      {"in the second half of the year", {}},
      {"about one-third of them", {"one-third = 0.333333333333 x"}},
      {"in one quarter", {"one quarter = 1 quarters"}},
      {"sales grew 3 times", {"3 times = 3 x"}},
  }));
  CHECK(quantities_of(row.text) == row.quantities);
}

TEST_CASE("names with digits are no quantities") {
  const auto text = GENERATE(as<std::string>(), "see page 12 of Form 10-K", "press star 1", "the Qantor 3 model",
                             "in Q3 of 2024", "on March 31", "a 401(k) plan", "our 5G network", "the Big Four",
                             "at 8:00 a.m. Eastern", "call 1-800-555-0100", "the 18th of June", "our COVID-19 plan",
                             "version WAN 2.2 is out", "open 24/7", "the S&P 500 fell", "1. Revenue rose");
  CAPTURE(text);
  CHECK(quantities_of(text).empty());
}

TEST_CASE("loose ways of speaking are read") {
  const auto row = GENERATE(values<AmountsRow>({
      {"a couple of hundred basis points", {"a couple of hundred basis points = 2 pp"}},
      {"out of that hundred million", {"hundred million = 100000000"}},
      {"about half a percent", {"half a percent = 0.5 %"}},
      {"a couple of reasons", {}},
      {"returns of 9-plus percent", {"9-plus percent = 9 %"}},
      {"nine out of ten customers", {"nine out of ten = 0.9 x"}},
      {"two dozen stores", {"two dozen stores = 24 stores"}},
      {"the 474 program grew", {}},
      {"the years '17 and '19 fiscal periods", {}},
      {"RMB 5 billion (US$1.2 billion)", {"RMB 5 billion = 5000000000 CNY", "US$1.2 billion = 1200000000 USD"}},
  }));
  CHECK(quantities_of(row.text) == row.quantities);
}

TEST_CASE("signs and bounds are read") {
  const auto value = [](const std::string& text) { return read(text).numbers.quantities.at(0).value->to_string(); };
  CHECK(value("margin of -5%") == "-5");
  CHECK(value("margin of minus 5%") == "-5");
  CHECK(value("margin of (12.3)%") == "-12.3");
  CHECK(value("income of $(5.2) million") == "-5200000");
  CHECK(value("income was (5.2) million") == "-5200000");
  CHECK(value("growth of (5)%") == "-5");
  CHECK(value("($0.12) per share") == "-0.12");
  CHECK(value("income was (5.2) and rose") == "5.2");
  const auto bound = [](const std::string& text) { return read(text).numbers.quantities.at(0).bound; };
  CHECK(bound("over 50%") == Bound::at_least);
  CHECK(bound("up to 50%") == Bound::at_most);
  CHECK(bound("nearly 50%") == Bound::about);
  CHECK(bound("50% or more") == Bound::at_least);
  CHECK(bound("9-plus percent") == Bound::at_least);
  CHECK(bound("moved over to 50%") == Bound::none);
  CHECK(bound("sub-5% churn") == Bound::at_most);
  CHECK(bound("<5% churn") == Bound::at_most);
  CHECK(bound("≥30% of it") == Bound::at_least);
  CHECK(bound("a 30%-plus margin") == Bound::at_least);
  CHECK(bound("growth > 5% of it") == Bound::none);
  CHECK(bound("a sub 5% of it") == Bound::none);
}

TEST_CASE("the first end of a range takes unit, scale and currency from the second") {
  const auto row = GENERATE(values<AmountsRow>({
      {"savings of 40 to $50 million", {"40 to $50 million = 40000000..50000000 USD"}},
      {"a 55- to 65-basis-point move", {"55- to 65-basis-point = 0.55..0.65 pp"}},
      {"INR300-400 crore", {"INR300-400 crore = 3000000000..4000000000 INR"}},
      {"It added 15 cents to $2.70.", {"15 cents = 0.15 USD", "$2.70 = 2.7 USD"}},
      {"reasons one to $5", {"$5 = 5 USD"}},
  }));
  CHECK(quantities_of(row.text) == row.quantities);
}

TEST_CASE("a plus between number and noun is a bound") {
  const auto row = GENERATE(values<AmountsRow>({
      {"27 plus million active members", {"27 plus million active members = 27000000 active members"}},
      {"our 20-plus-thousand employees", {"20-plus-thousand employees = 20000 employees"}},
      {"$200 plus million of sales", {"$200 plus million = 200000000 USD"}},
      {"14 plus 30 stores", {"14 = 14", "30 stores = 30 stores"}},
  }));
  CHECK(quantities_of(row.text, true) == row.quantities);
  CHECK(read(row.text, true).numbers.quantities.at(0).bound ==
        (row.quantities.size() == 1 ? Bound::at_least : Bound::none));
}

TEST_CASE("fractions in words and figures of speech are read as numbers") {
  const auto row = GENERATE(values<AmountsRow>({
      {"the four and five-eighths percent notes", {"four and five-eighths percent = 4.625 %"}},
      {"one in five customers", {"one in five = 0.2 x"}},
      {"two and half tablets for every desk", {"two and half tablets = 2.5 tablets"}},
      {"175 internal cOS apps", {"175 internal cOS apps = 175 internal cos apps"}},
      {"19 out of every 20 orders", {"19 out of every 20 = 0.95 x"}},
      {"three twenty-fifths", {"three twenty-fifths = 0.12 x"}},
      {"one twentieth of it", {"one twentieth = 0.05 x"}},
      {"1 over 20, 250 over 8", {"1 over 20 = 0.05 x", "250 over 8 = 31.25 x"}},
      {"we won 1 over 20 rivals", {"1 = 1", "20 rivals = 20 rivals"}},
      {"1 234 567.89 units", {"1 234 567.89 units = 1234567.89 units"}},
      {"a fifth, three and a fifth", {"a fifth = 0.2 x", "three and a fifth = 3.2"}},
      {"two point seventy-one units", {"two point seventy-one units = 2.71 units"}},
      {"three million and a half people", {"three million and a half people = 3500000 people"}},
      {"we opened three in ten markets", {"three = 3", "ten markets = 10 markets"}},
      {"12,34,567 units", {"12,34,567 units = 1234567 units"}},
  }));
  CHECK(quantities_of(row.text, true) == row.quantities);
}

TEST_CASE("a list is no number with groups of thousands") { CHECK(quantities_of("exercises 22,24,26").empty()); }

TEST_CASE("rupees stand before their number with a blank or without") {
  CHECK(quantities_of("Order inflow was Rs 421 billion, and Rs.301 billion before.") ==
        std::vector<std::string>{"Rs 421 billion = 421000000000 INR", "Rs.301 billion = 301000000000 INR"});
}

TEST_CASE("measures of energy are in their base unit") {
  CHECK(quantities_of("We sold 500 Bcf and 30 MMBtus.") ==
        std::vector<std::string>{"500 Bcf = 500000000000 cubic feet", "30 MMBtus = 30000000 British thermal units"});
}

TEST_CASE("a measure by time is a unit of its own, and so is a measure that a price is for") {
  const auto row = GENERATE(values<AmountsRow>({
      {"50,000 barrels of oil a day, 40,000 barrels per day",
       {"50,000 barrels = 50000 barrels", "40,000 barrels per day = 40000 barrels/day"}},
      {"a 52,000 barrel-a-day plant", {"52,000 barrel-a-day = 52000 barrels/day"}},
      {"at 188 miles an hour, 500 miles a year ago", {"188 miles an hour = 188 miles/hour", "500 miles = 500 miles"}},
      {"at $30 per square foot and 5 cents per kilowatt hour",
       {"$30 per square foot = 30 USD/square foot", "5 cents per kilowatt hour = 0.05 USD/kilowatt-hour"}},
      {"a grade of 5.2 grams per tonne, a field of 10 kV/cm",
       {"5.2 grams per tonne = 5.2 grams/tonne", "10 kV/cm = 10 kilovolts/centimetre"}},
      {"500 tonnes a barrel could hold", {"500 tonnes = 500 tonnes"}},
      {"a neck of 25.5″", {"25.5″ = 25.5 inches"}},
  }));
  CHECK(quantities_of(row.text) == row.quantities);
}

TEST_CASE("a percentage is compared with a percentage") {
  CHECK(quantities_of("The margin was 12.3% versus 11.8 before.") ==
        std::vector<std::string>{"12.3% = 12.3 %", "11.8 = 11.8 %"});
  CHECK(quantities_of("The margin was 12.3% and 11.8 was the score.") ==
        std::vector<std::string>{"12.3% = 12.3 %", "11.8 = 11.8"});
}

TEST_CASE("who is given money is no currency") {
  CHECK(quantities_of("It gave us $35 billion, US $5 million and us$3 million.") ==
        std::vector<std::string>{"$35 billion = 35000000000 USD", "US $5 million = 5000000 USD",
                                 "us$3 million = 3000000 USD"});
}

TEST_CASE("two bands in one are the low end of the first and the high end of the second") {
  const auto row = GENERATE(values<AmountsRow>({
      {"the high single to low double-digit range", {"high single to low double-digit = 7..13 %"}},
      {"high teens to low 20s", {"high teens to low 20s = 17..23 %"}},
      {"in the mid-40% range", {"mid-40% = 44..46 %"}},
      {"a low 30% growth", {"30% = 30 %"}},
  }));
  CHECK(quantities_of(row.text) == row.quantities);
}

TEST_CASE("a part of a sum has the currency of the whole") {
  CHECK(quantities_of("We spent 280 million of the $1.5 billion.") ==
        std::vector<std::string>{"280 million = 280000000 USD", "$1.5 billion = 1500000000 USD"});
}

TEST_CASE("a bound may be joined to its amount, a country may stand before what is counted") {
  const ReadNumbers joined = read("We made $1 billion-plus.");
  REQUIRE(joined.numbers.quantities.size() == 1);
  CHECK(joined.numbers.quantities[0].bound == Bound::at_least);
  CHECK(quantities_of("We run 4,700 US locations.") ==
        std::vector<std::string>{"4,700 US locations = 4700 us locations"});
  CHECK(quantities_of("Orvane 2.0 is live, at below 2.0.") == std::vector<std::string>{"2.0 = 2"});
}

TEST_CASE("telephone numbers and names in the plural are not counted") {
  CHECK(quantities_of("Call (216) 555-0100.", true).empty());
  CHECK(quantities_of("We have 600 Harbours employees.") ==
        std::vector<std::string>{"600 Harbours employees = 600 harbours employees"});
}

TEST_CASE("the tail of a code and the number of a place are no quantities") {
  CHECK(quantities_of("a bid of XK8.1bn").empty());
  CHECK(quantities_of("homes in the 55301 ZIP code").empty());
  CHECK(quantities_of("the conference ID number is 8334616").empty());
  CHECK(quantities_of("a 176-layer chip").empty());
  CHECK(quantities_of("300-odd basis points") == std::vector<std::string>{"300-odd basis points = 3 pp"});
  CHECK(quantities_of("150-plus planes") == std::vector<std::string>{"150-plus planes = 150 planes"});
  CHECK(quantities_of("our Eighty-Twenty principles and 96-layer chips").empty());
  CHECK(quantities_of("we exceeded 2019 ADR levels").empty());
  CHECK(quantities_of("we bought 2000 ADRs") ==
        std::vector<std::string>{"2000 ADRs = 2000 American depositary shares"});
}

TEST_CASE("round numbers behind a name are models, not counts") {
  const auto row = GENERATE(values<AmountsRow>({
      {"We ship the Arbor 9000 products.", {}},
      {"We ship the 8000 series routers.", {}},
      {"We ship Arbor 9000X switches.", {}},
      {"We sold 9000 products.", {"9000 products = 9000 products"}},
      {"A team of 49ers played.", {}},
      {"The access code of 5532581 is free.", {}},
      {"About 30-ish percent of it.", {"30-ish percent = 30 %"}},
      {"perhaps 1/3 of it", {"1/3 = 0.333333333333 x"}},
  }));
  CHECK(quantities_of(row.text) == row.quantities);
}
