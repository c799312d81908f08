// Needs: the document.
// Gives: company, event, fiscal period, date, languages, each from the words that give it.
// Leaves alone: who takes part.
#pragma once

#include "callscope/call.h"
#include "text/document.h"

namespace callscope {

Call read_call(const Document& document);

}  // namespace callscope
