// Needs: the exchanges of every call.
// Gives: pairs of questions, of one call or of two, that ask for the same, with the words they share.
// Leaves alone: interpretations of a question, follow-ups of the same analyst in one exchange.
#pragma once

#include "compare/calls.h"
#include "compare/words.h"

namespace callscope {

std::vector<RepeatedQuestion> find_repeated(const std::vector<CallWords>& words);

}  // namespace callscope
