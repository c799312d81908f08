#include <catch2/catch.hpp>

#include "quality/checked.h"

using namespace callscope;
using Words = std::vector<std::string>;

namespace {

struct Legs {
  std::string original, rendition;
};

std::vector<Warning> conflicts_of(const std::vector<CheckedTurn>& turns) {
  std::vector<Warning> found;
  for (const Warning& warning : check_turns(turns).quality.warnings)
    if (warning.kind == WarningKind::number_conflict) found.push_back(warning);
  return found;
}

// Two turns, the second of which renders the first; `rest` is a third.
std::vector<Warning> conflicts(const Legs& legs, const std::string& rest = "We go on.") {
  return conflicts_of({{legs.original, kNone, false, "zh"}, {legs.rendition, 0}, {rest}});
}

}  // namespace

TEST_CASE("an amount whose legs differ by a power of ten or a currency is a conflict") {
  const auto legs =
      GENERATE(values<Legs>({{"We invest 3.8 billion yuan in shops.", "We invest RMB 380 billion in shops."},
                             {"There are 1.5 billion customers a day.", "There are 150 million customers a day."},
                             {"We spent $13.4 billion on hats.", "We spent RMB 13.4 billion on hats."},
                             {"The margin is 45% in hats.", "The margin is 4.5% in hats."},
                             {"It was nearly $2.9 billion.", "It was around $30 billion."},
                             {"我们投资3800亿元。", "We invest RMB 38 billion."}}));
  INFO(legs.original);
  CHECK(conflicts(legs).size() == 1);
}

TEST_CASE("legs that agree, round or speak of other things are silent") {
  const auto legs =
      GENERATE(values<Legs>({{"We invest RMB 5 billion.", "We invest RMB 5.0 billion."},
                             {"It grew 38.6% in hats.", "It grew about 39% in hats."},
                             {"We invest RMB 380 billion.", "We invest 380 billion renminbi."},
                             {"The coats made RMB 2.7 billion.", "The hats made RMB 4.1 billion."},
                             {"It rose 20 percent.", "It rose 20%."},
                             {"It rose 20%.", "It rose by 200 basis points."},
                             {"Coats rose 10%. Sales were $10 million.", "Sales were $10 million. Coats rose 10%."}}));
  INFO(legs.original);
  CHECK(conflicts(legs).empty());
}

TEST_CASE("a stretch of time in other units, and a growth that became a distance, are conflicts") {
  struct Row {
    Legs legs;
    std::string here;
  };
  const auto row = GENERATE(values<Row>(
      {{{"It will lag for a few quarters and then catch up.", "It goes on for a few more weeks, then it catches up."},
        "few more weeks"},
       {{"We open shops over several weeks.", "We open shops over a couple of months."}, "several weeks"},
       {{"Coats trail hats at only 5% growth.", "Coats are still lower than hats by only 5%."}, "5%"}}));
  INFO(row.legs.original);
  const auto found = conflicts(row.legs);
  REQUIRE(found.size() == 1);
  const std::string text = row.legs.original + "\n\n" + row.legs.rendition;
  CHECK(found[0].span.of(text) == row.here);
}

TEST_CASE("stretches of time and growth that the other leg leaves open are silent") {
  const auto legs =
      GENERATE(values<Legs>({{"It will lag for a few quarters.", "It goes on for several quarters."},
                             {"A few weeks ago we said it takes a few quarters.",
                              "It takes a few more quarters, and we said so in a few weeks."},
                             {"It will lag for a few quarters.", "It goes on for six weeks."},
                             {"It will lag for a while.", "It goes on for a few weeks."},
                             {"It will lag for a few quarters, not weeks.", "It goes on for a few weeks."},
                             {"Coats are lower than hats by 5%.", "Coats stay behind hats by 5%."},
                             {"Coats had 5% growth.", "Coats grew by 5%, hats by more."},
                             {"Coats had 5% growth, less than hats by 5%.", "Coats are lower by 5% at 5% growth."}}));
  INFO(legs.original);
  CHECK(conflicts(legs).empty());
}

TEST_CASE("the rest of the call says which reading is right") {
  const auto found = conflicts({"We invest 3.8 billion yuan in shops.", "We invest RMB 380 billion in shops."},
                               "As I said, RMB 380 billion.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].suggestion == "RMB 380 billion");
  CHECK(found[0].message ==
        "The original has “3.8 billion yuan” and its interpretation “RMB 380 billion”, 100 times as much; "
        "“RMB 380 billion” stands in one other place of the call too.");
  CHECK(found[0].related.has_value());
}

TEST_CASE("the suggestion is in the currency that most turns have") {
  const auto found = conflicts_of({{"We invest 3.8 billion yuan in shops.", kNone, false, "zh"},
                                   {"We invest $380 billion in shops.", 0},
                                   {"As I said, RMB 380 billion."},
                                   {"Yes, RMB 380 billion."}});
  REQUIRE(!found.empty());
  CHECK(found[0].suggestion == "RMB 380 billion");
}

TEST_CASE("where the rest of the call supports the original, the interpretation is doubtful") {
  const auto found = conflicts({"We invest RMB 380 billion in shops.", "We invest 38 billion yuan in shops."},
                               "As I said, RMB 380 billion.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].message ==
        "The interpretation has “38 billion yuan” and the original “RMB 380 billion”, 10 times as much; "
        "“RMB 380 billion” stands in one other place of the call too.");
  CHECK(found[0].suggestion == "RMB 380 billion");
}

TEST_CASE("two places that speak of one thing in two currencies conflict") {
  const auto found =
      conflicts_of({{"We will invest RMB 38 billion in cloud kitchens over three years."},
                    {"Your question, please."},
                    {"How will you spend the $38 billion investment in cloud kitchens over three years?"},
                    {"The RMB 38 billion is for kitchens."}});
  REQUIRE(found.size() == 1);
  CHECK(found[0].message ==
        "Here it is “$38 billion”, and where the call speaks of the same thing it is “RMB 38 billion”, the "
        "same number in another currency; “RMB 38 billion” stands in one other place of the call too.");
  CHECK(found[0].suggestion == "RMB 38 billion");
}

TEST_CASE("amounts with the same digits that are two things are silent") {
  const auto turns = GENERATE(values<std::vector<CheckedTurn>>(
      {// Other things.
       {{"We will invest RMB 38 billion in cloud kitchens over three years."},
        {"The RMB 38 billion stands."},
        {"Coats made $38 billion."}},
       // One turn has both.
       {{"We sold bonds of RMB 38 billion and senior bonds of $38 billion due in May."},
        {"The bonds of RMB 38 billion are senior, due in May."}},
       // A power of ten apart where nobody interprets.
       {{"Net revenue of the coats segment was $1.25 billion."},
        {"Again, net revenue was $1.25 billion."},
        {"Net revenue profit of the coats segment was $125 million."}},
       // No reading is better attested.
       {{"We will invest RMB 38 billion in cloud kitchens over three years."},
        {"We will invest $38 billion in cloud kitchens over three years."}}}));
  INFO(turns.back().words);
  CHECK(conflicts_of(turns).empty());
}

namespace {

// The warnings of turns of which the second renders the first, each quantity a fact about one metric.
std::vector<Warning> fact_conflicts(const std::vector<CheckedTurn>& turns, const std::string& metric = "daily users") {
  std::vector<Warning> found;
  for (const Warning& warning : check_facts(turns, metric).quality.warnings)
    if (warning.kind == WarningKind::number_conflict) found.push_back(warning);
  return found;
}

const CheckedTurn kOriginal{"我们继续。", kNone, false, "zh"}, kRendition{"We go on.", 0};

}  // namespace

TEST_CASE("two facts about one metric that differ by a power of ten or a currency conflict, however they are put") {
  const auto legs = GENERATE(values<Legs>(
      {{"There come about 1.5 billion customers every day.", "On a daily basis we have 150 million active users now."},
       {"The plan costs $38 billion in all.", "We intend to put RMB 38 billion into it."}}));
  INFO(legs.original);
  const auto found = fact_conflicts({kOriginal, kRendition, {legs.original}, {legs.rendition}});
  REQUIRE(found.size() == 1);
  CHECK(found[0].related.has_value());
}

TEST_CASE("facts of a call that is not interpreted, readings of one turn and far round numbers are silent") {
  CHECK(fact_conflicts({{"We have 1.5 billion users."}, {"We have 150 million users."}}).empty());
  CHECK(
      fact_conflicts(
          {kOriginal, kRendition, {"We have 1.5 billion users and 150 million users."}, {"We have 150 million users."}})
          .empty());
  CHECK(fact_conflicts({kOriginal,
                        kRendition,
                        {"We have 4 million users."},
                        {"So."},
                        {"So."},
                        {"So."},
                        {"So."},
                        {"We have 40 million users."}})
            .empty());
}

TEST_CASE("a number that moved to another noun of its sentence conflicts") {
  const auto sentences = [](const std::string& original, const std::string& rendition) {
    return check_pairs({{original, kNone, true}, {rendition, 0}}).of(WarningKind::number_conflict);
  };
  CHECK(sentences("Our depots have more than 60,000 orders.",
                  "We now have over 60,000 depots with order growth of 30%.") == Words{"60,000 orders"});
  CHECK(sentences("There will be millions of stores to join.", "We expect up to 1 million stores to join.") ==
        Words{"millions of stores"});
  CHECK(sentences("Our depots have more than 60,000 orders.", "We now have over 60,000 purchases.").empty());
  CHECK(sentences("There will be millions of stores to join.", "We expect up to 5 million stores to join.").empty());
}
