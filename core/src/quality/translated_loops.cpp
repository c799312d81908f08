// repetition_loop in turns that a machine translated, where it relates one thing to itself: "keep the low prices
// on the basis of long-term low prices", "from the home market to the home market", "medical and medical trade";
// and where a clause begins anew after a comma ("In the first step, In the process").
//
// Turns in one language that no machine translated are left alone. Two copies that nothing relates are speech.
#include "quality/checks.h"
#include "text/endings.h"

namespace callscope {
namespace {

constexpr TokenIndex kBetween = 8;     // tokens between two copies of a phrase
constexpr TokenIndex kBefore = 4;      // tokens from "from" to a phrase
constexpr std::uint32_t kTelling = 5;  // letters of a word that matters

bool is_small_opener(const Token& token) {
  return token.is("in"_w) || token.is("at"_w) || token.is("on"_w) || token.is("for"_w) || token.is("when"_w) ||
         token.is("if"_w) || token.is("with"_w) || token.is("as"_w) || token.is("the"_w) || token.is("this"_w) ||
         token.is("we"_w) || token.is("our"_w);
}

class TranslatedLoops {
 public:
  TranslatedLoops(const Evidences& seen, std::vector<Warning>& found) : seen_(seen), found_(found) {}

  void scan(TokenRange range) {
    clause_ = range.first;
    for (TokenIndex i = range.first; i < range.last; ++i) {
      if (token(i).kind == TokenKind::punct) {
        if (token(i).is(","_w)) restart_after(i, range.last);
        if (!token(i).is("-"_w)) clause_ = i + 1;
        continue;
      }
      if (const TokenIndex end = said_twice(i, range.last); end != i) {
        report({i, end}, {i, i + 2}, " stands twice in ");
        i = end - 1;
      } else if (is_adjective_twice(i, range.last)) {
        report({i, i + 4}, {i, i + 1}, " stands twice in ");
        i += 3;
      }
    }
  }

 private:
  const Token& token(TokenIndex at) const { return seen_.token(at); }
  bool is_word(TokenIndex at) const { return token(at).kind == TokenKind::word && !token(at).has(kCapitalised); }
  bool is_telling(TokenIndex at) const { return is_word(at) && token(at).end - token(at).start >= kTelling; }

  // One past the second copy of the two words that begin here; `first` where nothing relates them to themselves.
  TokenIndex said_twice(TokenIndex first, TokenIndex last) const {
    if (first + 4 >= last || !is_telling(first) || !is_telling(first + 1)) return first;
    bool related = false;
    for (TokenIndex i = first + 2; i + 1 < last && i < first + 3 + kBetween; ++i) {
      if (token(i).kind == TokenKind::punct && !token(i).is("-"_w)) return first;
      related = related || is_ground(i) || (token(i).is("to"_w) && i == first + 2 && comes_from(first));
      if (related && token(i).word == token(first).word && token(i + 1).word == token(first + 1).word) return i + 2;
    }
    return first;
  }
  // "on the basis of"
  bool is_ground(TokenIndex at) const {
    const Token& noun = token(at);
    return token(at + 1).is("of"_w) &&
           (noun.is("premise"_w) || noun.is("basis"_w) || noun.is("condition"_w) || noun.is("foundation"_w));
  }
  // "from the home market"
  bool comes_from(TokenIndex at) const {
    for (TokenIndex back = 1; back <= kBefore && at >= clause_ + back; ++back)
      if (token(at - back).is("from"_w)) return true;
    return false;
  }

  // "medical and medical trade": an adjective has no noun.
  bool is_adjective_twice(TokenIndex first, TokenIndex last) const {
    if (first + 3 >= last || !is_telling(first) || !token(first + 1).is("and"_w) ||
        token(first + 2).word != token(first).word)
      return false;
    return is_word(first + 3) && is_adjective(seen_.document.quote(token(first).span()));
  }
  static bool is_adjective(std::string_view word) {
    for (std::string_view ending : {"ical", "ional", "ious", "able", "ible"})
      if (word.size() > ending.size() + 1 && ends_with(word, ending)) return true;
    return false;
  }

  // "In the first step, In the process": a capital that no sentence begins, and the words with which the clause began.
  void restart_after(TokenIndex comma, TokenIndex last) {
    if (comma + 2 >= last || comma < clause_ + 3) return;
    const Token& again = token(comma + 1);
    if (!again.has(kCapitalised) || again.word != token(clause_).word || !is_small_opener(again)) return;
    if (token(comma + 2).word == token(clause_ + 1).word)
      report({clause_, comma + 3}, {clause_, clause_ + 2}, " begins a clause that breaks off and the next one in ");
  }

  void report(TokenRange place, TokenRange once, const char* what) {
    Warning warning;
    warning.kind = WarningKind::repetition_loop;
    warning.severity = Severity::info;
    warning.span = seen_.document.span_of(place);
    warning.message = quoted(seen_.words(once)) + what + "a machine's translation, " + quoted(seen_.words(place)) +
                      "; other words were probably said.";
    warning.confidence = 0.75;
    warning.evidence.push_back({"translated_twice", seen_.document.span_of(once)});
    found_.push_back(std::move(warning));
  }

  const Evidences& seen_;
  std::vector<Warning>& found_;
  TokenIndex clause_ = 0;  // where the clause began
};

}  // namespace

void find_translated_loops(const Evidences& seen, std::vector<Warning>& found) {
  TranslatedLoops loops(seen, found);
  for (const Stretch& stretch : seen.stretches) {
    if (stretch.turn == kNone) continue;
    const Turn& turn = seen.speech.turns[static_cast<std::size_t>(stretch.turn)];
    if (turn.machine_translated || (seen.interpreted && turn.language == "mul")) loops.scan(stretch.tokens);
  }
}

}  // namespace callscope
