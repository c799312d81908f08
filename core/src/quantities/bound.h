// Needs: the tokens of a quantity.  Gives: the bound that is said of it, with its words as evidence: "over",
// "up to", "nearly" before it; "or more", "or so", "+" behind.
// Leaves alone: a bound that stands inside the quantity ("9-plus percent").
#pragma once

#include "quantities/numeral.h"

namespace callscope {

// "Flat to up 2%", "down low single digits to flat": a change that may also be none is a range from zero.
void reach_to_flat(const Words& words, TokenRange tokens, Quantity& quantity);

void read_bound(const Words& words, TokenRange tokens, Quantity& quantity);

}  // namespace callscope
