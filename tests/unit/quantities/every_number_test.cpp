// What is read only where every number is wanted, and what is left out without that.
#include <catch2/catch.hpp>

#include "quantities/reading.h"

using namespace callscope;

TEST_CASE("powers, letters for scales and decimal commas are read where every number is wanted") {
  const auto row = GENERATE(values<AmountsRow>({
      {"2^10, 2.5^-1, 1.1^+23", {"2^10 = 1024", "2.5^-1 = 0.4", "1.1^+23 = 8.95430243255"}},
      {"12e-1 and 1.3e6", {"12e-1 = 1.2", "1.3e6 = 1300000"}},
      {"3M, 3000K, 10G, -.5M", {"3M = 3000000", "3000K = 3000000", "10G = 10000000000", "-.5M = -500000"}},
      {"a 5G network", {}},
      {"it is 1,3 here", {"1,3 = 1.3"}},
      {"322 hundred", {"322 hundred = 32200"}},
      {"rows 22,24,26", {"22 = 22", "24 = 24", "26 = 26"}},
      {"point five, grew point five", {"point five = 0.5", "point five = 0.5"}},
      {"at this point five stores", {"five stores = 5 stores"}},
      {"1502222345", {"1502222345 = 1502222345"}},
      {"12.3e+4, 1.2b", {"12.3e+4 = 123000", "1.2b = 1200000000"}},
      {"half, a fourth", {"half = 0.5 x", "a fourth = 0.25 x"}},
  }));
  CAPTURE(row.text);
  CHECK(quantities_of(row.text, true) == row.quantities);
}

TEST_CASE("long fractions in words are read where every number is wanted") {
  const auto row = GENERATE(values<AmountsRow>({
      {"two hundred and fifty-four hundredths", {"two hundred and fifty-four hundredths = 200.54"}},
      {"one hundred thirty-fifths", {"one hundred thirty-fifths = 2.857142857143"}},
      {"one thousand two hundred three fifths", {"one thousand two hundred three fifths = 240.6"}},
      {"three twenty-firsts", {"three twenty-firsts = 0.142857142857 x"}},
      {"three hundred and two dozens", {"three hundred and two dozens = 324"}},
      {"twenty trillion and three hundred", {"twenty trillion and three hundred = 20000000000300"}},
  }));
  CAPTURE(row.text);
  CHECK(quantities_of(row.text, true) == row.quantities);
}

TEST_CASE("small parts, half a dozen and a share of some tens are read by default") {
  const auto row = GENERATE(values<AmountsRow>({
      {"a millionth of the cost", {"a millionth = 0.000001 x"}},
      {"three billionths of it", {"three billionths = 0.000000003 x"}},
      {"our one millionth order", {}},
      {"half a dozen stores", {"half a dozen stores = 6 stores"}},
      {"three fourths, in three quarters", {"three fourths = 0.75 x", "three quarters = 3 quarters"}},
      {"it costs 15 dollars and 50.", {"15 dollars and 50 = 15.5 USD"}},
      {"for 15 dollars and 50 stores", {"15 dollars = 15 USD", "50 stores = 50 stores"}},
      {"it is 1\u204432 of it", {"1\u204432 = 0.03125 x"}},
      {"one in twenty-five customers", {"one in twenty-five = 0.04 x"}},
      {"$.35 per share, a change of -.5%", {"$.35 per share = 0.35 USD/share", "-.5% = -0.5 %"}},
      {"it grew 3.5%.5 stores opened", {"3.5% = 3.5 %", "5 stores = 5 stores"}},
      {"1.234.567,89 euros", {"1.234.567,89 euros = 1234567.89 EUR"}},
      {"version 1.2.3 of it", {}},
      {"CHF 1'234'567 and CHF 1\u2019234.5 million",
       {"CHF 1'234'567 = 1234567 CHF", "CHF 1\u2019234.5 million = 1234500000 CHF"}},
      {"in '24, a 5'11 man", {}},
      {"1.234.567 units, at 192.168.100.200", {"1.234.567 units = 1234567 units"}},
      {"1,5 million euros, up 3,5%", {"1,5 million euros = 1500000 EUR", "3,5% = 3.5 %"}},
      {"in rows 1,5", {}},
  }));
  CAPTURE(row.text);
  CHECK(quantities_of(row.text) == row.quantities);
}

TEST_CASE("Chinese shares") {
  const auto row = GENERATE(values<AmountsRow>({
      {"约万万分之七", {"万万分之七 = 0.000007 %"}},
      {"一千分之二", {"一千分之二 = 0.002 x"}},
      {"百分之二三十", {"百分之二三十 = 20..30 %"}},
      {"三又二分之一倍", {"三又二分之一 = 3.5 x"}},
      {"负三分之一", {"负三分之一 = -0.333333333333 x"}},
      {"占1/4的用户", {"1/4 = 0.25 x"}},
      {"24/7的服务", {}},
      {"零点5个百分点", {"零点5个百分点 = 0.5 pp"}},
  }));
  CAPTURE(row.text);
  CHECK(quantities_of(row.text) == row.quantities);
}

TEST_CASE("lone Chinese numerals are numbers where every number is wanted, unless they are parts of words") {
  const auto row = GENERATE(values<AmountsRow>({
      {"答案是四不是五", {"四 = 4", "五 = 5"}},
      {"买十打苹果", {"十打 = 120"}},
      {"我们一看就懂", {}},
      {"１, 2４4, ６６7.5", {"１ = 1", "2４4 = 244", "６６7.5 = 667.5"}},
  }));
  CAPTURE(row.text);
  CHECK(quantities_of(row.text, true) == row.quantities);
}

TEST_CASE("what is counted is the last noun, over an \"and\" between words that describe") {
  const auto row = GENERATE(values<AmountsRow>({
      {"5,000 job cuts", {"5,000 job cuts = 5000 job cuts"}},
      {"three store openings", {"three store openings = 3 store openings"}},
      {"63000 Model 3 sedans", {"63000 Model 3 sedans = 63000 model 3 sedans"}},
      {"300 residential and commercial customers",
       {"300 residential and commercial customers = 300 residential and commercial customers"}},
      {"40 hotels and resorts", {"40 hotels = 40 hotels"}},
      {"a 300 globally and customers like it", {}},
      {"20 gas-only options", {"20 gas-only options = 20 gas-only options"}},
      {"a 110 billion parameter model", {"110 billion parameter = 110000000000 parameters"}},
      {"minus-130 degrees Fahrenheit", {"minus-130 degrees Fahrenheit = -130 degrees Fahrenheit"}},
      {"the ID.24 cars", {}},
      {"$80 per sq m", {"$80 per sq m = 80 USD/square metre"}},
  }));
  CAPTURE(row.text);
  CHECK(quantities_of(row.text) == row.quantities);
}

TEST_CASE("one of something is counted where every number is wanted") {
  const auto row = GENERATE(values<AmountsRow>({
      {"in just one area.", {"one area = 1 area"}},
      {"one of the largest plants", {"one of the largest plants = 1 largest plants"}},
      {"that one is good", {}},
      {"a four-cylinder engine", {}},
  }));
  CAPTURE(row.text);
  CHECK(quantities_of(row.text, true) == row.quantities);
}
