// Needs: the quantities as read.  Gives: what only their surroundings tell: the currency of a lone
// number and of a doubtful sign, and the faults that this showed.
#pragma once

#include <vector>

#include "callscope/warning.h"
#include "quantities/scan.h"
#include "text/document.h"

namespace callscope {

void settle_currencies(const Document& document, std::vector<Found>& found, std::vector<Warning>& faults);

}  // namespace callscope
