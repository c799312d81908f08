#include "format/headings.h"

#include <string>

#include "support/table.h"
#include "support/word_map.h"
#include "text/word.h"

namespace callscope {
namespace {

constexpr std::size_t kLongest = 72;

Heading kind_named(std::string_view name) {
  static constexpr std::pair<std::string_view, Heading> kNames[] = {{"contents", Heading::contents},
                                                                    {"executives", Heading::executives},
                                                                    {"analysts", Heading::analysts},
                                                                    {"people", Heading::people},
                                                                    {"transcript", Heading::transcript},
                                                                    {"prepared", Heading::prepared},
                                                                    {"qa", Heading::qa},
                                                                    {"closing", Heading::closing},
                                                                    {"summary", Heading::summary},
                                                                    {"disclaimer", Heading::disclaimer},
                                                                    {"end", Heading::end}};
  for (const auto& [known, kind] : kNames)
    if (known == name) return kind;
  return Heading::none;
}

const WordMap& table() {
  static const WordMap map = [] {
    WordMap headings;  // Heading by its number
    for (const TableRow& row : read_table("headings"))
      headings[word_id(row[0])] = static_cast<std::uint32_t>(kind_named(row[1]));
    return headings;
  }();
  return map;
}

bool is_trim(char c) {
  return c == ' ' || c == '\t' || c == '#' || c == '*' || c == '_' || c == ':' || c == '=' || c == '-' || c == '.' ||
         c == '[' || c == ']' || c == '|' || c == '>' || c == '!';
}

// Box drawing and pictographs that frame a heading: their length at the start, or 0.
std::size_t ornament(std::string_view text) {
  if (text.substr(0, 2) == "\xE2\x94" || text.substr(0, 2) == "\xE2\x95" || text.substr(0, 2) == "\xE2\x9D") return 3;
  return text.substr(0, 2) == "\xF0\x9F" ? 4 : 0;
}

std::string_view bare(std::string_view line) {
  while (ornament(line) > 0 || (!line.empty() && line.front() == ' '))
    line.remove_prefix(ornament(line) > 0 ? ornament(line) : 1);
  while (line.size() > 3 && (line.back() == ' ' || ornament(line.substr(line.size() - 3)) == 3))
    line.remove_suffix(line.back() == ' ' ? 1 : 3);
  while (!line.empty() && is_trim(line.front())) line.remove_prefix(1);
  while (!line.empty() && (is_trim(line.back()) || (line.size() > 3 && line.substr(line.size() - 3) == "："))) {
    line.remove_suffix(is_trim(line.back()) ? 1 : 3);
  }
  // "Presentation ..... 4": the page of a table of contents.
  const std::size_t dots = line.find(" ..");
  if (dots != std::string_view::npos) line = line.substr(0, dots);
  return line;
}

// Blanks that stand in a row count as one.
std::string squeezed(std::string_view text) {
  std::string out;
  for (char c : text)
    if (c != ' ' || (!out.empty() && out.back() != ' ')) out.push_back(c);
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace

Heading heading_of(std::string_view line) {
  if (line.size() > kLongest) return Heading::none;
  const std::string_view words = bare(line);
  if (words.size() < 2) return Heading::none;
  const bool doubled = words.find("  ") != std::string_view::npos;
  return static_cast<Heading>(table().get(doubled ? word_id(squeezed(words)) : word_id(words)));  // 0 is Heading::none
}

SectionHint section_under(Heading heading) {
  switch (heading) {
    case Heading::prepared: return SectionHint::prepared;
    case Heading::qa: return SectionHint::qa;
    case Heading::closing: return SectionHint::closing;
    default: return SectionHint::none;
  }
}

}  // namespace callscope
