#include "support/han_phrases.h"

#include "text/tokens.h"

namespace callscope {
namespace {

// Two characters of three bytes each, as nearly all are.
constexpr std::size_t kStart = 6;

}  // namespace

bool HanPhrases::add(std::string_view phrase, std::uint32_t id) {
  if (phrase.size() < kStart || static_cast<unsigned char>(phrase[0]) < 0x80) return false;
  const auto tokens = tokenize(phrase);
  if (tokens.size() != 1 || tokens[0].kind != TokenKind::cjk) return false;
  phrases_.add(phrase, id);
  empty_ = false;
  return true;
}

}  // namespace callscope
