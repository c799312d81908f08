// A set of phrases, each with a number, found in tokens by their words: a trie over word hashes.
// Matching is by folded words; a hyphen without blanks counts as a blank ("double-digit").
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "support/word_filter.h"
#include "text/token_marks.h"
#include "text/tokens.h"
#include "text/vocabulary.h"

namespace callscope {

class PhraseSet {
 public:
  struct Match {
    std::uint32_t id = 0;
    TokenIndex last = 0;  // one past the last token
  };

  // Phrases are split into tokens as transcripts are. A later phrase of the same words wins.
  void add(std::string_view phrase, std::uint32_t id);

  // The longest phrase that begins at `at` and ends before `end`; false where there is none. Costs next to nothing
  // where none begins: no need to test before.
  bool match(const std::vector<Token>& tokens, TokenIndex at, TokenIndex end, Match& found) const {
    return firsts_.may_have(tokens[at].word) && may_go_on(tokens, at, end) && match_on(tokens, at, end, found);
  }

 private:
  friend class DocumentPhrases;
  // A step of the trie: from a node by a word to a node.
  struct Edge {
    WordId word = kNoWord;  // kNoWord: an empty place of the table
    std::uint32_t from = 0;
    std::uint32_t to = 0;
  };
  static constexpr std::uint32_t kNoId = 0xffffffff;
  static constexpr std::uint32_t kNoNode = 0xffffffff;
  struct Node {
    std::uint32_t id = kNoId;  // of the phrase that ends here
    bool goes_on = false;      // an edge leads on
  };

  static std::uint64_t pair_of(WordId first, WordId second) { return first ^ (second << 7 | second >> 57); }
  // Whether the word is a phrase, or the one behind it follows it in one; behind a mark there may be a hyphen's other
  // side.
  bool may_go_on(const std::vector<Token>& tokens, TokenIndex at, TokenIndex end) const {
    return alone_.may_have(tokens[at].word) || may_lead_on(tokens, at, end);
  }
  bool may_lead_on(const std::vector<Token>& tokens, TokenIndex at, TokenIndex end) const {
    return at + 1 < end &&
           (tokens[at + 1].kind == TokenKind::punct || pairs_.may_have(pair_of(tokens[at].word, tokens[at + 1].word)));
  }
  bool match_on(const std::vector<Token>& tokens, TokenIndex at, TokenIndex end, Match& found) const {
    return match_from(step(0, tokens[at].word), tokens, at, end, found);
  }
  // From the node of the first word.
  bool match_from(std::uint32_t node, const std::vector<Token>& tokens, TokenIndex at, TokenIndex end,
                  Match& found) const;
  std::size_t place(std::uint32_t from, WordId word) const;
  std::uint32_t step(std::uint32_t from, WordId word) const;
  void grow();

  WordFilter<1u << 14> firsts_, alone_, pairs_;  // first words; phrases of one word; first and second words
  std::vector<Edge> edges_;                      // open addressing; a power of two, at most half full
  std::size_t used_ = 0;
  std::vector<Node> nodes_{1};       // the first is the root
  std::vector<WordId> first_words_;  // each once
};

// The phrases of a set in one document, for sets that are looked for at each of its tokens: what begins with which word
// is asked once for each distinct word, and a bit for each token says whether a phrase may begin there. The set must
// outlive it.
class DocumentPhrases {
 public:
  DocumentPhrases(const PhraseSet& set, const std::vector<Token>& tokens, const Vocabulary& words);

  // Runs of Han characters count as tokens that may begin one, for those who look for words inside them too.
  void look_at_han(const std::vector<Token>& tokens);

  // The first token from here on that may begin a phrase; `end` where none does. What lies between is not looked at.
  TokenIndex next(TokenIndex at, TokenIndex end) const { return begins_.next(at, end); }
  bool may_begin(TokenIndex at) const { return begins_.has(at); }
  // As the set's, for tokens of the document.
  bool match(const std::vector<Token>& tokens, TokenIndex at, TokenIndex end, PhraseSet::Match& found) const {
    const std::uint32_t node = nodes_[tokens[at].number];
    if (node == PhraseSet::kNoNode) return false;
    const PhraseSet::Node& word = set_.nodes_[node];
    if (word.goes_on && set_.may_lead_on(tokens, at, end)) return set_.match_from(node, tokens, at, end, found);
    found = {word.id, at + 1};
    return word.id != PhraseSet::kNoId;
  }

 private:
  // The phrases from a node on begin with the word of a number.
  void begin(std::uint32_t number, std::uint32_t node, const std::vector<Token>& tokens, const Vocabulary& words);

  const PhraseSet& set_;
  std::vector<std::uint32_t> nodes_;  // by a word's number: where the phrases go on that begin with it
  TokenMarks begins_;
};

// The tokens of a short text; for building tables.
std::vector<Token> tokens_of(std::string_view text);

}  // namespace callscope
