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

void PhraseSet::add(std::string_view phrase, std::uint32_t id) {
  const std::vector<Token> tokens = tokens_of(phrase);
  const auto end = static_cast<TokenIndex>(tokens.size());
  if (end == 0) return;
  if (filter_.empty()) filter_.resize(kFilterBits / 64);
  filter_[tokens[0].word % kFilterBits / 64] |= std::uint64_t{1} << tokens[0].word % 64;
  std::uint32_t node = 0;
  for (TokenIndex i = 0; i < end; ++i) {
    if (node != 0 && is_joining_hyphen(tokens, i, end)) continue;
    const auto next = static_cast<std::uint32_t>(ids_.size());
    const auto [edge, added] = edges_.emplace(Edge{node, tokens[i].word}, next);
    if (added) ids_.push_back(kNoId);
    if (node == 0) starts_.emplace(tokens[i].word, edge->second);
    node = edge->second;
  }
  ids_[node] = id;
}

bool PhraseSet::match(const std::vector<Token>& tokens, TokenIndex at, TokenIndex end, Match& found) const {
  if (!may_start(tokens[at].word)) return false;
  const auto start = starts_.find(tokens[at].word);
  if (start == starts_.end()) return false;
  std::uint32_t node = start->second;
  bool any = false;
  for (TokenIndex i = at + 1;; ++i) {
    if (ids_[node] != kNoId) {
      found = {ids_[node], i};
      any = true;
    }
    while (i < end && is_joining_hyphen(tokens, i, end)) ++i;
    if (i >= end) return any;
    const auto edge = edges_.find({node, tokens[i].word});
    if (edge == edges_.end()) return any;
    node = edge->second;
  }
}

}  // namespace callscope
