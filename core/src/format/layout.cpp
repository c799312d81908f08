#include "format/layout.h"

namespace callscope {

Layout read_layout(std::string_view source) {
  Layout layout;
  layout.reading.copy(source, 0, static_cast<std::uint32_t>(source.size()));
  std::uint32_t start = 0;
  while (start < source.size()) {
    std::size_t end = source.find('\n', start);
    if (end == std::string_view::npos) end = source.size();
    if (end > start) layout.blocks.push_back({{}, {}, {start, static_cast<std::uint32_t>(end)}, SectionHint::none, Role::unknown, false});
    start = static_cast<std::uint32_t>(end + 1);
  }
  return layout;
}

}  // namespace callscope
