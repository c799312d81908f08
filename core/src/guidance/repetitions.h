// Needs: guidance in text order with the sentence each was read from, which turn renders which.
// Gives: the guidance that an interpretation repeats, as duplicateOf.
// Leaves alone: a leader who says the same twice.
#pragma once

#include <cstdint>
#include <vector>

#include "callscope/fact.h"
#include "speakers/speakers.h"
#include "structure/structure.h"

namespace callscope {

void mark_repetitions(const Structure& structure, const Speech& speech, const std::vector<std::uint32_t>& sentence_of,
                      std::vector<Guidance>& all);

}  // namespace callscope
