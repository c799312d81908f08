// The Motley Fool since 2025: listing and company, "Call participants" as "Title — Name", then parts
// that a model wrote ("Takeaways", "Risks", "Summary", "Industry glossary"), then "Full Conference
// Call Transcript" with "Name:Text".
#include "format/formats.h"
#include "format/inline_label.h"

namespace callscope {

int detect_motley_fool_current(const Page& page) {
  bool transcript = false, summary = false, source = false;
  for (std::size_t i = 0; i < page.size(); ++i) {
    const std::string_view line = page.of(i);
    if (line.size() > 200) continue;
    transcript = transcript || line == "Full Conference Call Transcript";
    summary = summary || heading_of(line) == Heading::summary;
    source = source || line.find("Motley Fool") != std::string_view::npos ||
             line.find("motley_fool") != std::string_view::npos;
  }
  if (!(transcript && (summary || source)) && !(summary && source)) return 0;
  return InlineDialect(page).labels() >= 2 ? 82 : 0;
}

Marks read_motley_fool_current(const Page& page) { return walk(page, InlineDialect(page)); }

}  // namespace callscope
