#include <catch2/catch.hpp>

#include "quality/checked.h"

using namespace callscope;
using Words = std::vector<std::string>;

namespace {

// As many sentences of thirteen words, and one more.
std::string sentences(std::size_t count) {
  static const std::string kGoods[] = {"coats", "hats",    "shoes", "gloves", "belts",
                                       "bags",  "scarves", "socks", "ties",   "rings"};
  std::string text;
  for (std::size_t i = 0; i < count; ++i)
    text += "For " + kGoods[i] + " our northern shop did better than any other " + kGoods[9 - i] + " shop. ";
  return text + "So we are glad.";
}

}  // namespace

TEST_CASE("a leg that is far shorter has lost words") {
  const auto lost = check_turns({{sentences(10), kNone, true}, {"The north sold more. We are glad.", 0}});
  CHECK(lost.of(WarningKind::sentence_truncated) == Words{"We are glad."});
  REQUIRE(lost.quality.warnings.size() == 1);
  CHECK(lost.quality.warnings[0].message ==
        "The interpretation has about 7 words and its original 124; words are probably missing here.");
  CHECK(lost.quality.warnings[0].related.has_value());
  const auto other = check_turns({{"Very good.", kNone, true}, {sentences(10), 0}});
  CHECK(other.of(WarningKind::sentence_truncated) == Words{"Very good."});
}

TEST_CASE("legs of ordinary lengths are silent") {
  CHECK(check_turns({{sentences(10), kNone, true}, {sentences(6), 0}}).quality.warnings.empty());
  // Short answers.
  CHECK(check_turns({{"Yes, it is so.", kNone, true}, {sentences(2), 0}}).quality.warnings.empty());
  // The rendition goes on in the next turn.
  CHECK(check_turns({{sentences(10), kNone, true}, {"The north sold more.", 0}, {sentences(8), 0}})
            .quality.warnings.empty());
  // One language, so no interpretation.
  CHECK(check_turns({{sentences(10)}, {"The north sold more. We are glad.", 0}}).quality.warnings.empty());
  // No legs.
  CHECK(check_turns({{sentences(10), kNone, true}, {"Thank you."}}).quality.warnings.empty());
}
