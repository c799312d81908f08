// FactSet CallStreet: every turn under a long dotted rule, then a name line and a title line that
// in the questions ends with "Q" or "A"; the operator stands inline before a colon.
#include "format/formats.h"
#include "format/furniture.h"
#include "format/labels.h"
#include "format/own_line.h"

namespace callscope {
namespace {

constexpr std::size_t kLongestTitle = 200;

bool is_dotted(std::string_view line) { return line.size() >= 20 && line.front() == '.' && is_rule(line); }

// Cuts the mark "Q" or "A" from a title line; gives the role that it says.
Role cut_mark(std::string_view& title) {
  if (title.size() < 3) return Role::unknown;
  const char mark = title.back();
  if ((mark != 'Q' && mark != 'A') || title[title.size() - 2] != ' ') return Role::unknown;
  title = trim(title.substr(0, title.size() - 1));
  return mark == 'Q' ? Role::analyst : Role::executive;
}

class CallStreet : public OwnLineDialect {
 public:
  explicit CallStreet(const Page& page) : OwnLineDialect(page, {true, false, false}) {}

  bool label(const Page& page, std::size_t line, Label& found) const override {
    return inline_operator(page, line, found) || titled(page, line, found);
  }

 private:
  static bool inline_operator(const Page& page, std::size_t line, Label& found) {
    const std::string_view text = page.of(line);
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon > 24 || !is_generic_label(text.substr(0, colon))) return false;
    found = {};
    found.name = page.span_of(text.substr(0, colon));
    std::size_t words = colon + 1;
    while (words < text.size() && text[words] == ' ') ++words;
    found.speech_from = words < text.size() ? page.lines[line].start + static_cast<std::uint32_t>(words) : 0;
    return true;
  }

  // The line before, furniture of a page's edge left out.
  static std::string_view above(const Page& page, std::size_t line) {
    while (line > 0 && page.lines[line - 1].furniture) --line;
    return line > 0 ? page.of(line - 1) : std::string_view();
  }

  bool titled(const Page& page, std::size_t line, Label& found) const {
    if (line + 1 >= page.size()) return false;
    std::string_view name = page.of(line), title = page.of(line + 1);
    if (name.size() > 60 || title.size() > kLongestTitle) return false;
    found = {};
    found.role = cut_mark(name);
    const bool known = people().listed(name) || is_generic_label(name);
    const bool ruled = is_dotted(above(page, line));
    std::string_view marked = title;
    const bool has_mark = found.role != Role::unknown || cut_mark(marked) != Role::unknown;
    if (!ruled && !(known && has_mark)) return false;
    if (!known && !looks_like_short_name(name)) return false;
    found.name = page.span_of(name);
    found.ends_roster = false;
    const Role role = cut_mark(title);
    if (looks_like_position(title) && !is_sentence(title)) {
      found.affiliation = page.span_of(title);
      found.lines = 2;
      if (role != Role::unknown) found.role = role;
    }
    take_mark_below(page, line, found);
    return true;
  }

  // Some extractors put the mark on a line of its own.
  static void take_mark_below(const Page& page, std::size_t line, Label& found) {
    const std::size_t next = line + found.lines;
    if (next >= page.size() || (page.of(next) != "Q" && page.of(next) != "A")) return;
    found.role = page.of(next) == "Q" ? Role::analyst : Role::executive;
    ++found.lines;
  }
};

}  // namespace

int detect_callstreet(const Page& page) {
  int rules = 0, marks = 0;
  for (std::size_t i = 0; i < page.size() && (rules < 3 || marks < 1); ++i) {
    const std::string_view line = page.of(i);
    rules += is_dotted(line);
    marks += line.size() < 120 && line.find("callstreet.com") != std::string_view::npos;
    marks += line == "MANAGEMENT DISCUSSION SECTION" || line == "QUESTION AND ANSWER SECTION";
  }
  return rules >= 3 && marks >= 1 ? 92 : marks >= 2 ? 60 : 0;
}

Marks read_callstreet(const Page& page) { return walk(page, CallStreet(page)); }

}  // namespace callscope
