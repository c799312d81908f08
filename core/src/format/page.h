// A text cut into its lines, and what a reader says of each.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "format/layout.h"

namespace callscope {

// A line that holds something; blanks at both ends are left out.
struct Line {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  std::uint32_t indent = 0;
  bool after_blank = false;   // an empty line, or the text's start, stands before
  bool furniture = false;     // a page's edge
  bool no_furniture = false;  // furniture_of() has said so
  bool new_voice = false;     // a mark said that another speaks from here on

  Span span() const { return {start, end}; }
  std::uint32_t size() const { return end - start; }
};

struct Page {
  std::string_view text;
  std::vector<Line> lines;

  std::size_t size() const { return lines.size(); }
  std::string_view of(std::size_t line) const { return lines[line].span().of(text); }
  std::string_view of(Span span) const { return span.of(text); }
  // The span of a part of the text.
  Span span_of(std::string_view part) const {
    const auto start = static_cast<std::uint32_t>(part.data() - text.data());
    return {start, start + static_cast<std::uint32_t>(part.size())};
  }
};

Page cut_lines(std::string_view text);

enum class LineKind : std::uint8_t { speech, label, header, roster, heading, furniture, disclaimer };

// What a reader says of one line. Spans are of the page's text.
struct LineMark {
  LineKind kind = LineKind::speech;
  bool opens = false;    // a block begins with this line
  bool goes_on = false;  // with the block before; what stood before the words is left out
  bool foreign = false;  // the format marks the block as foreign speech
  Role role = Role::unknown;
  SectionHint section = SectionHint::none;
  Span label;
  Span affiliation;
  std::uint32_t speech_from = 0;  // where the words begin on the line; 0 is its start
  std::uint32_t speech_to = 0;    // where they end; 0 is its end
};

// What a reader gives: a mark for each line, and the rows of printed lists.
struct Marks {
  std::vector<LineMark> lines;
  std::vector<RosterRow> roster;
  bool is_brief = false;
};

}  // namespace callscope
