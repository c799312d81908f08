#include <algorithm>
#include <catch2/catch.hpp>

#include "quality/checked.h"
#include "quality/rows.h"

using namespace callscope;
using Words = std::vector<std::string>;

TEST_CASE("an abbreviation is grouped with the name it stands for") {
  struct Row {
    std::string text, name;
    Words spellings;
  };
  const auto row = GENERATE(values<Row>(
      {{"The average order value, or AOV, rose. AOV is high.", "average order value", {"average order value", "AOV"}},
       {"Our AOV (average order value) rose.", "average order value", {"AOV", "average order value"}},
       {"The Norvik Digital Services unit grew. Then NDS fell.",
        "Norvik Digital Services",
        {"Norvik Digital Services", "NDS"}},
       {"The Norvik Digital and Home Services Group grew. Then NDHS Group fell.",
        "Norvik Digital and Home Services",
        {"Norvik Digital and Home Services", "Norvik Digital and Home Services Group", "NDHS", "NDHS Group"}},
       {"Shops are still rising in AVR and ASR.", "are still rising", {}},
       {"The Norvik Digital Services Forum is in May. Then NDS fell.", "Norvik Digital Services", {}}}));
  INFO(row.text);
  CHECK(spellings(check(row.text), row.name) == row.spellings);
}

TEST_CASE("a name printed as one word and as two is one term, and no fault") {
  struct Row {
    std::string text, name;
    Words spellings;
  };
  const auto row =
      GENERATE(values<Row>({{"We like DeepSail a lot. Then Deep Sail grew.", "DeepSail", {"DeepSail", "Deep Sail"}},
                            {"We like Kainaio a lot. In May Chai Naio grew.", "Kainaio", {"Kainaio", "Chai Naio"}},
                            {"We like Kainaio a lot. In May Maria Berg spoke.", "Kainaio", {"Kainaio"}},
                            {"We like DeepSail a lot. We go deep. Sail on.", "DeepSail", {"DeepSail"}}}));
  INFO(row.text);
  const auto checked = check(row.text);
  CHECK(spellings(checked, row.name) == row.spellings);
  CHECK(checked.of(WarningKind::garbled_term).empty());
}

TEST_CASE("names that stand beside the same name and sound nearly alike are one term") {
  const auto checked = check("We merge Ulmea and Flikko into one. Then we merged Erlmea, and Fliggo into one.");
  CHECK(spellings(checked, "Ulmea") == Words{"Ulmea", "Erlmea"});
  CHECK(checked.quality.warnings.empty());
  CHECK(spellings(check("We merge Ulmea and Flikko into one. Then we closed Erlmea, and Tarnik is next."), "Ulmea") ==
        Words{"Ulmea"});
  CHECK(spellings(check("We merge Rivano and Flikko into one. Then Radeo and Flikko rose."), "Rivano") ==
        Words{"Rivano"});
}

TEST_CASE("all names are terms, with the spellings that differ in capitals, blanks and endings") {
  struct Row {
    std::string text, name;
    Words spellings;
  };
  const auto row = GENERATE(values<Row>(
      {{"We sell Sailcloth coats in Norvik and our Sailcloth hats.", "Sailcloth", {"Sailcloth"}},
       {"We like DeepSail. The deep sail team grew.", "DeepSail", {"DeepSail", "deep sail"}},
       {"We like Norvik Cloud. Our Norvik Clouds grew, and the Norvik cloud too.",
        "Norvik Cloud",
        {"Norvik Cloud", "Norvik Clouds", "Norvik cloud"}},
       {"The Norvik and Sudvik Group grew. Then Norvik and Sudvik fell, as Norvik Sudvik had.",
        "Norvik and Sudvik Group",
        {"Norvik and Sudvik Group", "Norvik and Sudvik", "Norvik Sudvik"}},
       {"We like DeepSail Choice. Then DS Choice grew, and our DS shops.",
        "DeepSail Choice",
        {"DeepSail Choice", "DS Choice"}},
       {"We like DeepSail Choice and DeepSail. Then DS Choice grew, and our DS shops.", "DeepSail", {"DeepSail", "DS"}},
       {"We like DeepSail Choice and AE Choice. Then DeepSail's choice grew.",
        "DeepSail Choice",
        {"DeepSail Choice", "DeepSail's choice"}},
       {"We like DSChoice and DeepSail Choice. Then DsChoice grew, and DS Choice.",
        "DeepSail Choice",
        {"DSChoice", "DeepSail Choice", "DsChoice", "DS Choice"}},
       {"The TAVO and Sudvik Group grew. We love Taovao and the Taovao and Sudvik Group, and Taovao.",
        "Taovao and Sudvik Group",
        {"TAVO and Sudvik Group", "Taovao and Sudvik Group"}},
       {"The Norvak and Sudvik Group grew. We love Norvik and the Norvik and Sudvik Group, and Norvik.",
        "Norvik and Sudvik Group",
        {"Norvak and Sudvik Group", "Norvik and Sudvik Group"}},
       {"The Estvik and Sudvik Group grew. We love Norvik and the Norvik and Sudvik Group, and Norvik.",
        "Norvik and Sudvik Group",
        {"Norvik and Sudvik Group"}},
       {"We like Sailcloth 2.1. It is the Sailcloth of May.", "Sailcloth 2.1", {"Sailcloth 2.1"}},
       {"The Sailcloth 2024 report. It is the Sailcloth of May.", "Sailcloth 2024", {}},
       {"We like SVT Kao Pei coats a lot.", "Kao Pei", {"Kao Pei"}},
       {"We like Norvik Kao Pei coats a lot.", "Norvik Kao Pei", {"Norvik Kao Pei"}},
       {"Hats sell in May. Coats are hats too.", "Hats", {}},
       {"We sell a Sailcloth, and sailcloth coats.", "Sailcloth", {}},
       {"Well, I'll say that I'll go.", "I'll", {}},
       {"We sell in Norway and in March.", "Norway", {}}}));
  INFO(row.text);
  CHECK(spellings(check(row.text), row.name) == row.spellings);
}

TEST_CASE("an abbreviation with a letter that sounds like another's is the other where it keeps its company") {
  const std::string often =
      "Our coat TMV growth is high. The TMV growth goes on. We like TMV growth. See TMV growth.\n\n";
  struct Row {
    std::string text;
    Words spellings;
  };
  const auto row =
      GENERATE(values<Row>({{"And TMB growth is high.", {"TMV", "TMB"}},
                            {"And TMB stores are many.", {"TMV"}},           // beside other words
                            {"And TMX growth is high.", {"TMV"}},            // x does not sound like v
                            {"And TMB growth is not TMV growth.", {"TMV"}},  // two measures in one sentence
                            {"And tailored market base, or TMB, growth is high.", {"TMV"}}}));
  INFO(row.text);
  CHECK(spellings(check(often + row.text), "TMV") == row.spellings);
}

TEST_CASE("an abbreviation with a misheard letter is garbled in an interpreted call, where the other has support") {
  const std::string often =
      "Our coat TMV growth is high. The TMV growth goes on. We like TMV growth. See TMV growth. All TMV growth is good.";
  const std::vector<CheckedTurn> calls = {{often, kNone, true}, {"The TMB growth is high.", 0}};
  CHECK(check_turns(calls).of(WarningKind::garbled_term) == Words{"TMB"});
  CHECK(check_turns({{often}, {"The TMB growth is high."}}).of(WarningKind::garbled_term).empty());  // not interpreted
  CHECK(check_turns({{often, kNone, true}, {"The TMB growth and TMB growth is high.", 0}})
            .of(WarningKind::garbled_term)
            .empty());  // not rare
  CHECK(check_turns({{"Total market value, or TMV, growth is high. See TMV growth. TMV growth.", kNone, true},
                     {"The TMB growth and TMB growth is high.", 0}})
            .of(WarningKind::garbled_term) == Words{"TMB", "TMB"});
}

TEST_CASE("a name that the other leg spells otherwise at the same place is one name") {
  struct Row {
    std::string original, rendition, name;
    Words spellings;
  };
  const auto row = GENERATE(
      values<Row>({{"In our shops Norvik and Sudmall grew.",
                    "The growth of our Norvik and Sutianmal is high.",
                    "Sudmall",
                    {"Sudmall", "Sutianmal"}},
                   {"In our shops Ulmera grew.", "The growth of Ermoro is high.", "Ulmera", {"Ulmera", "Ermoro"}},
                   {"In our shops Ulmera grew.", "The growth of Kestimor is high.", "Ulmera", {"Ulmera"}},
                   {"In our shops Ulmera grew.", "The growth of Ermoro and Kestimor is high.", "Ulmera", {"Ulmera"}}}));
  INFO(row.rendition);
  CHECK(spellings(check_pairs({{row.original, kNone, true}, {row.rendition, 0}}), row.name) == row.spellings);
  // Two names of one sentence are two.
  CHECK(spellings(check_pairs({{row.original, kNone, true},
                               {row.rendition, 0},
                               {"Both Ulmera and Ermoro grew, and Sudmall and Sutianmal."}}),
                  row.name) == Words{row.name});
}

TEST_CASE("a rare name that the other leg has as a frequent one is garbled") {
  const auto checked = check_pairs({{"In our shops Ulmera grew.", kNone, true},
                                    {"The growth of Ermoro is high.", 0},
                                    {"We like Ulmera. We open Ulmera shops. The Ulmera shops sell."}});
  CHECK(checked.of(WarningKind::garbled_term) == Words{"Ermoro"});
  CHECK(checked.quality.warnings[0].suggestion == "Ulmera");
}

TEST_CASE("a short given name is the participant's whose name it shortens, where there is one") {
  const auto turns = std::vector<CheckedTurn>{{"Benny, thanks for the question. We saw Benny there."}};
  CHECK(spellings(check_turns(turns, {"Benjamin Holt", "Maria Berg"}), "Benjamin Holt") == Words{"Benny"});
  CHECK(spellings(check_turns(turns, {"Benjamin Holt", "Bennett Vail"}), "Benjamin Holt").empty());
  CHECK(check_turns(turns, {"Benjamin Holt"}).quality.warnings.empty());
}

TEST_CASE("a month or a place is nobody's short name") {
  const auto turns = std::vector<CheckedTurn>{{"We opened in July. In March, Hong Kong grew. Thank you, Julio."}};
  CHECK(spellings(check_turns(turns, {"Julio Holt"}), "Julio Holt") == Words{"Julio"});
  CHECK(spellings(check_turns(turns, {"Mark Berg"}), "Mark Berg").empty());
  CHECK(spellings(check_turns(turns, {"Hung Lee"}), "Hung Lee").empty());
}

TEST_CASE("a strange name that a rendition gives itself is that of whom it renders") {
  struct Row {
    std::string rendition;
    Words garbled;
  };
  const auto row = GENERATE(values<Row>(
      {{"I'm Joe Chai. We sell coats.", {"Joe Chai"}},
       {"Thank you, this is Chuck Jay, and we sell coats.", {"Chuck Jay"}},
       {"I am Chou. We sell coats.", {}},                // as he is called
       {"This is Maria speaking for the shops.", {}},    // goes on
       {"I am Maria Berg, and I'd add one point.", {}},  // who takes part
       {"We sell coats, and in the second half we will sell more of them than before. I am Joe Chai.", {}}}));
  INFO(row.rendition);
  const std::vector<CheckedTurn> turns = {{"We sell coats.", kNone, true, "zh", 0}, {row.rendition, 0}};
  const auto checked = check_turns(turns, {"Chou Jai", "Maria Berg"});
  CHECK(checked.of(WarningKind::garbled_term) == row.garbled);
  CHECK(check_turns({{"We sell coats."}, {row.rendition, 0}}, {"Chou Jai", "Maria Berg"})
            .of(WarningKind::garbled_term)
            .empty());
}

TEST_CASE("the company's name is a term with and without its legal form") {
  const std::string header = "Norvik Group Limited, Q2 2024 Earnings Call\n\n";
  const auto checked = check(header + "Coats sell well. We at Norvik grew. Then Norvik Cloud grew.");
  const auto term = std::find_if(checked.quality.terms.begin(), checked.quality.terms.end(),
                                 [](const Term& found) { return found.kind == TermKind::company; });
  REQUIRE(term != checked.quality.terms.end());
  REQUIRE(term->variants.back().text == "Norvik");
  CHECK(term->variants.back().spans.size() == 1);
  const auto other =
      check(header + "Coats sell well. We at Nor Group grew, and Nor coats too. Then Norwest Group grew.");
  CHECK(spellings(other, "Norvik Group Limited") == Words{"Nor Group", "Nor"});
}

TEST_CASE("a machine translates beside another language, and a question that is put twice in one") {
  const Words heard = {"two digits"};
  const CheckedTurn question{"It will reach two digits.", kNone, false, "en", kNone, TurnKind::question};
  CHECK(check_turns({question, {"Coats sell well.", 0}}).of(WarningKind::garbled_term) == heard);
  CHECK(check_turns({question, {"Coats sell well."}}).of(WarningKind::garbled_term).empty());
  CHECK(check_turns({{"It will reach two digits.", kNone, false, "mul"}, {"Coats sell well.", 0}})
            .of(WarningKind::garbled_term) == heard);
  CHECK(check_turns({{"It will reach two digits.", kNone, false, "mul"}}).of(WarningKind::garbled_term).empty());
}

TEST_CASE("a term of Han characters is found within a run of them") {
  CHECK(spellings(check("We like instant commerce. 我们做即时零售的增长"), "instant retail") ==
        Words{"instant commerce", "即时零售"});
  CHECK(spellings(check("We like instant commerce. 我们做零售的增长"), "instant retail") == Words{"instant commerce"});
  Glossary glossary;
  glossary.own.push_back({"诺维克", TermKind::company, {"诺威克", "=诺维"}, "", ""});
  const auto checked = check("我们诺威克的增长,诺维的增长", glossary);
  CHECK(checked.of(WarningKind::garbled_term) == Words{"诺威克"});
  CHECK(spellings(checked, "诺维克") == Words{"诺威克", "诺维"});
}

TEST_CASE("whom the host asks for the next question is the operator") {
  struct Row {
    std::string asked;
    Role next;
    Words spellings;
  };
  const auto row = GENERATE(values<Row>({
      {"Thank you. Arvind, let's take the last question.", Role::operator_, {"Arvind"}},
      {"Thank you. Arvind, let's take the last question.", Role::analyst, {}},
      {"Thank you. Additionally, I have a question.", Role::operator_, {}},
      {"Thank you. Maria, next question please.", Role::operator_, {}},
      {"Thank you. Arvind, that is a good coat.", Role::operator_, {}},
  }));
  INFO(row.asked);
  CheckedTurn next{"Our next question."};
  next.role = row.next;
  CHECK(spellings(check_turns({{row.asked}, next}, {"Maria Berg"}), "Operator") == row.spellings);
}

TEST_CASE("letters that were heard for a name are grouped with it") {
  const std::string often = "We like Elema a lot. The Elema shops grew. Our Elema hats sell. ";
  CHECK(spellings(check(often + "Then LMA fell."), "Elema") == Words{"Elema", "LMA"});
  CHECK(spellings(check(often + "Then BTV and WMA fell."), "Elema") == Words{"Elema"});
}

TEST_CASE("a name that begins with the company's is a term, a title is not") {
  const auto checked = check(
      "Norvik Group Limited, Q2 2024 Earnings Call\n\nOur Norvik Cloud grew, said Norvik President Berg. "
      "We like the cloud.");
  CHECK(spellings(checked, "Norvik Cloud") == Words{"Norvik Cloud"});
  CHECK(spellings(checked, "Norvik President").empty());
}

TEST_CASE("rare names of one sound are one term, each speaking for the next") {
  CHECK(spellings(check("We like Brendyall a lot. So Brendyol grew. Then we sold Brendle coats."), "Brendyall") ==
        Words{"Brendyall", "Brendyol", "Brendle"});
}

TEST_CASE("lists of the two legs: what stands between the names of both is the same, in order") {
  struct Row {
    std::string original, rendition;
    Words spellings;
  };
  const auto row = GENERATE(values<Row>({
      {"We work with Norvik, Gaotel, Pendu, and Estvik.",
       "We work with Norvik, with Amarol, Pendu, and Estvik.",
       {"Gaotel", "Amarol"}},
      {"We work with Norvik, Gaotel, Pendu, and Estvik.", "We work with Norvik, Amarol, and Estvik.", {"Gaotel"}},
      {"We work with Norvik, Gaotel, Pendu, and Estvik.",
       "We work with Norvik, and love Amarol of the north of the bay, as Pendu does.",
       {"Gaotel"}},
  }));
  INFO(row.rendition);
  CHECK(spellings(check_pairs({{row.original}, {row.rendition, 0}}), "Gaotel") == row.spellings);
}

TEST_CASE("translated_terms.tsv: found in a machine's translation only") {
  for (const auto& row : read_rows("translated_terms.tsv")) {
    INFO(row[0]);
    const auto found = check_turns({{row[3], kNone, true}});
    REQUIRE(found.of(WarningKind::garbled_term).size() == 1);
    CHECK(found.quality.warnings[0].suggestion == row[1]);
    CHECK((row[2].empty() || !spellings(found, row[2]).empty()));
    CHECK(check_turns({{row[4], kNone, true}}).of(WarningKind::garbled_term).empty());
    CHECK(check_turns({{row[3]}}).of(WarningKind::garbled_term).empty());
  }
}

TEST_CASE("field_terms.tsv: a term that is put in another way is listed, a plain one is not") {
  for (const auto& row : read_rows("field_terms.tsv")) {
    INFO(row[0]);
    CHECK(!spellings(check_turns({{row[4], kNone, true}}), row[0]).empty());
    CHECK(spellings(check_turns({{row[5], kNone, true}}), row[0]).empty());
  }
}

TEST_CASE("a term of the field is grouped with what is heard for it") {
  CHECK(spellings(check("The mix shift helped. It was a makeshift of coats."), "mix shift") ==
        Words{"mix shift", "makeshift"});
  CHECK(spellings(check("It was a makeshift shop."), "mix shift").empty());
  CHECK(spellings(check("The gap net income rose, as GAAP wants. The gap is wide."), "GAAP") == Words{"gap", "GAAP"});
  CHECK(check("The mixed shift helped.").of(WarningKind::garbled_term).empty());
  CHECK(spellings(check_turns({{"Last season was good for two seasons.", kNone, true}, {"The quarter was good."}}),
                  "quarter") == Words{"season", "seasons", "quarter"});
}
