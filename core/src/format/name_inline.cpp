// Labels on the line of the words behind another mark than a colon: "[Jane Roe] Thank you.",
// "Jane Roe — Thank you.", cells of a table. Which mark it is, the page shows by repeating it.
#include "format/formats.h"
#include "format/inline_label.h"

namespace callscope {
namespace {

constexpr LabelMark kMarks[] = {LabelMark::bracket, LabelMark::tab,       LabelMark::pipe,
                                LabelMark::dash,    LabelMark::semicolon, LabelMark::gap};
constexpr std::size_t kLeastLabels = 4;

struct Best {
  LabelMark mark = LabelMark::bracket;
  std::size_t labels = 0;
};

Best best_mark(const Page& page) {
  Best best;
  for (LabelMark mark : kMarks) {
    const InlineDialect dialect(page, mark);
    if (dialect.speakers() >= 2 && dialect.labels() > best.labels) best = {mark, dialect.labels()};
  }
  return best;
}

}  // namespace

int detect_name_inline(const Page& page) {
  const Best best = best_mark(page);
  return best.labels < kLeastLabels ? 0 : best.labels >= 8 ? 69 : 54;
}

Marks read_name_inline(const Page& page) { return walk(page, InlineDialect(page, best_mark(page).mark)); }

}  // namespace callscope
