#include <catch2/catch.hpp>

#include "quality/checked.h"

using namespace callscope;
using Words = std::vector<std::string>;

TEST_CASE("hesitations in a row are a filler run") {
  struct Row {
    std::string text;
    Words runs;
  };
  const auto row = GENERATE(values<Row>({
      {"and uh, uh, uh, we sell coats", {"uh, uh, uh"}},
      {"in the shops um um next", {"um um"}},
      {"Ah, ah, ah, ah. Next question.", {"Ah, ah, ah, ah"}},
      {"so uh um we go on", {"uh um"}},
      {"we sold coats right okay you know i think uh", {"right okay you know i think uh"}},
      {"it depends on you know the coats as well as you know the hats so you know we wait",
       {"you know the coats as well as you know the hats so you know"}},
  }));
  CHECK(check(row.text).of(WarningKind::filler_run) == row.runs);
}

TEST_CASE("one hesitation is speech") {
  const auto text = GENERATE(values<std::string>(
      {"and uh we sell", "Uh-huh. Yes.", "the ER, ER and clinics", "Mm-hmm, mm-hmm.", "ah, ah yes", "uh, well, uh",
       "okay you know uh we sell", "right, you know, I think, uh", "Okay. Right. Yes, well, uh",
       "as you know the coats sell and as you know the hats sell and as you know we wait",
       "you know the coats sell, you know the hats sell, you know we wait",
       "you know the coats, and you know the hats"}));
  CHECK(check(text).of(WarningKind::filler_run) == Words{});
}
