#include "support/phrases.h"

namespace callscope {
namespace {

bool is_joining_hyphen(const std::vector<Token>& tokens, TokenIndex at, TokenIndex end) {
  return at + 1 < end && tokens[at].kind == TokenKind::punct && !tokens[at].has(kSpaceBefore) &&
         !tokens[at + 1].has(kSpaceBefore) &&
         (tokens[at].is("-"_w) || tokens[at].is("‐"_w) || tokens[at].is("‑"_w) || tokens[at].is("–"_w));
}

}  // namespace

std::vector<Token> tokens_of(std::string_view text) { return tokenize(text); }

// Where the edge stands, or the empty place where it would.
std::size_t PhraseSet::place(std::uint32_t from, WordId word) const {
  const std::size_t mask = edges_.size() - 1;
  std::size_t at = static_cast<std::size_t>(word ^ word >> 29 ^ from * std::uint64_t{0x9e3779b1}) & mask;
  while (edges_[at].word != kNoWord && (edges_[at].word != word || edges_[at].from != from)) at = (at + 1) & mask;
  return at;
}

std::uint32_t PhraseSet::step(std::uint32_t from, WordId word) const {
  const Edge& edge = edges_[place(from, word)];
  return edge.word == kNoWord ? kNoNode : edge.to;
}

void PhraseSet::grow() {
  std::vector<Edge> old(edges_.empty() ? 64 : edges_.size() * 2);
  old.swap(edges_);
  for (const Edge& edge : old)
    if (edge.word != kNoWord) edges_[place(edge.from, edge.word)] = edge;
}

void PhraseSet::add(std::string_view phrase, std::uint32_t id) {
  const std::vector<Token> tokens = tokens_of(phrase);
  const auto end = static_cast<TokenIndex>(tokens.size());
  if (end == 0) return;
  firsts_.add(tokens[0].word);
  std::uint32_t node = 0;
  TokenIndex words = 0;
  for (TokenIndex i = 0; i < end; ++i) {
    if (node != 0 && is_joining_hyphen(tokens, i, end)) continue;
    if (++words == 2) pairs_.add(pair_of(tokens[0].word, tokens[i].word));
    if (used_ * 2 >= edges_.size()) grow();
    Edge& edge = edges_[place(node, tokens[i].word)];
    if (edge.word == kNoWord) {
      if (node == 0) first_words_.push_back(tokens[i].word);
      edge = {tokens[i].word, node, static_cast<std::uint32_t>(nodes_.size())};
      nodes_[node].goes_on = true;
      nodes_.emplace_back();
      ++used_;
    }
    node = edge.to;
  }
  if (words == 1) alone_.add(tokens[0].word);
  nodes_[node].id = id;
}

bool PhraseSet::match_from(std::uint32_t node, const std::vector<Token>& tokens, TokenIndex at, TokenIndex end,
                           Match& found) const {
  bool any = false, first = true;
  for (TokenIndex i = at + 1; node != kNoNode; node = step(node, tokens[i++].word)) {
    if (nodes_[node].id != kNoId) {
      found = {nodes_[node].id, i};
      any = true;
    }
    if (!nodes_[node].goes_on) break;
    while (i < end && is_joining_hyphen(tokens, i, end)) ++i;
    if (i >= end || (first && !pairs_.may_have(pair_of(tokens[at].word, tokens[i].word)))) break;
    first = false;
  }
  return any;
}

DocumentPhrases::DocumentPhrases(const PhraseSet& set, const std::vector<Token>& tokens, const Vocabulary& words)
    : set_(set), nodes_(words.size(), PhraseSet::kNoNode), begins_(tokens.size()) {
  if (set.first_words_.size() < words.size()) {
    for (const WordId word : set.first_words_)
      if (const std::uint32_t number = words.number_of(word); number != Vocabulary::kAbsent)
        begin(number, set.step(0, word), tokens, words);
    return;
  }
  for (std::uint32_t number = 0; number < words.size(); ++number)
    if (const WordId word = words.words()[number]; set.firsts_.may_have(word))
      begin(number, set.step(0, word), tokens, words);
}

void DocumentPhrases::begin(std::uint32_t number, std::uint32_t node, const std::vector<Token>& tokens,
                            const Vocabulary& words) {
  nodes_[number] = node;
  if (node == PhraseSet::kNoNode) return;
  const auto end = static_cast<TokenIndex>(tokens.size());
  const bool alone = set_.nodes_[node].id != PhraseSet::kNoId;
  for (const TokenIndex at : words.places_of(number))
    if (alone || set_.may_lead_on(tokens, at, end)) begins_.add(at);
}

void DocumentPhrases::look_at_han(const std::vector<Token>& tokens) {
  for (TokenIndex at = 0; at < tokens.size(); ++at)
    if (tokens[at].kind == TokenKind::cjk) begins_.add(at);
}

}  // namespace callscope
