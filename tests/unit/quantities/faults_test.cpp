#include <catch2/catch.hpp>

#include "quantities/reading.h"

using namespace callscope;

namespace {

const std::string kCall = "Revenue was RMB 5 billion. Costs were RMB 3 billion. Cash was RMB 8 billion. ";

std::vector<std::string> faults_of(const std::string& text) {
  const ReadNumbers result = read(text);
  std::vector<std::string> found;
  for (const Warning& fault : result.numbers.faults)
    found.push_back(std::string(to_string(fault.kind)) + ": " + std::string(result.document.quote(fault.span)) + " > " +
                    fault.suggestion.value_or("") +
                    (fault.related ? " (" + std::string(result.document.quote(*fault.related)) + ")" : ""));
  return found;
}

using Faults = std::vector<std::string>;

}  // namespace

TEST_CASE("a doubled currency that differs is a fault") {
  CHECK(faults_of("Revenue was RMB $9.2 billion.") == Faults{"currency_glitch: RMB $9.2 billion > RMB 9.2 billion"});
  CHECK(faults_of("It was U.S. dollar $9.2 billion.").empty());
  CHECK(faults_of("It was CAD $9.2 billion.").empty());
}

TEST_CASE("dollars that are compared with the call's currency are meant in it") {
  const std::string text = kCall + "There was a loss of $2 billion compared to a loss of RMB 4 billion.";
  CHECK(faults_of(text) == Faults{"currency_glitch: $2 billion > RMB 2 billion (RMB 4 billion)"});
  CHECK(read(text).numbers.quantities.at(3).unit == std::string("CNY"));
}

TEST_CASE("dollars beside the call's currency are dollars") {
  CHECK(faults_of(kCall + "Cash was RMB 7 billion, or $1 billion.").empty());
  CHECK(faults_of(kCall + "We repurchased shares for $21 million and paid RMB 32 million in tax.").empty());
  CHECK(faults_of(kCall + "We spent $1 billion. Compared to that, RMB 2 billion is more.").empty());
}

TEST_CASE("a number in two pieces has its repair") {
  CHECK(faults_of("It grew 20%. 6% in all.") == Faults{"number_split: 20%. 6% > 26%"});
  CHECK(faults_of("It was 1 .2 billion.") == Faults{"number_split: 1 .2 billion > 1.2 billion"});
  CHECK(faults_of("It grew 20%. 6% of it is new.").empty());
}

TEST_CASE("a code may stick to its number") {
  CHECK(quantities_of("It was RMB941.2 billion and EUR500 million.") ==
        Faults{"RMB941.2 billion = 941200000000 CNY", "EUR500 million = 500000000 EUR"});
  CHECK(quantities_of("Our H20 and A100 chips at COP26.").empty());
}
