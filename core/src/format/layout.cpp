#include "format/layout.h"

#include "format/assemble.h"
#include "format/formats.h"
#include "format/running_heads.h"

namespace callscope {

Layout read_layout(std::string_view source) {
  Page page = cut_lines(source);
  mark_running_heads(page);
  const Format& format = detect_format(page);
  Layout layout = assemble(page, format.read(page));
  layout.format = format.name;
  return layout;
}

}  // namespace callscope
