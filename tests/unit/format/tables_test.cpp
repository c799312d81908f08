// The examples and counter-examples of this folder's word tables.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>
#include <string>

#include "format/furniture.h"
#include "format/headings.h"
#include "format/label_parts.h"
#include "format/labels.h"
#include "support/patterns.h"
#include "support/table.h"

using namespace callscope;

namespace {

// The rows of a table as they stand in the file, examples included.
std::vector<TableRow> file_rows(const std::string& name, std::string& text) {
  std::ifstream file(std::string(CALLSCOPE_DATA) + "/" + name + ".tsv");
  std::stringstream all;
  all << file.rdbuf();
  text = all.str();
  std::vector<TableRow> rows;
  for (std::string_view line : split(text, '\n'))
    if (!line.empty() && line[0] != '#') rows.push_back(split(line, '\t'));
  return rows;
}

}  // namespace

TEST_CASE("every generic label fires on its example and not on its counter-example") {
  std::string text;
  for (const TableRow& row : file_rows("generic_labels", text)) {
    CAPTURE(row[0]);
    CHECK(is_generic_label(row[1]));
    CHECK_FALSE(is_generic_label(row[2]));
  }
}

TEST_CASE("every heading fires on its example and not on its counter-example") {
  std::string text;
  for (const TableRow& row : file_rows("headings", text)) {
    CAPTURE(row[0]);
    CHECK(heading_of(row[2]) != Heading::none);
    CHECK(heading_of(row[3]) == Heading::none);
  }
}

TEST_CASE("every furniture pattern compiles, matches its example and not its counter-example") {
  std::string text;
  for (const TableRow& row : file_rows("furniture", text)) {
    CAPTURE(row[0]);
    const Pattern pattern("^(?:" + std::string(row[0]) + ")$");
    CHECK(pattern.ok());
    CHECK(pattern.match(row[2]));
    CHECK_FALSE(pattern.match(row[3]));
    CHECK(furniture_of(row[2]) != Furniture::none);
    CHECK(furniture_of(row[3]) == Furniture::none);
  }
}

TEST_CASE("every position word fires on its example and not on its counter-example") {
  std::string text;
  for (const TableRow& row : file_rows("position_words", text)) {
    CAPTURE(row[0]);
    CHECK(looks_like_position(row[1]));
    CHECK_FALSE(looks_like_position(row[2]));
  }
}

TEST_CASE("every cue of a turn's end or beginning matches its example and not its counter-example") {
  std::string text;
  for (const TableRow& row : file_rows("turn_break_cues", text)) {
    REQUIRE(row.size() == 4);
    const bool ends = row[1] == "hands_over", any_case = ends || row[1] == "announces";
    const std::string any = "(?:" + std::string(row[0]) + ")" +
                            (row[1] == "answers"    ? "\\b"
                             : row[1] == "is_asker" ? "$"
                                                    : "");
    const bool inside = ends || row[1] == "names_asker";
    const Pattern pattern(std::string(any_case ? "(?i)" : "") + (inside ? "" : "^") + any + (ends ? "[.?!]$" : ""));
    CAPTURE(row[0], row[2], row[3]);
    CHECK(pattern.ok());
    CHECK(pattern.match(row[2]));
    CHECK_FALSE(pattern.match(row[3]));
  }
}

TEST_CASE("every word that is no label is told from a name") {
  std::string text;
  const auto before_colon = [](std::string_view line) {
    return line.substr(0, std::min(line.find(':'), line.find("：")));
  };
  for (const TableRow& row : file_rows("not_labels", text)) {
    REQUIRE(row.size() == 3);
    CAPTURE(row[0]);
    CHECK(is_not_label(before_colon(row[1])));
    CHECK_FALSE(is_not_label(before_colon(row[2])));
  }
}
