// code_switch: a sentence that changes its language. Names and abbreviations in Latin letters are
// ordinary Chinese; a common word in lower case is not, nor are Han characters in English.
#include "quality/checks.h"

namespace callscope {
namespace {

constexpr std::size_t kFewWords = 3;     // of the other script that a sentence needs to have a language
constexpr std::size_t kFewBytes = 12;    // four Han characters

struct Scripts {
  std::size_t words = 0;       // Latin
  std::size_t lower = 0;       // Latin in lower case, three letters or more
  std::size_t foreign = 0;     // bytes of Han, kana, hangul
};

bool is_foreign(const Token& token) {
  return token.kind == TokenKind::cjk || token.kind == TokenKind::kana || token.kind == TokenKind::hangul;
}

bool is_common_word(const Token& token) {
  return token.kind == TokenKind::word && !token.has(kCapitalised) && token.end - token.start > 2;
}

Scripts count(const Evidences& seen, TokenRange range) {
  Scripts scripts;
  for (TokenIndex i = range.first; i < range.last; ++i) {
    const Token& token = seen.token(i);
    if (is_foreign(token)) scripts.foreign += token.end - token.start;
    if (token.kind == TokenKind::word) ++scripts.words;
    if (is_common_word(token)) ++scripts.lower;
  }
  return scripts;
}

void report(const Evidences& seen, TokenRange run, bool latin, std::vector<Warning>& found) {
  Warning warning;
  warning.kind = WarningKind::code_switch;
  warning.severity = Severity::info;
  warning.span = seen.document.span_of(run);
  warning.message = "The sentence changes its language at " + quoted(seen.words(run)) +
                    (latin ? ", English words in a Chinese sentence." : ", words that were left untranslated.");
  warning.confidence = 0.85;
  warning.evidence.push_back({latin ? "latin_in_han" : "han_in_latin", warning.span});
  found.push_back(std::move(warning));
}

// The longest runs of one script, marks between its words among them.
template <class Belongs>
void report_runs(const Evidences& seen, TokenRange range, bool latin, Belongs belongs, std::vector<Warning>& found) {
  for (TokenIndex i = range.first; i < range.last; ++i) {
    if (!belongs(seen.token(i))) continue;
    TokenIndex end = i + 1;
    for (TokenIndex at = end; at < range.last; ++at) {
      if (belongs(seen.token(at))) end = at + 1;
      else if (is_word_like(seen.token(at))) break;
    }
    report(seen, {i, end}, latin, found);
    i = end - 1;
  }
}

}  // namespace

void find_code_switches(const Evidences& seen, std::vector<Warning>& found) {
  for (const Sentence& sentence : seen.document.sentences()) {
    const Scripts scripts = count(seen, sentence.tokens);
    if (scripts.foreign == 0 || scripts.words == 0) continue;
    const bool is_english = scripts.words * 6 > scripts.foreign && scripts.lower >= kFewWords;
    if (is_english) {
      report_runs(seen, sentence.tokens, false, is_foreign, found);
    } else if (scripts.lower > 0 && scripts.foreign >= kFewBytes) {
      report_runs(seen, sentence.tokens, true, is_common_word, found);
    }
  }
}

}  // namespace callscope
