#include "format/furniture.h"

#include <string>

#include "support/patterns.h"
#include "support/table.h"
#include "text/characters.h"

namespace callscope {
namespace {

// Legal text may be long; what is only decoration is short.
constexpr std::size_t kLongestFurniture = 160;
constexpr std::size_t kLongestLegal = 4000;
constexpr std::size_t kLegalOpening = 120;

// The pattern with its groups no longer counted.
std::string uncounted(std::string_view pattern) {
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    out += pattern[i];
    if (pattern[i] == '\\' && i + 1 < pattern.size())
      out += pattern[++i];
    else if (pattern[i] == '(' && pattern.substr(i + 1, 1) != "?")
      out += "?:";
  }
  return out;
}

std::string any_of(std::string_view kind) {
  std::string all;
  for (const TableRow& row : read_table("furniture")) {
    if (row[1] != kind) continue;
    all += all.empty() ? "" : "|";
    all += "(?:" + uncounted(row[0]) + ")";
  }
  return all;
}

// Of small letters only addresses begin furniture; a line cut at a width often begins with one.
bool begins_as_speech(char c) { return c >= 'a' && c <= 'z' && c != 'h' && c != 'w' && c != 's'; }

}  // namespace

Furniture furniture_of(std::string_view line) {
  if (line.empty() || line.size() > kLongestLegal || begins_as_speech(line.front())) return Furniture::none;
  // Most lines are none, which one search tells.
  static const Pattern any("^(?:(" + any_of("drop") + ")|(" + any_of("end") + ")|(?:" + any_of("disclaimer") + "))$");
  static const Pattern disclaimer("^(?:" + any_of("disclaimer") + ")$");
  Pattern::Groups groups;
  if (line.size() <= kLongestFurniture && any.match(line) && any.match(line, groups)) {
    if (groups[1].data() != nullptr) return Furniture::drop;
    if (groups[2].data() != nullptr) return Furniture::end;
    if (line.size() <= kLegalOpening) return Furniture::disclaimer;
  }
  if (line.size() <= kLegalOpening) return Furniture::none;
  // The opening words tell legal text; the rest of a long paragraph need not be searched.
  const std::string_view opening = line.substr(0, kLegalOpening);
  return any.match(opening) && disclaimer.match(opening) ? Furniture::disclaimer : Furniture::none;
}

bool is_rule(std::string_view line) {
  if (line.size() < 3) return false;
  for (char c : line)
    if (c != '-' && c != '=' && c != '.' && c != '_' && c != '*' && c != ' ' && c != '~' && c != '#' && c != '|')
      return false;
  return true;
}

bool is_bare_number(std::string_view line) {
  if (line.empty() || line.size() > 4) return false;
  for (char c : line)
    if (!is_digit(c)) return false;
  return true;
}

// "3 minutes 24 seconds", "24 seconds0:24".
bool is_spelled_time(std::string_view line) {
  static const Pattern spelled(R"(^(\d+ hours? )?(\d+ minutes? )?\d+ (minute|second)s?( ?(\d+:)?\d+:\d\d)?$)");
  return is_digit(line.front()) && line.size() < 48 &&
         (line.find(" sec") != std::string_view::npos || line.find(" min") != std::string_view::npos) &&
         spelled.match(line);
}

bool is_timestamp(std::string_view line) {
  if (line.size() >= 8 && is_spelled_time(line)) return true;
  if (line.size() < 4 || line.size() > 16 || line.find(':') == std::string_view::npos) return false;
  for (char c : line)
    if (!is_digit(c) && c != ':' && c != '.' && c != '(' && c != ')' && c != '[' && c != ']') return false;
  return true;
}

}  // namespace callscope
