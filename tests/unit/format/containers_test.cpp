#include <catch2/catch.hpp>

#include "format/layout_dump.h"

using namespace callscope;

TEST_CASE("a list of turns in JSON gives blocks, with the names of its map") {
  const Layout layout = read_layout(
      R"({"event":{"year":2024,"quarter":2,"conference_date":"2024-08-01"},"speakers":[{"speaker":"spk01","text":"Good \"day\"."},)"
      R"({"speaker":"spk02","text":"Caf\u00e9 sales grew."}],"speaker_name_map_v2":{"spk02":{"name":"Ann Lee","title":"CEO"}}})");
  CHECK(std::string(layout.format) == "earningscall_json");
  CHECK(
      dump(layout) ==
      "header: Quarter: Q2 2024\nheader: Date: 2024-08-01\nblock: spk01: Good \"day\".\nblock: Ann Lee [CEO]: Café sales grew.\n");
}

TEST_CASE("one string of JSON is read as the text it holds") {
  const Layout layout = read_layout(
      R"([{"symbol":"HPKF","quarter":3,"year":2024,"content":"Operator: Welcome.\nAnn Lee: Thank you.\nTom Pike: Hi.\nAnn Lee: Hello."}])");
  CHECK(std::string(layout.format) == "fmp_json");
  CHECK(dump(layout) ==
        "header: Ticker: HPKF\nheader: Quarter: Q3 2024\nblock: Operator: Welcome.\nblock: Ann Lee: Thank you.\n"
        "block: Tom Pike: Hi.\nblock: Ann Lee: Hello.\n");
}

TEST_CASE("utterances are taken rather than their single words") {
  const Layout layout = read_layout(
      R"({"id":"x","text":"Hello there. Hi.","words":[{"text":"Hello","speaker":"A"},{"text":"there.","speaker":"A"}],)"
      R"("utterances":[{"speaker":"A","text":"Hello there, all of you."},{"speaker":"B","text":"Hi, and thank you."}]})");
  CHECK(std::string(layout.format) == "assemblyai_json");
  CHECK(dump(layout) == "block: A: Hello there, all of you.\nblock: B: Hi, and thank you.\n");
}

TEST_CASE("broken JSON is text") {
  CHECK(std::string(read_layout(R"({"text": "Hello)").format) == "plain");
  CHECK(std::string(read_layout("[Music] Good day and welcome.").format) == "plain");
}

TEST_CASE("captions with voices give a block for each run of one voice") {
  const Layout layout = read_layout(
      "WEBVTT\n\n1\n00:00:01.000 --> 00:00:03.000\n<v Ann Lee>Good day\n\n2\n00:00:03.000 --> 00:00:05.000\n<v Ann Lee>and "
      "welcome.</v>\n\n3\n00:00:05.000 --> 00:00:06.000\n<v Tom Pike>Thank you.\n");
  CHECK(std::string(layout.format) == "webvtt");
  CHECK(dump(layout) == "block: Ann Lee: Good day|and welcome.\nblock: Tom Pike: Thank you.\n");
}

TEST_CASE("captions without voices are text without numbers and times") {
  const Layout layout = read_layout(
      "1\n00:00:01,000 --> 00:00:03,000\nGood day and\n\n2\n00:00:03,000 --> 00:00:05,000\nwelcome to the\n\n3\n"
      "00:00:05,000 --> 00:00:06,000\ncall of today.\n\n4\n00:00:06,000 --> 00:00:07,000\nthank you.\n");
  CHECK(std::string(layout.format) == "srt");
  REQUIRE(layout.blocks.size() == 1);
  CHECK(layout.blocks[0].speech.of(layout.reading.text()) ==
        "Good day and\nwelcome to the\ncall of today.\nthank you.");
}

TEST_CASE("tags, scripts and entities of pasted HTML are no text, and spans lead back") {
  const std::string source =
      "<html><head><title>x</title></head><body><script>var a = 1;</script><p><strong>Operator</strong></p>\n<p>Welcome "
      "to Pike &amp; Lee.</p><p>Thank<br>you.</p></body></html>";
  const Layout layout = read_layout(source);
  const std::string& text = layout.reading.text();
  CHECK(text.find("var a") == std::string::npos);
  const std::size_t at = text.find("Pike & Lee");
  REQUIRE(at != std::string::npos);
  const Span span = layout.reading.to_source({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 10)});
  CHECK(span.of(source) == "Pike &amp; Lee");
}

TEST_CASE("letters set apart by kerning and ligatures are joined where the whole text has them") {
  const std::string kerned =
      "W e thank you. T oday we grew. The Y ear was good. V ery good. W ith care. T echnology sales, dif ferent markets , "
      "up 4% YoY now, "
      "F air value, and the \xEF\xAC\x81rst.";
  const Layout layout = read_layout(kerned);
  CHECK(
      layout.reading.text() ==
      "We thank you. Today we grew. The Year was good. Very good. With care. Technology sales, different markets, up 4% YoY now, Fair "
      "value, and the first.");
}

TEST_CASE("a single letter before a word is left alone where there is no kerning") {
  const std::string text = "Class V shares and Plan R are sold. Type K sockets too.";
  CHECK(read_layout(text).reading.is_identity());
}

TEST_CASE("keys are read by the words in them, sections one after another") {
  const Layout layout = read_layout(
      R"({"meta":{"ticker":"HPKF"},"parts":[{"name":"Prepared Remarks","paragraphs":[{"personName":"Ann Lee","jobTitle":"CFO","bodyText":"We grew this year."}]},)"
      R"({"name":"Q&A","paragraphs":[{"personName":"Tom Pike","jobTitle":"","bodyText":"How so, then?"}]}]})");
  CHECK(dump(layout) ==
        "header: Ticker: HPKF\nblock: Ann Lee [CFO]: We grew this year.\nblock: Tom Pike qa: How so, then?\n");
}

TEST_CASE("single words with a speaker each are joined to turns") {
  const Layout layout = read_layout(
      R"({"results":[{"words":[{"word":"Good","speaker":0},{"word":"day.","speaker":0},{"word":"Hi","speaker":1},{"word":"Ann.","speaker":1}]}]})");
  CHECK(dump(layout) == "block: 0: Good day.\nblock: 1: Hi Ann.\n");
}

TEST_CASE("the first of several readings is taken") {
  const Layout layout = read_layout(
      R"({"recognizedPhrases":[{"speaker":1,"nBest":[{"display":"Good day to you."},{"display":"Good tay to you."}]},)"
      R"({"speaker":2,"nBest":[{"display":"Thank you, Ann."}]}]})");
  CHECK(dump(layout) == "block: 1: Good day to you.\nblock: 2: Thank you, Ann.\n");
}

TEST_CASE("a table is one where a row of names says so and the rows have its cells") {
  const Layout table = read_layout("speaker,title,text\nAnn Lee,CFO,\"We grew, again.\"\nTom Pike,,Fine.\n");
  CHECK(std::string(table.format) == "table");
  CHECK(dump(table) == "block: Ann Lee [CFO]: We grew, again.\nblock: Tom Pike: Fine.\n");
  CHECK(std::string(
            read_layout("Speaker, text of the call\n\nWe grew, and then, in the end, we stopped.\n\nFine, said he.\n")
                .format) == "plain");
}

TEST_CASE("turns that an object numbers, that their speakers key, or that stand in one string each are read") {
  const std::string turns =
      "block: Ann Lee: Welcome to the call.\nblock: Tom Pike: How was that?\nblock: Ann Lee: By taking care.\n";
  struct Shape {
    const char* json;
    std::string blocks;
  };
  const Shape shapes[] = {
      {R"({"transcript":{"0":{"speaker":"Ann Lee","text":"Welcome to the call."},"1":{"speaker":"Tom Pike","text":"How was that?"},)"
       R"("2":{"speaker":"Ann Lee","text":"By taking care."}}})",
       turns},
      {R"({"lines":[{"Ann Lee":"Welcome to the call."},{"Tom Pike":"How was that?"},{"Ann Lee":"By taking care."},{"Tom Pike":"Thank you, Ann."}]})",
       turns + "block: Tom Pike: Thank you, Ann.\n"},
      {R"({"note":"A short one.","lines":["Ann Lee: Welcome to the call.","Tom Pike: How was that?","Ann Lee: By taking care.","Tom Pike: Thank you, Ann."]})",
       turns + "block: Tom Pike: Thank you, Ann.\n"},
      {R"([{"Sprecher":"Ann Lee","Inhalt":"Welcome to the call."},{"Sprecher":"Tom Pike","Inhalt":"How was that?"},)"
       R"({"Sprecher":"Ann Lee","Inhalt":"By taking care."}])",
       turns},
      {R"({"pairs":[{"en":"Ann Lee: Welcome to the call.","zh":"欢迎。"},{"en":"Tom Pike: How was that?","zh":"为什么？"},)"
       R"({"en":"Ann Lee: By taking care.","zh":"小心。"},{"en":"Tom Pike: Thank you, Ann.","zh":"谢谢。"}]})",
       turns + "block: Tom Pike: Thank you, Ann.\n"},
  };
  for (const Shape& shape : shapes) {
    INFO(shape.json);
    CHECK(dump(read_layout(shape.json)) == shape.blocks);
  }
}

TEST_CASE("a page in a string of JSON is read as a page, and the lines before it stay lines") {
  const char* const pages[] = {
      R"({"symbol":"HPKF","content":"<p><strong>Operator</strong></p><p>Welcome to you.</p><p><strong>Ann Lee</strong></p><p>We grew, and we did so with care.</p>)"
      R"(<p><strong>Operator</strong></p><p>We have a question now.</p><p><strong>Ann Lee</strong></p><p>We took it with great care.</p>"})",
      R"({"symbol":"HPKF","content":"<b>Operator</b><br>Welcome to you.<br><br><b>Ann Lee</b><br>We grew, and we did so with care.<br><br>)"
      R"(<b>Operator</b><br>We have a question now.<br><br><b>Ann Lee</b><br>We took it with great care."})"};
  for (const char* page : pages) {
    INFO(page);
    CHECK(dump(read_layout(page)) ==
          "header: Ticker: HPKF\nblock: Operator: Welcome to you.\nblock: Ann Lee: We grew, and we did so with care.\n"
          "block: Operator: We have a question now.\nblock: Ann Lee: We took it with great care.\n");
  }
  CHECK(read_layout("Margins rose a<br>little. So did\nsales, and\nso did cash<br>flow. We are\nglad.")
            .reading.text()
            .find("sales, and\nso did") != std::string::npos);
}

TEST_CASE("columns without names are told by what stands in them, and rows of one speaker are one turn") {
  const std::string rows =
      "1,intro,Ann Lee,\"Good day, and welcome to the call of the third quarter.\"\n"
      "2,intro,Ann Lee,\"I will hand over to Tom, who has the \"\"numbers\"\" for us.\"\n"
      "3,intro,Tom Pike,\"Sales grew by four percent, and we kept our costs flat.\"\n"
      "4,ask,Operator,\"We have a question from Eve Holt of the Harbour Bank.\"\n"
      "5,ask,Eve Holt,\"How much of the growth came from new shops this time?\"\n"
      "6,reply,Tom Pike,\"About half of it, and the rest came from higher prices.\"\n"
      "7,reply,Ann Lee,\"And a little of it came from the new range of lamps.\"\n";
  for (const char* head : {"", "nr,art,wer,was\n"}) {
    const Layout layout = read_layout(head + rows);
    CHECK(std::string(layout.format) == "table");
    REQUIRE(layout.blocks.size() == 6);
    CHECK(dump(layout).find(
              "block: Ann Lee: Good day, and welcome to the call of the third quarter.|I will hand over to Tom, "
              "who has the \"numbers\" for us.\n") == 0);
  }
  CHECK(std::string(read_layout("Ann Lee, who leads us, spoke\nTom Pike, who sells, agreed\nEve Holt, who asks, left\n")
                        .format) == "plain");
}

TEST_CASE("a column that says one thing is about the call, and words without a speaker are text") {
  CHECK(dump(read_layout(
            "ticker,date,speaker,text\nHPKF,2024-08-01,Ann Lee,We grew.\nHPKF,2024-08-01,Tom Pike,How so?\n")) ==
        "header: ticker: HPKF\nheader: date: 2024-08-01\nblock: Ann Lee: We grew.\nblock: Tom Pike: How so?\n");
  CHECK(dump(read_layout("start\tend\ttext\n0\t2000\tGood day and\n2000\t4000\twelcome to you.\n")).find("start") ==
        std::string::npos);
  const Layout whole = read_layout(
      "ticker,transcript\nHPKF,\"Operator: Welcome.\nAnn Lee: Thank you.\nTom Pike: Hi.\nAnn Lee: Hello.\"\n");
  CHECK(std::string(whole.format) == "name_colon");
  REQUIRE(whole.blocks.size() == 4);
}

TEST_CASE("bold words that begin a paragraph and elements that touch are parted from what follows") {
  const Layout layout = read_layout(
      "<div><p><b>Operator</b> Welcome to you.</p><p><b>Ann Lee</b> Thank you, all.</p><p><b>Operator</b> A question.</p>"
      "<p><b>Ann Lee</b> We <b>grew</b> again.</p></div>");
  CHECK(
      dump(layout) ==
      "block: Operator: Welcome to you.\nblock: Ann Lee: Thank you, all.\nblock: Operator: A question.\nblock: Ann Lee: We grew again.\n");
}
