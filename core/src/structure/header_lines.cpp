#include "structure/header_lines.h"

#include "format/labels.h"

namespace callscope {

std::vector<std::string_view> header_lines(const Document& document) {
  std::vector<std::string_view> lines;
  for (Span span : document.layout.header) {
    const std::string_view line = document.quote(span);
    if (line.find("://") == std::string_view::npos) lines.push_back(line);
  }
  return lines;
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
