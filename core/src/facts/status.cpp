#include "facts/status.h"

namespace callscope {
namespace {

bool is_aim(const Token& token) {
  return token.is("target"_w) || token.is("targets"_w) || token.is("targeting"_w) || token.is("goal"_w) ||
         token.is("aim"_w) || token.is("ambition"_w) || token.is("commitment"_w) || token.is("plans"_w);
}

// "Margin was 22%, above our target of 20%": reported, and held against the aim that comes after.
bool is_measured_by(const Document& document, Span fact, TokenIndex aim) {
  constexpr TokenIndex kNear = 3;  // "a $5 million target"
  return aim > kNear && fact.end <= document.tokens()[aim - kNear].start;
}

bool is_past(const std::vector<Token>& tokens, TokenIndex at, TokenIndex last) {
  if (tokens[at].is("historically"_w)) return true;
  return tokens[at].is("in"_w) && at + 2 < last && tokens[at + 1].is("the"_w) && tokens[at + 2].is("past"_w);
}

}  // namespace

FactStatus status_of(const Document& document, TokenRange sentence, Span fact) {
  const auto& tokens = document.tokens();
  for (TokenIndex i = sentence.first; i < sentence.last; ++i) {
    if (tokens[i].kind != TokenKind::word) continue;
    if (is_aim(tokens[i]) && !is_measured_by(document, fact, i)) return FactStatus::target;
    if (is_past(tokens, i, sentence.last)) return FactStatus::historical;
  }
  return FactStatus::actual;
}

}  // namespace callscope
