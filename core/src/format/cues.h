// Captions and meeting exports print the label anew over every cue: "Jane Roe: Good morning." and
// "Jane Roe: Welcome to our call." on the next line are one turn.
//
// Needs: a page and what a reader said of its lines.
// Gives: the same with labels taken out that only repeat the one before, where the page does so
//        again and again over short stretches of words.
// Leaves alone: pages whose labels begin turns; marks that name nobody ("Q", "A").
#pragma once

#include "format/page.h"

namespace callscope {

void rejoin_cues(Page& page, Marks& marks);

}  // namespace callscope
