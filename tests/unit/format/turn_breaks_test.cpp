#include "format/turn_breaks.h"

#include <catch2/catch.hpp>

using namespace callscope;

namespace {

std::string broken(std::string_view text) {
  const auto reading = break_turns(text);
  return reading ? reading->text() : std::string();
}

}  // namespace

TEST_CASE("an endless line is broken where turns change hands") {
  CHECK(
      broken(
          "Welcome to the Pike call. I turn the call over to Ann Lee. Thank you. We grew. Revenue rose. Let me hand it over to Tom. "
          "Thanks, Ann. Margins rose. We are ready for your questions. Our first question comes from Sue Roe. Please go ahead. "
          "What drove it? Is it lasting? Sure, it was mix. That concludes our call.") ==
      "Welcome to the Pike call. I turn the call over to Ann Lee. \n\nThank you. We grew. Revenue rose. Let me hand it over to Tom. \n\n"
      "Thanks, Ann. Margins rose. We are ready for your questions. \n\nOur first question comes from Sue Roe. Please go ahead. \n\n"
      "What drove it? Is it lasting? \n\nSure, it was mix. \n\nThat concludes our call.");
}

TEST_CASE("who is named with a firm asks next, takes up the answers, and is answered without a question mark too") {
  CHECK(
      broken(
          "Welcome to the Pike call. I turn it over to Ann Lee. Ann?  Thank you. We grew. We are ready for your questions.  "
          "[Operator Instructions] We'll go first to Sue Roe with Harbour Bank.  I wondered about prices. Any colour would help.  "
          "Sure. They rose. We like that.  Got it. And what of costs? They fell, did they?  Costs held. We watch them.  "
          "Thank you very much.  Tom Webb from Mill Partners.  My question is on debt. Is it low?  Nobody lends us much. We pay it down.  "
          "And if I could follow up. Why so? We saved.") ==
      "Welcome to the Pike call. I turn it over to Ann Lee. Ann?  \n\nThank you. We grew. We are ready for your questions.  \n\n"
      "[Operator Instructions] We'll go first to Sue Roe with Harbour Bank.  \n\nI wondered about prices. Any colour would help.  \n\n"
      "Sure. They rose. We like that.  \n\nGot it. And what of costs? They fell, did they?  \n\nCosts held. We watch them.  \n\n"
      "Thank you very much.  \n\nTom Webb from Mill Partners.  \n\nMy question is on debt. Is it low?  \n\nNobody lends us much. We pay it down.  \n\n"
      "And if I could follow up. Why so? \n\nWe saved.");
}

TEST_CASE("remarks of one speaker stay whole") {
  CHECK(
      broken(
          "Our first quarter revenue rose. We turn to growth in margins. Is that enough? We think so. The next quarter will tell. "
          "J. R. Castell built it. It is open to all. Good results take time.")
          .empty());
}
