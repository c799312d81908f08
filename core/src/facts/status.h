// Needs: a sentence and a fact in it.
// Gives: whether its figures are reported, aimed at or of the past.
// Leaves alone: what is promised (guidance/).
#pragma once

#include "callscope/fact.h"
#include "text/document.h"

namespace callscope {

FactStatus status_of(const Document& document, TokenRange sentence, Span fact);

}  // namespace callscope
