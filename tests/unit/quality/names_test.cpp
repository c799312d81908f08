#include <catch2/catch.hpp>

#include "quality/checked.h"
#include "quality/rows.h"

using namespace callscope;
using Words = std::vector<std::string>;

namespace {

const char* const kCall =
    "We bought Veltrin last year. Our Veltrin shops grew, and Veltrin coats sell well. We like Veltrin a lot. ";

}  // namespace

TEST_CASE("a rare spelling of a name that stands often is garbled") {
  struct Row {
    std::string text;
    Words garbled;
  };
  const auto row = GENERATE(values<Row>({
      {"The Feltrin brand is young.", {"Feltrin"}},
      {"Then our Veldrin staff and the Weltrin hats.", {"Veldrin", "Weltrin"}},
      {"The Veltr in brand is young.", {"Veltr in"}},
      {"We make Velt roll and coats.", {"Velt roll"}},
      {"We make Velt trim and coats.", {}},
      {"The Valtrex drug is old.", {}},
      {"We like Veltrins.", {}},
      {"We like feltrin, a cloth, and the Feltrin colour.", {}},
  }));
  INFO(row.text);
  CHECK(check(kCall + row.text).of(WarningKind::garbled_term) == row.garbled);
}

TEST_CASE("a name's spellings are grouped with their places") {
  const auto checked = check(std::string(kCall) + "The Feltrin brand is young.");
  REQUIRE(checked.quality.terms.size() == 1);
  const Term& term = checked.quality.terms[0];
  CHECK(term.canonical == "Veltrin");
  REQUIRE(term.variants.size() == 2);
  CHECK(term.variants[0].text == "Veltrin");
  CHECK(term.variants[0].spans.size() == 4);
  CHECK(term.variants[1].text == "Feltrin");
  CHECK(checked.quality.warnings[0].suggestion == "Veltrin");
  CHECK(checked.quality.warnings[0].message == "“Feltrin” is probably Veltrin, which stands 4 times in this call.");
}

TEST_CASE("the end of a long name heard as a word") {
  const std::string call =
      "We sold Calendria coats. The Calendria shops and Calendria hats, and Calendria shoes grew. ";
  CHECK(check(call + "Our Calend roll shop is new.").of(WarningKind::garbled_term) == Words{"Calend roll"});
  CHECK(check(call + "Our Calend shop is new.").of(WarningKind::garbled_term) == Words{});
}

TEST_CASE("a name cut in two words") {
  struct Row {
    std::string text;
    Words garbled;
  };
  const auto row = GENERATE(
      values<Row>({{"The Velt Rin brand is young.", {"Velt Rin"}},
                   {"We file orvilastat in May, and orvilastat is safe. Then Orvil Astat in June.", {"Orvil Astat"}},
                   {"Our healthcare grew, and healthcare is safe. Then Health Care in June. Good care.", {}},
                   {"The Velt. Rin is young.", {}}}));
  INFO(row.text);
  CHECK(check(kCall + row.text).of(WarningKind::garbled_term) == row.garbled);
}

TEST_CASE("the word beside a name speaks for it") {
  const std::string call = "We like Moonlit Courtyard. Players like Moonlit Courtyard, and Moonlit Courtyard sells. ";
  CHECK(check(call + "In May Moonlight Courtyard led.").of(WarningKind::garbled_term) == Words{"Moonlight"});
  CHECK(check(call + "Moonlight Courtyard led.").of(WarningKind::garbled_term) == Words{"Moonlight"});
  CHECK(check(call + "In May Moonlight Bakery led.").of(WarningKind::garbled_term) == Words{});
  CHECK(check(call + "In May Midnight Courtyard led.").of(WarningKind::garbled_term) == Words{});
}

TEST_CASE("known_names.tsv: a real name is no misheard one") {
  for (const auto& row : read_rows("known_names.tsv")) {
    INFO(row[1]);
    CHECK(check(row[2]).of(WarningKind::garbled_term).empty());
    CHECK(!check(row[3]).of(WarningKind::garbled_term).empty());
  }
}

TEST_CASE("a title is no name, however often it stands") {
  CHECK(check("Our President spoke. Then the Vice President spoke. Provident had a good year.")
            .of(WarningKind::garbled_term)
            .empty());
  CHECK(check("Operation Snow began. We like Operation Snow, and Operation Snow ends. Operating margin fell.")
            .of(WarningKind::garbled_term)
            .empty());
}

TEST_CASE("a participant's two names, misheard") {
  struct Row {
    std::string text;
    Words garbled;
  };
  const auto row = GENERATE(values<Row>({{"I hand over to Weihong now.", {"Weihong"}},
                                         {"Then Joan Tai will speak.", {"Joan Tai"}},
                                         {"Then Joan Tsai will speak.", {}},
                                         {"Then Joan Berg will speak.", {}},
                                         {"Then Mark Tai will speak.", {}},
                                         {"Then Joan. Tai food is good.", {}},
                                         {"We hear Tom Pike of Jefferies now.", {}}}));  // a firm
  INFO(row.text);
  const auto checked = check_turns({{row.text}}, {"Wei Hong", "Joan Tsai", "Jeff Norris"});
  CHECK(checked.of(WarningKind::garbled_term) == row.garbled);
}

TEST_CASE("rare names that sound alike are grouped, and nothing is claimed") {
  const auto checked = check("We bought Tralivex in May. In June our Dralivex shop grew. We like Kestimor too.");
  CHECK(checked.quality.warnings.empty());
  CHECK(spellings(checked, "Tralivex") == Words{"Tralivex", "Dralivex"});
  CHECK(spellings(checked, "Kestimor") == Words{"Kestimor"});
  CHECK(spellings(check("We bought Brendle in May. In June our Brendyol shop grew."), "Brendle") ==
        Words{"Brendle", "Brendyol"});
  CHECK(spellings(check("We bought Brendle in May. In June our Brenview shop grew."), "Brendle") == Words{"Brendle"});
}
