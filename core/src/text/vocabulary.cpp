#include "text/vocabulary.h"

namespace callscope {

Vocabulary::Vocabulary(std::vector<Token>& tokens) {
  numbers_.reserve(tokens.size() / 8);
  for (Token& token : tokens) {
    std::uint32_t& number = numbers_[token.word];
    if (number == 0) {
      words_.push_back(token.word);
      number = static_cast<std::uint32_t>(words_.size());
    }
    token.number = number - 1;
  }
}

}  // namespace callscope
