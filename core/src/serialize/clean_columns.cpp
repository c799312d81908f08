#include "serialize/clean_columns.h"

#include <algorithm>
#include <vector>

#include "serialize/text_page.h"

namespace callscope {
namespace {

constexpr std::string_view kBetween = " | ";
constexpr std::size_t kNarrowest = 20;

// The lines of a text: its own, those too long wrapped.
std::vector<Span> lines_of(std::string_view text, std::size_t room) {
  std::vector<Span> lines;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t stop = std::min(text.find('\n', at), text.size());
    while (at < stop) {
      const std::size_t end = piece_end(text.substr(0, stop), at, room);
      lines.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
      at = end < stop && text[end] == ' ' ? end + 1 : end;
    }
    if (stop < text.size() && (stop == 0 || text[stop - 1] == '\n'))
      lines.push_back({static_cast<std::uint32_t>(stop), static_cast<std::uint32_t>(stop)});
    at = stop + 1;
  }
  return lines;
}

}  // namespace

void write_columns(const CleanTranscript& left, const CleanTranscript& right, unsigned width, CleanPage& page) {
  const std::size_t room =
      std::max<std::size_t>(kNarrowest, (width - std::min<std::size_t>(width, kBetween.size())) / 2);
  const auto a = lines_of(left.text, room), b = lines_of(right.text, room);
  for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
    std::size_t used = 0;
    if (i < a.size()) {
      page.write(left, a[i]);
      used = display_width(a[i].of(left.text));
    }
    if (i < b.size() && !b[i].empty()) {
      page.write(std::string(used < room ? room - used : 0, ' '));
      page.write(kBetween);
      page.write(right, b[i]);
    }
    page.write("\n");
  }
}

}  // namespace callscope
