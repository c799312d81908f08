#include "speakers/name_runs.h"

#include "speakers/titles.h"
#include "text/word_list.h"

namespace callscope {
namespace {

constexpr std::uint32_t kMaxNameWords = 5;

// Capitalised words that open sentences or are no person's name.
constexpr WordList kOtherWords = {"the"_w,
                                  "our"_w,
                                  "your"_w,
                                  "my"_w,
                                  "we"_w,
                                  "i"_w,
                                  "you"_w,
                                  "they"_w,
                                  "it"_w,
                                  "this"_w,
                                  "that"_w,
                                  "these"_w,
                                  "there"_w,
                                  "thank"_w,
                                  "thanks"_w,
                                  "good"_w,
                                  "great"_w,
                                  "please"_w,
                                  "hello"_w,
                                  "hi"_w,
                                  "hey"_w,
                                  "yes"_w,
                                  "yeah"_w,
                                  "no"_w,
                                  "okay"_w,
                                  "ok"_w,
                                  "so"_w,
                                  "and"_w,
                                  "but"_w,
                                  "or"_w,
                                  "well"_w,
                                  "now"_w,
                                  "today"_w,
                                  "first"_w,
                                  "next"_w,
                                  "last"_w,
                                  "question"_w,
                                  "questions"_w,
                                  "operator"_w,
                                  "everyone"_w,
                                  "everybody"_w,
                                  "ladies"_w,
                                  "gentlemen"_w,
                                  "monday"_w,
                                  "tuesday"_w,
                                  "wednesday"_w,
                                  "thursday"_w,
                                  "friday"_w,
                                  "january"_w,
                                  "february"_w,
                                  "march"_w,
                                  "april"_w,
                                  "june"_w,
                                  "july"_w,
                                  "august"_w,
                                  "september"_w,
                                  "october"_w,
                                  "november"_w,
                                  "december"_w,
                                  "q1"_w,
                                  "q2"_w,
                                  "q3"_w,
                                  "q4"_w,
                                  "q&a"_w,
                                  "as"_w,
                                  "in"_w,
                                  "on"_w,
                                  "at"_w,
                                  "for"_w,
                                  "from"_w,
                                  "with"_w,
                                  "of"_w,
                                  "to"_w,
                                  "if"_w,
                                  "when"_w,
                                  "what"_w,
                                  "how"_w,
                                  "why"_w,
                                  "who"_w,
                                  "all"_w,
                                  "any"_w,
                                  "just"_w,
                                  "let"_w,
                                  "maybe"_w,
                                  "also"_w,
                                  "then"_w,
                                  "welcome"_w,
                                  "congratulations"_w,
                                  "congrats"_w,
                                  "sure"_w,
                                  "right"_w,
                                  "management"_w,
                                  "team"_w,
                                  "sir"_w,
                                  "madam"_w,
                                  "guys"_w,
                                  "company"_w,
                                  "board"_w,
                                  "technical"_w,
                                  "inaudible"_w,
                                  "foreign"_w,
                                  "language"_w,
                                  "earnings"_w,
                                  "conference"_w,
                                  "call"_w,
                                  "fiscal"_w,
                                  "quarter"_w,
                                  "slide"_w,
                                  "page"_w,
                                  "morning"_w,
                                  "afternoon"_w,
                                  "evening"_w,
                                  "day"_w,
                                  "mr"_w,
                                  "ms"_w,
                                  "mrs"_w,
                                  "dr"_w,
                                  "before"_w,
                                  "after"_w,
                                  "because"_w,
                                  "not"_w,
                                  "do"_w,
                                  "can"_w,
                                  "could"_w,
                                  "would"_w,
                                  "is"_w,
                                  "are"_w,
                                  "has"_w,
                                  "have"_w,
                                  "will"_w,
                                  "safe"_w,
                                  "harbor"_w,
                                  "form"_w,
                                  "china"_w,
                                  "europe"_w,
                                  "america"_w,
                                  "asia"_w,
                                  "us"_w,
                                  "uk"_w,
                                  "north"_w,
                                  "south"_w,
                                  "east"_w,
                                  "west"_w,
                                  "ai"_w,
                                  "covid"_w,
                                  "gaap"_w,
                                  "non"_w,
                                  "ebitda"_w,
                                  "absolutely"_w,
                                  "hopefully"_w,
                                  "obviously"_w,
                                  "again"_w,
                                  "excuse"_w,
                                  "sorry"_w,
                                  "apologies"_w,
                                  "indeed"_w,
                                  "by"_w,
                                  "i'm"_w,
                                  "i've"_w,
                                  "i'd"_w,
                                  "i'll"_w,
                                  "it's"_w,
                                  "that's"_w,
                                  "we're"_w,
                                  "we've"_w,
                                  "let's"_w,
                                  "you're"_w,
                                  "there's"_w,
                                  "here's"_w,
                                  "what's"_w,
                                  "we'll"_w,
                                  "bank"_w,
                                  "securities"_w,
                                  "capital"_w,
                                  "markets"_w,
                                  "partners"_w,
                                  "sales"_w,
                                  "products"_w,
                                  "services"_w,
                                  "solutions"_w,
                                  "worldwide"_w,
                                  "global"_w,
                                  "international"_w,
                                  "technologies"_w,
                                  "technology"_w,
                                  "systems"_w,
                                  "division"_w,
                                  "business"_w,
                                  "development"_w,
                                  "court"_w,
                                  "exchange"_w,
                                  "stock"_w,
                                  "committee"_w,
                                  "association"_w,
                                  "inc"_w,
                                  "corp"_w,
                                  "llc"_w,
                                  "me"_w,
                                  "him"_w,
                                  "his"_w,
                                  "her"_w,
                                  "their"_w,
                                  "them"_w,
                                  "its"_w,
                                  "opening"_w,
                                  "closing"_w,
                                  "remarks"_w,
                                  "comments"_w,
                                  "p&l"_w,
                                  "street"_w,
                                  "overall"_w,
                                  "regarding"_w,
                                  "additionally"_w,
                                  "finally"_w,
                                  "however"_w,
                                  "during"_w,
                                  "while"_w,
                                  "here"_w};

constexpr WordList kParticles = {"de"_w, "van"_w, "von"_w, "der"_w, "den"_w, "da"_w,  "di"_w,  "del"_w,
                                 "la"_w, "le"_w,  "bin"_w, "al"_w,  "el"_w,  "dos"_w, "ten"_w, "st"_w};

constexpr WordList kHonorifics = {"mr"_w, "ms"_w, "mrs"_w, "dr"_w, "mr."_w, "ms."_w, "mrs."_w, "dr."_w, "sir"_w};

bool is_name_word(const Token& token) {
  return token.kind == TokenKind::word && token.has(kCapitalised) && !kOtherWords.has(token.word) &&
         !is_title_word(token);
}

bool is_point_of_initial(const std::vector<Token>& tokens, TokenIndex at) {
  return tokens[at].is("."_w) && !tokens[at].has(kSpaceBefore) && at > 0 &&
         tokens[at - 1].end - tokens[at - 1].start == 1;
}

}  // namespace

bool is_mark(const Token& token) { return token.kind == TokenKind::punct; }

bool skip_honorific(const std::vector<Token>& tokens, TokenIndex& at, TokenIndex end) {
  if (at >= end || !kHonorifics.has(tokens[at].word)) return false;
  ++at;
  if (at < end && tokens[at].is("."_w)) ++at;
  return true;
}

TokenRange name_at(const std::vector<Token>& tokens, TokenIndex at, TokenIndex end) {
  if (!skip_honorific(tokens, at, end) && at < end && !tokens[at].has(kCapitalised)) return {at, at};  // as most are
  TokenRange name{at, at};
  std::uint32_t words = 0;
  for (TokenIndex i = at; i < end && words < kMaxNameWords; ++i) {
    const bool joined = i > at && tokens[i].is("-"_w) && !tokens[i].has(kSpaceBefore) && i + 1 < end &&
                        tokens[i + 1].kind == TokenKind::word && !tokens[i + 1].has(kSpaceBefore);
    if (joined || (i > at && is_point_of_initial(tokens, i))) continue;
    if (i > at && i + 1 < end && kParticles.has(tokens[i].word) && is_name_word(tokens[i + 1])) continue;
    const bool after_hyphen = i > at && tokens[i - 1].is("-"_w) && tokens[i].kind == TokenKind::word;
    if (!is_name_word(tokens[i]) && !after_hyphen) break;
    if (i + 1 < end && tokens[i + 1].is("'s"_w)) break;  // the company's
    name.last = i + 1;
    ++words;
  }
  const bool is_initial = words == 1 && name.size() == 1 && tokens[at].end - tokens[at].start < 2;
  return words == 0 || is_initial ? TokenRange{at, at} : name;
}

}  // namespace callscope
