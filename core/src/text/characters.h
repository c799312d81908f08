// What a character is, as far as the tokeniser cares.
#pragma once

#include <cstdint>

namespace callscope {

enum class CharClass : std::uint8_t { blank, newline, letter, digit, cjk, kana, hangul, symbol, punct, ignored };

CharClass classify(char32_t c);
bool is_upper(char32_t c);

}  // namespace callscope
