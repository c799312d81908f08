// Needs: an amount.  Gives: the range that it opens: "3% to 5%", "15-20 million", "between $1.10 and
// $1.20", "one or two quarters", "$2.1 billion plus or minus $50 million".
// Leaves alone: changes and levels ("from 3% to 5%", "up 5% to 67%"), which are two amounts.
#pragma once

#include <optional>

#include "quantities/amount.h"

namespace callscope {

struct Range {
  Decimal low, high;
  Amount first;  // as meant: with the scale and unit of the second
  Amount second;
  TokenRange tokens;
  bool separate = false;  // two amounts after all, of which the first takes its scale from the second
};

std::optional<Range> read_range(const Words& words, const Amount& first);

}  // namespace callscope
