#include "support/han_phrases.h"

#include "text/tokens.h"
#include "text/utf8.h"

namespace callscope {
namespace {

// Two characters of three bytes each, which is what nearly all are.
constexpr std::size_t kStart = 6;

}  // namespace

bool HanPhrases::add(std::string_view phrase, std::uint32_t id) {
  if (phrase.size() < kStart || static_cast<unsigned char>(phrase[0]) < 0x80) return false;
  const auto tokens = tokenize(phrase);
  if (tokens.size() != 1 || tokens[0].kind != TokenKind::cjk) return false;
  std::uint32_t& first = by_start_[word_id(phrase.substr(0, kStart))];
  phrases_.push_back({phrase, id, first});
  first = static_cast<std::uint32_t>(phrases_.size());
  return true;
}

bool HanPhrases::match(std::string_view run, std::size_t at, Match& found) const {
  const std::string_view rest = run.substr(at);
  found.size = 0;
  for (std::uint32_t next = by_start_.get(word_id(rest.substr(0, kStart))); next != 0; next = phrases_[next - 1].next) {
    const Phrase& phrase = phrases_[next - 1];
    if (phrase.text.size() > found.size && rest.substr(0, phrase.text.size()) == phrase.text)
      found = {phrase.id, phrase.text.size()};
  }
  return found.size > 0;
}

}  // namespace callscope
