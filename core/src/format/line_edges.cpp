#include "format/line_edges.h"

#include <algorithm>

#include "format/labels.h"
#include "text/characters.h"

namespace callscope {
namespace {

constexpr int kLeastLines = 3;
constexpr std::size_t kLongestName = 60;

enum class Edge { none, bullet, quote, voice, bar, number, time };
constexpr int kEdges = 7;

struct Found {
  Edge edge = Edge::none;
  std::size_t length = 0;  // with the blanks behind it
};

std::size_t skip_blanks(std::string_view line, std::size_t at) {
  while (at < line.size() && (line[at] == ' ' || line[at] == '\t')) ++at;
  return at;
}

// "12. ", "12) ", "[12] ", "#12 ".
std::size_t number_length(std::string_view line) {
  const bool bracket = line.front() == '[' || line.front() == '#';
  std::size_t at = bracket ? 1 : 0;
  const std::size_t first = at;
  while (at < line.size() && at < first + 4 && is_digit(line[at])) ++at;
  if (at == first || at >= line.size()) return 0;
  if (line.front() != '#') {
    const char close = line[at++];
    if (line.front() == '[' ? close != ']' : close != '.' && close != ')') return 0;
  }
  return at < line.size() && line[at] == ' ' ? skip_blanks(line, at) : 0;
}

// "00:12 ", "0:01:14.250 - ", "00:12 | ".
std::size_t time_length(std::string_view line) {
  std::size_t at = 0, colons = 0;
  while (at < line.size() && at < 14 && (is_digit(line[at]) || line[at] == ':' || line[at] == '.' || line[at] == ','))
    colons += line[at++] == ':';
  if (colons == 0 || at < 4 || at >= line.size() || (line[at] != ' ' && line[at] != '\t')) return 0;
  at = skip_blanks(line, at);
  if (at + 1 < line.size() && (line[at] == '-' || line[at] == '|') && line[at + 1] == ' ')
    at = skip_blanks(line, at + 1);
  return at;
}

// A cell with a time or a number: "12 | ".
std::size_t counted(std::string_view cell) {
  const std::size_t digits = std::min(cell.find_first_not_of("0123456789"), cell.size());
  return cell.substr(digits, 3) == " | " ? digits + 3 : time_length(cell);
}

Found edge_of(std::string_view line) {
  if (line.size() < 4) return {};
  if (is_digit(line.front()) || line.front() == '[' || line.front() == '#') {
    if (const std::size_t time = is_digit(line.front()) ? time_length(line) : 0) return {Edge::time, time};
    const std::size_t number = number_length(line);
    return number > 0 ? Found{Edge::number, number} : Found{};
  }
  if (line.front() == '|') {
    const std::size_t cell = skip_blanks(line, 1);
    return {Edge::bar, cell + (cell < line.size() && is_digit(line[cell]) ? counted(line.substr(cell)) : 0)};
  }
  if (line.substr(0, 2) == ">>") return {Edge::voice, skip_blanks(line, line[2] == '>' ? 3 : 2)};
  if (line.front() == '>' && line[1] == ' ') return {Edge::quote, 2};
  constexpr std::string_view kBullets[] = {"- ", "• ", "· ", "● ", "▪ ", "– "};
  for (std::string_view bullet : kBullets)
    if (line.substr(0, bullet.size()) == bullet) return {Edge::bullet, skip_blanks(line, bullet.size())};
  // "* " is a list of people elsewhere; here only before bold words.
  if (line.substr(0, 4) == "* **") return {Edge::bullet, 2};
  return {};
}

// A name or a stand-in before a mark, or alone.
bool begins_like_label(std::string_view text) {
  const std::size_t end = text.substr(0, kLongestName).find_first_of(":|;\t");
  const std::size_t dash =
      std::min(text.substr(0, kLongestName).find(" - "), text.substr(0, kLongestName).find(" \xE2\x80"));
  const std::size_t stop = std::min({end, dash, text.size()});
  if (stop > kLongestName) return false;
  const std::string_view name = strip_markup(text.substr(0, stop));
  return is_generic_label(name) || (looks_like_name(name) && !looks_like_position(name));
}

bool is_bar_rule(std::string_view line) {
  return line.size() > 2 && line.front() == '|' && line.find_first_not_of("|-: ") == std::string_view::npos;
}

// "DW" over "Dana Whitcomb", "O" over "Operator": the picture that a page shows for who speaks.
bool is_avatar(std::string_view line, std::string_view name) {
  if (line.size() > 3 || name.size() > kLongestName) return false;
  for (char c : line)
    if (c < 'A' || c > 'Z') return false;
  std::string initials;
  for (std::size_t at = 0; at < name.size(); at = std::min(name.find(' ', at), name.size() - 1) + 1)
    initials += name[at];
  return initials.substr(0, line.size()) == line && (line.size() > 1 || initials.size() == 1);
}

void drop_avatars(Page& page) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i + 1 < page.size(); ++i)
    if (is_avatar(page.of(i), page.of(i + 1))) found.push_back(i);
  if (found.size() < kLeastLines) return;
  for (std::size_t i : found) {
    page.lines[i].furniture = true;
    page.lines[i + 1].after_blank = true;
  }
}

}  // namespace

void cut_line_edges(Page& page) {
  drop_avatars(page);
  int labels[kEdges] = {}, lines[kEdges] = {};
  for (std::size_t i = 0; i < page.size(); ++i) {
    const Found found = edge_of(page.of(i));
    if (found.edge == Edge::none) continue;
    ++lines[static_cast<int>(found.edge)];
    labels[static_cast<int>(found.edge)] += begins_like_label(page.of(i).substr(found.length));
  }
  // A quote is the words under a label, ">>" the change of voices itself, and a time heads any line of captions.
  const auto counts = [&](Edge edge) {
    if (edge == Edge::time && static_cast<std::size_t>(lines[static_cast<int>(edge)]) * 2 > page.size()) return true;
    return (edge == Edge::quote || edge == Edge::voice ? lines : labels)[static_cast<int>(edge)] >= kLeastLines;
  };
  for (std::size_t i = 0; i < page.size(); ++i) {
    const Found found = edge_of(page.of(i));
    if (found.edge == Edge::none || !counts(found.edge)) continue;
    Line& line = page.lines[i];
    line.new_voice = found.edge == Edge::voice;
    if (found.edge == Edge::bar && is_bar_rule(page.of(i))) {
      line.furniture = true;
      continue;
    }
    const bool own = found.edge == Edge::bullet || found.edge == Edge::number;
    if (own && !begins_like_label(page.of(i).substr(found.length))) continue;
    if (found.edge == Edge::bar)
      while (line.end > line.start + found.length + 1 && (page.of(i).back() == '|' || page.of(i).back() == ' '))
        --line.end;
    line.start += static_cast<std::uint32_t>(found.length);
  }
}

}  // namespace callscope
