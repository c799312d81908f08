// Where a sentence ends; the rules are in tokens.h.
#include <algorithm>
#include <iterator>

#include "text/tokens.h"

namespace callscope {
namespace {

// Words before a point that is no full stop.
constexpr WordId kAbbreviations[] = {"mr"_w,     "mrs"_w, "ms"_w,  "dr"_w,  "prof"_w, "st"_w,  "no"_w,  "vs"_w,
                                     "approx"_w, "jr"_w,  "sr"_w,  "inc"_w, "corp"_w, "co"_w,  "ltd"_w, "etc"_w,
                                     "dept"_w,   "fig"_w, "est"_w, "gen"_w, "jan"_w,  "feb"_w, "aug"_w, "sept"_w,
                                     "oct"_w,    "nov"_w, "dec"_w, "n.a"_w, "cf"_w};
// After a word that may also close a sentence, these open a new one.
constexpr WordId kOpeners[] = {"the"_w, "we"_w,   "our"_w, "in"_w,    "and"_w, "but"_w,  "this"_w,  "it"_w,
                               "so"_w,  "for"_w,  "as"_w,  "these"_w, "i"_w,   "that"_w, "thank"_w, "please"_w,
                               "now"_w, "with"_w, "my"_w,  "they"_w,  "you"_w, "at"_w,   "on"_w,    "if"_w};

constexpr TokenIndex kWordsOfSpeech = 4;  // in a row, where the script changes
constexpr std::uint32_t kLongRun = 18;    // bytes: six Chinese characters

template <std::size_t N>
bool holds(const WordId (&words)[N], WordId word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

bool is_stop(const Token& token) {
  return token.kind == TokenKind::punct &&
         (token.is("."_w) || token.is("!"_w) || token.is("?"_w) || token.is("。"_w) || token.is("！"_w) ||
          token.is("？"_w) || token.is("…"_w) || token.is("．"_w));
}

bool is_closer(const Token& token) {
  return token.kind == TokenKind::punct && !token.has(kSpaceBefore) &&
         (token.is("\""_w) || token.is("'"_w) || token.is("”"_w) || token.is(")"_w) || token.is("]"_w) ||
          token.is("」"_w) || token.is("』"_w) || token.is("）"_w));
}

class Cutter {
 public:
  Cutter(std::string_view text, const std::vector<Token>& tokens, TokenRange range)
      : text_(text), tokens_(tokens), range_(range) {}

  // One past the last token of the sentence that begins at `first`.
  TokenIndex end_of(TokenIndex first) const {
    const TokenIndex limit = std::min(range_.last, first + kMaxSentence);
    for (TokenIndex i = first; i < limit; ++i) {
      if (i > first && (i = pass_words(i, limit)) == limit) break;
      if (i > first && (tokens_[i].has(kParagraphStart) || changes_script(i, first) || begins_after_comma(i, first)))
        return i;
      if (!is_stop(tokens_[i]) || i + 1 == range_.last) {
        if (dotted_end(i, first)) return i + 1;
        continue;
      }
      TokenIndex next = i + 1;
      while (next < limit && (is_closer(tokens_[next]) || (is_stop(tokens_[next]) && !tokens_[next].has(kSpaceBefore))))
        ++next;
      if (next == range_.last || ends_here(i, next, first)) return next;
    }
    return limit;
  }

 private:
  // The next token from here on that is no word behind a word, as most are; nor is "U.S."
  TokenIndex pass_words(TokenIndex at, TokenIndex limit) const {
    const Token* const tokens = tokens_.data();
    while (at < limit && tokens[at].kind == TokenKind::word && tokens[at - 1].kind == TokenKind::word &&
           !tokens[at].has(kParagraphStart) && text_[tokens[at].end - 1] != '.')
      ++at;
    return at;
  }

  bool ends_here(TokenIndex stop, TokenIndex next, TokenIndex first) const {
    const Token& mark = tokens_[stop];
    const Token& after = tokens_[next];
    if (!mark.is("."_w) && !mark.is("…"_w)) return true;
    if (!after.has(kSpaceBefore))  // "remarks.Next" is two sentences, "site.com" is one word
      return after.kind == TokenKind::word && after.has(kCapitalised) && stop > first && before(stop).size() > 1 &&
             before(stop).kind == TokenKind::word;
    if (stop == first || mark.has(kSpaceBefore)) return true;
    const Token& word = before(stop);
    if (word.kind != TokenKind::word) return true;
    if (word.end - word.start == 1 && word.has(kCapitalised) && after.has(kCapitalised))
      return word.is("i"_w) || holds(kOpeners, after.word);                               // an initial
    const bool ordinal = word.is("st"_w) && !word.has(kSpaceBefore) && stop > first + 1;  // "March 31st."
    if (holds(kAbbreviations, word.word) && !ordinal)
      return holds(kOpeners, after.word) && after.has(kCapitalised) && !is_title(word);
    return true;
  }

  // Speech in one script that goes over into speech in another, without a stop between: not a name or
  // a term in the other's, which are short.
  bool changes_script(TokenIndex i, TokenIndex first) const {
    if (!tokens_[i].has(kSpaceBefore)) return false;
    if (is_long_run(tokens_[i - 1]) && tokens_[i].has(kCapitalised))
      return i + kWordsOfSpeech <= range_.last && are_words(i, i + kWordsOfSpeech);
    return is_long_run(tokens_[i]) && i >= first + kWordsOfSpeech && are_words(i - kWordsOfSpeech, i);
  }

  // "After they joined us, Next, let me turn": what was heard breaks off, and another sentence begins.
  bool begins_after_comma(TokenIndex i, TokenIndex first) const {
    if (!tokens_[i].has(kCapitalised) || !tokens_[i - 1].is(","_w) || i < first + kWordsOfSpeech ||
        i + 2 >= range_.last)
      return false;
    return tokens_[i].is("next"_w) && tokens_[i + 1].is(","_w);
  }

  static bool is_long_run(const Token& token) {
    return token.kind == TokenKind::cjk && token.end - token.start >= kLongRun;
  }

  bool are_words(TokenIndex from, TokenIndex to) const {
    while (from < to && tokens_[from].kind == TokenKind::word) ++from;
    return from == to;
  }

  // "U.S." holds its own point.
  bool dotted_end(TokenIndex i, TokenIndex first) const {
    const Token& token = tokens_[i];
    if (token.kind != TokenKind::word || text_[token.end - 1] != '.' || i + 1 >= range_.last || i == first)
      return false;
    return tokens_[i + 1].has(kCapitalised) && holds(kOpeners, tokens_[i + 1].word);
  }

  struct Before : Token {
    std::uint32_t size() const { return end - start; }
  };
  Before before(TokenIndex i) const { return Before{tokens_[i - 1]}; }
  static bool is_title(const Token& word) {
    return word.is("mr"_w) || word.is("mrs"_w) || word.is("ms"_w) || word.is("dr"_w) || word.is("st"_w);
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  TokenRange range_;
};

}  // namespace

void cut_sentences(std::string_view text, std::vector<Token>& tokens, TokenRange range, std::uint32_t block,
                   std::vector<Sentence>& sentences) {
  const Cutter cutter(text, tokens, range);
  for (TokenIndex at = range.first; at < range.last;) {
    const TokenIndex end = cutter.end_of(at);
    tokens[at].flags |= kSentenceStart;
    sentences.push_back({{at, end}, block});
    at = end;
  }
}

}  // namespace callscope
