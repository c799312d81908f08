// Walking UTF-8 that is known to be valid.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace callscope {

// Bytes of the character that begins with this byte.
constexpr std::uint32_t utf8_length(unsigned char lead) {
  return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

// Whether one of the eight bytes is below the limit, which is at most 0x80.
inline bool any_below(const char* eight, unsigned char limit) {
  constexpr std::uint64_t kOnes = ~std::uint64_t{0} / 255;
  std::uint64_t bytes;
  std::memcpy(&bytes, eight, sizeof bytes);
  return ((bytes - kOnes * limit) & ~bytes & kOnes * 0x80) != 0;
}

struct CodePoint {
  char32_t value;
  std::uint32_t length;
};

// The character at `at`, which must be on a border inside the text.
inline CodePoint code_point(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned char lead = byte(0);
  switch (utf8_length(lead)) {
    case 1: return {lead, 1};
    case 2: return {static_cast<char32_t>((lead & 0x1F) << 6 | (byte(1) & 0x3F)), 2};
    case 3: return {static_cast<char32_t>((lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F)), 3};
    default:
      return {static_cast<char32_t>((lead & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 |
                                    (byte(3) & 0x3F)),
              4};
  }
}

void append_utf8(std::string& out, char32_t value);
bool is_ascii(std::string_view bytes);
// Whether all bytes are well-formed UTF-8 (Unicode 15, table 3-7: no overlong forms, no surrogates).
bool is_utf8(std::string_view bytes);

}  // namespace callscope
