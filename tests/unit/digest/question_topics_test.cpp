#include "digest/question_topics.h"

#include <catch2/catch.hpp>

#include "digest/spoken.h"

namespace callscope {

TEST_CASE("questions are about the metrics they name, then the call's topics") {
  const Spoken spoken(
      "Will gross margin hold up with the kiln out, and gross margin of lime? And revenue?\nGross margin rose.\n");
  std::vector<Exchange> exchanges(2);
  exchanges[0].questions = {{0, spoken.speech.turns[0].span}};
  Topic kiln;
  kiln.term = "kiln";
  kiln.turns = {0};
  Topic other;
  other.term = "quarry";
  other.turns = {1};
  const auto topics = question_topics(spoken.document, exchanges, {kiln, other});
  REQUIRE(topics.size() == 2);
  CHECK(topics[0] == std::vector<std::string>{"gross margin", "revenue", "kiln"});
  CHECK(topics[1].empty());
}

}  // namespace callscope
