#include "support/word_map.h"

namespace callscope {

// Where the word stands, or the empty place where it would.
std::size_t WordMap::place(WordId word) const {
  std::size_t at = spread(word) & mask_;
  while (slots_[at].word != kNoWord && slots_[at].word != word) at = (at + 1) & mask_;
  return at;
}

void WordMap::reserve(std::size_t words) {
  std::size_t slots = 32;
  while (slots < 2 * words) slots *= 2;
  if (slots > slots_.size()) resize(slots);
}

void WordMap::resize(std::size_t slots) {
  std::vector<Slot> old(slots);
  old.swap(slots_);
  mask_ = slots_.size() - 1;
  for (const Slot& slot : old)
    if (slot.word != kNoWord) slots_[place(slot.word)] = slot;
}

std::uint32_t& WordMap::operator[](WordId word) {
  if (word == kNoWord) word = 1;
  if (used_ * 2 >= slots_.size()) resize(slots_.empty() ? 32 : slots_.size() * 2);
  Slot& slot = slots_[place(word)];
  if (slot.word == kNoWord) {
    slot.word = word;
    ++used_;
  }
  return slot.number;
}

}  // namespace callscope
