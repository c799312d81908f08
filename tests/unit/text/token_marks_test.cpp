#include "text/token_marks.h"

#include <catch2/catch.hpp>
#include <vector>

using namespace callscope;

namespace {

std::vector<TokenIndex> marked(const TokenMarks& marks, TokenIndex first, TokenIndex end) {
  std::vector<TokenIndex> places;
  for (TokenIndex at = marks.next(first, end); at < end; at = marks.next(at + 1, end)) places.push_back(at);
  return places;
}

}  // namespace

TEST_CASE("marked tokens are found in text order, those beyond the end are not", "[text]") {
  TokenMarks marks(300);
  for (const TokenIndex at : {0u, 63u, 64u, 200u, 299u}) marks.add(at);
  CHECK(marked(marks, 0, 300) == std::vector<TokenIndex>{0, 63, 64, 200, 299});
  CHECK(marked(marks, 1, 200) == std::vector<TokenIndex>{63, 64});
  CHECK(marks.next(201, 299) == 299);
  CHECK(marks.has(200));
  CHECK_FALSE(marks.has(199));
}

TEST_CASE("a word's tokens, and those of other marks, are marked", "[text]") {
  std::vector<Token> tokens = tokenize("coats and boots and coats");
  const Vocabulary words(tokens);
  TokenMarks marks(tokens.size()), others(tokens.size());
  constexpr WordId kListed[] = {"coats"_w, "gloves"_w};
  constexpr WordId kOther[] = {"boots"_w};
  marks.add_words(kListed, words);
  CHECK(marked(marks, 0, 5) == std::vector<TokenIndex>{0, 4});
  others = marks_of(kOther, words, tokens.size());
  marks.add(others);
  CHECK(marked(marks, 0, 5) == std::vector<TokenIndex>{0, 2, 4});
}
