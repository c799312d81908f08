#include "text/source.h"

#include <algorithm>
#include <optional>

#include "text/utf8.h"

namespace callscope {
namespace {

// Windows-1252, 0x80 to 0x9F (WHATWG Encoding Standard, index windows-1252); the five bytes that
// it leaves open map to the control characters of the same number.
constexpr char32_t kWindows1252[32] = {0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                       0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                       0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                       0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

// UTF-16 without a mark shows itself by zero bytes on one side of nearly every pair.
std::optional<Encoding> utf16_by_zeros(std::string_view bytes) {
  const std::size_t sample = std::min<std::size_t>(bytes.size(), 4096) & ~std::size_t{1};
  if (sample < 4) return std::nullopt;
  std::size_t even = 0, odd = 0;
  for (std::size_t i = 0; i < sample; i += 2) {
    even += bytes[i] == 0;
    odd += bytes[i + 1] == 0;
  }
  const std::size_t pairs = sample / 2;
  if (odd * 10 >= pairs * 4 && even * 10 < pairs) return Encoding::utf16le;
  if (even * 10 >= pairs * 4 && odd * 10 < pairs) return Encoding::utf16be;
  return std::nullopt;
}

std::string from_utf16(std::string_view bytes, bool little) {
  std::string out;
  out.reserve(bytes.size());
  const auto unit = [&](std::size_t i) {
    const auto a = static_cast<unsigned char>(bytes[i]), b = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<char32_t>(little ? b << 8 | a : a << 8 | b);
  };
  std::size_t i = 0;
  for (; i + 1 < bytes.size(); i += 2) {
    char32_t value = unit(i);
    if (value >= 0xD800 && value < 0xDC00 && i + 3 < bytes.size()) {
      const char32_t low = unit(i + 2);
      if (low >= 0xDC00 && low < 0xE000) {
        value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00);
        i += 2;
      }
    }
    append_utf8(out, value >= 0xD800 && value < 0xE000 ? 0xFFFD : value);  // lone surrogate
  }
  if (i < bytes.size()) append_utf8(out, 0xFFFD);  // half a unit
  return out;
}

std::string from_windows1252(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 16);
  for (char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    append_utf8(out, byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80] : byte);
  }
  return out;
}

constexpr bool is_control(unsigned char byte) {
  return byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t' && byte != '\f' && byte != 0x0B && byte != 0x1B;
}
struct Controls {
  std::uint8_t of[256];
};
constexpr Controls controls() {
  Controls table{};
  for (unsigned byte = 0; byte < 256; ++byte) table.of[byte] = is_control(static_cast<unsigned char>(byte));
  return table;
}
constexpr Controls kControls = controls();

// A text has next to no control bytes, DEL among them; a few NULs of a broken export are borne.
bool looks_binary(std::string_view text) {
  std::size_t found = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\x7F'));
  for (std::size_t at = 0; at < text.size();) {
    if (text.size() - at >= 8 && !any_below(&text[at], 0x20))
      at += 8;
    else
      found += kControls.of[static_cast<unsigned char>(text[at++])];
  }
  return found > 8 && found * 50 > text.size();
}

bool is_blank(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || (c >= 0 && c < 0x20); });
}

}  // namespace

const char* to_string(Encoding encoding) {
  static constexpr const char* kNames[] = {"utf-8", "utf-16le", "utf-16be", "windows-1252"};
  return kNames[static_cast<std::size_t>(encoding)];
}

std::uint32_t byte_order_mark(std::string_view bytes) {
  const auto starts = [&](std::string_view mark) { return bytes.substr(0, mark.size()) == mark; };
  if (starts("\xEF\xBB\xBF")) return 3;
  return starts("\xFF\xFE") || starts("\xFE\xFF") ? 2 : 0;
}

Encoding detect_encoding(std::string_view bytes) {
  const std::uint32_t mark = byte_order_mark(bytes);
  if (mark == 2) return bytes[0] == '\xFF' ? Encoding::utf16le : Encoding::utf16be;
  if (mark == 0) {
    if (const auto wide = utf16_by_zeros(bytes)) return *wide;
  }
  return is_utf8(bytes.substr(mark)) ? Encoding::utf8 : Encoding::windows1252;
}

Result<Source> decode(std::string_view bytes, const Options& options) {
  if (bytes.size() > options.max_bytes)
    return Error{ErrorCode::too_large, "The input has more than " + std::to_string(options.max_bytes) + " bytes.",
                 options.max_bytes};
  Source source;
  source.mark = byte_order_mark(bytes);
  source.encoding = detect_encoding(bytes);
  const std::string_view body = bytes.substr(source.mark);
  switch (source.encoding) {
    case Encoding::utf8: source.text = std::string(body); break;
    case Encoding::utf16le: source.text = from_utf16(body, true); break;
    case Encoding::utf16be: source.text = from_utf16(body, false); break;
    case Encoding::windows1252: source.text = from_windows1252(body); break;
  }
  if (is_blank(source.text)) return Error{ErrorCode::empty, "The input holds no text.", std::nullopt};
  if (looks_binary(source.text))
    return Error{ErrorCode::not_text, "The input is not text but a binary file.", std::nullopt};
  return source;
}

}  // namespace callscope
