// repetition_loop where the rounds are nearly alike: clauses in a row that say the same content words in the
// same order and differ in small words only ("we expect the growth to go on, we expect that growth goes
// on, we expect growth to go on").
//
// Speakers who list things change a word that matters ("we sold more coats in May, more coats in June"),
// so what differs in a name, a number or a telling word is no loop. Rounds that are wholly alike are
// loops.cpp's.
#include <algorithm>

#include "quality/checks.h"
#include "text/word_list.h"

namespace callscope {
namespace {

constexpr std::uint32_t kRounds = 3;
constexpr std::uint32_t kTelling = 3;  // words of a round that matter
constexpr std::size_t kStem = 5;       // letters: "expect", "expects"

constexpr WordList kSmallWords = {"that"_w, "with"_w, "from"_w, "this"_w, "have"_w, "will"_w, "been"_w, "were"_w,
                                  "they"_w, "also"_w, "then"_w, "than"_w, "just"_w, "very"_w, "into"_w, "there"_w};

bool parts_clauses(const Token& token) {
  if (token.kind != TokenKind::punct) return false;
  return token.is(","_w) || token.is("."_w) || token.is(";"_w) || token.is("?"_w) || token.is("!"_w);
}

bool is_telling(const Token& token) {
  if (token.kind == TokenKind::number) return true;
  if (token.kind != TokenKind::word) return false;
  if (token.end - token.start < 4)
    return token.has(kCapitalised) && !token.has(kSentenceStart) && token.end - token.start > 1;
  return !kSmallWords.has(token.word);
}

class NearLoops {
 public:
  NearLoops(const Evidences& seen, std::vector<Warning>& found) : seen_(seen), found_(found) {}

  void scan(TokenRange range) {
    TokenRange first, last;  // of the clauses in a row that are alike
    std::uint32_t rounds = 0;
    bool differ = false;  // in small words
    for (TokenIndex i = range.first; i < range.last;) {
      TokenRange clause{i, i};
      while (clause.last < range.last && !parts_clauses(token(clause.last))) ++clause.last;
      i = clause.last + 1;
      if (rounds > 0 && are_alike(clause, last)) {
        ++rounds;
        differ = differ || !are_equal(clause, last);
      } else {
        if (rounds >= kRounds && differ) report(first, last, rounds);
        first = clause;
        rounds = 1;
        differ = false;
      }
      last = clause;
    }
    if (rounds >= kRounds && differ) report(first, last, rounds);
  }

 private:
  const Token& token(TokenIndex at) const { return seen_.token(at); }
  TokenIndex next_telling(TokenIndex at, TokenIndex end) const {
    while (at < end && !is_telling(token(at))) ++at;
    return at;
  }

  // The words that matter are the same, and enough of them.
  bool are_alike(TokenRange a, TokenRange b) const {
    std::uint32_t telling = 0;
    for (TokenIndex i = a.first, j = b.first;; ++i, ++j, ++telling) {
      i = next_telling(i, a.last);
      j = next_telling(j, b.last);
      if (i == a.last || j == b.last) return i == a.last && j == b.last && telling >= kTelling;
      if (!is_one_word(token(i), token(j))) return false;
    }
  }
  // From their first telling words on.
  bool are_equal(TokenRange a, TokenRange b) const {
    a.first = next_telling(a.first, a.last);
    b.first = next_telling(b.first, b.last);
    if (a.size() != b.size()) return false;
    for (TokenIndex i = 0; i < a.size(); ++i)
      if (token(a.first + i).word != token(b.first + i).word) return false;
    return true;
  }
  bool is_one_word(const Token& a, const Token& b) const {
    if (a.word == b.word) return true;
    if (a.kind != TokenKind::word || b.kind != TokenKind::word) return false;
    const char first = seen_.document.quote(a.span())[0], other = seen_.document.quote(b.span())[0];
    if (static_cast<unsigned char>(first | other) < 0x80 && (first | 0x20) != (other | 0x20)) return false;  // as most
    return fold(seen_.document.quote(a.span()).substr(0, kStem)) ==
           fold(seen_.document.quote(b.span()).substr(0, kStem));
  }

  void report(TokenRange first, TokenRange last, std::uint32_t rounds) {
    Warning warning;
    warning.kind = WarningKind::repetition_loop;
    warning.severity = Severity::major;
    warning.span = seen_.document.span_of({first.first, last.last});
    const std::string_view once = seen_.words(first);
    warning.message =
        quoted(once) + " is printed " + times(rounds) +
        " in a row in nearly the same words, as a recogniser does when it loses the audio; what was said here may be missing.";
    warning.suggestion = std::string(once);
    warning.confidence = 0.85;
    warning.evidence.push_back({"repeated_clause", seen_.document.span_of(first)});
    found_.push_back(std::move(warning));
  }

  const Evidences& seen_;
  std::vector<Warning>& found_;
};

}  // namespace

void find_near_loops(const Evidences& seen, std::vector<Warning>& found) {
  NearLoops loops(seen, found);
  for (const Stretch& stretch : seen.stretches) loops.scan(stretch.tokens);
}

}  // namespace callscope
