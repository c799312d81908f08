// Needs: the facts with their turns; which turn renders which.
// Gives: for a fact said by an interpreter, the fact of the original that it repeats; for one that a machine
//        translated, metric and owner as the interpreter gives them.
// Leaves alone: a manager who says a thing twice: those are two statements of one fact.
#pragma once

#include <vector>

#include "callscope/fact.h"
#include "callscope/quantity.h"
#include "callscope/speech.h"

namespace callscope {

void mark_repetitions(const std::vector<Turn>& turns, const std::vector<Quantity>& quantities,
                      std::vector<Fact>& facts);

}  // namespace callscope
