// Needs: a sentence's figures.
// Gives: a fault where shares bought at an average price do not make the amount paid for them.
// Leaves alone: amounts that may be of something else: a programme, what remains of it.
#pragma once

#include <vector>

#include "quantities/numbers.h"

namespace callscope {

// The figures [first, last) of one sentence.
void check_price_times_count(const Document& document, const Numbers& numbers, TokenRange sentence, std::size_t first,
                             std::size_t last, std::vector<Warning>& faults);

}  // namespace callscope
