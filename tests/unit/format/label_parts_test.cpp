#include "format/label_parts.h"

#include <catch2/catch.hpp>

using namespace callscope;

namespace {

std::string taken_apart(std::string_view text) {
  LabelParts parts;
  if (!read_label_parts(text, parts)) return "none";
  std::string out(parts.name);
  if (!parts.affiliation.empty()) out += " [" + std::string(parts.affiliation) + "]";
  if (parts.role != Role::unknown) out += std::string(" ") + to_string(parts.role);
  return out;
}

}  // namespace

TEST_CASE("a label is taken apart, whatever it is printed with") {
  using Row = std::pair<const char*, const char*>;
  const auto [text, parts] = GENERATE(values<Row>({
      {"Jane Roe", "Jane Roe"},
      {"### Jane Roe", "Jane Roe"},
      {"[Jane Roe]", "Jane Roe"},
      {"Jane Roe (Chief Financial Officer)", "Jane Roe [Chief Financial Officer]"},
      {"Jane Roe [Chief Financial Officer]", "Jane Roe [Chief Financial Officer]"},
      {"Jane Roe [ph]", "Jane Roe"},
      {"Jane Roe, Vice President, Investor Relations", "Jane Roe [Vice President, Investor Relations]"},
      {"Jane Roe - Vice President, Finance", "Jane Roe [Vice President, Finance]"},
      {"Jane Roe | Acme, Inc. | CFO", "Jane Roe [Acme, Inc. | CFO]"},
      {"Acme Foods, Inc. - Jane Roe", "Jane Roe [Acme Foods, Inc.]"},
      {"Castell & Pike - Jane Roe", "Jane Roe [Castell & Pike]"},
      {"Chief Financial Officer Jane Roe", "Jane Roe [Chief Financial Officer]"},
      {"Q - Jane Roe", "Jane Roe analyst"},
      {"Answer – Jane Roe", "Jane Roe executive"},
      {"Q - Jane Roe{BIO 123456 <GO>}", "Jane Roe analyst"},
      {"Speaker 3", "Speaker 3"},
      {"大森健太氏（以下、大森）", "大森健太"},
  }));
  CAPTURE(text);
  CHECK(taken_apart(text) == parts);
}

TEST_CASE("what names nobody is no label") {
  const auto text =
      GENERATE(values<const char*>({"Acme Foods, Inc.", "Source", "in the quarter", "12", "", "Net sales"}));
  CAPTURE(text);
  CHECK(taken_apart(text) == "none");
}
