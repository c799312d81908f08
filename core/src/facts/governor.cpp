#include "facts/governor.h"

#include <algorithm>

#include "facts/name_words.h"
#include "support/word_lists.h"

namespace callscope {
namespace {

// Before "within a range of", which ends at `at`; `at` where that does not stand there.
TokenIndex start_of_range(const SentenceView& view, TokenIndex at, TokenIndex limit) {
  if (at < limit + 4 || !view.token(at - 1).is("of"_w) || !view.token(at - 2).is("range"_w)) return at;
  const Token& article = view.token(at - 3);
  if (!article.is("a"_w) && !article.is("the"_w)) return at;
  const Token& link = view.token(at - 4);
  return link.is("within"_w) || link.is("in"_w) ? at - 4 : at;
}

}  // namespace

bool is_filler(const Token& token) {
  static const WordSet kWords = read_words("figure_words", "filler");
  return kWords.has(token.word);
}

bool is_time(const Item& item) {
  return item.kind == ItemKind::period ||
         (item.kind == ItemKind::cue &&
          (item.cue == Cue::yoy || item.cue == Cue::qoq || item.cue == Cue::sequential || item.cue == Cue::constant));
}

bool is_link(const Token& token) {
  return token.is("to"_w) || token.is("by"_w) || token.is("of"_w) || token.is("at"_w) || token.is("in"_w) ||
         token.is("with"_w) || token.is("for"_w);
}

std::optional<Trend> compared_way(const SentenceView& view, const Item& item) {
  if (!item.is(Cue::prior_from)) return std::nullopt;
  const Token& first = view.token(item.tokens.first);
  if (first.is("up"_w) || first.is("increased"_w) || first.is("rising"_w)) return Trend::up;
  if (first.is("down"_w) || first.is("decreased"_w)) return Trend::down;
  return first.is("improving"_w) ? std::optional<Trend>(Trend::better) : std::nullopt;
}

Before look_before(const SentenceView& view, TokenIndex first) {
  Before before;
  const TokenRange range = view.range();
  TokenIndex at = first;
  const TokenIndex limit = std::max(range.first, first > 12 ? first - 12 : 0);
  while (at > limit) {
    const int index = view.at(at - 1);
    if (index >= 0) {
      const Item& item = view.item(index);
      const Token& word = view.token(item.tokens.first);
      const bool reported =
          word.is("reported"_w) && item.tokens.first > range.first && view.token(item.tokens.first - 1).is("a"_w);
      const bool adjective = item.is(Cue::yield) && (word.is("record"_w) || reported);
      const bool pass = item.is(Cue::loss) || adjective || (is_time(item) && before.link != "of"_w);
      if (!pass) {
        before.item = index;
        break;
      }
      const bool sign = item.is(Cue::loss) && view.token(item.tokens.first).is("negative"_w);
      before.loss |= item.is(Cue::loss) && !sign;
      before.negative |= sign;
      at = item.tokens.first;
      const Token& led = view.token(at > limit ? at - 1 : at);  // "in Q4": the word is the period's
      if (is_time(item) && at > limit && view.at(at - 1) < 0 &&
          (led.is("in"_w) || led.is("for"_w) || led.is("during"_w)))
        --at;
      continue;
    }
    const Token& token = view.token(at - 1);
    const bool compared =
        token.is("than"_w) && at - 1 > limit && !view.token(at - 2).is("more"_w) && !view.token(at - 2).is("less"_w);
    before.than |= compared;
    const bool close_to = token.is("to"_w) && at - 1 > limit && view.token(at - 2).is("close"_w);
    const TokenIndex range_start = start_of_range(view, at, limit);
    if (range_start < at) {
      at = range_start;
      continue;
    }
    if (close_to)
      --at;
    else if (is_link(token) && before.link == kNoWord && !before.loss) {
      before.link = token.word;
    } else if (token.is("in"_w) || token.is("for"_w) || token.is("during"_w) || token.is("on"_w)) {
      // "increased in the quarter by 8%"
    } else if (token.kind == TokenKind::word && at - 1 > limit &&
               (view.token(at - 2).is("a"_w) || view.token(at - 2).is("an"_w))) {
      // "a substantial 51%"
    } else if (!is_filler(token) && !is_possessive(token) && token.kind != TokenKind::symbol &&
               !(token.kind == TokenKind::punct && token.is("-"_w))) {
      break;
    }
    --at;
  }
  before.at = at;
  return before;
}

}  // namespace callscope
