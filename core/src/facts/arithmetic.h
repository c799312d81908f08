// Needs: facts with value, earlier value and change; part, whole and the ratio stated of them (a margin,
//        an amount per share).
// Gives: a fault where the three can't all be right, beyond what rounding and definitions explain.
// Leaves alone: which of them is wrong.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "callscope/fact.h"
#include "callscope/quantity.h"
#include "callscope/warning.h"

namespace callscope {

// All the numbers that round to one as it is printed.
struct Interval {
  double low = 0, high = 0;
};

// By the last digit that is printed, or a little more where that is a zero and no decimal. The figure has a value.
Interval printed_interval(const Quantity& quantity, std::string_view printed);

// A value that is neither bounded nor rounded nor negative.
bool is_plain(const Quantity& quantity);

Warning arithmetic_fault(Span span, Span related, std::string message, const char* rule, Span words);

void check_arithmetic(const std::vector<Fact>& facts, const std::vector<Quantity>& quantities,
                      std::vector<Warning>& faults);

}  // namespace callscope
