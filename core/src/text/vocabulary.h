// The distinct words of a document, numbered from 0 in the order in which they first stand. A call has some 2,000 of
// them in 14,000 tokens, and each token carries its word's number: what is asked of words is answered once a word, and
// what is kept by word stands in a plain vector.
//
//   std::vector<int> counts(document.vocabulary().size());
//   for (const Token& token : document.tokens()) ++counts[token.number];
#pragma once

#include <cstdint>
#include <vector>

#include "support/word_map.h"
#include "text/tokens.h"

namespace callscope {

class Vocabulary {
 public:
  static constexpr std::uint32_t kAbsent = 0xffffffff;

  Vocabulary() = default;
  // Writes their numbers into the tokens.
  explicit Vocabulary(std::vector<Token>& tokens);

  std::size_t size() const { return words_.size(); }
  // By number.
  const std::vector<WordId>& words() const { return words_; }
  // kAbsent where the document never has the word.
  std::uint32_t number_of(WordId word) const { return numbers_.get(word) - 1; }
  bool has(WordId word) const { return numbers_.has(word); }
  // The tokens of a word by its number, in text order.
  struct Places {
    const TokenIndex *first, *last;
    const TokenIndex* begin() const { return first; }
    const TokenIndex* end() const { return last; }
    std::size_t size() const { return static_cast<std::size_t>(last - first); }
  };
  Places places_of(std::uint32_t number) const {
    return {places_.data() + starts_[number], places_.data() + starts_[number + 1]};
  }

 private:
  std::vector<WordId> words_;
  WordMap numbers_;  // one more than the number
  // All tokens, those of one word side by side: a walk over a long text does not wait for each to tell the next.
  std::vector<TokenIndex> places_;
  std::vector<std::uint32_t> starts_;  // by number: the first in places_; one more than there are words
};

// A question that words are asked wherever they stand, answered once for each distinct one.
class WordAnswers {
 public:
  explicit WordAnswers(const Vocabulary& words) : answers_(words.size()) {}

  // `ask` gives the answer for the token's word, whichever of its tokens is asked.
  template <class Ask>
  bool of(const Token& token, Ask ask) {
    Answer& answer = answers_[token.number];
    if (answer == Answer::unknown) answer = ask() ? Answer::yes : Answer::no;
    return answer == Answer::yes;
  }

 private:
  enum class Answer : std::uint8_t { unknown, no, yes };
  std::vector<Answer> answers_;  // by number
};

}  // namespace callscope
