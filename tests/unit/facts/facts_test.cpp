#include <catch2/catch.hpp>

#include "facts/reading.h"

using namespace callscope;
using Lines = std::vector<std::string>;

namespace {
struct Row {
  std::string text;
  Lines facts;
};
}  // namespace

TEST_CASE("a level with its change is one fact") {
  const auto row = GENERATE(values<Row>({
      {"Revenue was $4.2 billion, an increase of 8%.", {"revenue 4200000000 USD, up 8 %"}},
      {"Revenue grew 8% to $4.2 billion.", {"revenue 4200000000 USD, up 8 %"}},
      {"Net income decreased by 5% to $24 million.", {"net income 24000000 USD, down 5 %"}},
      {"Operating cash flow was $20.7 million.", {"operating cash flow 20700000 USD"}},
      {"Gross margin increased by 1 percentage point to 67%.", {"gross margin 67 %, up 1 pp"}},
      {"The product development expenses ratio remained stable at 5%.",
       {"product development expense ratio 5 %, flat"}},
  }));
  CAPTURE(row.text);
  CHECK(facts_of(row.text) == row.facts);
}

TEST_CASE("an earlier value is bound as such and gives the direction") {
  const auto row = GENERATE(values<Row>({
      {"Adjusted EBITDA was $38.5 million compared to $39 million in the same quarter last year.",
       {"adjusted EBITDA 38500000 USD, down, from 39000000 USD"}},
      {"Net income rose from $12 million to $15 million.", {"net income 15000000 USD, up, from 12000000 USD"}},
      {"EBITDA rose by 136% to $66 million from Q2's $28 million.",
       {"EBITDA 66000000 USD, up 136 %, from 28000000 USD"}},
      {"Free cash flow was $16 million, up from $13 million.", {"free cash flow 16000000 USD, up, from 13000000 USD"}},
  }));
  CAPTURE(row.text);
  CHECK(facts_of(row.text) == row.facts);
}

TEST_CASE("a loss counts against its sign: one that narrows goes up") {
  const auto row = GENERATE(values<Row>({
      {"Adjusted EBITDA was a loss of $3.2 million, compared to a loss of $4.1 million last year.",
       {"adjusted EBITDA 3200000 USD, up, from 4100000 USD"}},
      {"Net loss narrowed to $2 million.", {"net income 2000000 USD, up"}},
  }));
  CAPTURE(row.text);
  auto facts = facts_of(row.text);
  for (std::string& line : facts) {  // whether the amount itself bears a sign is the numbers' part
    for (std::size_t at; (at = line.find('-')) != std::string::npos;) line.erase(at, 1);
  }
  CHECK(facts == row.facts);
}

TEST_CASE("the metric may follow the change") {
  const auto row = GENERATE(values<Row>({
      {"We saw a 5% increase in operating income.", {"operating income, up 5 %"}},
      {"The quarter brought 26% revenue growth.", {"revenue, up 26 %"}},
      {"We generated $96 million of free cash flow.", {"free cash flow 96000000 USD"}},
  }));
  CAPTURE(row.text);
  CHECK(facts_of(row.text) == row.facts);
}

TEST_CASE("respectively deals figures out in order") {
  CHECK(facts_of("Revenue and operating income grew 5% and 7%, respectively.") ==
        Lines{"revenue, up 5 %", "operating income, up 7 %"});
}

TEST_CASE("the owner of a metric is read from the words around it") {
  const auto row = GENERATE(values<Row>({
      {"Revenue from the Harbour Lights Group was $9 million, an increase of 4%.",
       {"Harbour Lights Group: revenue 9000000 USD, up 4 %"}},
      {"Then Tidewater's adjusted EBITDA grew 12%.", {"Tidewater: adjusted EBITDA, up 12 %"}},
      {"Total revenue was $9 million.", {"revenue 9000000 USD"}},
  }));
  CAPTURE(row.text);
  CHECK(facts_of(row.text) == row.facts);
}

TEST_CASE("a segment under discussion is carried to the next sentence, not to the company's figures") {
  CHECK(
      facts_of(
          "Revenue from the Harbour Lights Group was $9 million. Adjusted EBITDA was $2 million. Net income was $1 million.") ==
      Lines{"Harbour Lights Group: revenue 9000000 USD", "Harbour Lights Group: adjusted EBITDA 2000000 USD",
            "net income 1000000 USD"});
}

TEST_CASE("what a recogniser hears for a metric is the metric") {
  CHECK(facts_of("Consolidated adjusted beta increased by 12% to $165 million.") ==
        Lines{"adjusted EBITDA 165000000 USD, up 12 %"});
}

TEST_CASE("an amount per share of a profit is a profit per share") {
  CHECK(facts_of("Adjusted net income was $1.10 per share.").front().substr(0, 12) == "adjusted EPS");
}

TEST_CASE("a loop of the recogniser is one fact") {
  CHECK(facts_of("The share price rose 20%. The share price rose 20%. The share price rose 20%.").size() == 1);
}

TEST_CASE("figures without a metric are no facts") {
  const auto text = GENERATE(as<std::string>{}, "We met 20% of the people in the room.", "It took $4 to park.",
                             "Press star 1 to ask a question.");
  CAPTURE(text);
  CHECK(facts_of(text).empty());
}

TEST_CASE("a stated cause is the driver of the change before it") {
  const std::string text = "Revenue grew 8%, primarily due to three new berths at our ports.";
  const ReadStatements read = read_statements(text);
  REQUIRE(read.facts.facts.size() == 1);
  REQUIRE(read.facts.facts[0].driver.has_value());
  CHECK(read.document.quote(*read.facts.facts[0].driver) == "primarily due to three new berths at our ports");
}

TEST_CASE("value, earlier value and change that do not fit are a fault") {
  struct Sum {
    std::string text;
    std::size_t faults;
  };
  const auto row = GENERATE(values<Sum>({
      {"Revenue was $150.0 million, up 80% from $120.0 million.", 1},
      {"Revenue was $150.0 million, up 25% from $120.0 million.", 0},
      {"Revenue was $151 million, up 26% from $120 million.", 0},
      {"Revenue was about $150 million, up 80% from $120 million.", 0},
      {"Revenue was $204 million. Gross profit was $81.3 million. Gross margin was 55%.", 1},
      {"Revenue was $204 million. Gross profit was $81.3 million. Gross margin was 39.8%.", 0},
      {"Net income was $81.3 million. Shares outstanding were 40.2 million shares. EPS was $4.10 per share.", 1},
      {"Net income was $81.3 million. Shares outstanding were 40.2 million shares. EPS was $1.98 per share.", 0},
  }));
  CAPTURE(row.text);
  CHECK(read_statements(row.text).facts.faults.size() == row.faults);
}

TEST_CASE("a past verb after a figure is of the figure that follows") {
  CHECK(facts_of("Anvil Tools revenue of $528 million increased $56 million or 11.8%.") ==
        Lines{"Anvil Tools: revenue 528000000 USD, up 11.8 %"});
  CHECK(facts_of("Revenue was $43 million, a decrease of 17%.") == Lines{"revenue 43000000 USD, down 17 %"});
}

TEST_CASE("a verb before its metric is of the figure after it") {
  const auto row = GENERATE(values<Row>({
      {"We grew revenue 39% for the year.", {"revenue, up 39 %"}},
      {"We reduced operating expenses by 15%.", {"operating expense, down 15 %"}},
      {"There was an increase in operating expenses of $12 million.", {"operating expense, up 12000000 USD"}},
      {"Traffic rose a substantial 51%.", {"traffic, up 51 %"}},
  }));
  CAPTURE(row.text);
  CHECK(facts_of(row.text) == row.facts);
}

TEST_CASE("a figure of a part, or by which a metric was moved, is none of the whole") {
  const auto row = GENERATE(values<Row>({
      {"Adjusted EBITDA was $99 million, which included $13 million of one-time costs.",
       {"adjusted EBITDA 99000000 USD"}},
      {"The mix was a $3 million headwind to revenue.", {}},
      {"Traffic grew 3%, lapping a prior year increase of 16%.", {"traffic, up 3 %"}},
      {"Weaker tolls impacted revenue by $8 million.", {}},
      {"Provisions stood at 1.9% as a percentage of total loans.", {}},
      {"We grew sales 9%, driven by 7% lane growth.", {"revenue, up 9 %"}},
      {"Our results included revenue of $2 million, up 22%.", {"revenue 2000000 USD, up 22 %"}},
  }));
  CAPTURE(row.text);
  CHECK(facts_of(row.text) == row.facts);
}

TEST_CASE("a name at the head of a sentence owns what follows; its growth is of what was told last") {
  CHECK(facts_of("At Lantern Street, same-store sales grew 6%.") == Lines{"Lantern Street: same-store sales, up 6 %"});
  CHECK(facts_of("Revenue from Lantern was $9 million. Lantern was up 10%.") ==
        Lines{"Lantern: revenue 9000000 USD", "Lantern: revenue, up 10 %"});
  CHECK(facts_of("Revenue from Lantern was $9 million. In a slow capex market, Lantern declined 2%.") ==
        Lines{"Lantern: revenue 9000000 USD", "Lantern: revenue, down 2 %"});
  CHECK(facts_of("Revenue from Lantern was $9 million. Lantern's lamps saw expense growth of 5%.") ==
        Lines{"Lantern: revenue 9000000 USD"});
}

TEST_CASE("a change said twice is one change, in percent") {
  const auto row = GENERATE(values<Row>({
      {"Revenue increased by $760 million to $12.7 billion, up 6%.", {"revenue 12700000000 USD, up 6 %"}},
      {"EBITDA decreased by $21 million or 27%.", {"EBITDA, down 27 %"}},
      {"EBITDA was $9 million, $2 million more than a year ago.", {"EBITDA 9000000 USD, up 2000000 USD"}},
  }));
  CAPTURE(row.text);
  CHECK(facts_of(row.text) == row.facts);
}

TEST_CASE("an earlier value may be told of another name, in the same unit") {
  CHECK(facts_of("Adjusted EPS was $1.94 compared to an adjusted net loss per share of $0.87.") ==
        Lines{"adjusted EPS 1.94 USD, up, from 0.87 USD"});
  CHECK(facts_of("The benefit ratio was 73.8%, within its target, but higher than the prior year quarter of 58.5%.") ==
        Lines{"benefit ratio 73.8 %, up, from 58.5 %"});
}

TEST_CASE("a direction without a figure beside a level belongs to it") {
  CHECK(facts_of("Operating expenses were $601 million, essentially flat from the prior quarter.") ==
        Lines{"operating expense 601000000 USD, flat"});
}

TEST_CASE("the period last named is carried, a month or a time looked back on is not") {
  const auto period_of_last = [](const std::string& text) {
    const ReadStatements read = read_statements(text);
    const PeriodId id = read.facts.facts.back().period;
    return id == kNone ? std::string("-")
                       : std::string(read.document.quote(read.numbers.periods[static_cast<std::size_t>(id)].span));
  };
  CHECK(
      period_of_last(
          "For the full year, revenue was $9 million. In the fourth quarter, revenue was $2 million. Net income was $1 million.") ==
      "fourth quarter");
  CHECK(period_of_last("For the full year, revenue was $9 million. Net income was $1 million.") == "full year");
  CHECK(period_of_last("In April 2024, revenue was $9 million. Net income was $1 million.") == "-");
  CHECK(period_of_last("Last year, revenue was $9 million. Net income was $1 million.") == "-");
}

TEST_CASE("the basis is read from the period compared with") {
  struct Compared {
    std::string text;
    Basis basis;
  };
  const auto row = GENERATE(values<Compared>({
      {"Deposits in the second quarter were $38 million, an increase of 22% compared with $31 million in the second quarter of last year.",
       Basis::yoy},
      {"Inventory in the third quarter of 2021 was $9 million, up 5% from the second quarter of 2021.", Basis::qoq},
      {"Revenue was $9 million, up 5% from $8 million.", Basis::none},
      {"Inventory fell $2 million from the previous quarter.", Basis::qoq},
  }));
  CAPTURE(row.text);
  const ReadStatements read = read_statements(row.text);
  REQUIRE(!read.facts.facts.empty());
  REQUIRE(read.facts.facts[0].change);
  CHECK(read.facts.facts[0].change->basis == row.basis);
}

TEST_CASE("a unit's name is learned from its noun; adjectives and periods are no names") {
  const auto row = GENERATE(values<Row>({
      {"The Lantern Business Unit did well. In the Lantern Business Unit, revenue grew 8%.",
       {"Lantern Business Unit: revenue, up 8 %"}},
      {"Sales of our lantern business are told. In the lantern business, revenue grew 8%.",
       {"lantern: revenue, up 8 %"}},
      {"Our weighted pipeline was $4 million.", {"pipeline 4000000 USD"}},
      {"The company reported FQ4 revenue of $4 million.", {"revenue 4000000 USD"}},
      {"It helped us. Then US sales grew 7%.", {"US: revenue, up 7 %"}},
      {"Then the Tide Support Group's net sales were $4 million.", {"Tide Support Group: revenue 4000000 USD"}},
  }));
  CAPTURE(row.text);
  CHECK(facts_of(row.text) == row.facts);
}

TEST_CASE("a direction without a figure is a fact where it is told as one") {
  const auto row = GENERATE(values<Row>({
      {"Take rate declined slightly.", {"take rate, down"}},
      {"Customer acquisition costs have declined.", {"customer acquisition cost, down"}},
      {"We continued to realize robust order growth.", {"orders, up"}},
      {"The EBITDA loss narrowed significantly.", {"EBITDA, up"}},
      {"We expect margins to improve.", {}},
      {"Margins did not improve.", {}},
      {"We want to drive growth in orders.", {}},
  }));
  CAPTURE(row.text);
  CHECK(facts_of(row.text) == row.facts);
}

TEST_CASE("Chinese clauses are read in the same frames") {
  const auto row = GENERATE(values<Row>({
      {"云业务收入为334亿元，同比增长26%。", {"云业务: revenue 33400000000 CNY, up 26 %"}},
      {"净利润从10亿元增至12亿元。", {"net income 1200000000 CNY, up, from 1000000000 CNY"}},
      {"毛利率为40%，环比下降2个百分点。", {"gross margin 40 %, down 2 pp"}},
      {"我们预计收入增长8%。", {}},
      {"Lantern收入增长21%，2025年的会议很多。", {"Lantern: revenue, up 21 %"}},
  }));
  CAPTURE(row.text);
  CHECK(facts_of(row.text) == row.facts);
}

TEST_CASE("a head takes the nouns before it for the name of a metric that no row knows") {
  const auto row = GENERATE(values<Row>({
      {"The composite ratio rose to 95.6% from 95.3%.", {"composite ratio 95.6 %, up, from 95.3 %"}},
      {"Maintenance outage expense was $22 million.", {"maintenance outage expense 22000000 USD"}},
      {"At Lantern Street, investment spreads were 98 basis points.", {"Lantern Street: investment spreads 0.98 pp"}},
      {"Interest expense was $22 million.", {"interest expense 22000000 USD"}},
      {"It was done at a cost of $22 million.", {}},
      {"Our cost actions brought $22 million.", {}},
  }));
  CAPTURE(row.text);
  CHECK(facts_of(row.text) == row.facts);
}
