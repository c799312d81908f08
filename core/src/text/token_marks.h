// A bit for each token of a document, for passes that look at few of them: what lies between is not looked at.
//
//   constexpr WordId kHedges[] = {"however"_w, "although"_w};
//   const TokenMarks marks = marks_of(kHedges, document.vocabulary(), document.tokens().size());
//   for (TokenIndex at = marks.next(first, last); at < last; at = marks.next(at + 1, last)) …
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "text/vocabulary.h"

namespace callscope {

class TokenMarks {
 public:
  explicit TokenMarks(std::size_t tokens) : bits_(tokens / 64 + 1) {}

  void add(TokenIndex at) { add(at, true); }
  // Where it is one, without a branch: whether it is may be hard to foresee.
  void add(TokenIndex at, bool is_one) { bits_[at / 64] |= std::uint64_t{is_one} << at % 64; }
  // All of another's, which are of the same document.
  void add(const TokenMarks& others);
  // Wherever the word stands.
  void add_number(std::uint32_t number, const Vocabulary& words);
  void add_words(const WordId* first, const WordId* last, const Vocabulary& words);
  template <std::size_t kCount>
  void add_words(const WordId (&list)[kCount], const Vocabulary& words) {
    add_words(list, list + kCount, words);
  }

  bool has(TokenIndex at) const { return (bits_[at / 64] >> at % 64 & 1) != 0; }
  // The first from here on; `end` where there is none before it.
  TokenIndex next(TokenIndex at, TokenIndex end) const {
    for (std::size_t word = at / 64; at < end; at = static_cast<TokenIndex>(++word * 64))
      if (const std::uint64_t bits = bits_[word] >> at % 64; bits != 0)
        return std::min(at + static_cast<TokenIndex>(__builtin_ctzll(bits)), end);
    return end;
  }

 private:
  std::vector<std::uint64_t> bits_;
};

// Of the words of a list, in a document of so many tokens.
template <std::size_t kCount>
TokenMarks marks_of(const WordId (&list)[kCount], const Vocabulary& words, std::size_t tokens) {
  TokenMarks marks(tokens);
  marks.add_words(list, words);
  return marks;
}

}  // namespace callscope
