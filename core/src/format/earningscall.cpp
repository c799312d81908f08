// EarningsCall's labelled blocks: a line "speaker", a line with the label, then the words.
#include "format/formats.h"
#include "format/labels.h"
#include "format/walk.h"

namespace callscope {
namespace {

class Blocks : public Dialect {
 public:
  bool label(const Page& page, std::size_t line, Label& found) const override {
    if (page.of(line) != "speaker" || line + 1 >= page.size()) return false;
    const std::string_view name = page.of(line + 1);
    if (name.size() > 80) return false;
    found.name = page.span_of(name);
    found.lines = 2;
    return true;
  }
  bool summaries() const override { return false; }
};

}  // namespace

int detect_earningscall(const Page& page) {
  int blocks = 0;
  for (std::size_t i = 0; i + 1 < page.size() && blocks < 2; ++i)
    blocks += page.of(i) == "speaker" && page.lines[i + 1].size() <= 80;
  return blocks >= 2 ? 100 : 0;
}

Marks read_earningscall(const Page& page) { return walk(page, Blocks()); }

}  // namespace callscope
