// Needs: the text, its quantities with their tokens.
// Gives: a fault where a sentence says that figures add up and they do not: a total and all its parts ("consisting
//        of"), what remains of it, parts and their sum, parts that exceed what they are included in; shares
//        bought at an average price for an amount.
// Leaves alone: splits that are not said to be complete, rounded figures, measures that a part may lower.
#pragma once

#include <vector>

#include "quantities/numbers.h"

namespace callscope {

void check_parts_and_total(const Document& document, const Numbers& numbers, std::vector<Warning>& faults);

}  // namespace callscope
