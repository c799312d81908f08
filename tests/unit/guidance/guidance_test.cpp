#include <catch2/catch.hpp>

#include "facts/reading.h"
#include "guidance/modality.h"
#include "quality/rows.h"

using namespace callscope;

TEST_CASE("every word of the modality table is found in its example and not in its counter-example") {
  const char* const roles[] = {"commit", "confident", "expect", "guidance", "plan",     "believe",  "may",   "future", "potential", "horizon",
                               "raise",  "maintain",  "lower",  "withdraw", "initiate", "aside",    "past",  "denied", "legal"};
  const auto finds = [&](const std::string& text, const std::string& role) {
    const std::vector<Token> tokens = tokens_of(text);
    std::vector<ModalWord> words;
    Modality::get().find(tokens, {0, static_cast<TokenIndex>(tokens.size())}, words);
    for (const ModalWord& word : words) {
      if (roles[static_cast<std::size_t>(word.modal)] == role) return true;
    }
    return false;
  };
  for (const auto& row : read_rows("modality.tsv")) {
    REQUIRE(row.size() == 4);
    CAPTURE(row[0]);
    CHECK(finds(row[2], row[1]));
    CHECK_FALSE(finds(row[3], row[1]));
  }
}

TEST_CASE("statements of the future with substance are guidance") {
  const auto text = GENERATE(as<std::string>{}, "We expect revenue of $5.1 billion to $5.3 billion in fiscal 2031.",
                             "We are confident that our margins will improve in the second half.",
                             "We will continue to invest in our ports.", "Our goal is to double our fleet.",
                             "Full-year capital expenditures are expected to be $40 million.",
                             "We remain committed to returning cash to our shareholders.");
  CAPTURE(text);
  CHECK(read_statements(text).guidance.size() == 1);
}

TEST_CASE("talk of the call, of the past, denials and the safe harbour are no guidance") {
  const auto text = GENERATE(as<std::string>{}, "We will now take your questions.", "I will hand over to our treasurer.",
                             "Revenue was $4 million, better than expected.", "We do not expect layoffs.",
                             "Our forward-looking statements will differ from actual results.", "Will we see growth next year?",
                             "If we open nine stores, we will need nine keys.");
  CAPTURE(text);
  CHECK(read_statements(text).guidance.empty());
}

TEST_CASE("a promise has metric, value, certainty and action") {
  const ReadStatements read = read_statements("We are raising our guidance and now expect revenue of $5.1 million for the year.");
  REQUIRE(read.guidance.size() == 1);
  const Guidance& guidance = read.guidance[0];
  CHECK(guidance.metric == std::string("revenue"));
  CHECK(amount(read, guidance.value) == "5100000 USD");
  CHECK(guidance.action == GuidanceAction::raise);
}

TEST_CASE("a figure that is promised is not reported") {
  const ReadStatements read = read_statements("We expect revenue of $5.1 million. Revenue was $4.8 million.");
  REQUIRE(read.facts.facts.size() == 2);
  CHECK(read.facts.facts[0].status == FactStatus::guidance);
  CHECK(read.facts.facts[1].status == FactStatus::actual);
}
