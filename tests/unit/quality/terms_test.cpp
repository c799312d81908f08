#include <algorithm>

#include <catch2/catch.hpp>

#include "quality/checked.h"
#include "quality/rows.h"

using namespace callscope;
using Words = std::vector<std::string>;

namespace {

// The spellings of the term that is called so, in text order; none where there is no such term.
Words spellings(const Checked& checked, const std::string& canonical) {
  Words words;
  for (const Term& term : checked.quality.terms)
    if (term.canonical == canonical)
      for (const TermVariant& variant : term.variants) words.push_back(variant.text);
  return words;
}

}  // namespace

TEST_CASE("an abbreviation is grouped with the name it stands for") {
  struct Row { std::string text, name; Words spellings; };
  const auto row = GENERATE(values<Row>({
      {"The average order value, or AOV, rose. AOV is high.", "average order value", {"average order value", "AOV"}},
      {"Our AOV (average order value) rose.", "average order value", {"AOV", "average order value"}},
      {"The Norvik Digital Services unit grew. Then NDS fell.", "Norvik Digital Services", {"Norvik Digital Services", "NDS"}},
      {"The Norvik Digital and Home Services Group grew. Then NDHS Group fell.", "Norvik Digital and Home Services",
       {"Norvik Digital and Home Services", "Norvik Digital and Home Services Group", "NDHS", "NDHS Group"}},
      {"Shops are still rising in AVR and ASR.", "are still rising", {}},
      {"The Norvik Digital Services Forum is in May. Then NDS fell.", "Norvik Digital Services", {}}}));
  INFO(row.text);
  CHECK(spellings(check(row.text), row.name) == row.spellings);
}

TEST_CASE("a name printed as one word and as two is one term, and no fault") {
  struct Row { std::string text, name; Words spellings; };
  const auto row = GENERATE(values<Row>({
      {"We like DeepSail a lot. Then Deep Sail grew.", "DeepSail", {"DeepSail", "Deep Sail"}},
      {"We like Kainaio a lot. In May Chai Naio grew.", "Kainaio", {"Kainaio", "Chai Naio"}},
      {"We like Kainaio a lot. In May Maria Berg spoke.", "Kainaio", {}},
      {"We like DeepSail a lot. We go deep. Sail on.", "DeepSail", {}}}));
  INFO(row.text);
  const auto checked = check(row.text);
  CHECK(spellings(checked, row.name) == row.spellings);
  CHECK(checked.of(WarningKind::garbled_term).empty());
}

TEST_CASE("names that stand beside the same name and sound nearly alike are one term") {
  const auto checked = check("We merge Ulmea and Flikko into one. Then we merged Erlmea, and Fliggo into one.");
  CHECK(spellings(checked, "Ulmea") == Words{"Ulmea", "Erlmea"});
  CHECK(checked.quality.warnings.empty());
  CHECK(spellings(check("We merge Ulmea and Flikko into one. Then we closed Erlmea, and Tarnik is next."), "Ulmea").empty());
  CHECK(spellings(check("We merge Rivano and Flikko into one. Then Radeo and Flikko rose."), "Rivano").empty());
}

TEST_CASE("the company's name is a term with and without its legal form") {
  const std::string header = "Norvik Group Limited, Q2 2024 Earnings Call\n\n";
  const auto checked = check(header + "Coats sell well. We at Norvik grew. Then Norvik Cloud grew.");
  const auto term = std::find_if(checked.quality.terms.begin(), checked.quality.terms.end(),
                                 [](const Term& found) { return found.kind == TermKind::company; });
  REQUIRE(term != checked.quality.terms.end());
  REQUIRE(term->variants.back().text == "Norvik");
  CHECK(term->variants.back().spans.size() == 1);
}

TEST_CASE("translated_terms.tsv: found in a machine's translation only") {
  for (const auto& row : read_rows("translated_terms.tsv")) {
    INFO(row[0]);
    const auto found = check_turns({{row[2], kNone, true}});
    REQUIRE(found.of(WarningKind::garbled_term).size() == 1);
    CHECK(found.quality.warnings[0].suggestion == row[1]);
    CHECK(check_turns({{row[3], kNone, true}}).of(WarningKind::garbled_term).empty());
    CHECK(check_turns({{row[2]}}).of(WarningKind::garbled_term).empty());
  }
}
