// A set of phrases, each with a number, found in tokens by their words: a trie over word hashes.
// Matching is by folded words; a hyphen without blanks counts as a blank ("double-digit").
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/tokens.h"

namespace callscope {

class PhraseSet {
 public:
  struct Match {
    std::uint32_t id = 0;
    TokenIndex last = 0;  // one past the last token
  };

  // Phrases are split into tokens as transcripts are. A later phrase of the same words wins.
  void add(std::string_view phrase, std::uint32_t id);

  // The longest phrase that begins at `at` and ends before `end`; false where there is none.
  bool match(const std::vector<Token>& tokens, TokenIndex at, TokenIndex end, Match& found) const {
    return may_start(tokens[at].word) && match_on(tokens, at, end, found);
  }
  // Whether some phrase begins with this word: the cheap test before match().
  bool starts(WordId word) const { return may_start(word) && step(0, word) != kNoNode; }

 private:
  // A step of the trie: from a node by a word to a node.
  struct Edge {
    WordId word = kNoWord;    // kNoWord: an empty place of the table
    std::uint32_t from = 0;
    std::uint32_t to = 0;
  };
  static constexpr std::uint32_t kNoId = 0xffffffff;
  static constexpr std::uint32_t kNoNode = 0xffffffff;
  static constexpr std::size_t kFilterBits = 1u << 14;

  // A bit for each first word: most words of a text are told apart without a look into the table.
  bool may_start(WordId word) const {
    return (filter_[word % kFilterBits / 64] >> (word % 64) & 1) != 0;
  }
  bool match_on(const std::vector<Token>& tokens, TokenIndex at, TokenIndex end, Match& found) const;
  std::size_t place(std::uint32_t from, WordId word) const;
  std::uint32_t step(std::uint32_t from, WordId word) const;
  void grow();

  std::array<std::uint64_t, kFilterBits / 64> filter_{};
  std::vector<Edge> edges_;                   // open addressing; a power of two, at most half full
  std::size_t used_ = 0;
  std::vector<std::uint32_t> ids_ = {kNoId};  // by node; node 0 is the root
};

// The tokens of a short text; for building tables.
std::vector<Token> tokens_of(std::string_view text);

}  // namespace callscope
