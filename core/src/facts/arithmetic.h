// Needs: facts with value, earlier value and change; part, whole and the ratio stated of them (a margin,
//        an amount per share).
// Gives: a fault where the three can't all be right, beyond what rounding and definitions explain.
// Leaves alone: which of them is wrong.
#pragma once

#include <vector>

#include "callscope/fact.h"
#include "callscope/quantity.h"
#include "callscope/warning.h"

namespace callscope {

void check_arithmetic(const std::vector<Fact>& facts, const std::vector<Quantity>& quantities,
                      std::vector<Warning>& faults);

}  // namespace callscope
