#include "support/letter_words.h"

#include <catch2/catch.hpp>

namespace callscope {
namespace {

TEST_CASE("the longest word that a text begins with", "[support]") {
  LetterWords words;
  words.add("收入", 0);
  words.add("收入增长", 1);
  words.add("EBITDA", 2);
  const auto at_start = [&](std::string_view text) {
    const LetterWords::Match match = words.at_start(text);
    return std::pair(match.id, match.length);
  };
  CHECK(at_start("收入增长了") == std::pair(1u, 12u));
  CHECK(at_start("收入增") == std::pair(0u, 6u));
  CHECK(at_start("EBITDA为") == std::pair(2u, 6u));
  CHECK(words.at_start("收").length == 0);
  CHECK(words.at_start("EBIT").length == 0);
  CHECK(words.at_start("利润").length == 0);
}

}  // namespace
}  // namespace callscope
