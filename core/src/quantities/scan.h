// Needs: the tokens of one block.  Gives: its quantities as read, in text order.
// Leaves alone: what only the whole call can tell: the currency of a lone number, a doubtful "$".
#pragma once

#include <vector>

#include "quantities/amount.h"
#include "text/vocabulary.h"

namespace callscope {

struct Found {
  Quantity quantity;
  TokenRange tokens;
  int currency = -1;
  bool dollar_sign = false;
  bool yen_sign = false;
  bool minor = false;
  bool bare = false;          // no unit, no noun
  bool split = false;         // a recogniser broke it
  bool loose_points = false;  // "3 points", of a percentage or of an index
  TokenRange clash;           // "RMB $" of it
};

// `starts` are kept from block to block: whether a quantity may begin with a word. `taken` are token ranges that hold
// no quantities (dates, years), in text order; `next_taken` is the first of them that the block may hold, and moves on.
void scan_quantities(const Words& words, WordAnswers& starts, const std::vector<TokenRange>& taken,
                     std::size_t& next_taken, std::vector<Found>& found);

}  // namespace callscope
