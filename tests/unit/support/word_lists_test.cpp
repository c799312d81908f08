// The rows of the tables that are sets of words by their use, each with its example and counter-example.
#include "support/word_lists.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "quality/rows.h"
#include "support/table.h"
#include "text/tokens.h"

using namespace callscope;

TEST_CASE("words of a use stand in their example and not in their counter-example") {
  const auto table = GENERATE(as<std::string>{}, "figure_words", "people_words", "dollar_words", "notice_words");
  for (const auto& row : read_rows(table + ".tsv")) {
    CAPTURE(table, row[1], row[2], row[3]);
    REQUIRE(row.size() == 4);
    const WordSet words = read_words(table, row[1]);
    const auto any = [&words](const std::string& text) {
      const std::vector<Token> tokens = tokenize(text);
      return std::any_of(tokens.begin(), tokens.end(), [&words](const Token& token) { return words.has(token.word); });
    };
    for (std::string_view word : split(row[0])) {
      CAPTURE(word);
      REQUIRE(tokenize(word).size() == 1);
      CHECK(words.has(tokenize(word)[0].word));
    }
    CHECK(any(row[2]));
    CHECK_FALSE(any(row[3]));
  }
}

TEST_CASE("words of another use, or of no table, are none") {
  CHECK_FALSE(read_words("figure_words", "aim").has(word_id("about")));
  CHECK(read_words("figure_words", "no such use").empty());
  CHECK(read_words("no such table", "aim").empty());
}
