// The clean transcript: what is folded, what is marked, and the way back to the source.
#include <catch2/catch.hpp>

#include "callscope/analyze.h"
#include "callscope/serialize.h"

namespace callscope {
namespace {

Analysis analyzed(const std::string& text) {
  const auto result = analyze(text);
  REQUIRE(result);
  return result.value();
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// Every piece of copied words reads alike on both sides, blanks aside, and pieces do not overlap.
void check_map(const Analysis& analysis, const CleanTranscript& clean) {
  std::uint32_t at = 0;
  for (const CleanPiece& piece : clean.map) {
    CHECK(piece.clean.start >= at);
    at = piece.clean.end;
    REQUIRE(piece.clean.end <= clean.text.size());
    REQUIRE(piece.source.end <= analysis.text.size());
    if (piece.kind != CleanPieceKind::words) continue;
    std::string source(piece.source.of(analysis.text));
    for (char& c : source)
      if (c == '\n' || c == '\r' || c == '\t') c = ' ';
    CHECK(std::string(piece.clean.of(clean.text)) == source);
  }
}

const std::string kCall =
    "Quillon Mills (NYSE: QLM) Q3 2025 Earnings Call\n\n"
    "Operator: Good day and welcome to the Quillon Mills third quarter call. Ms. Ada Berg will begin.\n\n"
    "Ada Berg: Orders at Quillon, uh, um, uh, were strong. We saw demand we saw demand we saw demand we saw demand in\n"
    "coatings. Revenue was $1.2 billion and the ratio stood at 12. 8% of it.\n\n"
    "Operator: This concludes the call.\n";

Analysis with_legs() {
  Analysis analysis;
  analysis.text = "我们的收入增长了。 Our revenue grew by a tenth, and *costs* fell.";
  const auto first = static_cast<std::uint32_t>(analysis.text.find(" Our"));
  analysis.call.company = "Lanzhou Reeds";
  analysis.participants.resize(2);
  analysis.participants[0].name = "Shen Rui";
  analysis.participants[0].title = "CEO";
  analysis.participants[1].name = "Interpreter";
  analysis.turns.resize(2);
  analysis.turns[0].span = {0, first};
  analysis.turns[0].speaker = 0;
  analysis.turns[0].language = "zh";
  analysis.turns[1].span = {first + 1, static_cast<std::uint32_t>(analysis.text.size())};
  analysis.turns[1].speaker = 1;
  analysis.turns[1].language = "en";
  analysis.turns[1].renders = 0;
  return analysis;
}

CleanStyle style_of(CleanForm form, CleanLegs legs, std::string language = "en") {
  return {form, legs, std::move(language), 60};
}

}  // namespace

TEST_CASE("loops and runs of hesitation are folded, corrections stand beside the words") {
  const Analysis analysis = analyzed(kCall);
  const CleanTranscript clean = to_clean(analysis);
  INFO(clean.text);
  CHECK(holds(clean.text, "Orders at Quillon, were strong."));
  CHECK(holds(clean.text, "We saw demand […] in coatings."));
  CHECK(holds(clean.text, "stood at 12. 8% [12.8%] of it."));
  CHECK(holds(clean.text, "\nAda Berg\n"));
  check_map(analysis, clean);
}

TEST_CASE("the clean text of a call without faults has every word") {
  const Analysis analysis =
      analyzed("Ada Berg: Orders were strong. We said: no, no, no. Costs fell.\n\nBo Lind: What of *prices*?\n");
  const CleanTranscript clean = to_clean(analysis, {CleanForm::markdown, CleanLegs::all, "en", 100});
  CHECK(holds(clean.text, "Orders were strong. We said: no, no, no. Costs fell."));
  CHECK(holds(clean.text, "What of \\*prices\\*?"));
  check_map(analysis, clean);
}

TEST_CASE("furniture of the page is left out, and its marks are resolved") {
  const Analysis analysis = analyzed(
      "Ada Berg: Costs of R&amp;D fell. Orders rose.\n\nBo Lind: Thank you. And prices?\n\nAda Berg: They rose.\n");
  const CleanTranscript clean = to_clean(analysis);
  CHECK(holds(clean.text, "Costs of R&D fell."));
  check_map(analysis, clean);
}

TEST_CASE("of two legs one can be shown, by its language") {
  const Analysis analysis = with_legs();
  const CleanTranscript english = to_clean(analysis, style_of(CleanForm::text, CleanLegs::one));
  CHECK(holds(english.text, "Shen Rui, CEO, through the interpreter\nOur revenue grew"));
  CHECK_FALSE(holds(english.text, "我们"));
  const CleanTranscript chinese = to_clean(analysis, style_of(CleanForm::text, CleanLegs::one, "zh"));
  CHECK(holds(chinese.text, "Shen Rui, CEO\n我们的收入增长了。"));
  CHECK_FALSE(holds(chinese.text, "Our revenue"));
  check_map(analysis, english);
  check_map(analysis, chinese);
}

TEST_CASE("two legs stand side by side") {
  const Analysis analysis = with_legs();
  const CleanTranscript page = to_clean(analysis, style_of(CleanForm::text, CleanLegs::side_by_side));
  INFO(page.text);
  CHECK(holds(page.text, "Shen Rui, CEO                | Interpreter\n"));
  CHECK(holds(page.text, "我们的收入增长了。           | Our revenue grew by a tenth,\n"));
  CHECK(holds(page.text, "                             | and *costs* fell.\n"));
  check_map(analysis, page);
  const CleanTranscript table = to_clean(analysis, style_of(CleanForm::markdown, CleanLegs::side_by_side));
  CHECK(holds(table.text, "| **Shen Rui, CEO** | **Interpreter** |\n|---|---|\n| 我们的收入增长了。 | Our revenue"));
  CHECK(holds(table.text, "and \\*costs\\* fell. |\n"));
  check_map(analysis, table);
}

TEST_CASE("a wrong label stands beside the true speaker") {
  Analysis analysis = with_legs();
  analysis.turns[1].label = Span{0, 6};
  analysis.turns[1].renders = kNone;
  Warning warning;
  warning.kind = WarningKind::label_wrong;
  warning.span = {0, 6};
  analysis.warnings.push_back(warning);
  CHECK(holds(to_clean(analysis).text, "Interpreter [printed: 我们]\n"));
}

TEST_CASE("control characters of a transcript do not reach the clean text") {
  Analysis analysis = with_legs();
  analysis.text.replace(analysis.text.find("grew"), 4, "\x1b[1m");
  CHECK_FALSE(holds(to_clean(analysis).text, "\x1b"));
}

TEST_CASE("the style is read from JSON") {
  const auto style = parse_clean_style(R"({"form":"markdown","legs":"side_by_side","language":"zh","width":80})");
  REQUIRE(style);
  CHECK(style.value().form == CleanForm::markdown);
  CHECK(style.value().legs == CleanLegs::side_by_side);
  CHECK(style.value().language == "zh");
  CHECK(style.value().width == 80);
  CHECK(parse_clean_style(""));
  const auto wrong = GENERATE(
      values<std::string>({"[]", R"({"form":"pdf"})", R"({"legs":1})", R"({"width":10})", R"({"colour":true})"}));
  INFO(wrong);
  const auto refused = parse_clean_style(wrong);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::bad_options);
}

TEST_CASE("the map is written in the unit of the analysis") {
  Analysis analysis = with_legs();
  analysis.source.offsets = OffsetUnit::codepoint;
  const std::string json =
      to_json(to_clean(analysis, style_of(CleanForm::text, CleanLegs::one, "zh")), analysis, analysis.text);
  CHECK(
      json ==
      "{\"text\":\"Lanzhou Reeds\\n\\nShen Rui, CEO\\n我们的收入增长了。\\n\",\"map\":["
      "{\"clean\":[15,28],\"source\":[0,0],\"kind\":\"speaker\"},{\"clean\":[29,38],\"source\":[0,9],\"kind\":\"words\"}]}");
}

}  // namespace callscope
