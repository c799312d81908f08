#include "digest/nonanswers.h"

#include "support/phrases.h"
#include "support/table.h"

namespace callscope {
namespace {

constexpr TokenIndex kMostBetween = 3;  // "not going to [really] comment", "can't [give you any] specific"

// A row's opening words, and the words that complete it; an empty completion stands alone.
class Refusals {
 public:
  Refusals() {
    for (const auto& row : read_table("nonanswer_words")) {
      const auto id = static_cast<std::uint32_t>(kinds_.size());
      kinds_.push_back(row[0] == "declined" ? Unanswered::Kind::declined : Unanswered::Kind::deferred);
      completions_.emplace_back();
      for (const std::string_view phrase : split(row[1])) openings_.add(phrase, id);
      for (const std::string_view phrase : split(row[2])) completions_.back().add(phrase, 1);
      alone_.push_back(row[2].empty());
    }
  }

  std::optional<Unanswered> at(const std::vector<Token>& tokens, TokenIndex i, TokenIndex end) const {
    PhraseSet::Match opening;
    if (!openings_.match(tokens, i, end, opening)) return std::nullopt;
    TokenIndex last = opening.last;
    if (!alone_[opening.id]) {
      PhraseSet::Match completion;
      bool found = false;
      for (TokenIndex k = opening.last; k < end && k <= opening.last + kMostBetween && !found; ++k)
        found = completions_[opening.id].match(tokens, k, end, completion);
      if (!found) return std::nullopt;
      last = completion.last;
    }
    Unanswered said;
    said.kind = kinds_[opening.id];
    said.span = {tokens[i].start, tokens[last - 1].end};
    return said;
  }

 private:
  PhraseSet openings_;
  std::vector<PhraseSet> completions_;  // by row
  std::vector<Unanswered::Kind> kinds_;
  std::vector<bool> alone_;
};

}  // namespace

std::optional<Unanswered> unanswered_in(const std::vector<Token>& tokens, TokenRange sentence) {
  static const Refusals kRefusals;
  for (TokenIndex i = sentence.first; i < sentence.last; ++i)
    if (tokens[i].kind == TokenKind::word)
      if (auto said = kRefusals.at(tokens, i, sentence.last)) return said;
  return std::nullopt;
}

std::vector<std::vector<Unanswered>> find_unanswered(const Document& document, const Speech& speech,
                                                     const std::vector<Exchange>& exchanges) {
  std::vector<std::vector<Unanswered>> found(exchanges.size());
  const auto& sentences = document.sentences();
  for (std::size_t i = 0; i < exchanges.size(); ++i) {
    for (const TurnId turn : exchanges[i].answers) {
      const TokenRange range = speech.turn_tokens[static_cast<std::size_t>(turn)];
      if (range.empty()) continue;
      for (std::uint32_t s = document.sentence_of(range.first);
           s < sentences.size() && sentences[s].tokens.first < range.last; ++s) {
        auto said = unanswered_in(document.tokens(), sentences[s].tokens);
        if (!said) continue;
        said->turn = turn;
        found[i].push_back(*said);
      }
    }
  }
  return found;
}

}  // namespace callscope
