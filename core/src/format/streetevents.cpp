// Refinitiv, LSEG and Thomson Reuters StreetEvents: numbered heads "Name,  Company - Title    [12]"
// between rules, lists of people as "* Name" with the company and title on the next line. An
// "Event Brief" holds an editor's notes instead of the prepared remarks.
#include "format/formats.h"
#include "format/furniture.h"
#include "format/labels.h"
#include "format/walk.h"
#include "text/characters.h"

namespace callscope {
namespace {

// What stands before "[12]" at the end of a line; empty where there is no such number.
std::string_view before_number(std::string_view line) {
  if (line.size() < 5 || line.size() > 400 || line.back() != ']') return {};
  std::size_t at = line.size() - 1;
  while (at > 0 && is_digit(line[at - 1])) --at;
  if (at < 2 || at + 1 == line.size() || line[at - 1] != '[' || line[at - 2] != ' ') return {};
  return trim(line.substr(0, at - 1));
}

class Heads : public Dialect {
 public:
  bool label(const Page& page, std::size_t line, Label& found) const override {
    const std::string_view head = before_number(page.of(line));
    if (head.empty() ||
        !(page.lines[line].after_blank || line == 0 || is_rule(page.of(line - 1)) || follows_heading(page, line)))
      return false;
    found = {};
    // The company may hold commas, the name only before "Jr." and the like: the double blank parts them.
    std::size_t comma = head.find(",  ");
    if (comma == std::string_view::npos) comma = head.find(", ");
    if (comma == std::string_view::npos) {
      found.name = page.span_of(head);
      return true;
    }
    found.name = page.span_of(trim(head.substr(0, comma)));
    found.affiliation = page.span_of(trim(head.substr(comma + 1)));
    return true;
  }

  bool roster_row(const Page& page, std::size_t line, RosterRow& row, std::size_t& lines) const override {
    const std::string_view text = page.of(line);
    if (text.size() < 3 || text.front() != '*') return false;
    row.name = page.span_of(trim(text.substr(1)));
    row.detail = {};
    lines = 1;
    if (line + 1 < page.size() && !page.lines[line + 1].after_blank && page.of(line + 1).front() != '*') {
      row.detail = page.lines[line + 1].span();
      lines = 2;
    }
    return true;
  }

 private:
  static bool follows_heading(const Page& page, std::size_t line) {
    return line > 0 && heading_of(page.of(line - 1)) != Heading::none;
  }
};

bool is_brief(const Page& page) {
  for (std::size_t i = 0; i < page.size() && i < 12; ++i)
    if (page.of(i).find("StreetEvents Event Brief") != std::string_view::npos) return true;
  return false;
}

}  // namespace

int detect_streetevents(const Page& page) {
  int heads = 0;
  for (std::size_t i = 0; i < page.size() && heads < 3; ++i) heads += !before_number(page.of(i)).empty();
  bool named = false;
  for (std::size_t i = 0; i < page.size() && i < 12; ++i)
    named = named || page.of(i).find("StreetEvents") != std::string_view::npos;
  return heads >= 3 || (heads >= 1 && named) ? 95 : named ? 40 : 0;
}

Marks read_streetevents(const Page& page) {
  Marks marks = walk(page, Heads());
  marks.is_brief = is_brief(page);
  return marks;
}

}  // namespace callscope
