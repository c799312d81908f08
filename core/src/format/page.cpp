#include "format/page.h"

#include "text/characters.h"
#include "text/utf8.h"

namespace callscope {
namespace {

bool is_blank(std::string_view text, std::size_t at, std::uint32_t& length) {
  const auto byte = static_cast<unsigned char>(text[at]);
  length = 1;
  if (byte < 0x80) return byte <= ' ' || byte == 0x7F;
  const CodePoint point = code_point(text, at);
  length = point.length;
  const CharClass kind = classify(point.value);
  return kind == CharClass::blank || kind == CharClass::ignored || kind == CharClass::newline;
}

std::uint32_t skip_blanks(std::string_view text, std::uint32_t at, std::uint32_t end) {
  std::uint32_t length = 0;
  while (at < end && is_blank(text, at, length)) at += length;
  return at;
}

std::uint32_t drop_blanks(std::string_view text, std::uint32_t start, std::uint32_t end) {
  while (end > start) {
    std::uint32_t last = end - 1;
    while (last > start && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
    std::uint32_t length = 0;
    if (!is_blank(text, last, length)) break;
    end = last;
  }
  return end;
}

constexpr bool is_break(char c) { return c == '\n' || c == '\r' || c == '\f' || c == '\v'; }

std::uint32_t line_end(std::string_view text, std::uint32_t at) {
  const auto size = static_cast<std::uint32_t>(text.size());
  while (at < size) {
    if (size - at >= 8 && !any_below(&text[at], '\r' + 1))
      at += 8;
    else if (is_break(text[at]))
      break;
    else
      ++at;
  }
  return at;
}

}  // namespace

Page cut_lines(std::string_view text) {
  Page page{text, {}};
  const auto size = static_cast<std::uint32_t>(text.size());
  bool blank = true;
  std::uint32_t at = 0;
  while (at < size) {
    const std::uint32_t stop = line_end(text, at);
    const std::uint32_t start = skip_blanks(text, at, stop);
    if (start < stop) {
      page.lines.push_back({start, drop_blanks(text, start, stop), start - at, blank, false});
      blank = false;
    } else {
      blank = true;
    }
    at = stop + 1;
    if (stop + 1 < size && text[stop] == '\r' && text[stop + 1] == '\n') ++at;
  }
  return page;
}

}  // namespace callscope
