// code_switch: a sentence that changes its language. Names and abbreviations in Latin letters are
// ordinary Chinese; a common word in lower case is not, nor are Han characters in English. A block
// wholly in another language is the original leg of an interpretation and no fault.
#include "quality/checks.h"

namespace callscope {
namespace {

constexpr std::size_t kFewWords = 4;   // in lower case that make a sentence English
constexpr std::size_t kFewBytes = 12;  // four Han characters, which make it Chinese

struct Scripts {
  std::size_t words = 0;    // Latin
  std::size_t lower = 0;    // Latin in lower case, three letters or more
  std::size_t foreign = 0;  // bytes of Han, kana, hangul
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

enum class Change { to_english, to_foreign, passage };

void report(const Evidences& seen, TokenRange run, Change change, std::vector<Warning>& found) {
  static constexpr const char* kRules[] = {"latin_in_han", "han_in_latin", "untranslated_passage"};
  const std::string words = quoted(seen.words(run));
  Warning warning;
  warning.kind = WarningKind::code_switch;
  warning.severity = Severity::info;
  warning.span = seen.document.span_of(run);
  switch (change) {
    case Change::to_english:
      warning.message = "English words stand in a sentence of another language: " + words + ".";
      break;
    case Change::to_foreign:
      warning.message = "Words were left untranslated in an English sentence: " + words + ".";
      break;
    case Change::passage: warning.message = "A passage was left untranslated in an English turn: " + words + "."; break;
  }
  warning.confidence = 0.85;
  warning.evidence.push_back({kRules[static_cast<std::size_t>(change)], warning.span});
  found.push_back(std::move(warning));
}

// The longest runs of one script, marks between its words among them.
template <class Belongs>
void report_runs(const Evidences& seen, TokenRange range, Change change, Belongs belongs, std::vector<Warning>& found) {
  for (TokenIndex i = range.first; i < range.last; ++i) {
    if (!belongs(seen.token(i))) continue;
    TokenIndex end = i + 1;
    for (TokenIndex at = end; at < range.last; ++at) {
      if (belongs(seen.token(at)))
        end = at + 1;
      else if (is_word_like(seen.token(at)))
        break;
    }
    report(seen, {i, end}, change, found);
    i = end - 1;
  }
}

// A sentence of its own language inside the block of another: all of a block's sentences in other
// scripts that stand side by side.
class BlockScan {
 public:
  BlockScan(const Evidences& seen, std::vector<Warning>& found) : seen_(seen), found_(found) {}

  void run() {
    const auto& sentences = seen_.document.sentences();
    for (std::size_t first = 0; first < sentences.size();) {
      std::size_t last = first;
      while (last < sentences.size() && sentences[last].block == sentences[first].block) ++last;
      block(first, last);
      first = last;
    }
  }

 private:
  static bool is_english(const Scripts& scripts) { return scripts.lower >= kFewWords && scripts.foreign == 0; }
  static bool is_other(const Scripts& scripts) { return scripts.foreign >= kFewBytes && scripts.lower < kFewWords; }

  void block(std::size_t first, std::size_t last) {
    const TokenRange all{tokens(first).first, tokens(last - 1).last};
    if (seen_.foreign.next(all.first, all.last) == all.last) return;  // as in most
    bool english = false, other = false;
    for (std::size_t i = first; i < last; ++i) {
      const Scripts scripts = count(seen_, tokens(i));
      english = english || is_english(scripts);
      other = other || scripts.foreign > 0;
    }
    if (!other) return;
    for (std::size_t i = first; i < last; ++i) {
      const Scripts scripts = count(seen_, tokens(i));
      if (scripts.foreign == 0) continue;
      if (english && is_other(scripts)) {
        const std::size_t from = i;
        while (i + 1 < last && is_other(count(seen_, tokens(i + 1)))) ++i;
        report(seen_, {tokens(from).first, tokens(i).last}, Change::passage, found_);
        report_words({tokens(from).first, tokens(i).last});
      } else {
        inside(tokens(i), scripts);
      }
    }
  }

  // English words within the sentences of a passage, right behind its own: "这个retail的". Where the sentence is as
  // much English, only those that stand between two words of the other.
  void report_words(TokenRange passage, bool between = false) {
    for (TokenIndex i = passage.first + 1; i < passage.last; ++i) {
      if (!is_common_word(seen_.token(i)) || !is_foreign(seen_.token(i - 1))) continue;
      const TokenIndex first = i;
      while (i + 1 < passage.last && is_common_word(seen_.token(i + 1))) ++i;
      if (!between || (i + 1 < passage.last && is_foreign(seen_.token(i + 1))))
        report(seen_, {first, i + 1}, Change::to_english, found_);
    }
  }

  void inside(TokenRange sentence, const Scripts& scripts) {
    if (scripts.lower < kFewWords) {
      if (scripts.lower > 0 && scripts.foreign >= kFewBytes)
        report_runs(seen_, sentence, Change::to_english, is_common_word, found_);
      return;
    }
    report_runs(seen_, sentence, Change::to_foreign, is_foreign, found_);
    report_words(sentence, true);
  }

  TokenRange tokens(std::size_t sentence) const { return seen_.document.sentences()[sentence].tokens; }

  const Evidences& seen_;
  std::vector<Warning>& found_;
};

}  // namespace

void find_code_switches(const Evidences& seen, std::vector<Warning>& found) { BlockScan(seen, found).run(); }

}  // namespace callscope
