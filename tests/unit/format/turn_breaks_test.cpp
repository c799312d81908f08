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

TEST_CASE("remarks of one speaker stay whole") {
  CHECK(
      broken(
          "Our first quarter revenue rose. We turn to growth in margins. Is that enough? We think so. The next quarter will tell. "
          "J. R. Castell built it. It is open to all. Good results take time.")
          .empty());
}
