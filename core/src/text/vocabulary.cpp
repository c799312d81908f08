#include "text/vocabulary.h"

#include <utility>

namespace callscope {

Vocabulary::Vocabulary(std::vector<Token>& tokens) {
  numbers_.reserve(tokens.size() / 8);
  befores_.resize(tokens.size());
  for (TokenIndex at = 0; at < befores_.size(); ++at) {
    Token& token = tokens[at];
    token.number = number_of(token.word);
    if (token.number == kAbsent) {
      token.number = static_cast<std::uint32_t>(words_.size());
      words_.push_back(token.word);
      lasts_.push_back(kAbsent);
      numbers_[token.word] = token.number + 1;
    }
    befores_[at] = std::exchange(lasts_[token.number], at);
  }
}

}  // namespace callscope
