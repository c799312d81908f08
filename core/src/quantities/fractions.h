// What makes a number a fraction. Needs: the numerator and the token behind it.
// Gives: the value and where it ends: "3/4", "2 1/2", "nine out of ten", "one in five".
// Leaves alone: parts in words ("two-thirds"), which numeral.cpp reads as it reads words.
#pragma once

#include <optional>

#include "quantities/numeral.h"

namespace callscope {

struct Fraction {
  Decimal value;
  TokenIndex last = 0;
};

// A whole number divided, rounded to twelve decimals: two thirds end in a seven.
std::optional<Decimal> quotient(const Decimal& top, std::int64_t bottom);

// "/4" behind a numerator in digits, where it makes a fraction and no date.
std::optional<Fraction> read_stroke(const Words& words, TokenIndex slash, const Decimal& top);

// "1/2" behind the whole number of "10 1/2".
std::optional<Fraction> read_stroke_behind_whole(const Words& words, TokenIndex at);

// "out of ten", "out of every 20", "in five" behind a numerator.
std::optional<Fraction> read_share_of_number(const Words& words, TokenIndex at, const Decimal& top);

}  // namespace callscope
