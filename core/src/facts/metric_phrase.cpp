#include "facts/metric_phrase.h"

#include "facts/name_words.h"
#include "text/word_list.h"

namespace callscope {
namespace {

constexpr TokenIndex kPlace = 6;  // words of "in our northern shops" between them

constexpr WordList kJoints = {"and"_w,  "or"_w, "of"_w, "in"_w,  "for"_w,   "from"_w,   "with"_w,  "by"_w, "we"_w,
                              "that"_w, "on"_w, "at"_w, "not"_w, "never"_w, "didn't"_w, "which"_w, "who"_w};
}  // namespace

bool is_place_word(const Token& token) {
  constexpr WordList kWords = {"in"_w, "of"_w,     "for"_w, "from"_w, "at"_w, "across"_w,
                               "on"_w, "within"_w, "to"_w,  "with"_w, "by"_w};
  return kWords.has(token.word);
}

bool ends_in(const SentenceView& view, const Item& item, std::string_view ending) {
  const std::string_view words = view.document().quote(view.document().span_of(item.tokens));
  return words.size() > ending.size() && words.substr(words.size() - ending.size()) == ending;
}

TokenIndex past_place(const SentenceView& view, TokenIndex from) {
  constexpr WordList kStaying = {"remained"_w, "remains"_w, "remain"_w, "stayed"_w, "continues"_w, "continue"_w};
  if (from >= view.range().last || !is_place_word(view.token(from))) return from;
  TokenIndex furthest = from + kPlace;
  for (TokenIndex t = from; t < view.range().last && t <= furthest; ++t) {
    const int index = view.at(t);
    if (index < 0) {
      if (t > from + 1 && kStaying.has(view.token(t).word)) return t;
      if (view.token(t).kind != TokenKind::word || (t > from && kJoints.has(view.token(t).word))) return from;
      continue;
    }
    const Item& item = view.item(index);
    if (item.is(Cue::level) || item.is(Cue::yield) || item.is(Cue::change)) {
      const Token& before = view.token(t - 1);  // "in improved markets": of what follows
      return is_place_word(before) || is_determiner(before) || ends_in(view, item, "ing") ? from : t;
    }
    if (item.kind != ItemKind::entity && item.kind != ItemKind::period) return from;
    furthest += item.tokens.size() - 1;  // a name is one word
    t = item.tokens.last - 1;
  }
  return from;
}

TokenIndex past_tail(const SentenceView& view, TokenIndex at) {
  constexpr WordList kTails = {"trends"_w,      "trend"_w,    "levels"_w,      "level"_w,
                               "environment"_w, "activity"_w, "performance"_w, "dynamics"_w};
  return at < view.range().last && view.at(at) < 0 && kTails.has(view.token(at).word) ? at + 1 : at;
}

bool leads_on(const SentenceView& view, int m) {
  const TokenIndex at = view.item(m).tokens.last;
  if (at >= view.range().last) return false;
  const int index = view.at(at);
  if (index >= 0 && view.item(index).kind == ItemKind::entity) return true;
  if (index >= 0) return view.item(index).is(Cue::change) && view.change(view.item(index)).form == Form::noun;
  const Token& token = view.token(at);
  const std::string_view words = view.document().quote(token.span());
  const bool noun = token.is("potential"_w) || !qualifies(token);
  return token.kind == TokenKind::word && !ends_name(token, words) && noun && !is_adjectival(token, words) &&
         !token.is("respectively"_w) && !token.is("there"_w);
}

}  // namespace callscope
