// Words with a number each. Word ids are spread already, so a flat table in place of the standard's map of nodes: no
// allocation a word, and one piece of code for every table and count of the program.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "text/word.h"

namespace callscope {

class WordMap {
 public:
  // The number of a word, which is 0 where the word is new; holds until the next word is added.
  std::uint32_t& operator[](WordId word);
  // The same without adding; 0 where the word is unknown.
  std::uint32_t get(WordId word) const {
    const Slot* slot = look(word);
    return slot == nullptr ? 0 : slot->number;
  }
  bool has(WordId word) const { return look(word) != nullptr; }
  // Room for so many words.
  void reserve(std::size_t words);
  std::size_t size() const { return used_; }
  // Each word's number, in no order that means anything.
  template <class Visit>
  void each(Visit visit) const {
    for (const Slot& slot : slots_)
      if (slot.word != kNoWord) visit(slot.number);
  }

 private:
  struct Slot {
    WordId word = kNoWord;  // kNoWord: an empty place
    std::uint32_t number = 0;
  };

  static std::size_t spread(WordId word) { return static_cast<std::size_t>(word ^ word >> 29); }
  const Slot* look(WordId word) const {
    if (slots_.empty()) return nullptr;
    for (std::size_t at = spread(word) & mask_;; at = (at + 1) & mask_) {
      if (slots_[at].word == word) return word == kNoWord ? nullptr : &slots_[at];
      if (slots_[at].word == kNoWord) return nullptr;
    }
  }
  std::size_t place(WordId word) const;
  void resize(std::size_t slots);

  std::vector<Slot> slots_;  // a power of two, at most half full
  std::size_t mask_ = 0;
  std::size_t used_ = 0;
};

class WordSet {
 public:
  // Whether the word is new.
  bool insert(WordId word) {
    std::uint32_t& known = words_[word];
    return known++ == 0;
  }
  bool has(WordId word) const { return words_.has(word); }
  bool empty() const { return words_.size() == 0; }
  std::size_t size() const { return words_.size(); }

 private:
  WordMap words_;
};

}  // namespace callscope
