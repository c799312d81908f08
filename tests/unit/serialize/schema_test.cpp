#include <catch2/catch.hpp>

#include "callscope/analyze.h"
#include "callscope/serialize.h"
#include "serialize/schema_check.h"

namespace callscope {
namespace {

using schema_check::Checker;
using schema_check::Json;

const Json& the_schema() {
  static const Json kSchema = Json::parse(schema());
  return kSchema;
}

// One of everything, with every optional field given.
Analysis full() {
  Analysis analysis;
  analysis.text = "Ada Berg: Revenue was $1.2 billion, up 12%, on strong orders.";
  analysis.source = {"plain", "utf-8", analysis.text.size(), std::string(64, '0'), OffsetUnit::codepoint};
  const Span words{10, 34};
  const std::vector<Evidence> evidence = {{"a_rule", words}};
  analysis.call = {"Quillon Mills", "QLM", "NYSE", EventKind::earnings, "Q3 2025 Earnings Call",
                   2025, 3, Date{2025, 9, 30}, Date{2025, 11, 4}, {"en"}, {{"company", words}}, 12};
  analysis.participants.push_back({"Ada Berg", Role::executive, "CFO", "Quillon Mills", {"Ada Berg"}, {"Ada Burg"}, 1, evidence});
  analysis.turns.push_back({words, Span{0, 8}, 0, Role::executive, TurnKind::prepared, "en", true, 0, 0, 1, evidence});
  analysis.sections.push_back({SectionKind::prepared_remarks, words, {0}});
  analysis.exchanges.push_back({0, "Harbour Research", 0, {{0, words}}, {0}, {0}});
  analysis.quantities.push_back({words, QuantityKind::money, Decimal(12, 8), Decimal(1), Decimal(2, -1), "USD", true,
                                 Bound::at_most, 0, 0.5, evidence});
  analysis.periods.push_back({words, Date{2025, 7, 1}, Date{2025, 9, 30}, true, "FQ3 2025", 0});
  analysis.facts.push_back({words, "revenue", words, "Coatings", 0, Change{Direction::down, 0, Basis::qoq}, 0, 0,
                            FactStatus::historical, words, 0, 0, 0, 1, evidence});
  analysis.guidance.push_back({words, "revenue", "Coatings", Direction::flat, 0, 0, words, Certainty::may,
                               GuidanceAction::withdraw, 0, 0, 0, 1, evidence});
  analysis.warnings.push_back({WarningKind::code_switch, Severity::info, words, words, "Why.", "That.", 1, evidence});
  analysis.terms.push_back({"Quillon", TermKind::company, {{"Quillan", {words}}}});
  analysis.headlines.push_back({"Revenue $1.2 bln", {0}, {0}, 1});
  analysis.summary.push_back({words, 0, "results"});
  analysis.topics.push_back({"coatings", 1, {0}, 1});
  analysis.tone.sections.resize(1);
  analysis.tone.speakers.resize(1);
  return analysis;
}

template <class Enum>
std::vector<Json> names(Enum last, bool has_none = false) {
  std::vector<Json> all;
  for (int i = has_none; i <= static_cast<int>(last); ++i) all.push_back(to_string(static_cast<Enum>(i)));
  if (has_none) all.push_back(nullptr);
  return all;
}

}  // namespace

TEST_CASE("a full document follows the schema") {
  const Analysis analysis = full();
  CHECK(Checker(the_schema()).check(Json::parse(to_json(analysis, analysis.text))) == "");
}

TEST_CASE("what is written of any input follows the schema") {
  const auto text = GENERATE(values<std::string>(
      {"?", "Revenue rose 5%.", "Operator\nGood day.\n\nAda Berg\nNet loss was $3 million.\n\nOperator\nGoodbye.\n",
       "speaker\nspk01\nWe expect sales of 10 to 12 million next year.\n"}));
  const auto result = analyze(text);
  REQUIRE(result);
  CHECK(Checker(the_schema()).check(Json::parse(to_json(result.value(), text))) == "");
}

TEST_CASE("the schema refuses what is not in it") {
  const Analysis analysis = full();
  Json document = Json::parse(to_json(analysis, analysis.text));
  SECTION("an unknown field") { document["turns"][0]["mood"] = "good"; }
  SECTION("a missing field") { document["facts"][0].erase("prior"); }
  SECTION("a wrong reference") { document["facts"][0]["value"] = "f1"; }
  SECTION("an unknown name") { document["guidance"][0]["certainty"] = "sure"; }
  SECTION("null where a value is always known") { document["participants"][0]["role"] = nullptr; }
  CHECK(Checker(the_schema()).check(document) != "");
}

TEST_CASE("an error follows the schema") {
  const auto result = analyze("");
  REQUIRE_FALSE(result);
  CHECK(Checker(the_schema()).check(Json::parse(to_json(result.error())), "Error") == "");
}

TEST_CASE("names of the schema are those of the program") {
  const Json& types = the_schema()["$defs"];
  const auto enumeration = [&](const char* type, const char* field) {
    return types[type]["properties"][field]["enum"].get<std::vector<Json>>();
  };
  CHECK(types["Role"]["enum"].get<std::vector<Json>>() == names(Role::unknown));
  CHECK(types["Direction"]["enum"].get<std::vector<Json>>() == names(Direction::flat));
  CHECK(enumeration("Turn", "kind") == names(TurnKind::closing));
  CHECK(enumeration("Section", "kind") == names(SectionKind::disclaimer));
  CHECK(enumeration("Quantity", "kind") == names(QuantityKind::band));
  CHECK(enumeration("Quantity", "bound") == names(Bound::about, true));
  CHECK(enumeration("Change", "basis") == names(Basis::sequential, true));
  CHECK(enumeration("Fact", "status") == names(FactStatus::historical));
  CHECK(enumeration("Guidance", "certainty") == names(Certainty::may));
  CHECK(enumeration("Guidance", "action") == names(GuidanceAction::withdraw, true));
  CHECK(enumeration("Warning", "kind") == names(WarningKind::arithmetic_mismatch));
  CHECK(enumeration("Warning", "severity") == names(Severity::major));
  CHECK(enumeration("Term", "kind") == names(TermKind::other));
  CHECK(enumeration("Source", "offsets") == names(OffsetUnit::codepoint));
  CHECK(enumeration("Error", "code") == names(ErrorCode::internal));
}

}  // namespace callscope
