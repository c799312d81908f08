// Bloomberg: "Company Name:", "Company Ticker:", "Date:" over the call; turns as "<Q - Jane Roe>:" and
// "<A - Jane Roe>:" before the words, or "Q - Jane Roe" on a line of its own.
#include "format/formats.h"
#include "format/label_parts.h"
#include "format/labels.h"
#include "format/own_line.h"

namespace callscope {
namespace {

struct Mark {
  std::string_view name;
  Role role = Role::unknown;
  std::size_t words = 0;  // where the words begin on the line; its size where there are none
};

bool cut_mark(std::string_view line, Mark& mark) {
  if (line.size() < 6 || line.front() != '<') return false;
  const std::size_t close = line.substr(0, 100).find('>');
  if (close == std::string_view::npos) return false;
  std::string_view inside = line.substr(1, close - 1);
  const bool asks = inside.substr(0, 4) == "Q - ", answers = inside.substr(0, 4) == "A - ";
  if (!asks && !answers && !is_generic_label(inside)) return false;
  mark.role = asks ? Role::analyst : answers ? Role::executive : Role::unknown;
  mark.name = asks || answers ? trim(inside.substr(4)) : inside;
  mark.words = close + 1;
  while (mark.words < line.size() && (line[mark.words] == ':' || line[mark.words] == ' ')) ++mark.words;
  return !mark.name.empty();
}

// "Q - Jane Roe" alone on its line.
bool cut_line(std::string_view line, Mark& mark) {
  if (line.size() > 100 || line.size() < 6 || line.substr(1, 3) != " - ") return false;
  mark.name = bare_label(line, mark.role);
  mark.words = line.size();
  return mark.role != Role::unknown;
}

class Marked : public Dialect {
 public:
  explicit Marked(const Page& page) : own_(page, {true, true, true}) {}

  bool label(const Page& page, std::size_t line, Label& found) const override {
    const std::string_view text = page.of(line);
    Mark mark;
    if (!cut_mark(text, mark) && !cut_line(text, mark)) return own_.label(page, line, found);
    found = {};
    found.name = page.span_of(mark.name);
    found.role = mark.role;
    if (mark.words < text.size()) found.speech_from = page.lines[line].start + static_cast<std::uint32_t>(mark.words);
    return true;
  }
  bool roster_row(const Page& page, std::size_t line, RosterRow& row, std::size_t& lines) const override {
    return own_.roster_row(page, line, row, lines);
  }
  bool furniture(const Page& page, std::size_t line) const override {
    const std::string_view text = page.of(line);
    return text.size() < 60 && text.find("Bloomberg Transcript") != std::string_view::npos;
  }

 private:
  OwnLineDialect own_;
};

}  // namespace

int detect_bloomberg(const Page& page) {
  int marks = 0;
  bool named = false;
  for (std::size_t i = 0; i < page.size() && marks < 3; ++i) {
    const std::string_view line = page.of(i);
    Mark mark;
    marks += cut_mark(line, mark) || cut_line(line, mark);
    named = named || (line.size() < 60 && line.find("Bloomberg Transcript") != std::string_view::npos);
  }
  return marks >= 3 || (named && marks >= 1) ? 89 : named ? 64 : 0;
}

Marks read_bloomberg(const Page& page) { return walk(page, Marked(page)); }

}  // namespace callscope
