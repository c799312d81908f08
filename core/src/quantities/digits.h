// Numbers in digits, token by token. Needs: the text of a token.  Gives: its value, and how it is
// written: "17,000", "1.25", "½".
// Leaves alone: scales, words and units around it (numeral.h).
#pragma once

#include <optional>
#include <string_view>

#include "callscope/decimal.h"

namespace callscope {

struct Digits {
  Decimal value;
  int count = 0;         // of digits
  bool grouped = false;  // holds a comma: "17,000"
  bool decimal = false;  // holds a point
};

// A comma behind points is the decimal mark: "1.234,56"; two points or more set groups apart: "1.234.567". Nothing for
// "1.2.3", for "22,24,26", or more digits than a decimal holds.
std::optional<Digits> read_digits(std::string_view text);

// "½" and its kin; zero for other characters.
Decimal vulgar_fraction(std::string_view text);

// Where the next run of digits in a text begins and how long it is, for a list without blanks: "22,24,26".
struct DigitRun {
  std::size_t start = 0, length = 0;
};
DigitRun next_run(std::string_view text, std::size_t at);

// How many bytes digits and their marks take at the start of a text: "941.2" of "941.2 billion".
std::size_t length_of_digits(std::string_view text);

}  // namespace callscope
