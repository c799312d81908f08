#include "guidance/near_promises.h"

#include <algorithm>

#include "text/word_list.h"

namespace callscope {
namespace {

// "Will now briefly": past the adverbs behind the word.
TokenIndex past_adverbs(const Document& document, TokenIndex at, TokenIndex last) {
  constexpr WordList kBetween = {"now"_w, "then"_w,  "also"_w, "just"_w,  "be"_w,  "able"_w, "to"_w,
                                 "go"_w,  "ahead"_w, "and"_w,  "later"_w, "not"_w, "first"_w};
  for (; at < last; ++at) {
    const std::string_view words = document.quote(document.tokens()[at].span());
    const bool adverb = words.size() > 3 && words.substr(words.size() - 2) == "ly";
    if (!adverb && !kBetween.has(document.tokens()[at].word)) break;
  }
  return at;
}

// "We will update this estimate", "going to give you some examples": how the call, or the reporting, goes on.
bool tells_of_call(const Document& document, TokenRange sentence, const ModalWord& word) {
  constexpr TokenIndex kObject = 6;
  constexpr WordList kTelling = {"talk"_w,          "discuss"_w,   "speak"_w,  "update"_w,    "review"_w,
                                 "comment"_w,       "elaborate"_w, "recap"_w,  "mention"_w,   "describe"_w,
                                 "summarize"_w,     "explain"_w,   "remind"_w, "say"_w,       "recall"_w,
                                 "remember"_w,      "notice"_w,    "note"_w,   "attending"_w, "presenting"_w,
                                 "participating"_w, "hosting"_w};
  constexpr WordList kGiving = {"provide"_w, "give"_w,     "share"_w, "show"_w, "open"_w,   "turn"_w, "take"_w,
                                "have"_w,    "conclude"_w, "close"_w, "hear"_w, "giving"_w, "at"_w};
  constexpr WordList kTold = {"update"_w,     "updates"_w,     "color"_w,     "detail"_w,     "details"_w,
                              "overview"_w,   "call"_w,        "questions"_w, "question"_w,   "examples"_w,
                              "discussion"_w, "remarks"_w,     "summary"_w,   "commentary"_w, "presentations"_w,
                              "conference"_w, "conferences"_w, "summit"_w,    "forum"_w};
  const auto& tokens = document.tokens();
  const TokenIndex verb = past_adverbs(document, word.tokens.last, sentence.last);
  if (verb >= sentence.last) return false;
  if (kTelling.has(tokens[verb].word)) return true;
  if (!kGiving.has(tokens[verb].word)) return false;
  const TokenIndex last = std::min(sentence.last, verb + 1 + kObject);
  return std::any_of(tokens.begin() + verb + 1, tokens.begin() + last,
                     [&](const Token& token) { return kTold.has(token.word); });
}

// "We said that all three are going to": what was said once.
bool was_said(const Document& document, TokenRange sentence, const ModalWord& word) {
  constexpr TokenIndex kReach = 9;
  constexpr WordList kSaid = {"said"_w, "told"_w, "mentioned"_w, "thought"_w};
  const auto& tokens = document.tokens();
  for (TokenIndex at = word.tokens.first; at > sentence.first + 1 && at + kReach > word.tokens.first; --at) {
    if (tokens[at - 1].kind == TokenKind::punct) return false;
    if (kSaid.has(tokens[at - 1].word))
      return tokens[at - 2].is("we"_w) || tokens[at - 2].is("i"_w) || tokens[at - 2].is("you"_w);
  }
  return false;
}

// "Than", "in line", "at the high end": what is before it is held against what is behind it.
bool holds_against(const std::vector<Token>& tokens, TokenIndex at, TokenIndex first) {
  constexpr TokenIndex kReach = 4;
  constexpr WordList kAgainst = {"than"_w,    "below"_w,  "above"_w, "exceeded"_w,   "beat"_w,     "versus"_w,
                                 "against"_w, "within"_w, "ahead"_w, "consistent"_w, "achieving"_w};
  constexpr WordList kPlaces = {"at"_w, "toward"_w, "towards"_w, "near"_w};
  if (kAgainst.has(tokens[at].word)) return true;
  if (tokens[at].is("line"_w)) return at > first && tokens[at - 1].is("in"_w);
  if (!tokens[at].is("end"_w)) return false;
  const auto begin = tokens.begin() + std::max(first, at > kReach ? at - kReach : 0);
  return std::any_of(begin, tokens.begin() + at, [&](const Token& token) { return kPlaces.has(token.word); });
}

// "Lower than our internal forecasts", "at the high end of our outlook range": what something is held against.
bool is_yardstick(const Document& document, TokenRange sentence, const ModalWord& word) {
  constexpr TokenIndex kReach = 8;
  constexpr WordList kNouns = {"forecasts"_w, "forecast"_w, "targets"_w, "target"_w, "estimates"_w,   "guidance"_w,
                               "outlook"_w,   "guide"_w,    "goals"_w,   "goal"_w,   "expectation"_w, "expectations"_w};
  const auto& tokens = document.tokens();
  if (!kNouns.has(tokens[word.tokens.last - 1].word)) return false;
  for (TokenIndex at = word.tokens.last - 1; at > sentence.first && at + kReach > word.tokens.last; --at) {
    if (tokens[at - 1].kind == TokenKind::punct) return false;
    if (holds_against(tokens, at - 1, sentence.first)) return true;
  }
  return false;
}

// "Driven by our commitment to quality": a cause.
bool is_cause(const Document& document, TokenRange sentence, const ModalWord& word) {
  constexpr WordList kCauses = {"by"_w, "reflects"_w, "reflecting"_w, "demonstrates"_w, "demonstrating"_w};
  const auto& tokens = document.tokens();
  const TokenIndex first = word.tokens.first;
  return first > sentence.first && first + 1 < word.tokens.last && tokens[first + 1].is("commitment"_w) &&
         kCauses.has(tokens[first - 1].word);
}

// "As you would fully expect": an aside.
bool is_as_expected(const Document& document, TokenRange sentence, const ModalWord& word) {
  constexpr TokenIndex kReach = 5;
  const auto& tokens = document.tokens();
  if (word.modal != Modal::expect) return false;
  for (TokenIndex at = word.tokens.first; at > sentence.first + 1 && at + kReach > word.tokens.first; --at) {
    const Token& who = tokens[at - 1];
    if (who.kind == TokenKind::punct) return false;
    if (who.is("you"_w) || who.is("one"_w)) return tokens[at - 2].is("as"_w);
  }
  return false;
}

// "We assume you have seen".
bool speaks_to_listener(const Document& document, TokenRange sentence, const ModalWord& word) {
  const auto& tokens = document.tokens();
  TokenIndex at = word.tokens.last;
  if (at < sentence.last && tokens[at].is("that"_w)) ++at;
  return at + 1 < sentence.last && tokens[at].is("you"_w) && tokens[at + 1].is("have"_w);
}

}  // namespace

bool promises_nothing(const Document& document, TokenRange sentence, const ModalWord& word) {
  return tells_of_call(document, sentence, word) || was_said(document, sentence, word) ||
         speaks_to_listener(document, sentence, word) || is_yardstick(document, sentence, word) ||
         is_as_expected(document, sentence, word) || is_cause(document, sentence, word);
}

bool is_of_outlook(const Document& document, TokenRange sentence, const ModalWord& action) {
  constexpr TokenIndex kBehind = 18, kBefore = 6;
  constexpr WordList kOutlooks = {"guidance"_w,    "outlook"_w,   "forecast"_w,   "range"_w,      "expectations"_w,
                                  "expectation"_w, "target"_w,    "targets"_w,    "estimate"_w,   "estimates"_w,
                                  "guide"_w,       "expect"_w,    "expects"_w,    "midpoint"_w,   "view"_w,
                                  "guides"_w,      "algorithm"_w, "confidence"_w, "assumption"_w, "end"_w};
  const auto& tokens = document.tokens();
  const TokenIndex first = std::max(sentence.first, action.tokens.first > kBefore ? action.tokens.first - kBefore : 0);
  const TokenIndex last = std::min(sentence.last, action.tokens.last + kBehind);
  return std::any_of(tokens.begin() + first, tokens.begin() + last,
                     [&](const Token& token) { return kOutlooks.has(token.word); });
}

}  // namespace callscope
