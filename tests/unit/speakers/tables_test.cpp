// The rows of the speaker tables, each with its example and counter-example.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "speakers/firms.h"
#include "speakers/person_names.h"
#include "speakers/titles.h"
#include "support/phrases.h"
#include "support/table.h"

using namespace callscope;

namespace {

std::vector<std::vector<std::string>> rows_of(const std::string& name) {
  std::ifstream file(std::string(CALLSCOPE_DATA) + "/" + name + ".tsv");
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> cells;
    std::istringstream stream(line);
    for (std::string cell; std::getline(stream, cell, '\t');) cells.push_back(cell);
    rows.push_back(cells);
  }
  return rows;
}

bool holds(const std::string& phrases, const std::string& text) {
  PhraseSet set;
  for (std::string_view phrase : split(phrases)) set.add(phrase, 1);
  const auto tokens = tokens_of(text);
  PhraseSet::Match match;
  for (TokenIndex at = 0; at < tokens.size(); ++at)
    if (set.match(tokens, at, static_cast<TokenIndex>(tokens.size()), match)) return true;
  return false;
}

}  // namespace

TEST_CASE("cue phrases fire on their examples alone") {
  const auto name = GENERATE(as<std::string>{}, "speaker_cues", "speaker_words", "content_cues");
  const std::size_t phrases = name == "speaker_cues" ? 1 : 0;
  const auto rows = rows_of(name);
  REQUIRE(!rows.empty());
  for (const auto& row : rows) {
    CAPTURE(name, row.front());
    REQUIRE(row.size() >= 4);
    CHECK(holds(row[phrases], row[row.size() - 2]));
    CHECK_FALSE(holds(row[phrases], row.back()));
  }
}

TEST_CASE("title words make titles") {
  for (const auto& row : rows_of("speaker_titles")) {
    CAPTURE(row.front());
    REQUIRE(row.size() == 4);
    CHECK(holds(row[0], row[2]));
    CHECK_FALSE(holds(row[0], row[3]));
  }
}

TEST_CASE("labels of functions name no one") {
  for (const auto& row : rows_of("speaker_labels")) {
    CAPTURE(row.front());
    REQUIRE(row.size() == 4);
    CHECK(read_label_kind(row[2]).generic);
    CHECK_FALSE(read_label_kind(row[3]).generic);
  }
}

TEST_CASE("what is printed with a name is parted into title and firm") {
  struct Row {
    const char *printed, *title, *firm;
    Role role;
  };
  const auto row = GENERATE(values<Row>({
      {"Chief Financial Officer", "Chief Financial Officer", "", Role::executive},
      {"Larch Group plc - Head of Investor Relations", "Head of Investor Relations", "Larch Group plc", Role::ir},
      {"Pine Bank, Research Division - Analyst", "Analyst", "Pine Bank, Research Division", Role::analyst},
      {"Harbour & Pike -- Analyst", "Analyst", "Harbour & Pike", Role::analyst},
      {"Chief Risk Officer -- Analyst", "Chief Risk Officer", "", Role::executive},
      {"Chief Investment Officer -- Analyst", "Chief Investment Officer", "", Role::analyst},
      {"Harbour & Pike -- Chief Executive Officer -- Analyst", "Chief Executive Officer", "Harbour & Pike",
       Role::analyst},
  }));
  const Affiliation found = read_affiliation(row.printed);
  CAPTURE(row.printed);
  CHECK(found.role == row.role);
  CHECK(found.title.value_or("").find(row.title) != std::string::npos);
}

TEST_CASE("every row of the firms is heard in its example and not in its counter-example") {
  for (const auto& row : rows_of("firms")) {
    INFO(row[0]);
    REQUIRE(row.size() == 4);
    CHECK(firm_heard_as(row[2]) == row[0]);
    CHECK(firm_heard_as(row[3]) == std::nullopt);
  }
}

TEST_CASE("every form of a given name is told from another name") {
  for (const auto& row : rows_of("given_names")) {
    REQUIRE(row.size() == 3);
    const auto forms = split(row[0]);
    CAPTURE(row[0], row[1], row[2]);
    for (std::string_view form : forms) {
      const auto others = forms_of_name(form);
      CHECK(std::count(others.begin(), others.end(), form == forms[0] ? forms.back() : forms[0]) > 0);
    }
    const auto others = forms_of_name(forms[0]);
    const auto known = [&](const std::string& name) {
      const std::string folded = fold(name);
      return folded == forms[0] || std::find(others.begin(), others.end(), folded) != others.end();
    };
    CHECK(known(row[1]));
    CHECK_FALSE(known(row[2]));
  }
}
