#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "callscope/analyze.h"
#include "callscope/serialize.h"
#include "serialize/json_writer.h"

namespace callscope {
namespace {

// "Größe 📈 12" of an invented call; the words stand behind characters of 2 and 4 bytes.
Analysis one_quantity(OffsetUnit unit) {
  Analysis analysis;
  analysis.text = "Größe \U0001F4C8 12%";
  analysis.source.offsets = unit;
  Quantity quantity;
  quantity.span = {13, 16};
  quantity.kind = QuantityKind::percent;
  quantity.value = Decimal(12);
  quantity.unit = "%";
  quantity.confidence = 0.905;
  analysis.quantities.push_back(quantity);
  return analysis;
}

nlohmann::json parsed(const Analysis& analysis) { return nlohmann::json::parse(to_json(analysis, analysis.text)); }

}  // namespace

TEST_CASE("spans are written in the unit asked for") {
  struct Row {
    OffsetUnit unit;
    int start, end;
  };
  const auto row =
      GENERATE(values<Row>({{OffsetUnit::utf8, 13, 16}, {OffsetUnit::utf16, 9, 12}, {OffsetUnit::codepoint, 8, 11}}));
  const auto document = parsed(one_quantity(row.unit));
  CHECK(document["quantities"][0]["span"] == nlohmann::json({row.start, row.end}));
}

TEST_CASE("what is not known is null, and references are ids") {
  const auto quantity = parsed(one_quantity(OffsetUnit::utf8))["quantities"][0];
  CHECK(quantity["id"] == "q1");
  CHECK(quantity["turn"].is_null());
  CHECK(quantity["low"].is_null());
  CHECK(quantity["bound"].is_null());
  CHECK(quantity["confidence"] == 0.91);
}

TEST_CASE("references count from one") {
  Analysis analysis = one_quantity(OffsetUnit::utf8);
  analysis.participants.resize(2);
  analysis.periods.resize(1);
  Fact fact;
  fact.value = 0;
  fact.speaker = 1;
  fact.period = 0;
  fact.change = Change{Direction::up, 0, Basis::yoy};
  analysis.facts.push_back(fact);
  const auto written = parsed(analysis)["facts"][0];
  CHECK(written["value"] == "q1");
  CHECK(written["speaker"] == "p2");
  CHECK(written["period"] == "d1");
  CHECK(written["change"] == nlohmann::json({{"direction", "up"}, {"quantity", "q1"}, {"basis", "yoy"}}));
  CHECK(written["duplicateOf"].is_null());
}

TEST_CASE("numbers print as the shortest decimal") {
  struct Row {
    Decimal value;
    const char* text;
  };
  const auto row = GENERATE(values<Row>({{Decimal(9412, 8), "941200000000"},
                                         {Decimal(66, -2), "0.66"},
                                         {Decimal(-41, -1), "-4.1"},
                                         {Decimal(500, -2), "5"},
                                         {Decimal(0), "0"}}));
  JsonWriter json;
  json.decimal(row.value);
  CHECK(json.take() == row.text);
}

TEST_CASE("strings are escaped as JSON wants it") {
  JsonWriter json;
  json.string("say \"so\"\\\n\t\x01 ü");
  CHECK(json.take() == "\"say \\\"so\\\"\\\\\\n\\t\\u0001 ü\"");
}

TEST_CASE("an error is a value with its place") {
  CHECK(to_json(Error{ErrorCode::too_large, "Too \"big\".", 16}) ==
        R"({"code":"too_large","message":"Too \"big\".","offset":16})");
  CHECK(to_json(Error{ErrorCode::empty, "Nothing.", std::nullopt}) ==
        R"({"code":"empty","message":"Nothing.","offset":null})");
}

TEST_CASE("the same input gives the same bytes") {
  const std::string_view call =
      "Operator\nGood day and welcome to the Quillon Mills third quarter call.\n\n"
      "Ada Berg\nRevenue was $1.2 billion, up 12%.\n";
  const auto first = analyze(call), second = analyze(call);
  REQUIRE(first);
  REQUIRE(second);
  CHECK(to_json(first.value(), call) == to_json(second.value(), call));
}

}  // namespace callscope
