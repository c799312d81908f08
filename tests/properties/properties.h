// What is true of every analysis, whatever the input; fuzzers and tests share it.
#pragma once

#include <string>
#include <string_view>

#include "callscope/analysis.h"

namespace callscope::properties {

// The first property that an analysis of `raw` breaks, in words; empty where all hold:
//   - every span lies in the text, on character borders, and is not turned round;
//   - every reference is to an item that exists;
//   - turns and sections stand in text order and turns do not overlap;
//   - quantities that name a turn begin inside it;
//   - confidences lie between 0 and 1;
//   - the JSON document is valid, and writing it twice gives the same bytes;
//   - every piece of the clean view leads back into the text.
std::string broken(const Analysis& analysis, std::string_view raw);

}  // namespace callscope::properties
