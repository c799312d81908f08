#include "text/vocabulary.h"

#include <algorithm>

namespace callscope {

constexpr std::size_t kMostAtOnce = 1u << 12;  // words that room is made for: a long text repeats its own

Vocabulary::Vocabulary(std::vector<Token>& tokens) {
  numbers_.reserve(std::min(tokens.size() / 8, kMostAtOnce));
  for (Token& token : tokens) {
    token.number = number_of(token.word);
    if (token.number == kAbsent) {
      token.number = static_cast<std::uint32_t>(words_.size());
      words_.push_back(token.word);
      starts_.push_back(0);
      numbers_[token.word] = token.number + 1;
    }
    ++starts_[token.number];
  }
  std::uint32_t end = 0;
  for (std::uint32_t& count : starts_) count = end += count;
  starts_.push_back(end);
  places_.resize(tokens.size());
  for (auto at = static_cast<TokenIndex>(tokens.size()); at-- > 0;) places_[--starts_[tokens[at].number]] = at;
}

}  // namespace callscope
