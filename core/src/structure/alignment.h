// Needs: two passages that say the same.
// Gives: pairs of their sentences, in order: the best path over shared numbers, names and words,
//        length and place.
// Leaves alone: whether the passages belong together.
#pragma once

#include <vector>

#include "structure/structure.h"

namespace callscope {

class Aligner {
 public:
  Aligner(const Document& document, const Numbers& numbers);
  // Appends the pairs of sentences [original) and [rendition).
  void align(TokenRange original, TokenRange rendition, std::vector<SentencePair>& pairs) const;

 private:
  struct Anchors {
    std::uint32_t sentence = 0;
    std::uint32_t length = 0;
    std::vector<std::uint64_t> numbers;  // digits of each value, sorted; the scale is left out
    std::vector<WordId> words;           // telling words by their stems, sorted
    std::uint64_t mask = 0;              // a bit for each: sentences without one in common share no word
  };
  WordId stem_of(const Token& token) const;
  std::vector<Anchors> anchors_of(TokenRange range) const;
  static int likeness(const Anchors& a, const Anchors& b);

  const Document& document_;
  const Numbers& numbers_;
};

}  // namespace callscope
