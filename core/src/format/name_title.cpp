// A label with its title or firm beside it and no publisher's marks: "Name - Company - Title"
// (GuruFocus), "Name, Title" (companies' own pages, whose questions are "Name: text").
#include "format/formats.h"
#include "format/inline_label.h"
#include "format/labels.h"
#include "format/own_line.h"

namespace callscope {
namespace {

class NameTitle : public Dialect {
 public:
  explicit NameTitle(const Page& page) : own_(page, {has_titles_below(page), true, true}), colon_(page) {}

  bool label(const Page& page, std::size_t line, Label& found) const override {
    return own_.label(page, line, found) || colon_.label(page, line, found);
  }
  bool roster_row(const Page& page, std::size_t line, RosterRow& row, std::size_t& lines) const override {
    return own_.roster_row(page, line, row, lines);
  }
  bool furniture(const Page& page, std::size_t line) const override { return own_.furniture(page, line); }

 private:
  OwnLineDialect own_;
  InlineDialect colon_;
};

}  // namespace

int detect_name_title(const Page& page) {
  const OwnLineDialect dialect(page, {has_titles_below(page), true, true});
  int titled = 0, generic = 0;
  for (std::size_t i = 0; i + 1 < page.size() && titled < 8; ++i) {
    if (page.lines[i].size() > 200) continue;
    Label found;
    if (!dialect.label(page, i, found)) continue;
    if (found.affiliation.empty())
      generic += is_generic_label(page.of(found.name));
    else
      ++titled;
  }
  if (titled == 0) return 0;
  if (titled >= 4) return 72;
  // Remarks under "Name, Title" and questions as "Name: text" on one page.
  if (titled >= 2 && InlineDialect(page).labels() >= 3) return 71;
  return titled >= 2 || generic > 0 ? 58 : 0;
}

Marks read_name_title(const Page& page) { return walk(page, NameTitle(page)); }

}  // namespace callscope
