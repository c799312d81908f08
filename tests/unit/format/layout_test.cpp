#include <catch2/catch.hpp>

#include "format/layout_dump.h"

using namespace callscope;

TEST_CASE("a line 'speaker' and a label open a block") {
  const Layout layout = read_layout(
      "Lumen Group\n\nQ1 2025 Earnings Call\n\nspeaker\nOperator\nWelcome.\nspeaker\nspk04\nThank you.\n"
      "We grew.\nDisclaimer\n\nThis transcript was computer generated.\n");
  CHECK(std::string(layout.format) == "earningscall_blocks");
  CHECK(dump(layout) ==
        "header: Lumen Group\nheader: Q1 2025 Earnings Call\nblock: Operator: Welcome.\n"
        "block: spk04: Thank you.|We grew.\ndisclaimer: This transcript was computer generated.\n");
}

TEST_CASE("a single line 'speaker' is no format") {
  CHECK(std::string(read_layout("The word\nspeaker\nstands here.\n").format) == "plain");
}

TEST_CASE("labels before a colon are taken where they come again") {
  const Layout layout = read_layout(
      "Operator: Welcome to the call.\nJane Roe: Thank you. Note this: we grew.\nTom Pike: Hi.\nJane Roe: Hi, Tom.\n");
  CHECK(std::string(layout.format) == "name_colon");
  CHECK(dump(layout) ==
        "block: Operator: Welcome to the call.\nblock: Jane Roe: Thank you. Note this: we grew.\n"
        "block: Tom Pike: Hi.\nblock: Jane Roe: Hi, Tom.\n");
}

TEST_CASE("a colon alone is no label") {
  const Layout layout =
      read_layout("We have three goals: growth.\nRevenue: 5 million.\nRevenue: 6 million.\nMargin: 12%.\n");
  CHECK(std::string(layout.format) == "plain");
}

TEST_CASE("unlabelled text is a block a paragraph, after legal text and a date") {
  const Layout layout = read_layout(
      "This transcript was computer generated and holds errors.\n8/29/2025\nGood day and welcome.\nThank you, all.\n");
  CHECK(dump(layout) ==
        "header: 8/29/2025\nblock: : Good day and welcome.\nblock: : Thank you, all.\n"
        "disclaimer: This transcript was computer generated and holds errors.\n");
}

TEST_CASE("a few labelled sentences are speech where nothing else is") {
  CHECK(
      dump(read_layout("Northgate Stores 2024 earnings call\nMaya Lind: Revenue rose 3%.\nOmar Reed: Costs fell.\n")) ==
      "header: Northgate Stores 2024 earnings call\nblock: : Maya Lind: Revenue rose 3%.\nblock: : Omar Reed: Costs fell.\n");
  CHECK(dump(read_layout("Company: Northgate Stores, Inc.\nDate: November 7, 2024.\n")) ==
        "header: Company: Northgate Stores, Inc.\nheader: Date: November 7, 2024.\n");
}

TEST_CASE("lines cut at a width are one block a paragraph") {
  const Layout layout = read_layout(
      "We grew in the\nfirst quarter and\nexpect more of it\nin the second.\n\nNext, the\noutlook is good.\n");
  CHECK(
      dump(layout) ==
      "block: : We grew in the|first quarter and|expect more of it|in the second.\nblock: : Next, the|outlook is good.\n");
}

TEST_CASE("one endless line is one block") {
  const std::string line = "Good day and welcome. We grew. Thank you.";
  const Layout layout = read_layout(line);
  REQUIRE(layout.blocks.size() == 1);
  CHECK(layout.blocks[0].speech == Span{0, static_cast<std::uint32_t>(line.size())});
  CHECK(layout.reading.is_identity());
}
