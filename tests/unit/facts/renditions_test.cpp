// What a machine said of a figure, and what the interpreter says it was.
#include <catch2/catch.hpp>

#include "facts/repetition.h"

using namespace callscope;

namespace {

Quantity percent(int value) {
  Quantity quantity;
  quantity.kind = QuantityKind::percent;
  quantity.value = Decimal(value);
  return quantity;
}

Fact rise(const std::string& metric, const char* entity, QuantityId by, TurnId turn) {
  Fact fact;
  fact.metric = metric;
  if (entity != nullptr) fact.entity = entity;
  fact.change = Change{};
  fact.change->quantity = by;
  fact.turn = turn;
  return fact;
}

std::vector<Turn> legs(bool machine) {
  std::vector<Turn> turns(2);
  turns[0].machine_translated = machine;
  turns[1].renders = 0;
  return turns;
}

}  // namespace

TEST_CASE("a figure that a machine bound wrongly is of the interpreter's metric and owner") {
  std::vector<Fact> facts{rise("share price", "Lumen", 0, 0), rise("daily active users", "Lumen App", 1, 1)};
  mark_repetitions(legs(true), {percent(20), percent(20)}, facts);
  CHECK(facts[0].metric == "daily active users");
  CHECK(facts[0].entity == std::string("Lumen App"));
  CHECK(facts[1].duplicate_of == 0);
}

TEST_CASE("a speaker's own words stand, and so does a figure that a leg gives twice") {
  std::vector<Fact> own{rise("share price", "Lumen", 0, 0), rise("daily active users", "Lumen App", 1, 1)};
  mark_repetitions(legs(false), {percent(20), percent(20)}, own);
  CHECK(own[0].metric == "share price");
  std::vector<Fact> twice{rise("share price", "Lumen", 0, 0), rise("orders", "Lumen", 1, 0),
                          rise("daily active users", "Lumen App", 2, 1)};
  mark_repetitions(legs(true), {percent(20), percent(20), percent(20)}, twice);
  CHECK(twice[0].metric == "share price");
}
