#include "digest/nonanswers.h"

#include <catch2/catch.hpp>

#include "digest/spoken.h"
#include "quality/rows.h"
#include "support/phrases.h"

namespace callscope {
namespace {

std::optional<Unanswered> said_in(const std::string& sentence) {
  const auto tokens = tokens_of(sentence);
  return unanswered_in(tokens, {0, static_cast<TokenIndex>(tokens.size())});
}

}  // namespace

TEST_CASE("nonanswer_words.tsv: examples fire, counter-examples do not") {
  for (const auto& row : read_rows("nonanswer_words.tsv")) {
    REQUIRE(row.size() == 5);
    CAPTURE(row[0], row[3], row[4]);
    const auto said = said_in(row[3]);
    REQUIRE(said);
    CHECK(to_string(said->kind) == row[0]);
    CHECK_FALSE(said_in(row[4]));
  }
}

TEST_CASE("few words may stand between the refusal and what is refused") {
  CHECK(said_in("We are not going to publicly comment on that."));
  CHECK_FALSE(said_in("We are not going to let a rumour of that kind make us comment on prices."));
}

TEST_CASE("candidates are of the exchange whose answer holds them") {
  const Spoken spoken("What will margins be?\nMargins rose. We won't comment on that.\nAnd demand?\nDemand is good.\n");
  std::vector<Exchange> exchanges(2);
  exchanges[0].answers = {1};
  exchanges[1].answers = {3};
  const auto found = find_unanswered(spoken.document, spoken.speech, exchanges);
  REQUIRE(found.size() == 2);
  REQUIRE(found[0].size() == 1);
  CHECK(found[0][0].turn == 1);
  CHECK(spoken.document.quote(found[0][0].span) == "won't comment");
  CHECK(found[1].empty());
}

}  // namespace callscope
