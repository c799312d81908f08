#include <catch2/catch.hpp>

#include "quality/checked.h"
#include "quality/rows.h"

using namespace callscope;
using Words = std::vector<std::string>;

TEST_CASE("what a recogniser repeats is a loop") {
  struct Row {
    std::string text;
    Words loops;
  };
  const auto row = GENERATE(values<Row>({
      {"Orders rose in May. Orders rose in May. Orders rose in May. Next question.",
       {"Orders rose in May. Orders rose in May. Orders rose in May"}},
      {"We sold more coats, sold more coats, sold more coats, in spring.",
       {"sold more coats, sold more coats, sold more coats"}},
      {"It went to Norway. Norway. Norway. And then it stopped.", {"Norway. Norway. Norway"}},
      {"we serve the retail retail market", {"retail retail"}},
      {"our partners and and the shops", {"and and"}},
      {"It is the new model. model. So we sell.", {"model. model"}},
      {"a short-term short-term supply gap", {"short-term short-term"}},
      {"the left and the far right side of the left and the far right side of the hall",
       {"the left and the far right side of the left and the far right side of"}},
      {"我们继续投资门店网络我们继续投资门店网络。", {"我们继续投资门店网络我们继续投资门店网络"}},
      {"根据根据新的政策我们调整。", {"根据根据"}},
      {"as shown by Norvik's Norvik Cloud", {"Norvik's Norvik"}},
      {"our share is is growing", {"is is"}},
      {"the shops are are full", {"are are"}},
      {"Ah, ah, ah, ah, ah. We go on.", {"Ah, ah, ah, ah, ah"}},
  }));
  CHECK(check(row.text).of(WarningKind::repetition_loop) == row.loops);
}

TEST_CASE("what speakers repeat is no loop") {
  const auto text =
      GENERATE(values<std::string>({"Thank you. Thank you, everyone.",
                                    "It was very, very, very strong.",
                                    "No, no, no.",
                                    "He said that that was fine.",
                                    "Quarter after quarter after quarter we grew.",
                                    "Hi, Mark. Mark speaking.",
                                    "We hold cash, cash equivalents and bonds.",
                                    "It is a win-win-win for us.",
                                    "We opened in 10, 10, 10 towns.",
                                    "over and over and over",
                                    "I think, I think we can.",
                                    "It will be more than offset. It will be more than offset.",
                                    "and if you look at the shops now -- and if you look at the shops now",
                                    "uh uh uh uh uh uh",
                                    "dial 8, 8, 8 and then 0, 0",
                                    "我们看看看看情况",
                                    "Yes. Yes. Yes.",
                                    "It is a slight, slight, slight change.",
                                    "a third, a third, a third",
                                    "We begin with iCoat. iCoat grew.",
                                    "They walk two by two by two.",
                                    "But it would -- but it would -- but it would help.",
                                    "My question is is there a plan?",
                                    "研究研究再说这件事情",
                                    "Norvik's Norway shops"}));
  CHECK(check(text).of(WarningKind::repetition_loop) == Words{});
}

TEST_CASE("clauses that differ in small words only are a loop from three rounds on") {
  CHECK(
      check(
          "We expect the sales of coats to rise, we expect that sales of coats rise, we expect sales of the coats rise.")
          .of(WarningKind::repetition_loop) ==
      Words{
          "We expect the sales of coats to rise, we expect that sales of coats rise, we expect sales of the coats rise"});
  const auto silent = GENERATE(
      values<std::string>({"We expect the sales of coats to rise, we expect that sales of coats rise.",
                           "We will invest more in coats, we will invest more in hats, we will invest more in shoes.",
                           "Sales rose 5% in Norway, sales rose 6% in Norway, sales rose 7% in Norway.",
                           "Thank you very much. Thank you so much. Thank you much."}));
  INFO(silent);
  CHECK(check(silent).of(WarningKind::repetition_loop).empty());
}

TEST_CASE("a machine that translates repeats where no speaker does") {
  struct Row {
    std::string text, loop;
  };
  const auto row = GENERATE(values<Row>({{"We have three three important goals.", "three three"},
                                         {"It helps to improve, to improve our sales.", "to improve, to improve"},
                                         {"We do the main business of coats and the main business of coats.",
                                          "the main business of coats and the main business of coats"}}));
  INFO(row.text);
  CHECK(check_turns({{row.text, kNone, true}}).of(WarningKind::repetition_loop) == Words{row.loop});
  CHECK(check_turns({{row.text}}).of(WarningKind::repetition_loop).empty());
  CHECK(
      check_turns(
          {{"Very, very good, and no, no. It grew and -- and it grew more and more. We are, we are glad. In Japan. In Japan it rained.",
            kNone, true}})
          .of(WarningKind::repetition_loop)
          .empty());
}

TEST_CASE("a machine's translation that relates a thing to itself says it twice") {
  struct Row {
    std::string text, loop;
  };
  const auto row = GENERATE(values<Row>(
      {{"We keep the lower prices on the basis of long-term lower prices.",
        "lower prices on the basis of long-term lower prices"},
       {"It moves from the distant market to the distant market for hats.", "distant market to the distant market"},
       {"We serve the clinical and clinical sector.", "clinical and clinical sector"},
       {"We grew. In the first step, In the middle of it we sold coats.", "In the first step, In the"}}));
  INFO(row.text);
  CHECK(check_turns({{row.text, kNone, true}}).of(WarningKind::repetition_loop) == Words{row.loop});
  CHECK(check_turns({{row.text}}).of(WarningKind::repetition_loop).empty());
}

TEST_CASE("a machine's translation may say a thing twice as speakers do") {
  const auto text = GENERATE(
      values<std::string>({"Coat prices rise and coat prices fall.", "We spend 50 basis points to 75 basis points.",
                           "The coat sales model should be the best coat sales model.", "The supply and supply chain.",
                           "In the first step, in the second step we sold coats.", "In May, In June we sold coats.",
                           "It moves from the home market to the market of others.",
                           "Better coat prices lead to better margins on the basis of demand."}));
  INFO(text);
  CHECK(check_turns({{text, kNone, true}}).of(WarningKind::repetition_loop).empty());
}

TEST_CASE("a long run that is no loop is followed once") {
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "uh ";
  CHECK(check(text).of(WarningKind::repetition_loop).empty());
}

TEST_CASE("a loop does not reach over a turn") {
  CHECK(check("We have no more questions today.\n\nWe have no more questions today.")
            .of(WarningKind::repetition_loop)
            .empty());
}

TEST_CASE("what is said again on purpose is a loop where nobody says it so often") {
  CHECK(check("Thank you so much. Thank you so much. Thank you so much. Thank you so much.")
            .of(WarningKind::repetition_loop)
            .size() == 1);
  CHECK(check("We sold it there. there. there. there. there.").of(WarningKind::repetition_loop).size() == 1);
  CHECK(check("Thank you so much. Thank you so much. No, no, no, no, no.").of(WarningKind::repetition_loop).empty());
}

TEST_CASE("the message says what is repeated and how often") {
  const auto checked = check("Sales of coats rose. Sales of coats rose. Sales of coats rose. Sales of coats rose.");
  REQUIRE(checked.quality.warnings.size() == 1);
  INFO(checked.quality.warnings[0].message);
  CHECK(checked.quality.warnings[0].message.find("“Sales of coats rose” is printed 4 times in a row") == 0);
  CHECK(checked.quality.warnings[0].suggestion == "Sales of coats rose");
  CHECK(checked.quality.warnings[0].severity == Severity::major);
}

TEST_CASE("repeated_on_purpose.tsv: rows are silent, their counter-examples are not") {
  for (const auto& row : read_rows("repeated_on_purpose.tsv")) {
    INFO(row[0]);
    CHECK(check(row[1]).of(WarningKind::repetition_loop).empty());
    CHECK(!check(row[2]).of(WarningKind::repetition_loop).empty());
  }
}
