#include "text/vocabulary.h"

#include <catch2/catch.hpp>

#include "support/phrases.h"

namespace callscope {
namespace {

TEST_CASE("words are numbered in the order in which they first stand", "[text]") {
  std::vector<Token> tokens = tokenize("Orders rose. Orders of coats rose");
  const Vocabulary words(tokens);
  std::vector<std::uint32_t> numbers;
  for (const Token& token : tokens) numbers.push_back(token.number);
  CHECK(numbers == std::vector<std::uint32_t>{0, 1, 2, 0, 3, 4, 1});
  CHECK(words.size() == 5);
  CHECK(words.words()[4] == "coats"_w);
  CHECK(words.number_of("of"_w) == 3);
  CHECK(words.number_of("boots"_w) == Vocabulary::kAbsent);
  CHECK_FALSE(words.has("boots"_w));
}

TEST_CASE("the places of a word, in text order", "[text]") {
  std::vector<Token> tokens = tokenize("coats and boots and coats");
  const Vocabulary words(tokens);
  const Vocabulary::Places places = words.places_of(words.number_of("and"_w));
  CHECK(std::vector<TokenIndex>(places.begin(), places.end()) == std::vector<TokenIndex>{1, 3});
  CHECK(words.places_of(words.number_of("coats"_w)).size() == 2);
  CHECK(words.places_of(words.number_of("boots"_w)).size() == 1);
}

TEST_CASE("a document's phrases are those of the set", "[text]") {
  PhraseSet set;
  set.add("orders", 0);
  set.add("double digit", 1);
  set.add("of the", 2);
  std::vector<Token> tokens = tokenize("Orders of coats grew double-digit, of the two");
  const Vocabulary words(tokens);
  const DocumentPhrases phrases(set, tokens, words);
  const auto end = static_cast<TokenIndex>(tokens.size());
  std::vector<std::uint32_t> found;
  for (TokenIndex i = phrases.next(0, end); i < end; i = phrases.next(i + 1, end)) {
    PhraseSet::Match match, plain;
    if (!phrases.match(tokens, i, end, match)) continue;
    REQUIRE(set.match(tokens, i, end, plain));
    CHECK(match.last == plain.last);
    found.push_back(match.id);
  }
  CHECK(found == std::vector<std::uint32_t>{0, 1, 2});
  CHECK(phrases.next(1, 4) == 4);  // "of" alone begins none
}

}  // namespace
}  // namespace callscope
