// Needs: characters.  Gives: the number that begins at one of them, in Chinese numerals, digits or
// both: 三千八百亿, 12.5亿, 8千万, 两三 (two or three), 十余万, 二〇二四.
// Leaves alone: units and signs. Traditional and formal numerals count as the simple ones.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "callscope/decimal.h"

namespace callscope {

// One character of a stretch; blanks are left out, full-width forms and traditional numerals folded.
struct HanChar {
  char32_t value = 0;
  std::uint32_t start = 0;
  std::uint32_t end = 0;
};
using HanText = std::vector<HanChar>;

struct HanNumber {
  Decimal value;
  std::optional<Decimal> high;  // of "两三": the value is the low end
  std::size_t last = 0;         // one past its last character
  bool digits = false;          // holds 0-9
  bool scaled = false;          // holds 万, 亿 or 兆
  bool approximate = false;     // 多, 余, 几
  bool decimal = false;
  int places = 0;  // numerals without a unit in a row: 二〇二四
};

// Folds one character: 億 is 亿, 叁 is 三, ％ is %, ０ is 0.
char32_t fold_han(char32_t c);
int han_digit(char32_t c);  // 0 to 9, or -1
bool is_han_numeral(char32_t c);

std::optional<HanNumber> read_han_number(const HanText& text, std::size_t at);

}  // namespace callscope
