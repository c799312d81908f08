// Labels without a publisher's marks: they count by coming again, whatever parts them from the words.
#include <catch2/catch.hpp>

#include "format/layout_dump.h"

using namespace callscope;

namespace {

const char* const kTurns =
    "block: Operator: Welcome to the call.\nblock: Ann Lee: Thank you, and hello.\nblock: Operator: A question from Tom Pike.\n"
    "block: Tom Pike: How did it go?\nblock: Ann Lee: It went well this year.\nblock: Tom Pike: Thanks, that helps.\n";

// Each turn as `before` name `between` words.
std::string page(const std::string& before, const std::string& between, const std::string& after = "\n\n") {
  const std::pair<const char*, const char*> turns[] = {
      {"Operator", "Welcome to the call."},      {"Ann Lee", "Thank you, and hello."},
      {"Operator", "A question from Tom Pike."}, {"Tom Pike", "How did it go?"},
      {"Ann Lee", "It went well this year."},    {"Tom Pike", "Thanks, that helps."}};
  std::string text;
  for (const auto& [name, words] : turns) text += before + name + between + words + after;
  return text;
}

}  // namespace

TEST_CASE("names that stand alone over the words") {
  const auto [before, between] = GENERATE(values<std::pair<const char*, const char*>>(
      {{"", "\n"}, {"", "\n\n"}, {"### ", "\n"}, {"**", "**\n\n"}, {"[", "]\n"}, {"00:12\n", "\n"}}));
  CAPTURE(before, between);
  const Layout layout = read_layout(page(before, between));
  CHECK(std::string(layout.format) == "name_line");
  CHECK(dump(layout) == kTurns);
}

TEST_CASE("names before the words on one line") {
  const auto [before, between] = GENERATE(values<std::pair<const char*, const char*>>(
      {{"[", "] "}, {"", " — "}, {"", "; "}, {"| ", " | "}, {"", "\t"}, {"", "      "}}));
  CAPTURE(before, between);
  const Layout layout = read_layout(page(before, between));
  CHECK(std::string(layout.format) == "name_inline");
  CHECK(dump(layout) == kTurns);
}

TEST_CASE("what frames a label is left out") {
  const auto before = GENERATE(values<const char*>({"- ", "• ", "\xEF\x82\xB7 ", "1. ", "[7] ", "00:12 ", "> "}));
  CAPTURE(before);
  const Layout layout = read_layout(page(before, ": "));
  CHECK(std::string(layout.format) == "name_colon");
  CHECK(dump(layout) == kTurns);
}

TEST_CASE("title and firm may stand under the name") {
  const Layout layout = read_layout(
      "Ann Lee\nChief Financial Officer\nPike Tools, Inc.\nThank you, and hello.\n\nTom Pike\nAnalyst\nHarbour Securities\nHow did it go?\n\n"
      "Ann Lee\nChief Financial Officer\nPike Tools, Inc.\nIt went well.\n\nTom Pike\nAnalyst\nHarbour Securities\nThanks.\n");
  CHECK(dump(layout).find("block: Ann Lee [Chief Financial Officer|Pike Tools, Inc.]: Thank you, and hello.\n"
                          "block: Tom Pike [Analyst|Harbour Securities]: How did it go?\n") != std::string::npos);
}

TEST_CASE("labels at the ends of paragraphs are found where lists name them") {
  const Layout layout = read_layout(
      "Company Participants\nAnn Lee - CFO\nConference Call Participants\nTom Pike - Harbour\nOperator\n"
      "Welcome, and please go ahead with it. Ann Lee\n\nThank you all for joining this call. Operator\n\n"
      "The first question comes from Tom. Tom Pike\n\nHow did it go in the last quarter?\n");
  CHECK(
      dump(layout).find(
          "block: Ann Lee: Thank you all for joining this call.\nblock: Operator: The first question comes from Tom.\n"
          "block: Tom Pike: How did it go in the last quarter?\n") != std::string::npos);
}

TEST_CASE("lines that come again are nobody's name without words under them") {
  const auto text = GENERATE(values<const char*>({
      "Harbour Lights\n\nHarbour Lights\n\nOld Town\n\nOld Town\n\nHarbour Lights\n",
      "[Chorus]\nCarry me home\n\n[Verse]\nThe boats came in\n\n[Chorus]\nCarry me home\n",
  }));
  CAPTURE(text);
  CHECK(std::string(read_layout(text).format) == "plain");
}

TEST_CASE("a clause before a colon is no label with a title") {
  const Layout layout =
      read_layout(page("", ": ") + "Ann Lee: Overall, it went well.\n\nOverall, if I may sum up: we grew twice.\n");
  CHECK(dump(layout).find("block: Overall") == std::string::npos);
}
