// Needs: the participants and exchanges of every call.
// Gives: who takes part in which call, and of analysts what they asked about again.
// Leaves alone: the operator and people without a name.
#pragma once

#include "compare/calls.h"
#include "compare/words.h"

namespace callscope {

std::vector<ComparedPerson> compare_people(const Calls& calls, const std::vector<CallWords>& words);

}  // namespace callscope
