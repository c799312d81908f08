// Needs: speech with kinds.
// Gives: the exchanges of the questions and answers: who asked, for which firm, each separate
//        question, the answers, the renditions.
// Leaves alone: which rendition renders what.
#pragma once

#include <vector>

#include "speakers/speakers.h"

namespace callscope {

std::vector<Exchange> read_exchanges(const Document& document, const Speech& speech);

}  // namespace callscope
