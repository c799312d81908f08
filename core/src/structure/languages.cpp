#include "structure/languages.h"

#include <array>
#include <utility>

#include "support/sort_stably.h"

namespace callscope {

std::vector<std::string> languages_of(const std::vector<Token>& tokens) {
  constexpr std::size_t kLeast = 10;      // words, or their like in characters
  constexpr std::size_t kSmallest = 400;  // a language has at least this part of the first one's words
  std::size_t latin = 0, han = 0, kana = 0, hangul = 0;
  for (const Token& token : tokens) {
    switch (token.kind) {
      case TokenKind::word: ++latin; break;
      case TokenKind::cjk: han += (token.end - token.start) / 3; break;
      case TokenKind::kana: kana += (token.end - token.start) / 3; break;
      case TokenKind::hangul: hangul += (token.end - token.start) / 3; break;
      default: break;
    }
  }
  // Two characters of Chinese say about as much as one word.
  const bool japanese = kana * 10 > han;
  std::array<std::pair<std::size_t, const char*>, 4> shares = {
      {{latin, "en"}, {japanese ? 0 : han / 2, "zh"}, {japanese ? (han + kana) / 2 : 0, "ja"}, {hangul / 2, "ko"}}};
  sort_stably(shares, [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::string> languages;
  for (const auto& [words, tag] : shares)
    if (words >= kLeast && words * kSmallest >= shares[0].first) languages.emplace_back(tag);
  if (languages.empty() && shares[0].first > 0) languages.emplace_back(shares[0].second);
  return languages;
}

}  // namespace callscope
