// sentence_truncated: a sentence whose end is missing, or that a full stop or a lost full stop cuts.
//
// What leaves a sentence open is its last word ("the", "of", "because"), a comma at the end of a
// turn, a full stop before a lower-case word, or a capital "So", "After", "Thank" after a word
// without a stop. A dash or dots at the end are a transcriber's mark for an interruption and mean
// that nothing is missing. Texts that print no capitals or no stops are not judged by them.
#include "quality/checks.h"
#include "support/word_lists.h"

namespace callscope {
namespace {

const WordSet& open_words() {  // a sentence cannot end on them
  static const WordSet kWords = read_words("sentence_edges", "open");
  return kWords;
}
const WordSet& openers() {  // with a capital they begin a sentence
  static const WordSet kWords = read_words("sentence_edges", "opener");
  return kWords;
}
const WordSet& abbreviations() {  // their point is no full stop
  static const WordSet kWords = read_words("sentence_edges", "abbreviation");
  return kWords;
}

constexpr std::uint32_t kShortName = 4;  // letters: "St. Louis", "Wm. Smith"

constexpr WordId kStops[] = {"."_w, "?"_w};
constexpr WordId kBehindNoun[] = {"and"_w, "is"_w, "are"_w, "was"_w, "were"_w};

bool is_full_stop(const Token& token) { return token.is("."_w) || token.is("?"_w); }
bool is_lower_word(const Token& token) { return token.kind == TokenKind::word && !token.has(kCapitalised); }

// How the text is printed; what it does not do cannot be missed.
struct Style {
  std::uint32_t sentences = 0;  // that begin with a letter
  std::uint32_t lower = 0;      // of them, those that begin in lower case
  std::uint32_t stretches = 0;  // of four words or more
  std::uint32_t unstopped = 0;  // of them, those that end without a mark

  bool has_capitals() const { return lower * 8 < sentences; }
  bool has_stops() const { return unstopped * 3 < stretches; }
};

class TruncationScan {
 public:
  TruncationScan(const Evidences& seen, std::vector<Warning>& found) : seen_(seen), found_(found) { read_style(); }

  void run() {
    if (style_.has_stops())
      for (const Stretch& stretch : seen_.stretches) check_end(stretch.tokens);
    if (!style_.has_capitals()) return;
    TokenMarks asked = seen_.capitals;
    asked.add(seen_.foreign);
    asked.add_words(kStops, seen_.document.vocabulary());
    asked.add_words(kBehindNoun, seen_.document.vocabulary());
    for (const Stretch& stretch : seen_.stretches)
      for (TokenIndex i = stretch.tokens.first; (i = asked.next(i, stretch.tokens.last)) + 1 < stretch.tokens.last; ++i)
        check_inside(stretch.tokens, i);
  }

 private:
  const Token& token(TokenIndex at) const { return seen_.token(at); }
  std::string_view letters(const Token& token) const { return seen_.document.quote(token.span()); }

  void read_style() {
    for (const Sentence& sentence : seen_.document.sentences()) {
      const Token& first = token(sentence.tokens.first);
      if (first.kind != TokenKind::word) continue;
      ++style_.sentences;
      if (!first.has(kCapitalised)) ++style_.lower;
    }
    for (const Stretch& stretch : seen_.stretches) {
      if (stretch.tokens.size() < 4) continue;
      ++style_.stretches;
      if (is_word_like(token(stretch.tokens.last - 1))) ++style_.unstopped;
    }
  }

  // The end of a turn.
  void check_end(TokenRange range) {
    if (range.size() < 4) return;
    const Token& last = token(range.last - 1);
    const TokenRange tail = tail_of(range.last, range.first);
    if (last.kind == TokenKind::word && open_words().has(last.word) && !last.has(kAllCaps)) {
      report(tail, "open_word",
             "The turn breaks off at " + quoted(seen_.words(tail)) + ": its last word “" + std::string(letters(last)) +
                 "” leaves the sentence open.",
             Severity::minor, 0.9);
    } else if (last.is(","_w)) {
      report(tail, "open_comma", "The turn breaks off at " + quoted(seen_.words(tail)) + ", on a comma.",
             Severity::minor, 0.8);
    } else if (is_word_like(last) && range.last < seen_.document.tokens().size() && !at_line(token(range.last))) {
      report(
          tail, "cut_by_next",
          "The turn breaks off at " + quoted(seen_.words(tail)) + ", where another speaker goes on in the same line.",
          Severity::minor, 0.8);
    }
  }

  void check_inside(TokenRange range, TokenIndex i) {
    const Token& at = token(i);
    if (at.kind == TokenKind::cjk) return check_han(range, i);
    if (i == range.first) return;
    if (is_full_stop(at)) return check_stop(range, i);
    if (at.kind != TokenKind::word) return;
    if (!at.has(kCapitalised)) return check_gap(range, i);
    if (at.has(kAllCaps)) return;
    if (openers().has(at.word))
      check_capital(range, i);
    else if (token(i + 1).is("."_w))
      check_name(range, i);
  }

  // "matrix. especially in": a full stop that the recogniser put between two pieces of audio.
  void check_stop(TokenRange range, TokenIndex i) {
    const Token& before = token(i - 1);
    const Token& after = token(i + 1);
    if (!is_lower_word(after) || !after.has(kSpaceBefore) || at_line(after) || token(i).has(kSpaceBefore)) return;
    if (has_inner_capital(seen_.document.quote(after.span())) || after.is("com"_w) || after.is("org"_w)) return;
    if (token(i).is("?"_w) && is_tag(before)) return;
    if (before.kind != TokenKind::word || abbreviations().has(before.word)) return;
    if (before.end - before.start < (before.has(kCapitalised) ? kShortName : 3u)) return;
    const TokenRange place{clip(i, 3, range.first), clip_end(i + 1, 3, range.last)};
    const char* mark = token(i).is("?"_w) ? "question mark" : "full stop";
    report(place, "stop_inside",
           "A " + std::string(mark) + " stands inside a sentence: " + quoted(seen_.words(place)) + ".", Severity::info,
           0.8);
  }

  // "right?", after which a sentence goes on.
  static bool is_tag(const Token& before) {
    return before.is("right"_w) || before.is("correct"_w) || before.is("yes"_w) || before.is("okay"_w);
  }

  // "our core The key": a sentence that breaks off, or a full stop that was lost.
  void check_capital(TokenRange range, TokenIndex i) {
    const Token& before = token(i - 1);
    if (at_line(token(i)) || !goes_on(i + 1) || ends_with_point(before)) return;
    const bool is_thanks = token(i).is("thank"_w) || token(i).is("thanks"_w);
    const bool starts_anew = is_thanks || (token(i).is("next"_w) && token(i + 1).is(","_w));
    if (before.is(","_w) && !(starts_anew && is_cut_before(i - 1, range.first))) return;  // "Okay, Thanks."
    if (!before.is(","_w) && (before.kind != TokenKind::word || before.end - before.start < 2)) return;
    if (before.has(kCapitalised) && !(joins(token(i)) && !before.has(kAllCaps) && !before.has(kSentenceStart))) return;
    const bool open = open_words().has(before.word) || before.is(","_w);
    const TokenRange place{clip(i, 4, range.first), clip_end(i, 3, range.last)};
    report(place, open ? "broken_off" : "stop_lost",
           open ? "A sentence breaks off and a new one begins: " + quoted(seen_.words(place)) + "."
                : "A new sentence begins without a stop before it, so the end of the one before may be missing: " +
                      quoted(seen_.words(place)) + ".",
           open ? Severity::minor : Severity::info, open ? 0.85 : 0.75);
  }

  // "as of and we go on", "the are new": the noun between is lost. Of words in lower case only kBehindNoun are asked.
  void check_gap(TokenRange range, TokenIndex i) {
    const Token& before = token(i - 1);
    const bool article = before.is("the"_w) || before.is("an"_w) || before.is("our"_w);
    const bool dateless = before.is("of"_w) && i >= range.first + 2 && token(i - 2).is("as"_w);
    if ((!article || before.has(kCapitalised)) && !dateless) return;
    if (!article && !token(i).is("and"_w)) return;
    const TokenRange place{clip(i, 3, range.first), clip_end(i, 3, range.last)};
    report(place, "word_lost",
           "A word is missing or misplaced after “" + std::string(letters(before)) +
               "”: " + quoted(seen_.words(place)) + ".",
           Severity::minor, 0.8);
  }

  // "although we Norway.": a clause that ends on a name where its verb is due.
  void check_name(TokenRange range, TokenIndex i) {
    const Token& before = token(i - 1);
    const bool verb_due = before.is("we"_w) || before.is("they"_w) || before.is("will"_w) || before.is("would"_w) ||
                          before.is("should"_w) || before.is("could"_w);
    if (!verb_due || before.has(kCapitalised) || token(i).has(kSentenceStart) || ends_with_point(token(i))) return;
    const TokenRange place{clip(i, 4, range.first), i + 1};
    report(place, "verb_lost", "The sentence breaks off where its verb is due: " + quoted(seen_.words(place)) + ".",
           Severity::minor, 0.8);
  }

  // "9 p.m. And": the point of an abbreviation may end the sentence too.
  bool ends_with_point(const Token& token) const { return seen_.document.quote(token.span()).back() == '.'; }

  // After the first word of a sentence: "In the", "It's", "Thanks.", "Yeah.".
  bool goes_on(TokenIndex next) const {
    const Token& after = token(next);
    if (token(next - 1).is("yeah"_w) && (after.is("."_w) || after.is(","_w))) return true;
    if (token(next - 1).is("thanks"_w)) return after.kind == TokenKind::punct || is_lower_word(after);
    if (token(next - 1).is("next"_w) && after.is(","_w)) return true;
    if (after.is("'s"_w)) return next + 1 < seen_.document.tokens().size() && is_lower_word(token(next + 1));
    // "in this Within Norge Cloud": of a title's small words the longer ones are rare.
    const bool before_name = after.kind == TokenKind::word && is_long_preposition(token(next - 1).word);
    return (is_lower_word(after) || after.is("i"_w) || before_name) && after.has(kSpaceBefore);
  }
  static bool is_long_preposition(WordId word) {
    return word == "within"_w || word == "through"_w || word == "during"_w || word == "since"_w ||
           word == "despite"_w || word == "meanwhile"_w || word == "because"_w;
  }
  // Whether a clause stands before the comma, not just "Okay,".
  bool is_cut_before(TokenIndex comma, TokenIndex first) const {
    if (comma > first && open_words().has(token(comma - 1).word)) return true;
    for (TokenIndex back = 0; back < 4; ++back)
      if (comma < first + back || token(comma - back).has(kSentenceStart)) return false;
    return true;
  }
  static bool joins(const Token& token) { return token.is("and"_w) || token.is("but"_w) || token.is("so"_w); }

  // A Chinese sentence without an end before an English one, or the other way round.
  void check_han(TokenRange range, TokenIndex i) {
    const Token& at = token(i);
    if (at.end - at.start < 18) return;
    if (is_english_before(range, i)) {
      report({clip(i, 3, range.first), i}, "language_break",
             "The English sentence breaks off after " + quoted(seen_.words({clip(i, 3, range.first), i})) +
                 ", where Chinese begins.",
             Severity::minor, 0.8);
      return;
    }
    if (i + 5 >= range.last) return;
    if (!token(i + 1).has(kCapitalised) || !token(i + 1).has(kSpaceBefore)) return;
    for (TokenIndex next = i + 1; next < i + 5; ++next)
      if (token(next).kind != TokenKind::word) return;
    const TokenRange place{i, i + 3};
    report(place, "language_break",
           "The Chinese sentence breaks off before “" + std::string(seen_.words({i + 1, i + 4})) +
               "”, where English begins.",
           Severity::minor, 0.8);
  }

  // Five words in lower case, so that no name in a Chinese sentence counts.
  bool is_english_before(TokenRange range, TokenIndex i) const {
    if (i < range.first + 5) return false;
    for (TokenIndex back = 1; back <= 5; ++back)
      if (!is_lower_word(token(i - back))) return false;
    return !at_line(token(i));
  }

  static bool at_line(const Token& token) { return token.has(kLineStart); }
  static TokenIndex clip(TokenIndex at, TokenIndex back, TokenIndex first) {
    return at - first > back ? at - back : first;
  }
  static TokenIndex clip_end(TokenIndex at, TokenIndex ahead, TokenIndex last) {
    return last - at > ahead ? at + ahead : last;
  }

  // The last sentence of a turn, or its last eight tokens where it is longer.
  TokenRange tail_of(TokenIndex end, TokenIndex first) const {
    TokenIndex at = end - 1;
    while (at > first && end - at < 8 && !token(at).has(kSentenceStart)) --at;
    return {at, end};
  }

  void report(TokenRange place, const char* rule, std::string message, Severity severity, double confidence) {
    Warning warning;
    warning.kind = WarningKind::sentence_truncated;
    warning.severity = severity;
    warning.span = seen_.document.span_of(place);
    warning.message = std::move(message);
    warning.confidence = confidence;
    warning.evidence.push_back({rule, warning.span});
    found_.push_back(std::move(warning));
  }

  const Evidences& seen_;
  std::vector<Warning>& found_;
  Style style_;
};

}  // namespace

void find_truncations(const Evidences& seen, std::vector<Warning>& found) { TruncationScan(seen, found).run(); }

}  // namespace callscope
