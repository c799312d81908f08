// The words that a period can begin with or hold, and years as they are printed.
#pragma once

#include <string_view>

#include "quantities/lexicon.h"

namespace callscope {

enum PeriodRole : std::uint32_t {
  kUnitWord = 1,
  kWhich = 2,
  kOrdinal = 4,
  kFiscal = 8,
  kMonthName = 16,
  kOther = 32,
  kTerm = 64,
  kHalfOnly = 128  // "back half"
};

// A word's roles; its value says which unit, step or part it is.
const WordTable& period_words();

int digit_of(char c);                                             // -1 for what is none
int two_digits(std::string_view text);                            // of "24"; -1 for what is not two digits
std::string_view without_estimate_mark(std::string_view digits);  // "26E" is "26"
int year_of(std::string_view text);                               // "2024" or "24"; 0 for what is no year of a call

}  // namespace callscope
