#include "quality/glossary.h"

#include <catch2/catch.hpp>

#include "callscope_tables.h"
#include "quality/checked.h"

using namespace callscope;
using Words = std::vector<std::string>;

namespace {

Glossary read(const std::string& text) {
  GlossaryCheck check = validate_glossary(text);
  REQUIRE(check.ok());
  return {std::move(check.entries), nullptr};
}

}  // namespace

TEST_CASE("a glossary is read from TSV and from JSON alike") {
  const auto text = GENERATE(values<std::string>(
      {"# coats\nVeltrin\tproduct\tFell Trin|Feltrin\tNorthgate\tour brand\n",
       "#: kind\tcanonical\tcompany\tvariants\tnote\nproduct\tVeltrin\tNorthgate\tFell Trin|Feltrin\tour brand",
       "canonical\tkind\tvariants\tcompany\tnote\r\nVeltrin\tproduct\tFell Trin | Feltrin\tNorthgate\tour brand\r\n",
       R"([{"canonical":"Veltrin","kind":"product","variants":["Fell Trin","Feltrin"],"company":"Northgate","note":"our brand"}])",
       R"({"entries":[{"canonical":"Veltrin","kind":"product","variants":["Fell Trin","Feltrin"],"company":"Northgate","note":"our brand"}]})"}));
  INFO(text);
  const Glossary glossary = read(text);
  REQUIRE(glossary.own.size() == 1);
  const GlossaryEntry& entry = glossary.own[0];
  CHECK(entry.canonical == "Veltrin");
  CHECK(entry.kind == TermKind::product);
  CHECK(entry.variants == Words{"Fell Trin", "Feltrin"});
  CHECK(entry.company == "Northgate");
  CHECK(entry.note == "our brand");
  CHECK(read(to_tsv(glossary.own)).own[0].variants == entry.variants);
}

TEST_CASE("a variant that would read back as two is refused") {
  CHECK_FALSE(validate_glossary("[{\"canonical\": \"Feltrin\", \"variants\": [\"Fell|Trin\"]}]").ok());
  CHECK(validate_glossary("[{\"canonical\": \"Feltrin\", \"variants\": [\"Fell\", \"Trin\"]}]").ok());
}

TEST_CASE("blanks around a value are not part of it, tabs neither") {
  const GlossaryCheck check = validate_glossary(
      "[{\"canonical\": \"\\tFeltrin \", \"variants\": [\" Fell Trin\\n\"], \"note\": \"\\tour brand\"}]");
  REQUIRE(check.ok());
  CHECK(check.entries[0].canonical == "Feltrin");
  CHECK(check.entries[0].variants == Words{"Fell Trin"});
  CHECK(to_tsv(validate_glossary(to_tsv(check.entries)).entries) == to_tsv(check.entries));
}

TEST_CASE("however many harmless doubles a glossary has, every entry is read and every fault is fatal") {
  std::string lines;
  for (int i = 0; i < 150; ++i) lines += "Feltrin\tproduct\tFell Trin\n";
  const GlossaryCheck doubled = validate_glossary(lines);
  CHECK(doubled.ok());
  CHECK(doubled.entries.size() == 150);
  CHECK(doubled.problems.size() == 100);
  CHECK_FALSE(validate_glossary(lines + "Feltrin\tnothing\tFell Trin\n").ok());
}

TEST_CASE("a name that begins with a comment's mark is written so that it stays a name") {
  const auto glossary = read("[{\"canonical\": \"#One\", \"kind\": \"product\", \"variants\": [\"hash one\"]}]");
  REQUIRE(glossary.own.size() == 1);
  const auto again = read(to_tsv(glossary.own));
  REQUIRE(again.own.size() == 1);
  CHECK(again.own[0].canonical == "#One");
  CHECK(read("\r#::").own.size() == read(to_tsv(read("\r#::").own)).own.size());
}

namespace {

struct Wrong {
  std::string text;
  std::uint64_t line;
  std::string field;
  std::string says;
};

}  // namespace

TEST_CASE("an error in a glossary names its line and field") {
  const auto row = GENERATE(values<Wrong>({
      {"Veltrin\tproduct\n\tproduct\tFeltrin\n", 2, "canonical", "has no canonical name"},
      {"# x\n\nVeltrin\tcoat\n", 3, "kind", "has the kind \"coat\""},
      {"Veltrin\tproduct\ta\tb\tc\td\n", 1, "", "more than five columns"},
      {"#: canonical\tcolour\n", 1, "", "unknown column \"colour\""},
      {"Veltrin\nZ\xFCrich\n", 2, "", "is not UTF-8"},
      {"[\n{\"canonical\":\"Veltrin\"},\n{\"kind\":\"product\"}\n]", 3, "canonical", "no canonical name"},
      {"[\n{\"canonical\":\"A\"},\n{\"canonical\":\"B\",\n\"colour\":\"red\"}\n]", 3, "colour", "unknown field"},
      {"[\n{\"canonical\":\"A\"},\n\n{\"canonical\" \"B\"}\n]", 4, "", "is no JSON"},
      {"{\"names\":[]}", 1, "names", "unknown field"},
      {"{\"entries\":\"A\"}", 1, "entries", "without a list"},
      {"[{\"canonical\":\"A\",\"variants\":\"B\"}]", 1, "variants", "no list"},
      {"[{\"canonical\":\"A\",\"variants\":[1]}]", 1, "variants", "no text"},
      {"[\n{\"canonical\":\"A\",\"variants\":[\"{\",\n\"}\"]},\n1\n]", 4, "", "no object"},
  }));
  INFO(row.text);
  const GlossaryCheck check = validate_glossary(row.text);
  REQUIRE(check.problems.size() == 1);
  CHECK_FALSE(check.ok());
  CHECK(check.problems[0].line == row.line);
  CHECK(check.problems[0].field == row.field);
  CHECK(check.problems[0].message.find(row.says) != std::string::npos);
  Options options;
  options.glossaries = {row.text};
  const auto loaded = load_glossary(options);
  REQUIRE_FALSE(loaded);
  CHECK(loaded.error().code == ErrorCode::bad_glossary);
  CHECK(loaded.error().offset == row.line);
}

TEST_CASE("every line that is wrong is reported, and the others are read") {
  const GlossaryCheck check = validate_glossary("Veltrin\tcoat\nNorvex\tproduct\n\tproduct\tA\n");
  REQUIRE(check.problems.size() == 2);
  CHECK(check.problems[1].line == 3);
  REQUIRE(check.entries.size() == 1);
  CHECK(check.entries[0].canonical == "Norvex");
}

TEST_CASE("a spelling that does nothing is a problem but no error") {
  const auto row = GENERATE(values<Wrong>(
      {{"Veltrin\tproduct\tVeltrin\n", 1, "variants", "the canonical name \"Veltrin\""},
       {"Veltrin\tproduct\tFeltrin\nVoltrin\tproduct\tfeltrin\n", 2, "variants", "which line 1 has already"}}));
  const GlossaryCheck check = validate_glossary(row.text);
  CHECK(check.ok());
  REQUIRE(check.problems.size() == 1);
  CHECK(check.problems[0].line == row.line);
  CHECK(check.problems[0].message.find(row.says) != std::string::npos);
  // Of two companies each may have its own.
  CHECK(validate_glossary("Veltrin\t\tFeltrin\tNorthgate\nVoltrin\t\tFeltrin\tSouthgate\n").problems.empty());
}

TEST_CASE("what a check found can be written out") {
  CHECK(
      to_json(validate_glossary("Veltrin\tcoat\n")) ==
      "{\"ok\":false,\"entries\":0,\"problems\":[{\"line\":1,\"field\":\"kind\",\"fatal\":true,\"message\":\"Line 1 of the "
      "glossary has the kind \\\"coat\\\"; it must be company, product, metric, person, segment or other.\"}]}");
}

TEST_CASE("no text is an empty glossary") { CHECK(read(" \n").own.empty()); }

TEST_CASE("the shipped glossaries have no problem") {
  for (std::string_view name : kBuiltinGlossaries) {
    const GlossaryCheck check = validate_glossary(embedded_table(name));
    for (const GlossaryProblem& problem : check.problems) FAIL_CHECK(name << ": " << problem.message);
  }
}

TEST_CASE("the caller's glossaries come before the built-in ones, which can be switched off") {
  Options options;
  options.glossaries = {"Veltrin\tproduct\tFeltrin\n"};
  options.builtin_glossary = false;
  const auto alone = load_glossary(options);
  REQUIRE(alone);
  CHECK(alone.value().size() == 1);
  options.builtin_glossary = true;
  const auto both = load_glossary(options);
  REQUIRE(both);
  CHECK(both.value().size() > 10);
  CHECK(both.value()[0].canonical == "Veltrin");
}

TEST_CASE("a glossary's spellings are found and corrected") {
  const Glossary glossary = read("adjusted EBITDA\tmetric\tadjusted beta\nVeltrin\tproduct\tFell Trin\tNorthgate\n");
  const auto checked = check("Our adjusted beta rose. The adjusted Ebitda rose. Fell trin sold well.", glossary);
  CHECK(checked.of(WarningKind::garbled_term) == Words{"adjusted beta"});
  CHECK(checked.quality.warnings[0].suggestion == "adjusted EBITDA");
  CHECK(spellings(checked, "adjusted EBITDA") == Words{"adjusted beta", "adjusted Ebitda"});
}

TEST_CASE("a company's entries apply where its own name was misheard, and whole names where they are whole") {
  const auto found = [](const std::string& company, const std::string& key) {
    return check(company + ", Q2 2024 Earnings Call\n\nFell trin sold well.",
                 read("Norvikson\tcompany\tNor Vickson|=NVS\t" + key + "\nVeltrin\tproduct\tFell Trin\t" + key + "\n"))
        .of(WarningKind::garbled_term);
  };
  CHECK(found("Norvikson Group", "Norvik") == Words{"Fell trin"});
  CHECK(found("Nor Vickson Group", "Norvik") == Words{"Fell trin"});
  CHECK(found("Nordick Group", "Norvik").empty());
  CHECK(found("Norvikson", "=Norvikson") == Words{"Fell trin"});
  CHECK(found("Norvikson Metals", "=Norvikson").empty());
}

TEST_CASE("a variant marked with = is another right name") {
  const auto checked = check("Northgate Stores grew. NGS grew. Norgate grew.",
                             read("Northgate Stores\tcompany\t=NGS|Norgate\t=Never\t\n#\nVeltrin\tproduct\t=NGV\n"));
  CHECK(checked.quality.warnings.empty());
  const auto general =
      check("Northgate Stores grew. NGS grew. Norgate grew.", read("Northgate Stores\tcompany\t=NGS|Norgate\n"));
  CHECK(general.of(WarningKind::garbled_term) == Words{"Norgate"});
  CHECK(spellings(general, "Northgate Stores") == Words{"Northgate Stores", "NGS", "Norgate"});
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
