#include <algorithm>
#include <catch2/catch.hpp>

#include "facts/reading.h"
#include "guidance/chinese_promises.h"
#include "guidance/modality.h"
#include "quality/rows.h"

using namespace callscope;

TEST_CASE("every word of the modality table is found in its example and not in its counter-example") {
  const char* const roles[] = {"commit",    "confident", "expect",   "guidance", "plan",     "believe", "may",
                               "future",    "potential", "horizon",  "raise",    "maintain", "still",   "can",
                               "condition", "lower",     "withdraw", "initiate", "aside",    "past",    "denied",
                               "legal",     "rises",     "falls",    "betters",  "keeps",    "gains"};
  const auto finds = [&](const std::string& text, const std::string& role) {
    std::vector<Token> tokens = tokens_of(text);
    const Vocabulary vocabulary(tokens);
    std::vector<ModalWord> words;
    Modality::get().find(tokens, Modality::get().phrases(tokens, vocabulary),
                         {0, static_cast<TokenIndex>(tokens.size())}, words);
    for (const ModalWord& word : words) {
      if (roles[static_cast<std::size_t>(word.modal)] == role) return true;
    }
    return false;
  };
  for (const auto& row : read_rows("modality.tsv")) {
    REQUIRE(row.size() == 4);
    CAPTURE(row[0]);
    CHECK(finds(row[2], row[1]));
    CHECK_FALSE(finds(row[3], row[1]));
  }
}

TEST_CASE("statements of the future with substance are guidance") {
  const auto text = GENERATE(as<std::string>{}, "We expect revenue of $5.1 billion to $5.3 billion in fiscal 2031.",
                             "We are confident that our margins will improve in the second half.",
                             "We will continue to invest in our ports.", "Our goal is to double our fleet.",
                             "Full-year capital expenditures are expected to be $40 million.",
                             "We remain committed to returning cash to our shareholders.");
  CAPTURE(text);
  CHECK(read_statements(text).guidance.size() == 1);
}

TEST_CASE("talk of the call, of the past, denials and the safe harbour are no guidance") {
  const auto text =
      GENERATE(as<std::string>{}, "We will now take your questions.", "I will hand over to our treasurer.",
               "Revenue was $4 million, better than expected.", "We do not expect layoffs.",
               "Our forward-looking statements will differ from actual results.", "Will we see growth next year?",
               "If we open nine stores, we will need nine keys.");
  CAPTURE(text);
  CHECK(read_statements(text).guidance.empty());
}

TEST_CASE("a promise has metric, value, certainty and action") {
  const ReadStatements read =
      read_statements("We are raising our guidance and now expect revenue of $5.1 million for the year.");
  REQUIRE(read.guidance.size() == 1);
  const Guidance& guidance = read.guidance[0];
  CHECK(guidance.metric == std::string("revenue"));
  CHECK(amount(read, guidance.value) == "5100000 USD");
  CHECK(guidance.action == GuidanceAction::raise);
}

TEST_CASE("a figure that is promised is not reported") {
  const ReadStatements read = read_statements("We expect revenue of $5.1 million. Revenue was $4.8 million.");
  REQUIRE(read.facts.facts.size() == 2);
  CHECK(read.facts.facts[0].status == FactStatus::guidance);
  CHECK(read.facts.facts[1].status == FactStatus::actual);
}

TEST_CASE("an expectation that is kept is guidance that maintains") {
  const ReadStatements read = read_statements("We still expect our effective tax rate to be 21%.");
  REQUIRE(read.guidance.size() == 1);
  CHECK(read.guidance[0].action == GuidanceAction::maintain);
}

TEST_CASE("a denial kills only the promise that it governs") {
  CHECK(read_statements("The rebate, which we do not expect to repeat, will lower our margins next year.")
            .guidance.size() == 1);
  CHECK(read_statements("We will tell you that we do not expect layoffs.").guidance.empty());
}

TEST_CASE("a belief is guidance where it speaks of a metric to come") {
  CHECK(read_statements("For 2031, we believe the brand can develop 40 to 50 new restaurants.").guidance.size() == 1);
  CHECK(read_statements("We believe the brand can please anybody.").guidance.empty());
}

TEST_CASE("an adverbial behind its word opens no promise of its own") {
  CHECK(read_statements("We expect that over the next few quarters, we will see growth in our revenue.")
            .guidance.size() == 1);
}

TEST_CASE("a list goes on with what its first sentence promised") {
  const ReadStatements read = read_statements(
      "We expect the investment to yield growth of 8% in our cloud revenue. Secondly, a return to double-digit growth in retail.");
  REQUIRE(read.guidance.size() == 2);
  CHECK(read.guidance[1].certainty == read.guidance[0].certainty);
  CHECK(read_statements("Revenue was flat. Secondly, a return to double-digit growth in retail.").guidance.empty());
}

TEST_CASE("figures without a verb are promised where the sentence before announces them") {
  const ReadStatements read = read_statements(
      "We are providing the following guidance. Revenue of $425 million to $475 million, and capital spend of $35 million. "
      "Adjusted EBITDA of $90 million.");
  REQUIRE(read.guidance.size() == 3);
  CHECK(read.guidance[1].metric == std::string("capital expenditure"));
  CHECK(amount(read, read.guidance[2].value) == "90000000 USD");
  CHECK(read_statements("We gave the following reasons. Revenue of $425 million, a record.").guidance.empty());
  CHECK(read_statements("Our guidance is unchanged. Revenue was $425 million.").guidance.empty());
}

TEST_CASE("what a promised figure includes is promised with it") {
  const ReadStatements read = read_statements(
      "For fiscal 2032, we expect revenue of $430 million. This includes $35 million of product sales. Costs fell.");
  REQUIRE(read.guidance.size() == 2);
  CHECK(read.guidance[1].metric == std::string("product revenue"));
  CHECK(read.guidance[1].horizon == read.guidance[0].horizon);
}

TEST_CASE("what a promise is compared with is not its horizon") {
  CHECK(
      read_statements("We plan to expand capacity by more than 70% compared to fiscal 2030.").guidance.at(0).horizon ==
      kNone);
  CHECK(read_statements("We plan to expand capacity by more than 70% by fiscal 2033.").guidance.at(0).horizon != kNone);
}

TEST_CASE("a look back does not take the promise of the next clause with it") {
  CHECK(read_statements("We surpassed our sales goal in 2030, and we expect growth of 4% in our revenue.")
            .guidance.size() == 1);
  CHECK(read_statements("Revenue of $4 million was better than we expected.").guidance.empty());
}

TEST_CASE("where a promise goes is told by what it brings where no word of change is said") {
  const ReadStatements read =
      read_statements("We expect the freight tariff to be a headwind to our gross margin next year.");
  REQUIRE(read.guidance.size() == 1);
  CHECK(read.guidance[0].direction == Direction::down);
}

TEST_CASE("what is asked within a sentence, and the month of May, promise nothing") {
  CHECK(read_statements("We discussed how much we are going to invest.").guidance.empty());
  CHECK(read_statements("In April and May sales were up 8%.").guidance.empty());
}

TEST_CASE("the condition of a promise is among its evidence") {
  const ReadStatements read = read_statements("We expect revenue of $5 million, subject to approval of the plan.");
  REQUIRE(read.guidance.size() == 1);
  const auto& evidence = read.guidance[0].evidence;
  CHECK(std::any_of(evidence.begin(), evidence.end(),
                    [](const Evidence& one) { return std::string(one.rule) == "condition"; }));
}

TEST_CASE("promises in Chinese have certainty, metric and direction") {
  const std::vector<ChinesePromise> found =
      find_chinese_promises("我们预计明年收入会增长，同时我们有信心提升毛利率。", 10);
  REQUIRE(found.size() == 2);
  CHECK(found[0].certainty == Certainty::expect);
  CHECK(found[0].metric == std::string("revenue"));
  CHECK(found[0].direction == Direction::up);
  CHECK(found[0].span.start == 10);
  CHECK(found[1].certainty == Certainty::confident);
  CHECK(found[1].metric == std::string("gross margin"));
}

TEST_CASE("what a Chinese clause promises stands behind its word, and what is bettered by falling falls") {
  struct Row {
    std::string text, metric;
    Direction direction;
  };
  const auto row =
      GENERATE(values<Row>({{"随着用户增长，我们预计在保持优惠的情况下亏损会缩减。", "loss", Direction::down},
                            {"我们有信心优化成本。", "costs", Direction::down},
                            {"随着订单变大，我们的成本依然有很大的提升空间。", "costs", Direction::down},
                            {"我们有信心优化利润率。", "profit margin", Direction::up}}));
  CAPTURE(row.text);
  const std::vector<ChinesePromise> found = find_chinese_promises(row.text, 0);
  REQUIRE(found.size() == 1);
  CHECK(found[0].metric == row.metric);
  CHECK(found[0].direction == row.direction);
}

TEST_CASE("guidance is of the metric that its word governs, not of one mentioned") {
  struct Row {
    std::string text, metric;
    std::optional<Direction> direction;
  };
  const auto row = GENERATE(values<Row>({
      {"As order density rises, there is scope to optimize our freight costs.", "freight cost", Direction::down},
      {"As we improve our investment, we are confident we will win trust and maintain our market share.",
       "market share", Direction::flat},
      {"Our gross margin is expected to improve on volume.", "gross margin", Direction::up},
      {"We will invest at scale.", "investment", Direction::up},
      {"We expect that our revenue will not reach its old height.", "revenue", std::nullopt},
      {"We will achieve freight costs of $3 million.", "freight cost", std::nullopt},
  }));
  CAPTURE(row.text);
  const ReadStatements read = read_statements(row.text);
  REQUIRE(read.guidance.size() == 1);
  CHECK(read.guidance[0].metric == row.metric);
  CHECK(read.guidance[0].direction == row.direction);
}

TEST_CASE("a figure held against guidance is no promise") {
  CHECK(read_statements("EPS was $1.20 compared to our guidance of $1.10.").guidance.empty());
  CHECK(read_statements("Lantern sales were $90 million, at the high end of our outlook range.").guidance.empty());
  CHECK(read_statements("Lamp margins stayed in line with our target.").guidance.empty());
  CHECK(read_statements("Our top-line guidance includes $5 million of lamp revenue.").guidance.size() == 1);
  CHECK(read_statements("We raised the high end of our revenue guidance to $95 million.").guidance.size() == 1);
  CHECK(read_statements("Our guidance is for EPS of $1.20.").guidance.size() == 1);
}

TEST_CASE("Chinese questions, denials and words of procedure promise nothing") {
  const auto text = GENERATE(as<std::string>(), "收入去年增长。", "我们没有计划增加投资。", "您预计收入会增长吗？",
                             "接下来请管理层介绍预计的投资。");
  CAPTURE(text);
  CHECK(find_chinese_promises(text, 0).empty());
}

TEST_CASE("every row of the table of Chinese promises fires in its example alone") {
  const auto reads = [](const std::string& text, const std::vector<std::string>& row) {
    // A sure word and a word of change make any clause a promise, so that the row's own word shows.
    const bool of_certainty = row[1] == "certainty", aside = row[1] == "aside";
    const std::string whole = of_certainty ? text : aside ? "我们预计收入增长" + text : "我们预计" + text;
    const std::vector<ChinesePromise> found = find_chinese_promises(whole, 0);
    if (aside) return found.empty();
    if (found.empty()) return false;
    if (of_certainty) return std::string(to_string(found[0].certainty)) == row[2];
    if (row[1] == "metric") return found[0].metric == row[2];
    return found[0].direction && std::string(to_string(*found[0].direction)) == (row[1] == "better" ? "up" : row[1]);
  };
  for (const auto& row : read_rows("chinese_promises.tsv")) {
    REQUIRE(row.size() == 5);
    CAPTURE(row[0]);
    CHECK(reads(row[3], row));
    CHECK_FALSE(reads(row[4], row));
  }
}

TEST_CASE("each metric that has a value in one promise is promised by itself") {
  const std::string text = "We expect revenue of $8 million and operating expenses of $2 million.";
  const ReadStatements read = read_statements(text);
  REQUIRE(read.guidance.size() == 2);
  CHECK(read.guidance[0].metric == "revenue");
  CHECK(read.document.quote(read.guidance[0].span) == "We expect revenue of $8 million");
  CHECK(read.guidance[1].metric == "operating expense");
  CHECK(amount(read, read.guidance[1].value) == "2000000 USD");
  CHECK(read.document.quote(read.guidance[1].span) == "operating expenses of $2 million");
}

TEST_CASE("May among months is no word of promise") {
  CHECK(read_statements("April, May and June comps were up 4% in the following quarters.").guidance.empty());
  CHECK(read_statements("April, may and June comps were up 4% going forward.").guidance.empty());
  CHECK(read_statements("Going forward, comps may fall 4%.").guidance.size() == 1);
}

TEST_CASE(
    "guidance per share is of earnings, also where they are not named; a fragment goes on with the promise before") {
  const ReadStatements read = read_statements("We reaffirm our adjusted guidance of $2.85 to $2.87 per share.");
  REQUIRE(read.guidance.size() == 1);
  CHECK(read.guidance[0].metric == "adjusted EPS");
  const ReadStatements fragment =
      read_statements("We expect revenue of $8 million to $9 million. And adjusted EPS to be between $2.28 and $2.31.");
  REQUIRE(fragment.guidance.size() == 2);
  CHECK(fragment.guidance[1].metric == "adjusted EPS");
  CHECK(read_statements("We paid $2 million. And adjusted EPS to be between $2.28 and $2.31.").guidance.empty());
}

TEST_CASE("what the speaker declines to foresee, what customers are committed to and a forecast met are no promises") {
  const auto text = GENERATE(as<std::string>{}, "We aren't projecting revenue beyond the quarter.",
                             "I'm not going to get too excited about the margin of one quarter.",
                             "It is largely software revenue that is committed and was up 16%.",
                             "Revenue of $40 million was in line with our forecast guidance.");
  CAPTURE(text);
  CHECK(read_statements(text).guidance.empty());
}

TEST_CASE("raised prices are no raised guidance, and the kind of a product is no promised value") {
  const auto prices = read_statements("We've raised our prices and expect gross margin of 41% next year.").guidance;
  REQUIRE(prices.size() == 1);
  CHECK(prices[0].action == GuidanceAction::none);
  const auto product = read_statements("We expect to ship the 7-nanometer product in the second half.").guidance;
  REQUIRE(product.size() == 1);
  CHECK(product[0].value == kNone);
}

TEST_CASE("how the reporting goes on, what was said once and what the listener has are no promises") {
  const auto text = GENERATE(as<std::string>{}, "We will update this estimate at the end of the year.",
                             "We'll be able to give you an update on our goals.",
                             "We said that all three lanterns are going to be profitable.",
                             "You will also recall that sales fell in the spring.",
                             "We will be at the Harbour Technology Summit in May.",
                             "Shipments were $75 million lower than our internal forecasts.",
                             "We built some caution into revenue, as you would fully expect us to.",
                             "We assume you have seen our release on revenue.");
  CAPTURE(text);
  CHECK(read_statements(text).guidance.empty());
}

TEST_CASE("what says neither what nor which way nor how much nor when is a promise only of the speaker's own") {
  CHECK(read_statements("A lantern of that kind will be replaced.").guidance.empty());
  CHECK(read_statements("We will emerge with the right people.").guidance.size() == 1);
  CHECK(read_statements("We give the market time and will continue to be there.").guidance.size() == 1);
}

TEST_CASE("an outlook is raised or kept, not a cost, a mix or a rating") {
  const auto action_of = [](const std::string& text) {
    const auto guidance = read_statements(text).guidance;
    return guidance.empty() ? GuidanceAction::none : guidance[0].action;
  };
  CHECK(action_of("We are raising our full-year revenue guidance to $12 million.") == GuidanceAction::raise);
  CHECK(action_of("We expect revenue of $12 million, lowering our transaction costs.") == GuidanceAction::none);
  CHECK(read_statements("We've maintained our pipeline of $4 million of orders.").guidance.empty());
}
