// Needs: an analysis.
// Gives: the words of its turns again as tokens, and how much each tells.
// Leaves alone: what is printed but not spoken.
#pragma once

#include <vector>

#include "callscope/analysis.h"
#include "text/tokens.h"

namespace callscope {

struct SpokenTurn {
  TurnId turn = kNone;
  TokenRange tokens;
};

struct CallWords {
  const Analysis* analysis = nullptr;
  std::vector<Token> tokens;
  std::vector<SpokenTurn> turns;  // all of them, in text order

  explicit CallWords(const Analysis& of);

  std::string_view quote(TokenRange range) const {
    return Span{tokens[range.first].start, tokens[range.last - 1].end}.of(analysis->text);
  }
  TokenRange tokens_in(Span span) const;
};

// The words of the company's and the participants' names, which are no terms; sorted.
std::vector<WordId> name_words(const Analysis& analysis);

// 0 for what is no term: short words, names, words that most calls use.
int term_weight(const Token& token, std::string_view text, const std::vector<WordId>& names);

struct WeighedWord {
  WordId word = kNoWord;
  int weight = 0;
  Span span;  // where it first stands
};
// The words that tell something, sorted by their hash, each once.
std::vector<WeighedWord> weighed_words(const CallWords& words, TokenRange range, const std::vector<WordId>& names);

}  // namespace callscope
