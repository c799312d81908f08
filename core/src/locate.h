// Needs: an analysis whose spans count the reading.  Gives: the same with spans of the source.
#pragma once

#include "callscope/analysis.h"
#include "quantities/numbers.h"
#include "speakers/speakers.h"
#include "text/reading.h"

namespace callscope {

void locate(const Reading& reading, Analysis& analysis);

// Sets the turn of every quantity and period.
void attach_turns(const Speech& speech, Numbers& numbers);

}  // namespace callscope
