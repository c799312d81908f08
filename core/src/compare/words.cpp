#include "compare/words.h"

#include <algorithm>

#include "digest/background.h"
#include "support/sort_stably.h"
#include "support/sorted_set.h"

namespace callscope {
namespace {

constexpr std::uint32_t kShortestWord = 3;  // bytes

}  // namespace

CallWords::CallWords(const Analysis& of) : analysis(&of), tokens(tokenize(of.text)) {
  for (std::size_t i = 0; i < of.turns.size(); ++i)
    turns.push_back({static_cast<TurnId>(i), tokens_in(of.turns[i].span)});
}

TokenRange CallWords::tokens_in(Span span) const {
  const auto starts_before = [](const Token& token, std::uint32_t at) { return token.start < at; };
  const auto first = std::lower_bound(tokens.begin(), tokens.end(), span.start, starts_before);
  const auto last = std::lower_bound(first, tokens.end(), span.end, starts_before);
  return {static_cast<TokenIndex>(first - tokens.begin()), static_cast<TokenIndex>(last - tokens.begin())};
}

std::vector<WordId> name_words(const Analysis& analysis) {
  std::vector<WordId> words;
  const auto add = [&](const std::string& name) {
    for (const Token& token : tokenize(name)) words.push_back(token.word);
  };
  add(analysis.call.company.value_or(""));
  add(analysis.call.ticker.value_or(""));
  for (const Participant& person : analysis.participants) {
    add(person.name);
    for (const auto& label : person.labels) add(label);
    for (const auto& alias : person.aliases) add(alias);
    if (person.role == Role::analyst) add(person.organization.value_or(""));  // an executive's names the business
  }
  make_set(words);
  return words;
}

int term_weight(const Token& token, std::string_view text, const std::vector<WordId>& names) {
  if (token.kind == TokenKind::cjk || token.kind == TokenKind::hangul || token.kind == TokenKind::kana) return 0;
  if (token.kind != TokenKind::word || token.end - token.start < kShortestWord) return 0;
  const int weight = background_weight(token.word);
  const std::string_view word = token.span().of(text);
  if (weight == 0 || word.substr(word.size() - 2) == "ly") return 0;
  return std::binary_search(names.begin(), names.end(), token.word) ? 0 : weight;
}

std::vector<WeighedWord> weighed_words(const CallWords& words, TokenRange range, const std::vector<WordId>& names) {
  std::vector<WeighedWord> weighed;
  for (TokenIndex i = range.first; i < range.last; ++i) {
    const Token& token = words.tokens[i];
    const int weight = term_weight(token, words.analysis->text, names);
    if (weight > 0) weighed.push_back({token.word, weight, token.span()});
  }
  sort_stably(weighed, [](const WeighedWord& a, const WeighedWord& b) { return a.word < b.word; });
  weighed.erase(std::unique(weighed.begin(), weighed.end(),
                            [](const WeighedWord& a, const WeighedWord& b) { return a.word == b.word; }),
                weighed.end());
  return weighed;
}

}  // namespace callscope
