// Each format's own marks, in small.
#include <catch2/catch.hpp>

#include "format/layout_dump.h"

using namespace callscope;

TEST_CASE("dashes in speech are no label, a name with a title is") {
  const Layout layout = read_layout(
      "Operator\nWelcome.\nAnn Lee -- Chief Financial Officer\nThank you -- all of you.\nWell -- it grew -- a lot.\n"
      "Tom Pike -- Harbour Securities -- Analyst\nHi.\nAnn Lee -- Chief Financial Officer\nHi, Tom.\nDuration: 9 minutes\n"
      "Call participants:\nAnn Lee -- Chief Financial Officer\nTom Pike -- Harbour Securities -- Analyst\nMore HPKF analysis\n");
  CHECK(std::string(layout.format) == "motley_fool");
  CHECK(
      dump(layout) ==
      "roster: Ann Lee [Chief Financial Officer] unknown\nroster: Tom Pike [Harbour Securities -- Analyst] unknown\n"
      "block: Operator: Welcome.\nblock: Ann Lee [Chief Financial Officer]: Thank you -- all of you.|Well -- it grew -- a lot.\n"
      "block: Tom Pike [Harbour Securities -- Analyst]: Hi.\nblock: Ann Lee [Chief Financial Officer]: Hi, Tom.\n");
}

TEST_CASE("numbered heads give name and affiliation, an event brief is said to be one") {
  const Layout layout = read_layout(
      "Example StreetEvents Event Brief\nQ1 2020 Pike Inc Earnings Call\n\n====\nOVERVIEW\n====\nCo. reported revenue.\n\n"
      "====\nQUESTIONS AND ANSWERS\n====\n----\nAnn Lee,  Pike Inc. - CFO    [1]\n----\n\n          Good day.\n");
  CHECK(std::string(layout.format) == "streetevents");
  CHECK(layout.is_brief);
  CHECK(dump(layout).find("block: Ann Lee [Pike Inc. - CFO] qa: Good day.\n") != std::string::npos);
  CHECK(dump(layout).find("Co. reported") == std::string::npos);
}

TEST_CASE("bare names are labels where a list has them") {
  const std::string body = "Operator\nWelcome.\nAnn Lee\nThank you.\nTom Pike\nHi.\nAnn Lee\nHello.\n";
  const Layout listed =
      read_layout("Company Participants\nAnn Lee - CFO\nConference Call Participants\nTom Pike - Harbour\n" + body);
  CHECK(std::string(listed.format) == "seeking_alpha");
  CHECK(dump(listed) ==
        "roster: Ann Lee [CFO] executive\nroster: Tom Pike [Harbour] analyst\nblock: Operator: Welcome.\n"
        "block: Ann Lee: Thank you.\nblock: Tom Pike: Hi.\nblock: Ann Lee: Hello.\n");
}

TEST_CASE("a page's foot inside a sentence is left out and the sentence joined") {
  std::string text =
      "Moderator: Good day. We begin.\n\nAnn Lee: Revenue of the\n \nPage 2 of 4\n \ngroup grew.\n\nTom Pike: Hi.\n \nPage 3 of 4\n \n"
      "Ann Lee: Hello\n \nPage 4 of 4\n \nto you.\n\nModerator: We end.\n\nModerator: Goodbye.\n";
  const Layout layout = read_layout(text);
  CHECK(std::string(layout.format) == "indian_filing");
  CHECK(dump(layout) ==
        "block: Moderator: Good day. We begin.\nblock: Ann Lee: Revenue of the|group grew.\nblock: Tom Pike: Hi.\n"
        "block: Ann Lee: Hello|to you.\nblock: Moderator: We end.\nblock: Moderator: Goodbye.\n");
}

TEST_CASE(
    "rows of a filed call's cover wrap, their dashes touch names, and neither heads of pages nor speech are theirs") {
  const Layout layout = read_layout(
      "“Pike Foods Limited\nQ3 FY31 Earnings Conference Call”\nJanuary 21, 2031\n"
      "MANAGEMENT: MR. TOM ROE– CHIEF\nFINANCIAL OFFICER – PIKE FOODS\nLIMITED\nMS. SUE A. PELL- HEAD, INVESTOR RELATIONS\n"
      "MODERATOR: MR. ANN LEE – HARBOUR BANK\nLIMITED\nPike Foods Limited\nJanuary 21, 2031\nPage 2 of 9\n"
      "Moderator: Welcome to you all.\nTom Roe: Thank you, and good day.\nModerator: We have a question now.\n"
      "Tom Roe: We grew.\nPike Foods Limited\nJanuary 21, 2031\nPage 3 of 9\nModerator: Thank you, and goodbye.\n");
  const std::string dumped = dump(layout);
  CHECK(dumped.find("roster: MR. TOM ROE [CHIEF|FINANCIAL OFFICER – PIKE FOODS|LIMITED] executive\n") !=
        std::string::npos);
  CHECK(dumped.find("roster: MS. SUE A. PELL [HEAD, INVESTOR RELATIONS] executive\n") != std::string::npos);
  CHECK(dumped.find("roster: MR. ANN LEE [HARBOUR BANK|LIMITED] unknown\n") != std::string::npos);
}

TEST_CASE("marks of question and answer give the role") {
  const Layout layout = read_layout("<Q - Tom Pike>: How so?\n<A - Ann Lee>: Like this.\n<Q - Tom Pike>: Thanks.\n");
  CHECK(std::string(layout.format) == "bloomberg");
  CHECK(dump(layout) ==
        "block: Tom Pike analyst: How so?\nblock: Ann Lee executive: Like this.\nblock: Tom Pike analyst: Thanks.\n");
}

TEST_CASE("a time glued between number and words is cut out") {
  const Layout layout = read_layout("Speaker 100:00:05Good day.\nSpeaker 200:00:09Hi.\nSpeaker 100:00:12Thanks.\n");
  CHECK(std::string(layout.format) == "numbered_speaker");
  CHECK(dump(layout) == "block: Speaker 1: Good day.\nblock: Speaker 2: Hi.\nblock: Speaker 1: Thanks.\n");
}

TEST_CASE("what a model wrote about the call is no speech") {
  const Layout layout = read_layout(
      "NYSE:HPKF\n\nTakeaways\n\nRevenue-- $5 million, up 7%.\n\nSummary\n\nPike grew.\n\nFull Conference Call Transcript\n\n"
      "Operator:Welcome.\n\nAnn Lee:Thank you.\n\nOperator:Goodbye.\n");
  CHECK(std::string(layout.format) == "motley_fool_current");
  CHECK(dump(layout) ==
        "header: NYSE:HPKF\nblock: Operator: Welcome.\nblock: Ann Lee: Thank you.\nblock: Operator: Goodbye.\n");
}

TEST_CASE("a printed translation is no speech where the page says so, a bilingual call stays whole") {
  const std::string call =
      "Operator: Welcome to the call.\n主持人：欢迎参加会议。\nAnn Lee: Thank you.\nOperator: Goodbye.\n";
  CHECK(dump(read_layout("全文翻译\n" + call)).find("欢迎") == std::string::npos);
  CHECK(dump(read_layout(call)).find("欢迎") != std::string::npos);
}

TEST_CASE("lines under nearly every paragraph in the other script are its translation") {
  std::string call = "Operator: Welcome to the call.\n\n";
  for (int i = 0; i < 9; ++i)
    call += "Ann Lee: We grew again in part " + std::to_string(i) +
            " of our business, and we expect to grow more next year.\n我们的业务再次增长，明年预计会有更多增长。\n\n";
  CHECK(dump(read_layout(call)).find("增长") == std::string::npos);
}

TEST_CASE("labels are found again in one endless line") {
  std::string line;
  for (int i = 0; i < 40; ++i)
    line += "Operator: The next question, please go ahead. Ann Lee: We grew again this year. ";
  const Layout layout = read_layout(line);
  CHECK(std::string(layout.format) == "name_colon");
  CHECK(layout.blocks.size() == 80);
}

TEST_CASE("many lines are read in linear time") {
  std::string text;
  for (int i = 0; i < 20000; ++i)
    text += "Person Number" + std::string(1, static_cast<char>('a' + i % 26)) + ": uh uh uh uh\n\n";
  CHECK(read_layout(text).reading.text().size() > 0);
  CHECK(read_layout(std::string(400000, '[')).blocks.size() == 1);
}
