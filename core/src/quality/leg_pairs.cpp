#include "quality/leg_pairs.h"

namespace callscope {
namespace {

constexpr std::uint32_t kFewWords = 40;
constexpr std::uint32_t kMostWords = 700;  // more is a speech, and any two are alike
constexpr std::uint32_t kLongTurn = 500;
constexpr double kLikeness = 0.5;  // shares of the longer words
constexpr double kFaintLikeness = 0.3;

bool is_content(const Token& token) { return token.kind == TokenKind::word && token.end - token.start > 3; }

}  // namespace

std::vector<Legs> LegPairs::find() {
  const auto& turns = seen_.speech.turns;
  std::vector<Legs> pairs;
  std::vector<char> paired(turns.size(), 0), rendered(turns.size(), 0);
  for (std::size_t i = 0; i < turns.size(); ++i) {
    if (turns[i].renders == kNone) continue;
    const auto original = static_cast<std::size_t>(turns[i].renders);
    if (!are_legs(original, i)) continue;
    paired[i] = paired[original] = rendered[original] = 1;
    pairs.push_back(legs_of(original, i, true));
  }
  // A question or answer in one language and, unpaired, the next turn in another.
  for (std::size_t i = 0; i + 1 < turns.size(); ++i)
    if (!rendered[i] && turns[i].language != turns[i + 1].language && turns[i + 1].renders == kNone &&
        turns[i + 1].role != Role::operator_)
      pairs.push_back(legs_of(i, i + 1, false));
  for (std::size_t i = 0; i + 1 < turns.size(); ++i)
    if (!paired[i] && !paired[i + 1] && say_the_same(i, i + 1, kLikeness)) pairs.push_back(legs_of(i, i + 1, false));
  return pairs;
}

Legs LegPairs::legs_of(std::size_t original, std::size_t rendition, bool found) const {
  return {original, rendition, found, two_languages(original, rendition), is_long(original)};
}

bool LegPairs::is_long(std::size_t turn) const { return seen_.speech.turn_tokens[turn].size() > kLongTurn; }

// An original that a machine translated may have few of the rendition's words.
bool LegPairs::two_languages(std::size_t original, std::size_t rendition) const {
  const auto& turns = seen_.speech.turns;
  return turns[original].language != turns[rendition].language || turns[original].machine_translated;
}

// Legs in two languages are believed, and a question that is put again in its interpretation: one of
// the two was translated by a machine and has few of the other's words. Others have to be alike.
bool LegPairs::are_legs(std::size_t original, std::size_t rendition) {
  const bool put_again = seen_.speech.turns[original].kind == TurnKind::question &&
                         seen_.speech.turns[rendition].kind == TurnKind::interpretation;
  return put_again || two_languages(original, rendition) ||
         say_the_same(original, rendition, is_long(original) ? kLikeness : kFaintLikeness);
}

bool LegPairs::say_the_same(std::size_t a, std::size_t b, double likeness) {
  const TokenRange x = seen_.speech.turn_tokens[a], y = seen_.speech.turn_tokens[b];
  const std::uint32_t fewest = likeness < kLikeness ? kFewWords / 3 : kFewWords;
  if (x.size() < fewest || y.size() < fewest) return false;
  if (x.size() > 2 * y.size() || y.size() > 2 * x.size() || x.size() > kMostWords) return false;
  return share_of(x, y) > likeness && share_of(y, x) > likeness;
}

// The share of one turn's longer words that stand in the other too.
double LegPairs::share_of(TokenRange a, TokenRange b) {
  words_.fill(0);
  for (TokenIndex i = b.first; i < b.last; ++i)
    if (is_content(seen_.token(i)))
      words_[seen_.token(i).word % kBits / 64] |= std::uint64_t{1} << (seen_.token(i).word % 64);
  std::uint32_t shared = 0, all = 0;
  for (TokenIndex i = a.first; i < a.last; ++i) {
    if (!is_content(seen_.token(i))) continue;
    ++all;
    if ((words_[seen_.token(i).word % kBits / 64] >> (seen_.token(i).word % 64) & 1) != 0) ++shared;
  }
  return all == 0 ? 0 : static_cast<double>(shared) / all;
}

}  // namespace callscope
