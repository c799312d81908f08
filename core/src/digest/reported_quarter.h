// Needs: the call's own period and the periods spoken of.
// Gives: the number of the quarter that is reported, 1 to 4; 0 where the text does not tell.
// Leaves alone: the fiscal year, which the quarters' names do not tell.
#pragma once

#include <string_view>
#include <vector>

#include "callscope/call.h"
#include "callscope/quantity.h"

namespace callscope {

// A transcript without its head does not name its period, but its speakers name the quarter they
// report more often than all the others together.
// A quarter that another is compared with does not count.
int reported_quarter(std::string_view text, const Call& call, const std::vector<Period>& periods);

}  // namespace callscope
