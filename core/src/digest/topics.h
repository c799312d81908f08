// Needs: the words of the turns.
// Gives: the terms that this call says more than calls usually do, the most characteristic first.
// Leaves alone: names of the people who take part.
#pragma once

#include <vector>

#include "callscope/digest.h"
#include "speakers/speakers.h"
#include "text/document.h"

namespace callscope {

std::vector<Topic> find_topics(const Document& document, const Call& call, const Speech& speech);

}  // namespace callscope
