// Needs: the document, numbers, speech, structure, facts.
// Gives: forward-looking statements of substance with metric, horizon, certainty and action.
// Leaves alone: the safe harbour, questions, hypotheticals.
#pragma once

#include <vector>

#include "callscope/fact.h"
#include "facts/facts.h"

namespace callscope {

// May mark a fact that is really a promise as FactStatus::guidance.
std::vector<Guidance> read_guidance(const Document& document, const Call& call, const Numbers& numbers,
                                    const Speech& speech, const Structure& structure, Facts& facts);

}  // namespace callscope
