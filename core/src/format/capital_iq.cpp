// S&P Capital IQ: a cover with an estimate table, a table of contents, "Call Participants" in two
// lists, then turns under a name line and a title line; extractors give "Name;Title",
// "## Name <br> Title" and page marks.
#include "format/formats.h"
#include "format/own_line.h"

namespace callscope {
namespace {

class CapitalIq : public OwnLineDialect {
 public:
  explicit CapitalIq(const Page& page) : OwnLineDialect(page, {true, true, false}) {}

  bool furniture(const Page& page, std::size_t line) const override {
    const std::string_view text = page.of(line);
    if (text.front() == '|') return true;  // a row of the estimate table
    if (text.find("Consensus as of") != std::string_view::npos && text.substr(0, 9) == "Currency:") return true;
    return text.find("S&P Global Market Intelligence Estimates") != std::string_view::npos && text.size() < 60;
  }
};

}  // namespace

int detect_capital_iq(const Page& page) {
  int marks = 0;
  for (std::size_t i = 0; i < page.size() && i < 60; ++i) {
    const std::string_view line = page.of(i);
    if (line.size() > 160) continue;
    marks +=
        line.find("S&P Global") != std::string_view::npos || line.find("Market Intelligence") != std::string_view::npos;
    marks += line.find("Earnings Call Transcripts") != std::string_view::npos;
    marks += line.find("-FQ") != std::string_view::npos || line.find("CONSENSUS") != std::string_view::npos;
  }
  return marks >= 2 ? 85 : 0;
}

Marks read_capital_iq(const Page& page) { return walk(page, CapitalIq(page)); }

}  // namespace callscope
