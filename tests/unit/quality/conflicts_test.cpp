#include <catch2/catch.hpp>

#include "quality/quality.h"
#include "quantities/numbers.h"

using namespace callscope;

namespace {

struct Legs { std::string original, rendition; };

// Two turns, the second of which renders the first; `rest` is a third.
std::vector<Warning> conflicts(const Legs& legs, const std::string& rest = "We go on.") {
  Source source;
  source.text = legs.original + "\n\n" + legs.rendition + "\n\n" + rest + "\n";
  const Document document = read_document(std::move(source));
  Numbers numbers = read_numbers(document, {});
  Speech speech;
  std::uint32_t start = 0;
  for (const std::string* words : {&legs.original, &legs.rendition, &rest}) {
    Turn turn;
    turn.span = {start, start + static_cast<std::uint32_t>(words->size())};
    turn.language = "en";
    speech.turn_tokens.push_back(document.tokens_in(turn.span));
    speech.turns.push_back(turn);
    start = turn.span.end + 2;
  }
  speech.turns[0].language = "zh";
  speech.turns[1].renders = 0;
  for (Quantity& quantity : numbers.quantities)
    quantity.turn = quantity.span.start < speech.turns[1].span.start ? 0 : quantity.span.start < speech.turns[2].span.start ? 1 : 2;
  std::vector<Warning> found;
  for (const Warning& warning : check_quality(document, {}, numbers, speech, {}, {}, {}).warnings)
    if (warning.kind == WarningKind::number_conflict) found.push_back(warning);
  return found;
}

}  // namespace

TEST_CASE("an amount whose legs differ by a power of ten or a currency is a conflict") {
  const auto legs = GENERATE(values<Legs>({
      {"We invest 3.8 billion yuan in shops.", "We invest RMB 380 billion in shops."},
      {"There are 1.5 billion customers a day.", "There are 150 million customers a day."},
      {"We spent $13.4 billion on hats.", "We spent RMB 13.4 billion on hats."},
      {"The margin is 45% in hats.", "The margin is 4.5% in hats."},
      {"It was nearly $2.9 billion.", "It was around $30 billion."},
      {"我们投资3800亿元。", "We invest RMB 38 billion."}}));
  INFO(legs.original);
  CHECK(conflicts(legs).size() == 1);
}

TEST_CASE("legs that agree, round or speak of other things are silent") {
  const auto legs = GENERATE(values<Legs>({
      {"We invest RMB 5 billion.", "We invest RMB 5.0 billion."},
      {"It grew 38.6% in hats.", "It grew about 39% in hats."},
      {"We invest RMB 380 billion.", "We invest 380 billion renminbi."},
      {"The coats made RMB 2.7 billion.", "The hats made RMB 4.1 billion."},
      {"It rose 20 percent.", "It rose 20%."},
      {"It rose 20%.", "It rose by 200 basis points."},
      {"Coats rose 10%. Sales were $10 million.", "Sales were $10 million. Coats rose 10%."}}));
  INFO(legs.original);
  CHECK(conflicts(legs).empty());
}

TEST_CASE("the rest of the call says which reading is right") {
  const auto found = conflicts({"We invest 3.8 billion yuan in shops.", "We invest RMB 380 billion in shops."},
                               "As I said, RMB 380 billion.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].suggestion == "RMB 380 billion");
  CHECK(found[0].message == "The original has “3.8 billion yuan” and its interpretation “RMB 380 billion”, 100 times as much; "
                            "“RMB 380 billion” stands in one other place of the call too.");
  CHECK(found[0].related.has_value());
}
