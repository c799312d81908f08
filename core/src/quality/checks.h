// Needs: what check_quality is given, gathered in one place.
// Gives: one function for each kind of doubt; each adds to the warnings and reads nothing of the others'.
// Leaves alone: order and doubles among the warnings (quality.cpp).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "quality/quality.h"
#include "text/token_marks.h"

namespace callscope {

// Speech of one person in one go: a turn, or a printed block where there are no turns.
struct Stretch {
  TokenRange tokens;
  TurnId turn = kNone;
};

struct Evidences {
  const Document& document;
  const Call& call;
  const Numbers& numbers;
  const Speech& speech;
  const Structure& structure;
  const Facts& facts;
  const Glossary& glossary;
  std::vector<Stretch> stretches;  // in text order
  bool interpreted = false;        // some turn renders another
  TokenMarks capitals;             // words of the stretches that are capitalised
  TokenMarks foreign;              // runs of Han characters, kana and hangul, wherever they stand
  std::vector<char> in_lower;      // by a word's number: it stands in a stretch without a capital

  const Token& token(TokenIndex at) const { return document.tokens()[at]; }
  std::string_view words(TokenRange range) const { return document.quote(document.span_of(range)); }
};

void find_loops(const Evidences& seen, std::vector<Warning>& found);             // loops.cpp
void find_han_loops(const Evidences& seen, std::vector<Warning>& found);         // han_loops.cpp
void find_near_loops(const Evidences& seen, std::vector<Warning>& found);        // near_loops.cpp
void find_translated_loops(const Evidences& seen, std::vector<Warning>& found);  // translated_loops.cpp
void find_fillers(const Evidences& seen, std::vector<Warning>& found);           // fillers.cpp
void find_truncations(const Evidences& seen, std::vector<Warning>& found);       // truncation.cpp
void find_code_switches(const Evidences& seen, std::vector<Warning>& found);     // code_switch.cpp
void find_lost_words(const Evidences& seen, std::vector<Warning>& found);        // lost_words.cpp
void find_listed_twice(const Evidences& seen, std::vector<Warning>& found);      // listed_twice.cpp
void find_lost_tense(const Evidences& seen, std::vector<Warning>& found);        // lost_tense.cpp
void find_currency_marks(const Evidences& seen, std::vector<Warning>& found);    // currency_marks.cpp
void find_conflicts(const Evidences& seen, std::vector<Warning>& found);         // conflicts.cpp

// The words between quotation marks for a message: blanks joined, at most `most` characters, the
// middle left out where there are more.
std::string quoted(std::string_view words, std::size_t most = 60);
// garbled_term: the words of a place are probably `said`, for the reason that follows it ("which stands 3 times …").
void report_garbled(const Evidences& seen, Span heard, const std::string& said, std::string_view reason,
                    double confidence, std::vector<Evidence> evidence, std::vector<Warning>& found);
// "3 times", "twice".
std::string times(std::size_t count);

bool is_hesitation(WordId word);                // "uh", "mm": fillers.cpp
bool has_inner_capital(std::string_view word);  // "iPhone", "GPUs", "LatAm"
// A word, a number, or a run of another script.
inline bool is_word_like(const Token& token) {
  return token.kind != TokenKind::punct && token.kind != TokenKind::symbol;
}

}  // namespace callscope
