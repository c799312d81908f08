// The reports for people: Markdown and the terminal's page.
#include <catch2/catch.hpp>

#include "callscope/analyze.h"
#include "callscope/serialize.h"
#include "serialize/full_analysis.h"
#include "serialize/text_page.h"

namespace callscope {
namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the report names the call and its parts") {
  const std::string report = to_markdown(full_analysis());
  CHECK(report.compare(0, 28, "# Quillon Mills (NYSE: QLM)\n") == 0);
  for (const char* heading : {"## Headlines", "## Guidance", "## Facts", "## Questions and answers",
                              "## In their words", "## Where the transcript is doubtful", "## Who takes part"})
    CHECK(holds(report, heading) == (heading != std::string("## Facts") && heading != std::string("## Guidance")));
}

TEST_CASE("what is no repetition stands in the report's tables") {
  Analysis analysis = full_analysis();
  analysis.facts[0].duplicate_of = kNone;
  analysis.guidance[0].duplicate_of = kNone;
  const std::string report = to_markdown(analysis);
  CHECK(holds(report, "## Facts"));
  CHECK(holds(report, "## Guidance"));
  CHECK(holds(report, "| Coatings revenue |"));
}

TEST_CASE("answers stand under what they answer") {
  const std::string text =
      "Operator: Our first question comes from Ines Calder with Harbour Research.\n\nInes Calder: What drove the stores?\n\n"
      "Ana Reyes, Chief Executive Officer: New regions did.\n\nInes Calder: And what about costs?\n\nAna Reyes: They fell.\n";
  const auto analysis = analyze(text, Options{});
  REQUIRE(analysis.ok());
  const std::string report = to_markdown(analysis.value());
  std::size_t at = 0;
  for (const char* part : {"asks (line 3): What drove", "Ana Reyes answers (line 5): New", "asks (line 7): And what",
                           "Ana Reyes answers (line 9): They"}) {
    const std::size_t found = report.find(part);
    CAPTURE(part);
    CHECK((found != std::string::npos && found > at));
    at = found;
  }
}

TEST_CASE("marks of Markdown in the text do nothing") {
  Analysis analysis = full_analysis();
  analysis.headlines[0].text = "<b>*Revenue* | [x](y)";
  CHECK(holds(to_markdown(analysis), "- \\<b\\>\\*Revenue\\* \\| \\[x\\](y)\n"));
}

TEST_CASE("the page keeps its width") {
  Analysis analysis = full_analysis();
  analysis.headlines[0].text = std::string(30, 'x') + " " + std::string(30, 'y') + " " + std::string(90, 'z');
  const std::string page = to_text(analysis, {60, false});
  for (std::size_t at = 0; at < page.size();) {
    const std::size_t end = page.find('\n', at);
    CHECK(end - at <= 60);
    at = end + 1;
  }
}

TEST_CASE("colours come only when asked for, and never from the text") {
  Analysis analysis = full_analysis();
  analysis.headlines[0].text = "Revenue \x1b[31m$1.2 billion\x07";
  CHECK_FALSE(holds(to_text(analysis, {80, false}), "\x1b"));
  CHECK(holds(to_text(analysis, {80, false}), "Revenue [31m$1.2 billion\n"));
  CHECK(holds(to_text(analysis, {80, true}), "\x1b[1mHEADLINES\x1b[0m"));
}

TEST_CASE("an analysis that found nothing still has a page and a report") {
  const Analysis nothing;
  CHECK(holds(to_text(nothing), "A call\n"));
  CHECK(holds(to_markdown(nothing), "# A call\n"));
}

TEST_CASE("Chinese characters take two columns") {
  CHECK(display_width("收入 up") == 7);
  CHECK(display_width("Größe") == 5);
}

}  // namespace callscope
