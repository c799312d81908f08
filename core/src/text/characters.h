// What a character is, as far as the tokeniser cares.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace callscope {

enum class CharClass : std::uint8_t { blank, newline, letter, digit, cjk, kana, hangul, symbol, punct, ignored };

constexpr CharClass classify_ascii(unsigned char c) {
  if (c == '\n' || c == '\r' || c == 0x0B || c == 0x0C) return CharClass::newline;
  if (c <= ' ') return CharClass::blank;
  if (c == 0x7F) return CharClass::ignored;
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return CharClass::letter;
  if (c >= '0' && c <= '9') return CharClass::digit;
  switch (c) {
    case '.':
    case ',':
    case ';':
    case ':':
    case '!':
    case '?':
    case '(':
    case ')':
    case '[':
    case ']':
    case '{':
    case '}':
    case '"':
    case '\'':
    case '-':
    case '`': return CharClass::punct;
    default: return CharClass::symbol;
  }
}

// The same as a table: most text is ASCII.
struct AsciiClasses {
  CharClass of[128];
};
constexpr AsciiClasses ascii_classes() {
  AsciiClasses table{};
  for (unsigned char c = 0; c < 128; ++c) table.of[c] = classify_ascii(c);
  return table;
}
inline constexpr AsciiClasses kAscii = ascii_classes();

CharClass classify(char32_t c);
// Of ASCII.
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
constexpr bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_small(char c) { return c >= 'a' && c <= 'z'; }
// The ASCII letters of a text, blanks and marks left out.
std::string letters_of(std::string_view text);

bool is_upper(char32_t c);

}  // namespace callscope
