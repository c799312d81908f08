// Lines that are more or less than a turn: cues, fragments, labels without capitals, pictures.
#include <algorithm>
#include <catch2/catch.hpp>

#include "format/layout_dump.h"

using namespace callscope;

TEST_CASE("a label that cues repeat is one turn's") {
  const Layout layout = read_layout(
      "Ann Lee: Good day.\nAnn Lee: We grew.\nAnn Lee: It was the service.\nTom Pike: How so?\nTom Pike: And where?\nAnn Lee: In meters.\n");
  CHECK(
      dump(layout) ==
      "block: Ann Lee: Good day.|We grew.|It was the service.\nblock: Tom Pike: How so?|And where?\nblock: Ann Lee: In meters.\n");
}

TEST_CASE("labels that begin turns stay though one repeats") {
  const Layout layout = read_layout(
      "Ann Lee: Good day.\nTom Pike: How so?\nAnn Lee: In meters.\nAnn Lee: And in pumps.\nTom Pike: Thanks.\nAnn Lee: Bye.\n");
  CHECK(dump(layout).find("block: Ann Lee: In meters.\nblock: Ann Lee: And in pumps.\n") != std::string::npos);
}

TEST_CASE("labels without capitals are given theirs, speech is not") {
  const Layout layout = read_layout(
      "ann lee, chief financial officer\n\nGood day, all of you.\n\noperator\n\nFirst we hear Tom Pike.\n\ntom pike, harbour securities\n\nHow so?\n\n"
      "ann lee, chief financial officer\n\nit grew, and we like it.\n\noperator\n\nThank you. We end here.\n\n");
  CHECK(
      dump(layout) ==
      "block: Ann Lee [Chief Financial Officer]: Good day, all of you.\nblock: Operator: First we hear Tom Pike.\n"
      "block: Tom Pike [Harbour Securities]: How so?\nblock: Ann Lee [Chief Financial Officer]: it grew, and we like it.\n"
      "block: Operator: Thank you. We end here.\n");
}

TEST_CASE("initials over a name are its picture, elsewhere they are words") {
  const Layout layout = read_layout(
      "AL\nAnn Lee\nChief Financial Officer\nGood day, all.\n\nTP\nTom Pike\nAnalyst\nHow so?\n\nAL\nAnn Lee\nChief Financial Officer\nIt was the mix.\n\n"
      "TP\nTom Pike\nAnalyst\nThanks.\n\nAL\nAnn Lee\nChief Financial Officer\nAI\nand more grew.\n");
  CHECK(dump(layout).find("AL") == std::string::npos);
  CHECK(dump(layout).find("AI|and more grew.") != std::string::npos);
}

TEST_CASE("fragments of lines are joined and broken where the turn passes on") {
  std::string panel = "Transcript\n";
  for (const char* line :
       {"Good day and welcome to the Pike call. I", "turn the call over to Ann Lee. Please go", "ahead.",
        "Thank you. We grew in meters and in", "pumps. I hand it over to Tom Roe.",
        "Thanks, Ann. Margins rose on mix. We are", "ready for your questions.",
        "Our first question comes from Sue Pell of", "Harbour. Please go ahead.",
        "Hi, what drove the mix, and is it going", "to last?", "Sure, it was service.", "This concludes the", "call."})
    panel += std::string("0:0") + std::to_string(panel.size() % 10) + "\n" + line + "\n";
  std::string beside = panel;  // the times before the lines rather than over them
  for (std::size_t at = beside.find("\n0:0"); at != std::string::npos; at = beside.find("\n0:0", at + 1))
    beside[at + 5] = ' ';
  CHECK(dump(read_layout(beside)) == dump(read_layout(panel)));
  const Layout layout = read_layout(panel);
  CHECK(layout.blocks.size() == 7);
  CHECK(dump(layout).find(
            "block: : Good day and welcome to the Pike call. I turn the call over to Ann Lee. Please go ahead.\n") !=
        std::string::npos);
  CHECK(dump(layout).find("block: : Sure, it was service.\n") != std::string::npos);
}

TEST_CASE("turns are told in a text wrapped at a hundred bytes") {
  std::string speech =
      "Good day and welcome to the Pike call. I turn the call over to Ann Lee. Please go ahead. Thank you.";
  for (int i = 0; i < 20; ++i)
    speech +=
        " We grew in meters and in pumps by " + std::to_string(i + 2) + " as customers came back and orders held up.";
  speech +=
      " We are ready for your questions. Our first question comes from Sue Pell of Harbour. Please go ahead. "
      "Hi, what drove the mix, and is it going to last? Sure, it was service. This concludes the call.";
  std::string text = "Pike Meters Q2 2026 earnings call\n\n";
  for (std::size_t at = 0, end; at < speech.size(); at = end + 1) {
    end = std::min(speech.rfind(' ', at + 100), speech.size());
    if (at + 100 >= speech.size()) end = speech.size();
    text += speech.substr(at, end - at) + "\n";
  }
  const std::string turns = dump(read_layout(text));
  CHECK(turns.find("block: : Hi, what drove the mix, and is it going to last?") != std::string::npos);
  CHECK(turns.find("block: : Our first question comes from Sue Pell of Harbour. Please go ahead.\n") !=
        std::string::npos);
}

TEST_CASE("paragraphs cut at a width stay paragraphs") {
  std::string text;
  for (int i = 0; i < 8; ++i)
    text +=
        "We grew in meters and in pumps in the quarter, and the margin\nrose on mix, which we expect to last into the next year and\nbeyond it.\n\n";
  CHECK(read_layout(text).blocks.size() == 8);
}

TEST_CASE("a name over its time in words is the label that the next line repeats") {
  const Layout layout = read_layout(
      "Ann Lee\n3 seconds0:03\nAnn Lee 3 seconds\nGood day.\nTom Pike\n1 minute 4 seconds1:04\nTom Pike 1 minute 4 seconds\nIt took 4 seconds.\n"
      "Ann Lee\n1 minute 9 seconds1:09\nAnn Lee 1 minute 9 seconds\nThanks.\nTom Pike\n2 minutes 1 second2:01\nTom Pike 2 minutes 1 second\nBye.\n");
  CHECK(
      dump(layout) ==
      "block: Ann Lee: Good day.\nblock: Tom Pike: It took 4 seconds.\nblock: Ann Lee: Thanks.\nblock: Tom Pike: Bye.\n");
}

TEST_CASE("speakers and words of JSON may stand apart") {
  const std::string wanted =
      "block: Ann Lee: Good day, all of you.\nblock: Tom Pike: How so?\nblock: Ann Lee: Like this.\n";
  CHECK(
      dump(read_layout(
          R"({"speakers":["Ann Lee","Tom Pike","Ann Lee"],"texts":["Good day, all of you.","How so?","Like this."]})")) ==
      wanted);
  CHECK(dump(read_layout(R"([["Ann Lee","Good day, all of you."],["Tom Pike","How so?"],["Ann Lee","Like this."]])")) ==
        wanted);
  // Lists of unequal length belong to different things.
  CHECK(
      dump(read_layout(
          R"({"speakers":["Ann Lee","Tom Pike"],"texts":["Good day.","How so?","Like this."],"text":"Good day."})")) ==
      "block: : Good day.\n");
}

TEST_CASE("a table's number before the speaker is no part of the label") {
  CHECK(
      dump(read_layout(
               "Pike call\n\n| # | Speaker | Words |\n|---|---|---|\n| 1 | Operator | Welcome to the call of Pike. |\n"
               "| 2 | Ann Lee | Thank you, and good day. |\n| 3 | Operator | We have a question now. |\n"
               "| 4 | Ann Lee | We took it with great care. |\n"))
          .find("block: Operator: Welcome to the call of Pike.\nblock: Ann Lee: Thank you, and good day.\n") !=
      std::string::npos);
}

TEST_CASE("sentences a line each in which nobody hands over are one turn") {
  std::string lines;
  for (int i = 0; i < 14; ++i) lines += "Sales of lamps grew in all of our regions again this time.\n";
  CHECK(read_layout(lines).blocks.size() == 1);
}
