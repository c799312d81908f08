// Needs: the words of the answers of each exchange.
// Gives: sentences that decline to answer or put the answer off, as candidates with the words that say so.
// Leaves alone: whether the question is answered elsewhere in the exchange; a reader decides.
#pragma once

#include <vector>

#include "callscope/speech.h"
#include "speakers/speakers.h"
#include "text/document.h"

namespace callscope {

// By exchange, in text order.
std::vector<std::vector<Unanswered>> find_unanswered(const Document& document, const Speech& speech,
                                                     const std::vector<Exchange>& exchanges);

// What the words of one sentence say; nothing where they say neither.
std::optional<Unanswered> unanswered_in(const std::vector<Token>& tokens, TokenRange sentence);

}  // namespace callscope
