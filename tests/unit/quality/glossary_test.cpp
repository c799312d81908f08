#include "quality/glossary.h"

#include <catch2/catch.hpp>

#include "quality/checked.h"

using namespace callscope;
using Words = std::vector<std::string>;

namespace {

Glossary read(const std::string& text) {
  auto glossary = parse_glossary(text);
  REQUIRE(glossary);
  return glossary.value();
}

}  // namespace

TEST_CASE("a glossary is read from TSV and from JSON alike") {
  const auto text = GENERATE(values<std::string>({
      "# coats\nVeltrin\tproduct\tFell Trin|Feltrin\tNorthgate\tour brand\n",
      "#: kind\tcanonical\tcompany\tvariants\tnote\nproduct\tVeltrin\tNorthgate\tFell Trin|Feltrin\tour brand",
      "canonical\tkind\tvariants\tcompany\tnote\r\nVeltrin\tproduct\tFell Trin | Feltrin\tNorthgate\tour brand\r\n",
      R"([{"canonical":"Veltrin","kind":"product","variants":["Fell Trin","Feltrin"],"company":"Northgate","note":"our brand"}])",
      R"({"entries":[{"canonical":"Veltrin","kind":"product","variants":["Fell Trin","Feltrin"],"company":"Northgate","note":"our brand"}]})"}));
  INFO(text);
  const Glossary glossary = read(text);
  REQUIRE(glossary.entries.size() == 1);
  const GlossaryEntry& entry = glossary.entries[0];
  CHECK(entry.canonical == "Veltrin");
  CHECK(entry.kind == TermKind::product);
  CHECK(entry.variants == Words{"Fell Trin", "Feltrin"});
  CHECK(entry.company == "Northgate");
  CHECK(entry.note == "our brand");
}

TEST_CASE("an error in a glossary names its line") {
  struct Row { std::string text; std::uint64_t line; };
  const auto row = GENERATE(values<Row>({
      {"Veltrin\tproduct\n\tproduct\tFeltrin\n", 2},
      {"# x\n\nVeltrin\tcoat\n", 3},
      {"Veltrin\tproduct\ta\tb\tc\td\n", 1},
      {"#: canonical\tcolour\n", 1},
      {"[\n{\"canonical\":\"Veltrin\"},\n{\"kind\":\"product\"}\n]", 3},
      {"[\n{\"canonical\":\"Veltrin\"},\n{\"canonical\":\"B\",\n\"colour\":\"red\"}\n]", 3},
      {"[\n{\"canonical\":\"Veltrin\"},\n\n{\"canonical\" \"B\"}\n]", 4},
      {"{\"names\":[]}", 1},
      {"[{\"canonical\":\"A\",\"variants\":\"B\"}]", 1},
      {"[{\"canonical\":\"A\",\"variants\":[1]}]", 1},
      {"[\n1\n]", 1},
  }));
  INFO(row.text);
  const auto glossary = parse_glossary(row.text);
  REQUIRE(!glossary);
  CHECK(glossary.error().code == ErrorCode::bad_glossary);
  INFO(glossary.error().message);
  CHECK(glossary.error().offset == row.line);
}

TEST_CASE("no text is an empty glossary") { CHECK(read(" \n").entries.empty()); }

TEST_CASE("the caller's glossaries come before the built-in ones, which can be switched off") {
  Options options;
  options.glossaries = {"Veltrin\tproduct\tFeltrin\n"};
  options.builtin_glossary = false;
  const auto alone = load_glossary(options);
  REQUIRE(alone);
  CHECK(alone.value().entries.size() == 1);
  options.builtin_glossary = true;
  const auto both = load_glossary(options);
  REQUIRE(both);
  CHECK(both.value().entries.size() > 10);
  CHECK(both.value().entries[0].canonical == "Veltrin");
}

TEST_CASE("a glossary's spellings are found and corrected") {
  const Glossary glossary = read("adjusted EBITDA\tmetric\tadjusted beta\nVeltrin\tproduct\tFell Trin\tNorthgate\n");
  const auto checked = check("Our adjusted beta rose. The adjusted Ebitda rose. Fell trin sold well.", glossary);
  CHECK(checked.of(WarningKind::garbled_term) == Words{"adjusted beta"});
  CHECK(checked.quality.warnings[0].suggestion == "adjusted EBITDA");
  REQUIRE(checked.quality.terms.size() == 1);
  CHECK(checked.quality.terms[0].variants.size() == 2);
}

TEST_CASE("a variant marked with = is another right name") {
  const auto checked = check("Northgate Stores grew. NGS grew. Norgate grew.",
                             read("Northgate Stores\tcompany\t=NGS|Norgate\t=Never\t\n#\nVeltrin\tproduct\t=NGV\n"));
  CHECK(checked.quality.warnings.empty());
  const auto general = check("Northgate Stores grew. NGS grew. Norgate grew.", read("Northgate Stores\tcompany\t=NGS|Norgate\n"));
  CHECK(general.of(WarningKind::garbled_term) == Words{"Norgate"});
  REQUIRE(general.quality.terms.size() == 1);
  CHECK(general.quality.terms[0].variants.size() == 3);
}

TEST_CASE("one word of a general entry is misheard only where the right name stands") {
  const Glossary glossary = read("EBITDA\tmetric\tepitaph|guitar margin\n");
  CHECK(check("We wrote an epitaph.", glossary).quality.warnings.empty());
  CHECK(check("The epitaph rose. EBITDA rose.", glossary).of(WarningKind::garbled_term) == Words{"epitaph"});
  CHECK(check("The guitar margin rose.", glossary).of(WarningKind::garbled_term) == Words{"guitar margin"});
}

TEST_CASE("a company's glossary speaks of its calls only") {
  const std::string text = "Fell Trin sold well.";
  Source source;
  source.text = text;
  const Document document = read_document(std::move(source));
  const Glossary glossary = read("Veltrin\tproduct\tFell Trin\tNorthgate\n");
  Call call;
  call.company = "Northgate Stores Limited";
  CHECK(check_quality(document, call, {}, {}, {}, {}, glossary).warnings.size() == 1);
  call.company = "Southgate";
  CHECK(check_quality(document, call, {}, {}, {}, {}, glossary).warnings.empty());
}
