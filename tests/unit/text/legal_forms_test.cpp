#include "text/legal_forms.h"

#include <catch2/catch.hpp>

#include "quality/rows.h"

using namespace callscope;

namespace {

WordId last_word(const std::string& name) { return word_id(name.substr(name.rfind(' ') + 1)); }

}  // namespace

TEST_CASE("every legal form ends its example and not its counter-example, with a point and without") {
  for (const auto& row : read_rows("legal_forms.tsv")) {
    REQUIRE(row.size() == 4);
    CAPTURE(row[0]);
    const auto is_form = [&row](WordId word) {
      return row[1] == "name" ? is_legal_form(word) : is_legal_form_after_comma(word);
    };
    CHECK(last_word(row[2]) == word_id(row[0]));
    CHECK(is_form(last_word(row[2])));
    CHECK(is_form(last_word(row[2] + ".")));
    CHECK(is_legal_form(word_id(row[0])) == (row[1] == "name"));
    CHECK_FALSE(is_legal_form_after_comma(last_word(row[3])));
  }
}
