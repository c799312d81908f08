// Needs: tokens.  Gives: the bare number that begins at one of them, in digits, words or both:
// "1.25 billion", "two and a half billion", "one point two million", "3 1/2", "one-third".
// Leaves alone: what it counts, its sign and currency.
#pragma once

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "callscope/decimal.h"
#include "quantities/lexicon.h"
#include "text/tokens.h"

namespace callscope {

// What the readers of this folder share: the words and where they may look.
struct Words {
  std::string_view text;
  const std::vector<Token>& tokens;
  TokenIndex begin = 0;   // no reader looks before
  TokenIndex end = 0;     // or behind
  bool keep_all = false;  // every number is wanted, also what calls seldom say
  const WordTable& table = lexicon().words;

  bool in(TokenIndex at) const { return at < end; }
  const Token& operator[](TokenIndex at) const { return tokens[at]; }
  bool is(TokenIndex at, WordId word) const { return at < end && tokens[at].word == word; }
  template <std::size_t N>
  bool is_one_of(TokenIndex at, const WordId (&words)[N]) const {
    return at < end && std::find(words, words + N, tokens[at].word) != words + N;
  }
  // Whether the token stands directly behind the one before it.
  bool attached(TokenIndex at) const { return at < end && at > begin && !tokens[at].has(kSpaceBefore); }
  bool is_number(TokenIndex at) const { return at < end && tokens[at].kind == TokenKind::number; }
  std::uint32_t roles(TokenIndex at) const { return at < end ? table.roles(tokens[at].word) : 0; }
  std::int32_t value(TokenIndex at) const {
    const WordEntry* entry = at < end ? table.find(tokens[at].word) : nullptr;
    return entry == nullptr ? 0 : entry->value;
  }
  // "-" or another dash.
  bool is_dash(TokenIndex at) const;
  // A dash that joins the words on both sides: "two-thirds".
  bool is_joint(TokenIndex at) const { return is_dash(at) && attached(at) && attached(at + 1); }
  std::string_view quote(TokenRange range) const {
    return range.empty()
               ? std::string_view()
               : text.substr(tokens[range.first].start, tokens[range.last - 1].end - tokens[range.first].start);
  }
};

struct Numeral {
  Decimal value;
  TokenRange tokens;
  int power = 0;         // of the scale words in it
  bool spelled = false;  // in words
  bool scaled = false;   // holds a scale: "5 million", "5m"
  bool decimal = false;  // holds a decimal point
  bool grouped = false;  // holds a comma: "17,000"
  bool part = false;     // a fraction of a whole: "one-third"
  bool split = false;    // a recogniser broke it: "1 .2 billion"
  bool vague = false;    // "a couple of hundred"
  int digits = 0;        // of a number in digits
};

// The number that begins at `at`. `is_amount` says that a currency stands before it, where a
// letter behind is a scale: "$5m", but "5m" of cable. Looks at no more than some twenty tokens.
std::optional<Numeral> read_numeral(const Words& words, TokenIndex at, bool is_amount);

// The number that a token goes on with behind so many letters: "RMB941.2 billion" is two tokens and
// a currency that sticks to its number.
std::optional<Numeral> read_glued_numeral(const Words& words, TokenIndex at, std::uint32_t letters);

}  // namespace callscope
