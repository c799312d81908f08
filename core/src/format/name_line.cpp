// Labels alone on their lines without a publisher's lists: "Jane Roe", "### Jane Roe", "[Jane Roe]",
// "Jane Roe | Acme", the title and the firm beside the name or on the next lines. What carries it is
// that the same few names head the page's paragraphs again and again.

#include "format/formats.h"
#include "format/furniture.h"
#include "format/labels.h"
#include "format/own_line.h"
#include "support/word_map.h"

namespace callscope {
namespace {

constexpr int kLeastLabels = 4;

OwnLineStyle style_of(const Page& page) { return {has_titles_below(page), true, true}; }

// Whether words of speech follow the label rather than another short line.
bool heads_speech(const Page& page, std::size_t line, const Label& label) {
  std::size_t next = line + label.lines;
  while (next < page.size() && (is_timestamp(page.of(next)) || page.lines[next].furniture)) ++next;
  return next < page.size() && (page.of(next).size() > 60 || ends_sentence(page.of(next)));
}

}  // namespace

int detect_name_line(const Page& page) {
  const OwnLineDialect dialect(page, style_of(page));
  WordSet speakers;
  int labels = 0, speaking = 0;
  for (std::size_t i = 0; i < page.size();) {
    Label found;
    if (page.lines[i].furniture || page.lines[i].size() > 200 || !dialect.label(page, i, found)) {
      ++i;
      continue;
    }
    ++labels;
    speaking += heads_speech(page, i, found);
    speakers.insert(name_key(page.of(found.name)));
    i += found.lines;
  }
  if (labels < kLeastLabels || speakers.size() < 2 || speaking * 4 < labels * 3) return 0;
  return labels >= 8 ? 68 : 56;
}

Marks read_name_line(const Page& page) { return walk(page, OwnLineDialect(page, style_of(page))); }

}  // namespace callscope
