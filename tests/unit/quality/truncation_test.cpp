#include <catch2/catch.hpp>

#include "quality/checked.h"
#include "quality/rows.h"

using namespace callscope;

namespace {

// Speech with capitals and stops around the tried turn, so that the style is known.
Checked check_turn(const std::string& turn) {
  return check("We sold coats. They sold well.\n\nOur shops are new. Costs fell.\n\n" + turn +
               "\n\nThank you for that. We go on.\n\nYes, we do. It helps.\n");
}
std::size_t count(const std::string& turn) { return check_turn(turn).of(WarningKind::sentence_truncated).size(); }

}  // namespace

TEST_CASE("a sentence that is left open is found") {
  const auto turn =
      GENERATE(values<std::string>({"We grew a lot. Next year we want to open more shops in the",
                                    "We grew a lot. This is a result of",
                                    "We grew a lot, and in the next months,",
                                    "We improved the product range. especially in winter coats.",
                                    "Have costs come down in the quarter? to a lower level.",
                                    "This is still in our So I would like to add a word.",
                                    "My question is, Thanks.",
                                    "We feel that the lower income Thank you.",
                                    "There is a chance in Norway And what do you see there?",
                                    "We had the original It's a plain one.",
                                    "we will open the stores After the launch we go on.",
                                    "It is sold at Norvik. in the harbour towns.",
                                    "The outlook is given as of and we do not renew it.",
                                    "We find that the are good for us.",
                                    "That is why although we Norway.",
                                    "We sell warm coats Yeah. And hats.",
                                    "They came in through the summer sale, Next, let me speak of coats.",
                                    "We add a new service Within Norvik Cloud this year.",
                                    "I have seen that the consumer advice 我们每天都会看门店的订单情况。",
                                    "我们相信在未来的几个季度里面公司 So turning now to the second question."}));
  INFO(turn);
  CHECK(count(turn) == 1);
}

TEST_CASE("a sentence that ends is left alone") {
  const auto turn = GENERATE(values<std::string>({"We grew a lot. Next year we want to open more shops.",
                                                  "We grew a lot. That is what it is for.",
                                                  "We sell coats, yeah. And Yeah Yeah coats.",
                                                  "We grew a lot, and in the --",
                                                  "We grew and ...",
                                                  "We make the approx. fifty coats.",
                                                  "We like to shop at The North Gate. It is near.",
                                                  "We sell in the U.S. and abroad.",
                                                  "They run The Blue Shop and In Style.",
                                                  "We grew a lot",
                                                  "Tell us about the shops, thank you.",
                                                  "Great, Thanks for that.",
                                                  "We grew in the last year. iCoat sales rose.",
                                                  "Costs fell, right? that helps.",
                                                  "See the What's New page.",
                                                  "Go to northgate. com for more.",
                                                  "Go ahead",
                                                  "We sold coats etc. and hats.",
                                                  "Norvik Bros. and others sell them.",
                                                  "They are as of the end of May and the same as before.",
                                                  "He asked what we own in Norway.",
                                                  "First, coats, next, hats.",
                                                  "We speak of 我们的 coats here."}));
  INFO(turn);
  CHECK(count(turn) == 0);
}

TEST_CASE("a text without stops or capitals is not judged by them") {
  CHECK(check("we sold coats. they sold well. our shops. and hats").of(WarningKind::sentence_truncated).empty());
  CHECK(check("We sold coats in the\n\nWe sold hats of the\n\nThen we went\n")
            .of(WarningKind::sentence_truncated)
            .empty());
}

TEST_CASE("sentence_edges.tsv: examples fire, counter-examples do not") {
  for (const auto& row : read_rows("sentence_edges.tsv")) {
    INFO(row[0] << " " << row[1]);
    const bool silences = row[1] == "abbreviation";
    CHECK((count(row[2]) > 0) == !silences);
    CHECK((count(row[3]) > 0) == silences);
  }
}
