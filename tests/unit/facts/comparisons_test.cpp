// What is compared more than once, in the sentence or in the one after, and what only looks like it.
#include <algorithm>
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

TEST_CASE("a second comparison in a sentence is told again with its value") {
  const auto row = GENERATE(values<Row>({
      {"Revenue was $80 million, up 18% sequentially and 61% year over year.",
       {"revenue 80000000 USD, up 18 %", "revenue 80000000 USD, up 61 %"}},
      {"EBITDA margin was 58%, up from 57% in the prior quarter and up from 45% in the prior year.",
       {"EBITDA margin 58 %, up, from 57 %", "EBITDA margin 58 %, up, from 45 %"}},
      {"EPS was $2.14, down from $2.16 last quarter and up 8% from a year ago.",
       {"EPS 2.14 USD, down, from 2.16 USD", "EPS 2.14 USD, up 8 %"}},
      {"Organic sales were down 12% versus the prior year, but grew 10% sequentially.",
       {"organic revenue, down 12 %", "organic revenue, up 10 %"}},
      {"Sales grew 13% in the second quarter to $17 million and 15% in the first half to $33 million.",
       {"revenue 17000000 USD, up 13 %", "revenue 33000000 USD, up 15 %"}},
  }));
  CAPTURE(row.text);
  CHECK(facts_of(row.text) == row.facts);
}

TEST_CASE("the sentence after may say what a figure compares to") {
  const auto row = GENERATE(values<Row>({
      {"Adjusted EPS was $8.10. This compares to adjusted EPS of $7.87 last year.",
       {"adjusted EPS 8.1 USD, up, from 7.87 USD"}},
      {"Adjusted EPS was $8.10. This compares to net income of $7 million.", {"adjusted EPS 8.1 USD"}},
      {"Adjusted EPS was $8.10. We paid $7.87 a year ago.", {"adjusted EPS 8.1 USD"}},
      {"Segment margin was 20%, compared to a record 22% last year.", {"segment margin 20 %, down, from 22 %"}},
  }));
  CAPTURE(row.text);
  CHECK(facts_of(row.text) == row.facts);
}

TEST_CASE("a figure is of what it is tied to, not of the metric before") {
  const auto row = GENERATE(values<Row>({
      {"Those investments drive our software, which reached $500 million in revenue.", {"revenue 500000000 USD"}},
      {"Free cash flow, excluding the $50 million pension contribution, was strong.", {}},
      {"EBITDA was $73 million despite the $8 million pre-tax earnings impact from the storm.",
       {"EBITDA 73000000 USD"}},
      {"Storms are expected to decrease earnings by $10 million.", {"profit, down 10000000 USD"}},
      {"Book-to-bill was 0.87.", {"book-to-bill 0.87"}},
      {"We had a loss of $0.04 per share.", {"EPS 0.04 USD/share"}},
  }));
  CAPTURE(row.text);
  auto facts = facts_of(row.text);
  for (std::string& line : facts) {  // whether a loss bears a sign is the numbers' part
    for (std::size_t at; (at = line.find(" -")) != std::string::npos;) line.erase(at + 1, 1);
  }
  CHECK(facts == row.facts);
}

TEST_CASE("a name of which a change is told owns it; a name of the economy does not") {
  const auto row = GENERATE(values<Row>({
      {"Lamp & Wick was down double digits.", {"Lamp & Wick: revenue, down 10..99 %"}},
      {"Our Lantern market segment declined 10%.", {"Lantern: revenue, down 10 %"}},
      {"GDP grew 3%.", {}},
      {"Temperatures were down 5%.", {}},
  }));
  CAPTURE(row.text);
  CHECK(facts_of(row.text) == row.facts);
}

TEST_CASE("what is said of another thing is not carried to the segment before") {
  const std::string segment = "Revenue from the Harbour Lights Group was $9 million. Harbour Lights Group costs fell. ";
  CHECK(facts_of(segment + "Turning to profitability, operating margin was 20%.").back() == "operating margin 20 %");
  CHECK(facts_of(segment + "Operating margin was 20%.").back() == "Harbour Lights Group: operating margin 20 %");
}

TEST_CASE("changes dealt out in the sentence after go to as many facts, else to none") {
  CHECK(facts_of("Net income was $6 million, and EPS was $1.17. These are decreases of 16% and 12%, respectively.") ==
        Lines{"net income 6000000 USD, down 16 %", "EPS 1.17 USD, down 12 %"});
  CHECK(facts_of("EPS was $1.17. These are decreases of 16% and 12%, respectively.") == Lines{"EPS 1.17 USD"});
}

TEST_CASE("what is told beside a comparison is not compared with") {
  CHECK(
      facts_of("Revenue was $46 million, down 4% from the previous quarter with an operating income of $8 million.") ==
      Lines{"revenue 46000000 USD, down 4 %", "operating income 8000000 USD"});
}

TEST_CASE("how far an aim was reached is no change; a figure held against an aim is reported") {
  CHECK(facts_of("We gained 141% of plan in new members.").empty());
  const auto status = [](const std::string& text) { return read_statements(text).facts.facts.at(0).status; };
  CHECK(status("EBITDA margin was 22%, well above our long-term target.") == FactStatus::actual);
  CHECK(status("Our target of a 22% EBITDA margin stands.") != FactStatus::actual);
}

TEST_CASE("a range that begins with from is no comparison; a report's own words are passed over") {
  const auto row = GENERATE(values<Row>({
      {"Revenue ranged from $3 million to $4 million.", {"revenue 3000000..4000000 USD"}},
      {"Sales were $5 million. This is up a reported 9% and up 7% organically.",
       {"revenue 5000000 USD, up 9 %", "revenue 5000000 USD, up 7 %"}},
      {"We ended with $14 million in cash and just under $24 million in debt.",
       {"cash and cash equivalents 14000000 USD", "debt 24000000 USD"}},
      {"We paid down $24 million in debt.", {"debt repayment 24000000 USD"}},
      {"We planned with 309 million of fully diluted shares outstanding.", {"shares outstanding 309000000"}},
      {"And in Europe, we grew 2%.", {"Europe: revenue, up 2 %"}},
      {"They grew 2%.", {}},
  }));
  CAPTURE(row.text);
  CHECK(facts_of(row.text) == row.facts);
}

TEST_CASE("figures are dealt out from the last unit backwards") {
  const auto row = GENERATE(values<Row>({
      {"EPS and adjusted EPS each increased 30% to $1.03 and $1.04, respectively.",
       {"EPS 1.03 USD, up 30 %", "adjusted EPS 1.04 USD, up 30 %"}},
      {"GAAP and adjusted EPS were $1.15 and $1.13, respectively.", {"EPS 1.15 USD", "adjusted EPS 1.13 USD"}},
      {"Revenue and traffic were $5 million and 300,000 visits, respectively.",
       {"revenue 5000000 USD", "traffic 300000 visits"}},
  }));
  CAPTURE(row.text);
  auto facts = facts_of(row.text);
  std::sort(facts.begin(), facts.end());
  auto wanted = row.facts;
  std::sort(wanted.begin(), wanted.end());
  CHECK(facts == wanted);
}

TEST_CASE("a verb is no one's name, and ends the name of a metric") {
  CHECK(facts_of("We anticipate revenue of $5 million. We anticipate revenue growth of 5%.").front() ==
        "revenue 5000000 USD");
  CHECK(facts_of("More volume in our lanes resulted in revenue of $60 million.") == Lines{"revenue 60000000 USD"});
}

TEST_CASE("an earlier promise is no second one; the basis that opens a sentence is of its figures") {
  const auto row = GENERATE(values<Row>({
      {"We now expect EPS of $8.90, up from our prior guidance of $8.70 to $8.80.", {"EPS 8.9 USD, from 8.7..8.8 USD"}},
      {"We now expect sales to be up 10%, compared to our previous outlook of 8%.", {"revenue, up 10 %"}},
      {"On an adjusted basis, net income was $11.1 million or $0.34 per diluted share.",
       {"adjusted net income 11100000 USD", "adjusted EPS 0.34 USD/share"}},
      {"On a non-GAAP basis, EPS was $1.62.", {"non-GAAP diluted EPS 1.62 USD"}},
      {"On a reported basis, EPS was $1.62.", {"EPS 1.62 USD"}},
  }));
  CAPTURE(row.text);
  CHECK(facts_of(row.text) == row.facts);
}

TEST_CASE("part of a compound is no metric; points of growth and what is lapped are no change of it") {
  const auto row = GENERATE(values<Row>({
      {"We issued $450 million in the investment-grade bond market.", {}},
      {"Currency positively impacted our Lantern revenue by $4 million. Lantern revenue was $9 million.",
       {"Lantern: revenue 9000000 USD"}},
      {"Revenue growth was 13.6%, a 900 basis point acceleration.", {"revenue, up 13.6 %"}},
      {"Gross margin was 13.6%, a 90 basis point improvement.", {"gross margin 13.6 %, up 0.9 pp"}},
      {"Sales grew 7%, lapping 19% from a year ago.", {"revenue, up 7 %"}},
      {"Our lamp and wick orders grew 5%.", {"lamp and wick: orders, up 5 %"}},
      {"It came from oil and wick orders grew 5%.", {"wick: orders, up 5 %"}},
  }));
  CAPTURE(row.text);
  CHECK(facts_of(row.text) == row.facts);
}

TEST_CASE("a figure of what would have been is marked") {
  const auto marked = [](const std::string& text, std::size_t fact) {
    const ReadStatements read = read_statements(text);
    const auto& evidence = read.facts.facts.at(fact).evidence;
    return std::any_of(evidence.begin(), evidence.end(),
                       [](const Evidence& item) { return std::string(item.rule) == "pro_forma"; });
  };
  CHECK(marked("Excluding the ferries, revenue grew 10%.", 0));
  CHECK(marked("Toll revenue might have risen 7% without the docks.", 0));
  CHECK(marked("Revenue grew 10%, excluding the ferries.", 0));
  CHECK_FALSE(marked("Revenue was $24 million Excluding the ferries, tolls revenue would have risen 7%.", 0));
  CHECK(marked("Revenue was $24 million Excluding the ferries, tolls revenue would have risen 7%.", 1));
  CHECK_FALSE(marked("Revenue grew 10%.", 0));
}

TEST_CASE("what a figure is held against is no earlier value") {
  const auto row = GENERATE(values<Row>({
      {"The loss ratio was 73.8%, within our target range of 70% to 75%, but higher than the prior year quarter of 58.5%.",
       {"loss ratio 73.8 %, up, from 58.5 %"}},
      {"EPS was $1.20 compared to our guidance of $1.10 and up from $1.00 a year ago.",
       {"EPS 1.2 USD, up, from 1 USD"}},
      {"EPS was $1.20 compared to $1.10.", {"EPS 1.2 USD, up, from 1.1 USD"}},
  }));
  CAPTURE(row.text);
  CHECK(facts_of(row.text) == row.facts);
}

TEST_CASE("a figure is of the metric told per share, of the place at the head, of the line that the call knows") {
  const auto row = GENERATE(values<Row>({
      {"We declared a dividend from the sale of certain investments in the amount of $0.66 per share.",
       {"dividend per share 0.66 USD/share"}},
      {"Across Harbour Lights, total orders rose 20%.", {"Harbour Lights: orders, up 20 %"}},
      {"Across the board, total orders rose 20%.", {"orders, up 20 %"}},
      {"Food revenue was $3 million. Food grew 8%.", {"Food: revenue 3000000 USD", "Food: revenue, up 8 %"}},
      {"Food costs were $3 million. Beef grew 8%.", {"food cost 3000000 USD"}},
  }));
  CAPTURE(row.text);
  CHECK(facts_of(row.text) == row.facts);
}

TEST_CASE("behind another figure, a name or a noun of its own before the verb is whose the change is") {
  const auto row = GENERATE(values<Row>({
      {"Our Wick sales are told. Total sales were up 10%, with Wick up 11%.",
       {"revenue, up 10 %", "Wick: revenue, up 11 %"}},
      {"In our Wick division and our Oil division orders came in. Orders in the Wick division were down 4% and in the Oil division they fell 3%.",
       {"Wick: orders, down 4 %", "Oil: orders, down 3 %"}},
      {"Day rates rose 10% and active vessels increased by 2%.", {"day rate, up 10 %"}},
      {"Revenue fell due to lower day rates, which were down 2%.", {"day rate, down 2 %", "revenue, down"}},
      {"We generated $2 million of operating cash flow and $1 million of free cash flow.",
       {"operating cash flow 2000000 USD", "free cash flow 1000000 USD"}},
  }));
  CAPTURE(row.text);
  CHECK(facts_of(row.text) == row.facts);
}

TEST_CASE("of revenue, of an earlier year, of no earlier year") {
  const auto row = GENERATE(values<Row>({
      {"Operating expenses as a percentage of net sales were 23.8%, an improvement of 280 basis points compared to 26.6%.",
       {"operating expense ratio 23.8 %, down 2.8 pp, from 26.6 %"}},
      {"Operating expenses were $23.8 million, a percentage of net sales that fell.",
       {"operating expense 23800000 USD"}},
      {"Operating costs for the quarters ended June 30, 2031 and 2030 were $64 million and $80 million, respectively.",
       {"operating expense 64000000 USD, down, from 80000000 USD"}},
      {"EPS was $1.32, which was 5% above the prior year level.", {"EPS 1.32 USD, up 5 %"}},
      {"EPS was $1.32, which was 5% above what we hoped.", {"EPS 1.32 USD"}},
      {"Leverage was 2.8x, down from the prior quarter.", {"leverage ratio 2.8 x, down"}},
      {"We expect this revenue growth to become an operating margin of 4%.", {"operating margin 4 %"}},
  }));
  CAPTURE(row.text);
  CHECK(facts_of(row.text) == row.facts);
}

TEST_CASE("what is of the whole, announced, or no metric at all") {
  const auto row = GENERATE(values<Row>({
      {"The Wick segment had sales of $3 million. On a consolidated basis, our operating margin was 22%.",
       {"Wick: revenue 3000000 USD", "operating margin 22 %"}},
      {"The Wick segment is new. Turning to the Wick segment, sales rose 3%.", {"Wick: revenue, up 3 %"}},
      {"Macs rose 3%.", {}},
      {"MACs rose 3%.", {"monthly active consumers, up 3 %"}},
      {"Cash profit sharing was $3 million.", {}},
      {"Oil and gas sales were $3 million.", {"Oil and gas: revenue 3000000 USD"}},
  }));
  CAPTURE(row.text);
  CHECK(facts_of(row.text) == row.facts);
}

TEST_CASE("the change of what is counted, and a range of changes") {
  const auto row = GENERATE(values<Row>({
      {"We closed 2,045 homes during the quarter, a 4% decrease from last year.", {"homes 2045 homes, down 4 %"}},
      {"We closed 2,045 homes, and a 4% decrease in rates helped.", {"homes 2045 homes"}},
      {"We are looking to increase EPS within a range of 8% to 12%.", {"EPS, up 8..12 %"}},
      {"EBITDA is in the range of $5 million to $6 million.", {"EBITDA 5000000..6000000 USD"}},
  }));
  CAPTURE(row.text);
  CHECK(facts_of(row.text) == row.facts);
}

TEST_CASE("two bases of one change, a rest, a benefit, a list of places") {
  const auto row = GENERATE(values<Row>({
      {"Revenue grew 38% or 37% in constant currency.", {"revenue, up 38 %", "revenue, up 37 %"}},
      {"Revenue grew 8% on a reported basis or 4% organically.", {"revenue, up 8 %", "revenue, up 4 %"}},
      {"Revenue grew $17 million or 12%.", {"revenue, up 12 %"}},
      {"Other revenue declined 18%.", {"other revenue, down 18 %"}},
      {"Fees and other revenue declined 18%.", {"revenue, down 18 %"}},
      {"Hedges were a benefit of $10 million to operating income.", {}},
      {"Operating margin was 19.2% compared to the prior year period margin of 19.6%.",
       {"operating margin 19.2 %, down, from 19.6 %"}},
      {"Revenue in the Middle East, Africa and South Asia region rose 1%.",
       {"Middle East, Africa and South Asia region: revenue, up 1 %"}},
      {"Revenue in Africa, as in the region, rose 1%.", {"Africa: revenue, up 1 %"}},
      {"Total C2C principal increased 28%.", {}},
  }));
  CAPTURE(row.text);
  CHECK(facts_of(row.text) == row.facts);
}

TEST_CASE("by how much guidance moved, and what moved a figure, are no levels") {
  const auto row = GENERATE(values<Row>({
      {"We are raising our EPS guidance by $0.50 to a range of $5.00 to $5.20.", {"EPS 5..5.2 USD, up 0.5 USD"}},
      {"We are giving our EPS guidance of $0.50.", {"EPS 0.5 USD"}},
      {"EPS growth of $0.20 was driven by $0.10 from sales and $0.05 from a lower tax rate.",
       {"EPS, up 0.2 USD", "tax rate, down"}},
      {"Revenue rose 9% due to a higher fee per file, which was $12,600.", {"revenue, up 9 %"}},
      {"EPS rose driven by sales of $3 million.", {"revenue 3000000 USD", "EPS, up"}},
  }));
  CAPTURE(row.text);
  CHECK(facts_of(row.text) == row.facts);
}

TEST_CASE("a second earlier value has a comparison of its own, whatever period is named behind it") {
  const ReadStatements read = read_statements(
      "Noninterest income was $681 million for the third quarter of 2031, compared to $650 million for the year-ago "
      "period and $692 million in the second quarter.");
  REQUIRE(read.facts.facts.size() == 2);
  CHECK(read.facts.facts[0].change->basis == Basis::yoy);
  CHECK(amount(read, read.facts.facts[1].prior) == "692000000 USD");
  CHECK(read.facts.facts[1].change->direction == Direction::down);
  CHECK(read.facts.facts[1].change->basis != Basis::yoy);
}

TEST_CASE("a part of the company that grew is told of, also behind a comma") {
  const auto facts = [](const std::string& text) { return facts_of("Our Harbour revenue rose 4%. " + text).back(); };
  CHECK(facts("For the quarter, Harbour finished with 13% growth.") == "Harbour: revenue, up 13 %");
  CHECK(facts("Harbour delivered a good quarter, growing 5%.") == "Harbour: revenue, up 5 %");
}
