// Slips that the words around them tell: a measure listed twice, a tense that was not heard, joined initials.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "callscope/analyze.h"
#include "quality/checked.h"

using namespace callscope;
using Words = std::vector<std::string>;

namespace {

struct Row {
  std::string text;
  Words garbled;
};

Words garbled(const std::string& sentence) {
  const std::string text =
      "Norvik Group, Q2 2024 Earnings Call\n\nMaria Berg:\nThank you all for joining. " + sentence + "\n";
  Words found;
  const auto analysis = analyze(text, {});
  for (const Warning& warning : analysis.value().warnings)
    if (warning.kind == WarningKind::garbled_term) found.emplace_back(warning.span.of(text));
  return found;
}

}  // namespace

TEST_CASE("a list names each measure once") {
  const auto row = GENERATE(values<Row>({
      {"We speak of adjusted EBITDA, adjusted EBITDA margin, adjusted EBITDA and net income.", {"adjusted EBITDA"}},
      {"We speak of adjusted EBITDA, adjusted EBITDA margin, and net income.", {}},
      {"We grow revenue, gross margin, revenue retention and reach.", {}},
      {"Revenue rose, gross margin fell, and revenue per coat was flat.", {}},
  }));
  INFO(row.text);
  CHECK(garbled(row.text) == row.garbled);
}

TEST_CASE("one measure that has changed continued, and does not continue") {
  const auto row = GENERATE(values<Row>({
      {"Coat-related revenue accelerated, and continue to record growth.", {"continue"}},
      {"In the north, revenue rose in June and continue to lead.", {"continue"}},
      {"Revenue rose, and we continue to lead.", {}},
      {"We grew revenue and continue to lead.", {}},
      {"Sales rose and continue to lead.", {}},
      {"We want revenue that rose to last and continue to grow.", {}},
      {"Revenue rose and continued to lead.", {}},
  }));
  INFO(row.text);
  CHECK(garbled(row.text) == row.garbled);
}

TEST_CASE("an abbreviation that ran into the word behind it is garbled where the call has both words often") {
  const std::string often = "We like DS Choice. Our DS Choice shops grew. The DS choice model leads. ";
  CHECK(check(often + "Then DsChoice fell.").of(WarningKind::garbled_term) == Words{"DsChoice"});
  CHECK(check("We like DS Choice. Then DsChoice fell.").of(WarningKind::garbled_term).empty());
  CHECK(check(often + "Then DSChoice fell.").of(WarningKind::garbled_term).empty());
}
