#include <catch2/catch.hpp>

#include "callscope/analyze.h"
#include "callscope/serialize.h"
#include "serialize/full_analysis.h"
#include "serialize/schema_check.h"

namespace callscope {
namespace {

using schema_check::Checker;
using schema_check::Json;

const Json& the_schema() {
  static const Json kSchema = Json::parse(schema());
  return kSchema;
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
  const Analysis analysis = full_analysis();
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
  const Analysis analysis = full_analysis();
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
