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
  return token.is(","_w) || token.is("."_w) || token.is(";"_w) || token.is("?"_w) || token.is("!"_w);
}

bool is_telling(const Token& token) {
  if (token.kind == TokenKind::number) return true;
  if (token.kind != TokenKind::word) return false;
  if (token.end - token.start < 4)
    return token.has(kCapitalised) && !token.has(kSentenceStart) && token.end - token.start > 1;
  return !kSmallWords.has(token.word);
}

struct Clause {
  TokenRange tokens;
  std::uint32_t telling = 0;  // words that matter
};

class NearLoops {
 public:
  NearLoops(const Evidences& seen, std::vector<Warning>& found) : seen_(seen), found_(found) {}

  void scan(TokenRange range) {
    Clause first, last;  // of the clauses in a row that are alike
    std::uint32_t rounds = 0;
    bool differ = false;  // in small words
    for (TokenIndex i = range.first; i < range.last;) {
      const Clause clause = clause_at(i, range.last);
      i = clause.tokens.last + 1;
      if (rounds > 0 && are_alike(clause, last)) {
        ++rounds;
        differ = differ || !are_equal(clause.tokens, last.tokens);
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
  Clause clause_at(TokenIndex at, TokenIndex end) const {
    Clause clause;
    clause.tokens = {at, at};
    for (; clause.tokens.last < end && !parts_clauses(seen_.token(clause.tokens.last)); ++clause.tokens.last)
      if (is_telling(seen_.token(clause.tokens.last))) ++clause.telling;
    return clause;
  }

  bool are_alike(const Clause& a, const Clause& b) const {
    if (a.telling < kTelling || a.telling != b.telling) return false;
    for (TokenIndex i = a.tokens.first, j = b.tokens.first;; ++i, ++j) {
      while (i < a.tokens.last && !is_telling(seen_.token(i))) ++i;
      while (j < b.tokens.last && !is_telling(seen_.token(j))) ++j;
      if (i >= a.tokens.last || j >= b.tokens.last) return true;
      if (!is_one_word(seen_.token(i), seen_.token(j))) return false;
    }
  }
  // From their first telling words on.
  bool are_equal(TokenRange a, TokenRange b) const {
    while (a.first < a.last && !is_telling(seen_.token(a.first))) ++a.first;
    while (b.first < b.last && !is_telling(seen_.token(b.first))) ++b.first;
    if (a.size() != b.size()) return false;
    for (TokenIndex i = 0; i < a.size(); ++i)
      if (seen_.token(a.first + i).word != seen_.token(b.first + i).word) return false;
    return true;
  }
  bool is_one_word(const Token& a, const Token& b) const {
    if (a.word == b.word) return true;
    if (a.kind != TokenKind::word || b.kind != TokenKind::word) return false;
    return fold(seen_.document.quote(a.span()).substr(0, kStem)) ==
           fold(seen_.document.quote(b.span()).substr(0, kStem));
  }

  void report(const Clause& first, const Clause& last, std::uint32_t rounds) {
    Warning warning;
    warning.kind = WarningKind::repetition_loop;
    warning.severity = Severity::major;
    warning.span = seen_.document.span_of({first.tokens.first, last.tokens.last});
    const std::string_view once = seen_.words(first.tokens);
    warning.message =
        quoted(once) + " is printed " + times(rounds) +
        " in a row in nearly the same words, as a recogniser does when it loses the audio; what was said here may be missing.";
    warning.suggestion = std::string(once);
    warning.confidence = 0.85;
    warning.evidence.push_back({"repeated_clause", seen_.document.span_of(first.tokens)});
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
