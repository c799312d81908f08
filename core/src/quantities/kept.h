// Needs: an amount that is no name.  Gives: whether it is worth being a quantity.
// Leaves alone: what it is. Small counts ("three objectives") and turns of phrase ("one day") are left
// out unless they are asked for.
#pragma once

#include "quantities/amount.h"

namespace callscope {

bool is_kept(const Words& words, const Amount& amount, bool small_counts);

}  // namespace callscope
