#include "digest/headlines.h"

#include <catch2/catch.hpp>

#include "quality/rows.h"

namespace callscope {
namespace {

struct Material {
  Call call;
  std::vector<Turn> turns;
  std::vector<Section> sections;
  std::vector<Quantity> quantities;
  std::vector<Period> periods;
  std::vector<Fact> facts;
  std::vector<Guidance> guidance;
  std::vector<Warning> warnings;

  RankingInput input() const { return {call, turns, sections, quantities, periods}; }

  void add(const char* metric, QuantityKind kind, Decimal value) {
    Quantity quantity;
    quantity.kind = kind;
    quantity.value = value;
    quantity.unit = kind == QuantityKind::percent ? "%" : "USD";
    quantities.push_back(quantity);
    Fact fact;
    fact.metric = metric;
    fact.value = static_cast<QuantityId>(quantities.size()) - 1;
    fact.span = {static_cast<std::uint32_t>(10 * facts.size()), static_cast<std::uint32_t>(10 * facts.size() + 9)};
    fact.confidence = 1;
    facts.push_back(fact);
  }

  std::vector<std::string> texts() const {
    std::vector<std::string> bullets;
    for (const auto& headline :
         write_headlines("", input(), facts, weigh(facts, input()), guidance, weigh(guidance, input()), warnings))
      bullets.push_back(headline.text);
    return bullets;
  }
};

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("what readers look at first comes first") {
  Material call;
  call.add("recurring revenue", QuantityKind::money, Decimal(7, 6));
  call.add("revenue", QuantityKind::money, Decimal(9, 6));
  CHECK(call.texts() == Texts{"Revenue $9 million", "Recurring revenue $7 million"});
}

TEST_CASE("no figure is stated twice") {
  Material call;
  call.add("revenue", QuantityKind::money, Decimal(9, 6));
  call.add("revenue", QuantityKind::money, Decimal(9, 6));
  call.add("comparable sales", QuantityKind::percent, Decimal(26));
  call.add("same-store sales", QuantityKind::percent, Decimal(26));  // another figure of the same size
  CHECK(call.texts() == Texts{"Revenue $9 million", "Comparable sales 26%", "Same-store sales 26%"});
}

TEST_CASE("what weighs little beside the rest is left out") {
  Material call;
  call.add("revenue", QuantityKind::money, Decimal(9, 6));
  call.add("interest expense", QuantityKind::money, Decimal(7, 6));
  CHECK(call.texts() == Texts{"Revenue $9 million"});
}

TEST_CASE("a figure that cannot be of its metric is left out") {
  Material call;
  call.add("revenue", QuantityKind::multiple, Decimal(3));
  call.add("adjusted EPS", QuantityKind::money, Decimal(3, 8));
  CHECK(call.texts().empty());
}

TEST_CASE("net income of some dollars is earnings per share, a total of some dollars is no headline") {
  Material call;
  call.add("adjusted net income", QuantityKind::money, Decimal(135, -2));
  call.add("EBITDA", QuantityKind::money, Decimal(22, -2));
  CHECK(call.texts() == Texts{"Adjusted earnings per share $1.35"});
}

TEST_CASE("there are at most eight") {
  Material call;
  for (int i = 1; i <= 20; ++i) {
    call.add("revenue", QuantityKind::money, Decimal(i, 6));
    call.facts.back().entity = "Part " + std::to_string(i);
  }
  CHECK(call.texts().size() == 8);
}

TEST_CASE("what an interpreter repeats and an analyst says is left out") {
  Material call;
  call.add("revenue", QuantityKind::money, Decimal(9, 6));
  call.add("revenue", QuantityKind::money, Decimal(90, 6));
  call.facts[1].duplicate_of = 0;
  call.add("net income", QuantityKind::money, Decimal(3, 6));
  call.turns.resize(1);
  call.turns[0].role = Role::analyst;
  call.facts[2].turn = 0;
  CHECK(call.texts() == Texts{"Revenue $9 million"});
}

TEST_CASE("a range among the facts is an outlook, and a part of the revenue is no headline") {
  Material call;
  call.add("revenue", QuantityKind::money, Decimal(900, 6));
  call.add("revenue", QuantityKind::money, Decimal(20, 6));
  call.add("adjusted EPS", QuantityKind::money, Decimal(0));
  call.quantities[2].value.reset();
  call.quantities[2].low = Decimal(285, -2);
  call.quantities[2].high = Decimal(315, -2);
  call.turns.resize(1);
  call.facts[2].turn = 0;
  CHECK(call.texts() == Texts{"Sees adjusted earnings per share $2.85 to $3.15", "Revenue $900 million"});
}

TEST_CASE("the reported quarter stands before figures that name no period, and others weigh little") {
  Material call;
  call.add("revenue", QuantityKind::money, Decimal(9, 6));
  call.add("net income", QuantityKind::money, Decimal(2, 6));
  call.add("comparable sales", QuantityKind::percent, Decimal(7));
  Period before;
  before.label = "FQ2 2025";
  call.periods.push_back(before);
  call.facts[2].period = 0;
  RankingInput input = call.input();
  input.quarter = 3;
  std::vector<std::string> bullets;
  for (const auto& headline : write_headlines("", input, call.facts, weigh(call.facts, input), {}, {}, {}))
    bullets.push_back(headline.text);
  CHECK(bullets == Texts{"Q3 revenue $9 million", "Q3 net income $2 million"});
}

TEST_CASE("a figure in doubt says so") {
  Material call;
  call.add("revenue", QuantityKind::money, Decimal(9, 6));
  Warning conflict;
  conflict.kind = WarningKind::number_conflict;
  conflict.span = {2, 5};
  call.warnings.push_back(conflict);
  CHECK(call.texts() == Texts{"Revenue $9 million (doubtful)"});
}

TEST_CASE("a level and its change in two facts make one bullet") {
  Material call;
  call.add("revenue", QuantityKind::money, Decimal(9, 6));
  call.add("revenue", QuantityKind::percent, Decimal(4));
  call.facts[1].change = Change{Direction::up, call.facts[1].value, Basis::yoy};
  call.facts[1].value = kNone;
  CHECK(call.texts() == Texts{"Revenue $9 million, up 4% y/y"});
}

TEST_CASE("headline_metrics.tsv: rows weigh their examples, not their counter-examples") {
  const auto ends_in = [](const std::string& metric, const std::string& ending) {
    return metric.size() >= ending.size() && metric.compare(metric.size() - ending.size(), ending.size(), ending) == 0;
  };
  for (const auto& row : read_rows("headline_metrics.tsv")) {
    CAPTURE(row[0]);
    REQUIRE(row.size() == 4);
    CHECK(ends_in(row[2], row[0]));
    CHECK(metric_weight(row[2]) == std::stoi(row[1]));
    CHECK((!ends_in(row[3], row[0]) || metric_weight(row[3]) != std::stoi(row[1])));
  }
}

}  // namespace callscope
