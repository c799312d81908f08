// Needs: the facts, those that repeat another marked, under their canonical names.
// Gives: an owner to facts that name none, where the call leaves no other: the owner in the leg that is
//        rendered; for a metric that only one line of business has (scope `line`: gross merchandise value, take
//        rate), the only owner that the call gives it.
// Leaves alone: facts with an owner, and metrics that a company has as a whole.
#pragma once

#include <vector>

#include "callscope/fact.h"

namespace callscope {

void imply_owners(std::vector<Fact>& facts);

}  // namespace callscope
