#include "digest/tone.h"

#include <catch2/catch.hpp>

#include "digest/spoken.h"
#include "quality/rows.h"
#include "support/phrases.h"

namespace callscope {
namespace {

ToneMarks marks_of(const std::string& sentence, std::vector<ToneMark>* words = nullptr) {
  auto tokens = tokens_of(sentence);
  const Vocabulary vocabulary(tokens);
  return tone_of(tokens, tone_phrases(tokens, vocabulary), {0, static_cast<TokenIndex>(tokens.size())}, words);
}

bool fires(const std::string& kind, const std::string& sentence) {
  const ToneMarks marks = marks_of(sentence);
  if (kind == "forward") return marks.forward;
  if (kind == "procedure" || kind == "aside") return !marks.forward;  // it silences "will"
  if (kind == "hedge") return marks.hedged;
  return (kind == "positive" ? marks.positive : marks.negative) > 0;
}

}  // namespace

TEST_CASE("tone_words.tsv: examples fire, counter-examples do not") {
  for (const auto& row : read_rows("tone_words.tsv")) {
    REQUIRE(row.size() == 4);
    CAPTURE(row[0], row[2], row[3]);
    CHECK(fires(row[0], row[2]));
    CHECK_FALSE(fires(row[0], row[3]));
  }
}

TEST_CASE("asides, promises looked back on and questions are no statements about the future") {
  CHECK_FALSE(marks_of("As you'd expect, we will address that later.").forward);
  CHECK_FALSE(marks_of("Sales were above our guidance range.").forward);
  CHECK_FALSE(marks_of("How will we fill the plant?").forward);
  CHECK(marks_of("I will be brief, but we expect to fill the plant.").forward);
}

TEST_CASE("a word of two classes counts in both") {
  const ToneMarks marks = marks_of("There is uncertainty.");
  CHECK(marks.hedged);
  CHECK(marks.negative == 1);
}

TEST_CASE("what is counted has its words") {
  const std::string sentence = "Perhaps we will see a strong spring, and we will hire.";
  std::vector<ToneMark> words;
  marks_of(sentence, &words);
  REQUIRE(words.size() == 3);
  CHECK(words[0].kind == ToneKind::hedged);
  CHECK(words[0].span.of(sentence) == "Perhaps");
  CHECK(words[1].kind == ToneKind::forward_looking);
  CHECK(words[1].span.of(sentence) == "will");
  CHECK(words[2].kind == ToneKind::positive);
  CHECK(words[2].span.of(sentence) == "strong");
}

TEST_CASE("counts are summed by section and speaker") {
  Spoken spoken("Good day to all of you.\nWe had a strong quarter. We expect a weak spring.\n");
  spoken.speech.participants.resize(2);
  spoken.speech.turns[0].speaker = 0;
  spoken.speech.turns[1].speaker = 1;
  spoken.speech.turns[1].section = 0;
  Structure structure;
  structure.sections.resize(1);
  Numbers numbers;
  numbers.quantities.resize(1);
  numbers.quantities[0].turn = 1;
  const Tone tone = count_tone(spoken.document, numbers, spoken.speech, structure);
  CHECK(tone.call.words == 16);
  CHECK(tone.call.share == 1);
  CHECK(tone.speakers[0].words == 6);
  CHECK(tone.speakers[1].forward_looking == 1);
  CHECK(tone.sections[0].positive == 1);
  CHECK(tone.sections[0].negative == 1);
  CHECK(tone.sections[0].numeric == 1);
  CHECK(tone.sections[0].share == 10 / 16.0);
}

TEST_CASE("legal notices are not counted, Chinese counts by the character") {
  Spoken spoken("We may fail.\n我们预计收入增长\n");
  spoken.speech.turns[0].kind = TurnKind::disclaimer;
  const Tone tone = count_tone(spoken.document, {}, spoken.speech, {});
  CHECK(tone.call.words == 8);
  CHECK(tone.call.negative == 0);
}

}  // namespace callscope
