#include "support/letter_words.h"

#include <utility>

namespace callscope {

// By the first three bytes, which are a Han character.
std::size_t LetterWords::head_of(std::string_view text) {
  std::size_t hash = 0;
  for (const char c : text.substr(0, static_cast<unsigned char>(text[0]) < 0x80 ? 1 : 3))
    hash = hash * 31 + static_cast<unsigned char>(c);
  return hash % kHeads;
}

void LetterWords::add(std::string_view word, std::uint32_t id) {
  std::uint32_t& head = heads_[head_of(word)];
  const std::uint32_t next = std::exchange(head, static_cast<std::uint32_t>(words_.size()));
  words_.push_back({word, id, next});
}

LetterWords::Match LetterWords::at_start(std::string_view text) const {
  Match longest;
  for (std::uint32_t i = heads_[head_of(text)]; i != kNone; i = words_[i].next) {
    const Word& word = words_[i];
    if (word.letters.size() > longest.length && text.substr(0, word.letters.size()) == word.letters)
      longest = {word.id, static_cast<std::uint32_t>(word.letters.size())};
  }
  return longest;
}

}  // namespace callscope
