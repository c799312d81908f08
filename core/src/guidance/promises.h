// Needs: a sentence's words of promise.
// Gives: the clauses in which something is promised, each with the word that carries it.
// Leaves alone: metric, value and horizon (guidance.cpp).
#pragma once

#include <vector>

#include "guidance/modality.h"
#include "text/document.h"

namespace callscope {

struct Promise {
  TokenRange clause;
  ModalWord word;
};

// `has_quantity`: whether a figure stands in the sentence; an outlook without one says little.
void find_promises(const Document& document, TokenRange sentence, const std::vector<ModalWord>& words, bool has_quantity,
                   std::vector<Promise>& promises);

}  // namespace callscope
