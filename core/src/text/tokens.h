// Needs: the reading and the layout's block edges.
// Gives: words, numbers, marks and CJK runs as spans of the reading, and the sentences they form;
//        one pass over the text.
// Leaves alone: meaning. A number token is digits with their separators ("1,234.5"); its sign,
//        scale and unit are other tokens.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "callscope/span.h"
#include "text/word.h"

namespace callscope {

enum class TokenKind : std::uint8_t {
  word,    // letters with inner apostrophes, "'s" split off; digits inside ("Q4", "H20", "401k")
  number,  // begins with a digit: "20", "1,234.5", "2.2"; never ends in a point or comma
  symbol,  // $ € £ ¥ ₹ % ‰ + = < > # & @ / * ~ and the like
  punct,   // . , ; : ! ? ( ) [ ] { } " - – — … and CJK marks
  cjk,     // a run of Han characters, with 〇 and ideographic numerals
  kana,    // a run of Hiragana or Katakana
  hangul,  // a run of Hangul
};

enum TokenFlag : std::uint8_t {
  kSpaceBefore = 1,  // a blank stands between this token and the one before
  kLineStart = 2,    // first of its line
  kCapitalised = 4,  // first letter is upper case
  kAllCaps = 8,      // two or more letters, none lower case
  kSentenceStart = 16,
  kParagraphStart = 32,  // a blank line stands before
};

struct Token {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  WordId word = kNoWord;  // of words, numbers, symbols and marks alike; of a CJK run as a whole
  TokenKind kind = TokenKind::word;
  std::uint8_t flags = 0;
  std::uint32_t number = 0;  // of the word, among its document's distinct ones (vocabulary.h)

  Span span() const { return {start, end}; }
  bool has(TokenFlag flag) const { return (flags & flag) != 0; }
  bool is(WordId id) const { return word == id; }
};

using TokenIndex = std::uint32_t;

struct TokenRange {
  TokenIndex first = 0;
  TokenIndex last = 0;  // exclusive

  bool empty() const { return last <= first; }
  std::uint32_t size() const { return empty() ? 0 : last - first; }
};

// A sentence ends at . ! ? 。！？ … before a blank or the text's end, unless the point belongs to
// an abbreviation ("U.S.", "Mr.", "Inc.") or a number; at a blank line; and at a block's edge.
// "20%. 6%" is therefore two sentences: passes that care look across. No sentence has more than
// kMaxSentence tokens; a longer one is cut, so that work within a sentence is bounded.
constexpr std::uint32_t kMaxSentence = 400;

struct Sentence {
  TokenRange tokens;
  std::uint32_t block = 0;
};

struct TokenStream {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;  // in text order, covering every token inside a block
};

// All tokens of a text.
std::vector<Token> tokenize(std::string_view text);
// Cuts the tokens [range) of one block into sentences.
void cut_sentences(std::string_view text, std::vector<Token>& tokens, TokenRange range, std::uint32_t block,
                   std::vector<Sentence>& sentences);

}  // namespace callscope
