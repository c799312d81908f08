#include "text/characters.h"

namespace callscope {
namespace {

struct Range {
  char32_t first, last;
  CharClass kind;
};

// Beyond ASCII; the first range that holds a character decides, what is in none is a letter.
constexpr Range kRanges[] = {
    {0x0085, 0x0085, CharClass::newline}, {0x0080, 0x009F, CharClass::ignored},  {0x00A0, 0x00A0, CharClass::blank},
    {0x00AD, 0x00AD, CharClass::ignored},  // soft hyphen
    {0x00AA, 0x00AA, CharClass::letter},  {0x00BA, 0x00BA, CharClass::letter},   {0x00AB, 0x00AB, CharClass::punct},
    {0x00BB, 0x00BB, CharClass::punct},   {0x00A1, 0x00BF, CharClass::symbol},   {0x00D7, 0x00D7, CharClass::symbol},
    {0x00F7, 0x00F7, CharClass::symbol},  {0x2028, 0x2029, CharClass::newline},  {0x200B, 0x200F, CharClass::ignored},
    {0x202A, 0x202E, CharClass::ignored},  // bidirectional controls
    {0x2060, 0x206F, CharClass::ignored}, {0xFEFF, 0xFEFF, CharClass::ignored},  {0xFE00, 0xFE0F, CharClass::ignored},
    {0x2000, 0x200A, CharClass::blank},   {0x202F, 0x202F, CharClass::blank},    {0x205F, 0x205F, CharClass::blank},
    {0x2010, 0x205E, CharClass::punct},   {0x20A0, 0x20CF, CharClass::symbol},   {0x2100, 0x2BFF, CharClass::symbol},
    {0x3000, 0x3000, CharClass::blank},   {0x3005, 0x3007, CharClass::cjk},      {0x3001, 0x303F, CharClass::punct},
    {0x3040, 0x30FF, CharClass::kana},    {0x31F0, 0x31FF, CharClass::kana},     {0xFF66, 0xFF9F, CharClass::kana},
    {0x3400, 0x4DBF, CharClass::cjk},     {0x4E00, 0x9FFF, CharClass::cjk},      {0xF900, 0xFAFF, CharClass::cjk},
    {0x20000, 0x3FFFF, CharClass::cjk},   {0x1100, 0x11FF, CharClass::hangul},   {0x3130, 0x318F, CharClass::hangul},
    {0xAC00, 0xD7AF, CharClass::hangul},  {0xFF10, 0xFF19, CharClass::digit},    {0xFF21, 0xFF3A, CharClass::letter},
    {0xFF41, 0xFF5A, CharClass::letter},  {0xFF04, 0xFF05, CharClass::symbol},   {0xFF0B, 0xFF0B, CharClass::symbol},
    {0xFF1C, 0xFF1E, CharClass::symbol},  {0xFFE0, 0xFFE6, CharClass::symbol},   {0xFF01, 0xFF65, CharClass::punct},
    {0xFFFC, 0xFFFD, CharClass::symbol},  {0x1F000, 0x1FAFF, CharClass::symbol},
};

}  // namespace

CharClass classify(char32_t c) {
  if (c < 0x80) return kAscii.of[c];
  if (c >= 0x4E00 && c <= 0x9FFF) return CharClass::cjk;  // most of what is beyond ASCII
  for (const Range& range : kRanges)
    if (c >= range.first && c <= range.last) return range.kind;
  return CharClass::letter;
}

std::string letters_of(std::string_view text) {
  std::string letters;
  for (char c : text)
    if (is_capital(c) || is_small(c)) letters.push_back(c);
  return letters;
}

bool is_upper(char32_t c) {
  return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x0391 && c <= 0x03A9) ||
         (c >= 0x0410 && c <= 0x042F) || (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0x0100 && c <= 0x0137 && c % 2 == 0);
}

}  // namespace callscope
