// Needs: tokens.  Gives: runs of words that are written as a person's name is.
// Leaves alone: whether the person exists.
#pragma once

#include "text/tokens.h"

namespace callscope {

// The name that begins at a token: capitalised words with initials, particles and hyphens, no title
// words; empty where there is none.
TokenRange name_at(const std::vector<Token>& tokens, TokenIndex at, TokenIndex end);

bool is_mark(const Token& token);  // comma, stop, bracket, dash
// "Mr.", "Ms.", "Dr."; `next` is the token after it and its point.
bool skip_honorific(const std::vector<Token>& tokens, TokenIndex& at, TokenIndex end);

}  // namespace callscope
