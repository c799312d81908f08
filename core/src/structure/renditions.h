// Needs: speech with kinds, numbers.
// Gives: which turn each interpretation renders, and the pairs of sentences that say the same.
// Leaves alone: who speaks, and which of the two legs is right.
#pragma once

#include <vector>

#include "structure/structure.h"

namespace callscope {

// Sets `renders` and `machine_translated` of the turns.
std::vector<SentencePair> read_renditions(const Document& document, const Numbers& numbers, Speech& speech);

}  // namespace callscope
