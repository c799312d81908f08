// Every row of the stage's word tables: its example fires, its counter-example does not.
#include <catch2/catch.hpp>
#include <fstream>
#include <functional>

#include "quantities/lexicon.h"
#include "quantities/reading.h"
#include "support/table.h"

using namespace callscope;

namespace {

struct TestRow {
  std::vector<std::string> cells;
  std::string example, counter;
};

// The rows of a table with their two last columns, which the program does not hold.
std::vector<TestRow> rows_of(const std::string& table) {
  std::ifstream file(std::string(CALLSCOPE_DATA) + "/" + table + ".tsv");
  std::vector<TestRow> rows;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    TestRow row;
    for (std::string_view cell : split(line, '\t')) row.cells.emplace_back(cell);
    REQUIRE(row.cells.size() > 2);
    row.counter = row.cells.back();
    row.cells.pop_back();
    row.example = row.cells.back();
    row.cells.pop_back();
    rows.push_back(std::move(row));
  }
  return rows;
}

using Fires = std::function<bool(const Quantity&, const TestRow&)>;

void check(const std::string& table, const Fires& fires) {
  const auto rows = rows_of(table);
  REQUIRE_FALSE(rows.empty());
  for (const TestRow& row : rows) {
    CAPTURE(table, row.cells[0], row.example, row.counter);
    const auto any = [&](const std::string& text) {
      const ReadNumbers result = read(text);
      for (const Quantity& quantity : result.numbers.quantities)
        if (fires(quantity, row)) return true;
      return false;
    };
    CHECK(any(row.example));
    CHECK_FALSE(any(row.counter));
  }
}

bool ends_in(const std::string& text, const std::string& tail) {
  return text.size() >= tail.size() && text.compare(text.size() - tail.size(), tail.size(), tail) == 0;
}

}  // namespace

TEST_CASE("rows of the number tables fire on their examples") {
  const Fires any = [](const Quantity&, const TestRow&) { return true; };
  check("number_words", any);
  check("scales", any);
}

TEST_CASE("rows of the unit tables give their unit") {
  check("currencies", [](const Quantity& quantity, const TestRow& row) {
    return quantity.unit && quantity.unit->compare(0, 3, row.cells[0]) == 0;
  });
  check("chinese_currencies",
        [](const Quantity& quantity, const TestRow& row) { return quantity.unit == row.cells[1]; });
  check("units", [](const Quantity& quantity, const TestRow& row) { return quantity.unit == row.cells[0]; });
  check("counted_nouns", [](const Quantity& quantity, const TestRow& row) {
    return quantity.unit && ends_in(*quantity.unit, row.cells[0]);
  });
}

TEST_CASE("rows of the bounds give their bound") {
  check("bounds", [](const Quantity& quantity, const TestRow& row) {
    const char* bound = to_string(quantity.bound);
    return bound != nullptr && row.cells[1] == bound;
  });
}

TEST_CASE("a number behind a label is a name") {
  for (const TestRow& row : rows_of("number_labels")) {
    CAPTURE(row.example, row.counter);
    CHECK(quantities_of(row.example).empty());
    CHECK_FALSE(quantities_of(row.counter).empty());
  }
}

TEST_CASE("words beside a number have their role") {
  for (const TestRow& row : rows_of("counting_words")) {
    const std::uint32_t role = row.cells[1] == "noun_stop" ? kNounStop : kMoneyNoun;
    const auto has = [role](const std::string& text) {
      for (const Token& token : tokens_of(text))
        if (lexicon().words.roles(token.word) & role) return true;
      return false;
    };
    CAPTURE(row.cells[1], row.example, row.counter);
    for (std::string_view word : split(row.cells[0])) CHECK(lexicon().words.roles(word_id(word)) & role);
    CHECK(has(row.example));
    CHECK_FALSE(has(row.counter));
  }
}
