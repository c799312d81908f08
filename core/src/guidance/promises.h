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

// What else stands in a sentence: an outlook without a figure says little, and what others will
// do is no promise unless it is said of a metric.
struct Substance {
  bool quantity = false;
  bool metric = false;
  bool change = false;  // a word of change: "grow"
  bool ahead = false;   // a period that has not begun when the call is held
};

void find_promises(const Document& document, TokenRange sentence, const std::vector<ModalWord>& words,
                   Substance substance, std::vector<Promise>& promises);

// Whether a sentence without a verb, or one that says what the figure before includes, goes on with the promises of the
// one before; `announced` where that one announces figures: any without a verb then does.
bool continues_list(const Document& document, TokenRange sentence, bool announced);
// "We are providing the following guidance.": figures without a verb are to come.
bool announces_figures(const Document& document, TokenRange sentence);

}  // namespace callscope
