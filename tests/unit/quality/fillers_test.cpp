#include <catch2/catch.hpp>

#include "quality/checked.h"

using namespace callscope;
using Words = std::vector<std::string>;

TEST_CASE("hesitations in a row are a filler run") {
  struct Row { std::string text; Words runs; };
  const auto row = GENERATE(values<Row>({
      {"and uh, uh, uh, we sell coats", {"uh, uh, uh"}},
      {"in the shops um um next", {"um um"}},
      {"Ah, ah, ah, ah. Next question.", {"Ah, ah, ah, ah"}},
      {"so uh um we go on", {"uh um"}},
  }));
  CHECK(check(row.text).of(WarningKind::filler_run) == row.runs);
}

TEST_CASE("one hesitation is speech") {
  const auto text = GENERATE(values<std::string>({
      "and uh we sell", "Uh-huh. Yes.", "the ER, ER and clinics", "Mm-hmm, mm-hmm.", "ah, ah yes", "uh, well, uh"}));
  CHECK(check(text).of(WarningKind::filler_run) == Words{});
}
