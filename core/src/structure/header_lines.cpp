#include "structure/header_lines.h"

#include "format/labels.h"
#include "support/patterns.h"

namespace callscope {

std::vector<std::string_view> header_lines(const Document& document) {
  std::vector<std::string_view> lines;
  for (Span span : document.layout.header) {
    const std::string_view line = document.quote(span);
    if (line.find("://") == std::string_view::npos) lines.push_back(line);
  }
  return lines;
}

std::vector<std::string_view> behind_letter(const std::vector<std::string_view>& lines) {
  static const Pattern closing("(?i)^(?:yours (?:faithfully|sincerely|truly)|thanking you|encl)\\b");
  std::size_t from = 0;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (closing.match(lines[i])) from = i + 1;
  return {lines.begin() + static_cast<std::ptrdiff_t>(from), lines.end()};
}

std::string_view company_over(std::string_view first, std::string_view line) {
  static const Pattern form("^(?:Limited|Ltd|Corporation|Company|Incorporated|Inc|PLC|plc)\\.?$");
  static const Pattern quarter(" F?Q[1-4]\\b.*$");
  if (!first.empty() && form.match(line))
    line = {first.data(), static_cast<std::size_t>(line.data() + line.size() - first.data())};
  Pattern::Groups g;
  return quarter.match(line, g) ? line.substr(0, line.size() - g[0].size()) : line;
}

std::string_view header_field(std::string_view line, std::string_view name) {
  std::string_view bare = strip_markup(line);
  if (!bare.empty() && bare.front() == '-') bare = strip_markup(bare.substr(1));
  if (bare.size() <= name.size() + 1 || fold(bare.substr(0, name.size())) != name) return {};
  bare = bare.substr(name.size());
  const std::size_t colon = bare.find(':');
  return colon > 2 ? std::string_view() : strip_markup(bare.substr(colon + 1));
}

}  // namespace callscope
