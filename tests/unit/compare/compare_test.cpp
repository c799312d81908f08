#include <algorithm>
#include <nlohmann/json.hpp>

#include "compare/series.h"
#include "compare/two_calls.h"
#include "compare/vocabulary.h"
#include "serialize/schema_check.h"

namespace callscope {
namespace {

const Series* find_series(const Comparison& comparison, const std::string& metric, const std::string& entity = {}) {
  for (const Series& series : comparison.series)
    if (series.metric == metric && series.entity.value_or("") == entity) return &series;
  return nullptr;
}

const Series* find_series(Comparison&&, const std::string&,
                          const std::string& = {}) = delete;  // it would not outlive the search

const FollowUp* find_promise(const Comparison& comparison, const Analysis& earlier, const std::string& metric) {
  for (const FollowUp& item : comparison.follow_ups)
    if (earlier.guidance[static_cast<std::size_t>(item.guidance)].metric == metric) return &item;
  return nullptr;
}

}  // namespace

TEST_CASE("calls are put in order whatever the order they are given in") {
  const Analysis earlier = earlier_call("Revenue was $200 million."), later = later_call("Revenue was $220 million.");
  for (const bool turned : {false, true}) {
    const Comparison comparison = turned ? compared({later, earlier}) : compared({earlier, later});
    REQUIRE(comparison.calls.size() == 2);
    CHECK(comparison.calls[0].label == "Q2 FY2024");
    CHECK(comparison.calls[1].label == "Q2 FY2025");
    CHECK(comparison.calls[0].analysis == (turned ? 1 : 0));
    CHECK(comparison.same_company == true);
  }
}

TEST_CASE("what cannot be compared is refused") {
  const Analysis one = earlier_call("Revenue was $200 million.");
  Analysis other = later_call("Revenue was $220 million.");
  CHECK(compare({one}).error().code == ErrorCode::bad_options);
  CHECK(compare({one, one}).error().code == ErrorCode::bad_options);
  other.call.company = "Harrow Lumber";
  CHECK(compare({one, other}).error().code == ErrorCode::bad_options);
  CompareOptions options;
  options.other_companies = true;
  CHECK(compared({one, other}, options).same_company == false);
  other.call.company = "QUILLON MILLS INCORPORATED";
  CHECK(compared({one, other}).same_company == true);
}

TEST_CASE("figures of one metric make a series with their change") {
  const Analysis earlier = earlier_call("Revenue was $200 million, up 4% year over year. Gross margin was 40%."),
                 later = later_call("Revenue was $220 million, up 10% year over year. Gross margin was 42.5%.");
  const Comparison comparison = compared({earlier, later});
  const Series* revenue = find_series(comparison, "revenue");
  REQUIRE(revenue != nullptr);
  REQUIRE(revenue->points.size() == 2);
  REQUIRE(revenue->changes.size() == 1);
  CHECK(revenue->changes[0].basis == Basis::yoy);
  CHECK(revenue->changes[0].difference == Decimal(20, 6));
  CHECK(*revenue->changes[0].percent == Approx(10));
  CHECK(revenue->changes[0].growth_points == Decimal(6));
  const Series* margin = find_series(comparison, "gross margin");
  REQUIRE(margin != nullptr);
  REQUIRE(margin->changes.size() == 1);
  CHECK(margin->changes[0].difference == Decimal(25, -1));
  CHECK_FALSE(margin->changes[0].percent);
}

TEST_CASE("what analysts say and what is promised is in no series") {
  const Analysis earlier = earlier_call("Revenue was $200 million."),
                 later = later_call("Net income was $9 million. We expect revenue of $250 million next year.",
                                    "Revenue was $190 million by our count, why?");
  const Comparison comparison = compared({earlier, later});
  const Series* revenue = find_series(comparison, "revenue");
  REQUIRE(revenue != nullptr);
  CHECK(revenue->points.size() == 1);
}

TEST_CASE("a later call's figure for an earlier period is held against it") {
  const Analysis earlier = earlier_call("Revenue was $200 million.");
  const auto comparative = [&](const std::string& remarks) {
    const Comparison comparison = compared({earlier, later_call(remarks)});
    return comparison.comparatives.empty() ? std::optional<Comparative>() : comparison.comparatives[0];
  };
  const auto restated =
      comparative("Revenue was $220 million, compared to $190 million in the second quarter of 2024.");
  REQUIRE(restated);
  CHECK(restated->restated);
  const auto same = comparative("Revenue was $220 million, compared to $200.4 million in the second quarter of 2024.");
  REQUIRE(same);
  CHECK_FALSE(same->restated);
  const auto derived = comparative("Revenue was $220 million, up 25% year over year.");
  REQUIRE(derived);
  CHECK(derived->derived);
  CHECK(derived->restated);
  CHECK(derived->value == Decimal(176, 6));
  const auto fits = comparative("Revenue was $220 million, up 10% year over year.");
  REQUIRE(fits);
  CHECK_FALSE(fits->restated);
}

TEST_CASE("values that differ by rounding are equal") {
  CHECK(equal_when_rounded(Decimal(386, -1), Decimal(39)));
  CHECK(equal_when_rounded(Decimal(2004, 5), Decimal(200, 6)));
  CHECK_FALSE(equal_when_rounded(Decimal(190, 6), Decimal(200, 6)));
  CHECK_FALSE(equal_when_rounded(Decimal(20, 9), Decimal(24, 9)));
}

TEST_CASE("a loss and an outflow are below zero") {
  const auto change = [](const char* before, const char* after) {
    return compared({earlier_call(before), later_call(after)}).series.front().changes.front();
  };
  CHECK(change("Adjusted EBITDA was a loss of $4 million.", "Adjusted EBITDA was a loss of $2 million.").percent == 50);
  const SeriesChange turned = change("Free cash flow was $4 million.", "Free cash flow was an outflow of $2 million.");
  CHECK_FALSE(turned.percent);
  CHECK(turned.difference == Decimal(-6, 6));
}

TEST_CASE("guidance is followed up by what the later call says of its horizon") {
  struct Row {
    const char* promise;
    const char* later;
    const char* metric;
    Outcome outcome;
  };
  const Row row = GENERATE(values<Row>({
      {"We expect gross margin of 40% to 42% in the second quarter of 2025.", "Gross margin was 41%.", "gross margin",
       Outcome::met},
      {"We expect gross margin of 40% to 42% in the second quarter of 2025.", "Gross margin was 43%.", "gross margin",
       Outcome::met},
      {"We expect gross margin of 40% to 42% in the second quarter of 2025.", "Gross margin was 39%.", "gross margin",
       Outcome::missed},
      {"We expect operating expenses of $40 million in the second quarter of 2025.",
       "Operating expenses were $44 million.", "operating expense", Outcome::missed},
      {"We expect revenue to grow 5% in the second quarter of 2025.", "Revenue was up 7% year over year.", "revenue",
       Outcome::met},
      {"We expect revenue of $500 million in fiscal year 2026.",
       "We now expect revenue of $540 million in fiscal year 2026.", "revenue", Outcome::moved},
      {"We expect gross margin of 40% to 42% in the second quarter of 2025.", "Headcount was flat.", "gross margin",
       Outcome::not_mentioned},
      {"We will improve the unit economics of Harbour Lights.", "Harbour Lights adjusted EBITDA improved.",
       "unit economics", Outcome::met},
      {"We expect monetization to improve.", "Take rate increased to 5%.", "monetization", Outcome::met},
      {"We expect monetization to improve.", "Gross margin increased to 5%.", "monetization", Outcome::not_mentioned},
      {"We will improve the unit economics of Harbour Lights.", "Adjusted EBITDA improved.", "unit economics",
       Outcome::not_mentioned},
      {"We plan to increase our investment in ferries.", "We plan to increase our investment in bread.", "investment",
       Outcome::undecided},
      {"We plan to increase our investment in ferries.", "We increased our investment in bread.", "investment",
       Outcome::undecided},
      {"We plan to increase our investment in ferries.", "Investment increased 10% year over year.", "investment",
       Outcome::met},
      {"We plan to increase our investment in wooden ferries.",
       "We plan to increase our investment in ferries of wooden make.", "investment", Outcome::reaffirmed},
      {"We expect revenue to increase with the adoption of Harbour Lights.",
       "Harbour Lights revenue increased 10% year over year.", "revenue", Outcome::met},
      {"We expect Harbour Lights revenue to increase.", "Revenue increased 10% year over year.", "revenue",
       Outcome::not_mentioned},
  }));
  CAPTURE(row.promise, row.later);
  const Analysis earlier = earlier_call(row.promise), later = later_call(row.later);
  const Comparison comparison = compared({earlier, later});
  const FollowUp* item = find_promise(comparison, earlier, row.metric);
  REQUIRE(item != nullptr);
  CHECK(std::string(to_string(item->outcome)) == to_string(row.outcome));
  CHECK((item->fact != kNone || item->new_guidance != kNone) == (row.outcome != Outcome::not_mentioned));
}

TEST_CASE("Fisher's exact test") {
  CHECK(fisher_exact(3, 4, 1, 4) == Approx(0.4857).margin(1e-4));  // the lady tasting tea, two-sided
  CHECK(fisher_exact(8, 10, 1, 6) == Approx(0.0350).margin(1e-4));
  CHECK(fisher_exact(5, 50, 5, 50) == Approx(1));
}

TEST_CASE("a term is new or gone where chance does not explain it") {
  std::string drones, plain;
  for (int i = 0; i < 30; ++i) {
    const std::string filler =
        "Our teams worked through the plan for the period and we are glad about what they did for all of "
        "our customers in every one of the places where we have been at work since the start of it. ";
    plain += filler;
    drones += filler + "Parcel drones fly. ";
  }
  const auto terms = [](const Comparison& comparison) {
    std::vector<std::string> list;
    for (const TermShift& shift : comparison.terms) list.push_back(shift.term + " " + to_string(shift.change));
    return list;
  };
  const auto fresh = terms(compared({earlier_call(plain), later_call(drones)}));
  CHECK(std::find(fresh.begin(), fresh.end(), "Parcel drones new") != fresh.end());
  const auto gone = terms(compared({earlier_call(drones), later_call(plain)}));
  CHECK(std::find(gone.begin(), gone.end(), "Parcel drones gone") != gone.end());
  CHECK(terms(compared({earlier_call(plain), later_call(plain + "Parcel drones fly.")})).empty());
}

TEST_CASE("who asked again, and the same question twice") {
  const std::string first = "Could you talk about the zinc tariff, and whether the smelter in Oslo can pass it on?";
  const std::string second = "On the zinc tariff again: can the Oslo smelter pass it on to buyers?";
  const Comparison comparison =
      compared({earlier_call("Revenue was $1 million.", first), later_call("Revenue was $2 million.", second)});
  const auto lena = std::find_if(comparison.people.begin(), comparison.people.end(),
                                 [](const ComparedPerson& person) { return person.name == "Lena Ott"; });
  REQUIRE(lena != comparison.people.end());
  CHECK(lena->appearances.size() == 2);
  CHECK(std::find(lena->again.begin(), lena->again.end(), "zinc") != lena->again.end());
  REQUIRE(comparison.repeated_questions.size() == 1);
  CHECK(comparison.repeated_questions[0].first.call == 0);
  CHECK(comparison.repeated_questions[0].second.call == 1);
}

TEST_CASE("notices are compared sentence by sentence") {
  const Analysis earlier = earlier_call("Revenue was $1 million.");
  const auto changes = [&](const std::string& notice) {
    return compared({earlier, read(call_text("Q2 2025 Earnings Conference Call\nAugust 5, 2025", notice,
                                             "Revenue was $2 million.", "How is demand?"))})
        .boilerplate;
  };
  CHECK(changes(kNotice).empty());
  const auto changed = changes(
      "Today's remarks contain forward-looking statements that involve risks. Please see our annual "
      "filings with the regulator for a list of them. ");
  REQUIRE(changed.size() == 1);
  CHECK(changed[0].change == SentenceChange::changed);
  const auto removed = changes("Today's remarks contain forward-looking statements that involve risks. ");
  REQUIRE(removed.size() == 1);
  CHECK(removed[0].change == SentenceChange::removed);
}

TEST_CASE(
    "a segment that goes and one that comes with the same telling metric is proposed, and what rests on that is marked") {
  const Comparison comparison =
      compared({earlier_call("Revenue was $9 million. Milling segment take rate was 4%."),
                later_call("Revenue was $10 million. Flour & Feed segment take rate was 5%.")});
  REQUIRE(comparison.renames.size() == 1);
  CHECK(comparison.renames[0].confidence < 0.7);
  for (const Series& series : comparison.series) {
    CAPTURE(series.metric);
    CHECK(series.points.size() == 2);
    CHECK(series.by_proposal == (series.metric == "take rate"));
  }
}

TEST_CASE("a metric that two parts give in one of the calls is not aligned by a proposal") {
  const Comparison comparison =
      compared({earlier_call("Milling segment take rate was 4%."),
                later_call("Flour & Feed segment take rate was 5%. Harbour Lights segment take rate was 7%.")});
  for (const Series& series : comparison.series) CHECK_FALSE(series.by_proposal);
}

TEST_CASE("names of a part are one where no third name of their calls stands between") {
  const auto points_of = [](const char* before, const char* after, const char* entity) {
    const Comparison comparison = compared({earlier_call(before), later_call(after)});
    const Series* found = find_series(comparison, "revenue", entity);
    return found == nullptr ? 0 : static_cast<int>(found->points.size());
  };
  CHECK(points_of("Harbour Lights segment revenue was $4 million.", "Harbour segment revenue was $5 million.",
                  "Harbour") == 2);
  CHECK(
      points_of(
          "Harbour Lights segment revenue was $4 million. Harbour Ferries segment revenue was $2 million. Harbour Lights segment "
          "adjusted EBITDA was $1 million. Harbour Ferries segment adjusted EBITDA was $1 million.",
          "Harbour segment revenue was $5 million.", "Harbour") == 1);
}

TEST_CASE("counts of no part are not held against each other where parts have them") {
  const Comparison comparison = compared(
      {earlier_call("Orders were up 20% year over year. Harbour Lights segment orders were up 5% year over year."),
       later_call("Orders were up 12% year over year.")});
  for (const Series& series : comparison.series)
    if (series.metric == "orders" && !series.entity) CHECK(series.points.size() == 1);
}

TEST_CASE("an amount that is told as about another does not dispute it") {
  const auto disputed = [](const char* second) {
    const Comparison comparison =
        compared({earlier_call("Capital expenditures were $20.1 million."),
                  later_call(std::string("Capital expenditures were $38.6 million. ") + second)});
    const Series* series = find_series(comparison, "capital expenditure");
    REQUIRE(series != nullptr);
    return series->points.back().disputed;
  };
  CHECK_FALSE(disputed("Capital expenditures ramped up to approximately $39 million."));
  CHECK(disputed("Capital expenditures ramped up to $41 million."));
}

TEST_CASE("the document follows its schema") {
  const Analysis earlier = earlier_call(
                     "Revenue was $200 million, up 4% year over year. We expect gross margin of 40% to 42% in "
                     "the second quarter of 2025."),
                 later =
                     later_call("Revenue was $220 million, compared to $190 million a year ago. Gross margin was 41%.");
  const std::vector<Analysis> calls = {later, earlier};
  const auto schema = nlohmann::json::parse(comparison_schema());
  const std::string json = to_json(compared(calls), calls, {calls[0].text, calls[1].text});
  const auto document = nlohmann::json::parse(json);
  CHECK(schema_check::Checker(schema).check(document) == "");
  const auto& point = document["series"][0]["points"][0];
  const auto start = point["span"][0].get<std::size_t>(), end = point["span"][1].get<std::size_t>();
  CHECK(earlier.text.substr(start, end - start) == point["quote"]);
  CHECK(to_markdown(compared(calls), calls).find("| revenue | current | $200 million (up 4% y/y)") !=
        std::string::npos);
  CHECK(to_csv(compared(calls), calls).find("figure,revenue,,current,Q2 FY2024") != std::string::npos);
}

}  // namespace callscope
