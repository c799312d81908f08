// garbled_term where the end of "continued" was not heard: "revenue rose 5% and continue to record growth". One
// measure that has changed is the subject, and "continue" has none that goes with it.
#include <algorithm>

#include "quality/checks.h"
#include "text/endings.h"
#include "text/utf8.h"
#include "text/word_list.h"

namespace callscope {
namespace {

constexpr TokenIndex kToVerb = 2;      // tokens from the measure to what became of it
constexpr TokenIndex kToContinue = 8;  // and from there to "and continue to"

// They give "continue" a subject, or make it an infinitive.
constexpr WordList kOtherSubjects = {"we"_w,     "they"_w,  "you"_w,   "i"_w,      "who"_w,   "which"_w,
                                     "that"_w,   "these"_w, "to"_w,    "will"_w,   "would"_w, "can"_w,
                                     "could"_w,  "may"_w,   "might"_w, "should"_w, "must"_w,  "help"_w,
                                     "helped"_w, "let"_w,   "both"_w,  "and"_w,    ";"_w};

class LostTense {
 public:
  LostTense(const Evidences& seen, std::vector<Warning>& found) : seen_(seen), found_(found) {}

  void run() {
    const auto& sentences = seen_.document.sentences();
    const Mentions& mentions = seen_.facts.mentions;
    if (mentions.of_sentence.size() <= sentences.size()) return;  // no facts were read
    constexpr WordId kVerb[] = {"continue"_w};
    const TokenMarks verbs = marks_of(kVerb, seen_.document.vocabulary(), seen_.document.tokens().size());
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
      const TokenRange tokens = sentences[s].tokens;
      if (verbs.next(tokens.first, tokens.last) == tokens.last) continue;
      for (const Mention* m = mentions.begin(s); m != mentions.end(s); ++m)
        if (m->cue == Cue::metric && look_behind(m->tokens, tokens)) break;
    }
  }

 private:
  const Token& token(TokenIndex at) const { return seen_.token(at); }
  bool ends(TokenIndex at, std::string_view ending) const {
    const std::string_view word = seen_.document.quote(token(at).span());
    const char last = word.back();
    if (static_cast<unsigned char>(last) < 0x80 && (last | 0x20) != ending.back()) return false;  // as most do
    const std::string_view tail = word.substr(word.size() - std::min(word.size(), ending.size()));
    return ends_with(fold(is_ascii(tail) ? tail : word), ending);
  }

  // Whether the sentence is read to its end.
  bool look_behind(TokenRange metric, TokenRange sentence) {
    if (ends(metric.last - 1, "s") || !is_subject(metric, sentence)) return false;
    for (TokenIndex verb = metric.last; verb < sentence.last && verb < metric.last + kToVerb; ++verb)
      if (is_past(verb)) return find_continue(metric, verb + 1, sentence.last);
    return false;
  }
  // Nothing before it in its clause is one.
  bool is_subject(TokenRange metric, TokenRange sentence) const {
    for (TokenIndex at = metric.first; at > sentence.first && !token(at - 1).is(","_w); --at)
      if (kOtherSubjects.has(token(at - 1).word) || is_past(at - 1)) return false;
    return true;
  }
  bool is_past(TokenIndex at) const {
    const Token& verb = token(at);
    if (!verb.has(kSpaceBefore)) return false;  // "AI-related"
    return verb.is("grew"_w) || verb.is("rose"_w) || verb.is("fell"_w) || verb.is("was"_w) ||
           (verb.kind == TokenKind::word && !verb.has(kCapitalised) && ends(at, "ed"));
  }

  bool find_continue(TokenRange metric, TokenIndex first, TokenIndex end) {
    for (TokenIndex at = first; at + 2 < end && at < first + kToContinue; ++at) {
      if (token(at).is("and"_w) && token(at + 1).is("continue"_w) && token(at + 2).is("to"_w)) {
        report(metric, at + 1);
        return true;
      }
      if (kOtherSubjects.has(token(at).word)) return true;
    }
    return true;
  }

  void report(TokenRange metric, TokenIndex at) {
    report_garbled(seen_, token(at).span(), "continued",
                   "since " + quoted(seen_.words(metric)) + " is what continues, and the sentence tells what has been",
                   0.7, {{"lost_tense", token(at).span()}, {"subject", seen_.document.span_of(metric)}}, found_);
  }

  const Evidences& seen_;
  std::vector<Warning>& found_;
};

}  // namespace

void find_lost_tense(const Evidences& seen, std::vector<Warning>& found) { LostTense(seen, found).run(); }

}  // namespace callscope
