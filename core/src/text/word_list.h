// A fixed list of words in the program's text: `constexpr WordList kMarks = {"a"_w, "b"_w};`. A bit for each word
// of the list tells nearly all other words apart without walking it.
#pragma once

#include <cstddef>

#include "text/word.h"

namespace callscope {

template <std::size_t kCount>
class WordList {
 public:
  template <class... Words>
  constexpr WordList(Words... words) : words_{words...} {
    for (const WordId word : words_) filter_[word % kBits / 64] |= std::uint64_t{1} << word % 64;
  }
  constexpr bool has(WordId word) const {
    if ((filter_[word % kBits / 64] >> word % 64 & 1) == 0) return false;
    for (const WordId known : words_)
      if (known == word) return true;
    return false;
  }

 private:
  static constexpr std::size_t kBits = kCount <= 8 ? 64 : kCount <= 16 ? 128 : kCount <= 64 ? 512 : 4096;
  WordId words_[kCount];
  std::uint64_t filter_[kBits / 64] = {};
};

template <class... Words>
WordList(Words...) -> WordList<sizeof...(Words)>;

}  // namespace callscope
