// Needs: the tokens of a turn in which somebody asks.
// Gives: each separate question of it, with the words that lead up to it; greetings, thanks and
//        "got it" are no question.
// Leaves alone: to which exchange it belongs. Words are rows of data/question_words.tsv.
#pragma once

#include <vector>

#include "callscope/span.h"
#include "text/document.h"

namespace callscope {

struct AskedWords {
  std::vector<TokenRange> questions;
  TokenRange statement;  // where nothing is asked: what is said beyond courtesies; may be empty
};

AskedWords read_questions(const Document& document, TokenRange turn);

}  // namespace callscope
