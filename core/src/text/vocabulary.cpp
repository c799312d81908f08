#include "text/vocabulary.h"

#include <utility>

namespace callscope {

Vocabulary::Vocabulary(std::vector<Token>& tokens) {
  numbers_.reserve(tokens.size() / 8);
  befores_.reserve(tokens.size());
  for (Token& token : tokens) {
    token.number = number_of(token.word);
    if (token.number == kAbsent) {
      token.number = static_cast<std::uint32_t>(words_.size());
      words_.push_back(token.word);
      lasts_.push_back(kAbsent);
      numbers_[token.word] = token.number + 1;
    }
    befores_.push_back(std::exchange(lasts_[token.number], static_cast<TokenIndex>(befores_.size())));
  }
}

}  // namespace callscope
