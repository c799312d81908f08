#include "text/reading.h"

#include <catch2/catch.hpp>

using namespace callscope;

TEST_CASE("a reading leads back to its source") {
  const std::string source = "The cost \n[page 3]\nof R&amp;D fell";
  Reading reading;
  reading.copy(source, 0, 9);
  reading.copy(source, 19, 23);
  reading.replace("&", 23, 28);
  reading.copy(source, 28, 34);
  REQUIRE(reading.text() == "The cost of R&D fell");
  CHECK(reading.to_source({0, 3}) == Span{0, 3});
  CHECK(reading.to_source({4, 11}) == Span{4, 21});    // "cost of" spans what was left out
  CHECK(reading.to_source({4, 9}) == Span{4, 9});      // an end stays before what was left out
  CHECK(reading.to_source({12, 15}) == Span{22, 29});  // "R&D"
  CHECK_FALSE(reading.is_identity());
  const auto edits = reading.edits();
  REQUIRE(edits.size() == 2);
  CHECK(edits[0].span == Span{9, 19});
  CHECK(edits[0].words.empty());
  CHECK(edits[1].span == Span{23, 28});
  CHECK(edits[1].words == "&");
}

TEST_CASE("readings compose") {
  const std::string source = "abc--def";
  Reading first;
  first.copy(source, 0, 3);
  first.copy(source, 5, 8);
  Reading second;
  second.copy(first.text(), 1, 5);
  second.insert(" ", 5);
  const Reading both = first.then(second);
  REQUIRE(both.text() == "bcde ");
  CHECK(both.to_source({0, 4}) == Span{1, 7});
  CHECK(both.to_source({2, 3}) == Span{5, 6});
}

TEST_CASE("an untouched text is an identity") {
  Reading reading;
  reading.copy("abc", 0, 2);
  reading.copy("abc", 2, 3);
  CHECK(reading.is_identity());
  CHECK(reading.to_source({1, 3}) == Span{1, 3});
}

TEST_CASE("a range across pieces of another order holds them all") {
  const std::string source = "words, name";
  Reading reading;
  reading.copy(source, 7, 11);
  reading.insert(": ", 11);
  reading.copy(source, 0, 5);
  REQUIRE(reading.text() == "name: words");
  CHECK(reading.to_source({0, 11}) == Span{0, 11});
  CHECK(reading.to_source({6, 11}) == Span{0, 5});
}
