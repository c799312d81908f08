#include "structure/content.h"

#include <catch2/catch.hpp>

using namespace callscope;

namespace {

Content content_of(const std::string& text) {
  auto source = decode(text, Options());
  return read_content(read_document(std::move(source.value())));
}

}  // namespace

TEST_CASE("unlabelled speech is told from what is written") {
  using Row = std::pair<const char*, Content>;
  const auto [text, content] = GENERATE(values<Row>({
      {"Thank you, operator. Good morning, everyone. Revenue grew 4% in the quarter.", Content::transcript},
      {"Our revenue grew 4% and we expect margins to hold.", Content::transcript},
      {"Revenue grew 4%, the company said. \"We had a good quarter,\" Ann Lee told reporters.", Content::other},
      {"We make tools. Net sales rose 4%. See Note 4, filed pursuant to Section 13.", Content::other},
      {"# Third quarter call summary\n\nAnn Lee said that revenue grew. Management said margins would hold.",
       Content::brief},
      {"Oh, harbour lights, carry me home.", Content::other},
      {"import json\nfor line in file:\n  print(line)", Content::other},
  }));
  CAPTURE(text);
  CHECK(content_of(text) == content);
}

TEST_CASE("names before colons are speakers' where somebody speaks") {
  CHECK(content_of("Ann Lee: We grew.\n\nTom Pike: Thank you.\n\nAnn Lee: It rose.\n\nTom Pike: Fine.\n") ==
        Content::transcript);
  CHECK(content_of("Operator: Up.\n\nTom Pike: Down.\n\nOperator: Up.\n\nTom Pike: Down.\n") == Content::transcript);
  CHECK(content_of("Net Sales: up 4%.\n\nGross Profit: up 6%.\n\nNet Sales: see below.\n") == Content::other);
  CHECK(
      content_of(
          "Lee, Ann: Tools. Pike Press, 2019.\nPike, Tom: Saws. Lee Press, 2020.\nLee, Ann: More on tools. Pike Press.\n") ==
      Content::other);
}
