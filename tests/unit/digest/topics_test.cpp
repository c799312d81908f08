#include "digest/topics.h"

#include <catch2/catch.hpp>

#include "digest/background.h"
#include "digest/spoken.h"
#include "quality/rows.h"
#include "support/table.h"

namespace callscope {
namespace {

std::vector<std::string> topics_of(const std::string& text, const std::string& speaker = "") {
  Spoken spoken(text);
  spoken.speech.participants.resize(1);
  spoken.speech.participants[0].name = speaker;
  std::vector<std::string> terms;
  for (const auto& topic : find_topics(spoken.document, spoken.call, spoken.speech)) terms.push_back(topic.term);
  return terms;
}

std::string times(int count, const std::string& text) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

using Terms = std::vector<std::string>;

}  // namespace

TEST_CASE("what is said often and rarely elsewhere is a topic") {
  CHECK(topics_of(times(4, "The zeolite line is new. We see the quarter as good. ")) == Terms{"zeolite"});
}

TEST_CASE("two words that come together are one topic") {
  CHECK(topics_of(times(4, "Each Zeolite Membrane is new. ")) == Terms{"Zeolite Membrane"});
}

TEST_CASE("a hyphen makes a pair as a blank does") {
  CHECK(topics_of(times(4, "The zeolite-membrane line is new. ")) == Terms{"zeolite-membrane"});
}

TEST_CASE("words of every call, rare words and names of speakers are none") {
  const auto text = GENERATE(values<std::string>({
      "The quarter was good. The quarter was good. The quarter was good.",
      "The zeolite line is new. The zeolite line grew.",
      "Quillby here. I am Quillby. Yes, Quillby.",
  }));
  CHECK(topics_of(text, "Ada Quillby").empty());
}

TEST_CASE("a topic knows its turns") {
  const Spoken spoken("Zeolite is new, zeolite is old.\nYes.\nAnd zeolite sells.\n");
  const auto topics = find_topics(spoken.document, spoken.call, spoken.speech);
  REQUIRE(topics.size() == 1);
  CHECK(topics[0].term == "zeolite");
  CHECK(topics[0].count == 3);
  CHECK(topics[0].turns == std::vector<TurnId>{0, 2});
}

TEST_CASE("words that calls in general use weigh less than a word that few do") {
  for (const auto& row : read_rows("background_words.tsv")) {
    REQUIRE(row.size() == 4);
    CAPTURE(row[0], row[2], row[3]);
    for (std::string_view word : split(row[1])) CHECK(background_weight(word_id(word)) < kRareWord);
    CHECK(background_weight(word_id(row[2])) < kRareWord);
    for (std::string_view word : split(row[3], ' ')) CHECK(background_weight(word_id(word)) == kRareWord);
  }
}

}  // namespace callscope
