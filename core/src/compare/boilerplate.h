// Needs: the words of two neighbouring calls.
// Gives: sentences of legal notices and definitions that were added, left out or changed.
// Leaves alone: the rest of the call.
#pragma once

#include "compare/calls.h"
#include "compare/words.h"

namespace callscope {

std::vector<BoilerplateChange> compare_boilerplate(const std::vector<CallWords>& calls);

}  // namespace callscope
