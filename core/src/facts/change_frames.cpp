#include "facts/change_frames.h"

#include <algorithm>

#include "facts/name_words.h"
#include "text/word_list.h"

namespace callscope {
namespace {

constexpr TokenIndex kReach = 6;
constexpr WordList kAbout = {"a"_w, "an"_w, "about"_w, "roughly"_w, "approximately"_w, "nearly"_w, "around"_w};

bool is_relative(const Quantity& quantity) {
  return quantity.kind == QuantityKind::percent || quantity.kind == QuantityKind::points ||
         quantity.kind == QuantityKind::band || quantity.kind == QuantityKind::multiple;
}

// "8% increase", "double-digit year-over-year growth", "200 basis points higher".
int change_noun_after(const SentenceView& view, const Item& quantity) {
  TokenIndex at = quantity.tokens.last;
  for (TokenIndex steps = 0; steps < kReach && at < view.range().last; ++steps) {
    const int index = view.at(at);
    if (index < 0) {
      const Token& token = view.token(at);
      TokenIndex other = at + 1;  // "a $0.50 or 8% increase", "a $6 million or roughly a 5% increase"
      while (other < at + 3 && other < view.range().last && kAbout.has(view.token(other).word)) ++other;
      const int again = token.is("or"_w) ? view.at(other) : -1;
      if (again >= 0 && view.item(again).kind == ItemKind::quantity && is_relative(view.quantity(view.item(again)))) {
        at = view.item(again).tokens.last;
        continue;
      }
      const bool hyphen = token.kind == TokenKind::punct && token.is("-"_w);
      if (token.kind != TokenKind::word && !hyphen) return -1;
      if (is_link(token) || token.is("and"_w) || token.is("or"_w) || token.is("on"_w) || token.is("from"_w) ||
          token.is("as"_w) || token.is("a"_w) || token.is("an"_w) || token.is("the"_w))
        return -1;
      ++at;
      continue;
    }
    const Item& item = view.item(index);
    if (item.is(Cue::change)) {
      const Form form = view.change(item).form;
      // "$17 billion down 6%": the word is of the figure that follows it.
      const bool of_next = form == Form::adjective && !is_relative(view.quantity(quantity)) &&
                           index + 1 < view.size() && view.item(index + 1).kind == ItemKind::quantity &&
                           view.item(index + 1).tokens.first < item.tokens.last + 3;
      return form == Form::verb || of_next ? -1 : index;
    }
    const bool between = is_time(item) || item.is(Cue::metric) || item.is(Cue::whole);
    if (!between) return -1;
    at = item.tokens.last;
  }
  return -1;
}

// "Which was 5% above the prior year level": 1 for above, -1 for below, 0 where neither follows.
int above_or_below(const SentenceView& view, const Item& quantity) {
  const TokenIndex at = quantity.tokens.last;
  if (at + 1 >= view.range().last || !(view.token(at).is("above"_w) || view.token(at).is("below"_w))) return 0;
  for (TokenIndex t = at + 1; t < view.range().last && t < at + 4; ++t) {
    const int index = view.at(t);
    if (index >= 0 && is_time(view.item(index))) return view.token(at).is("above"_w) ? 1 : -1;
  }
  return 0;
}

// "$1.2 billion more than a year ago": 1 for more, -1 for less, 0 where neither follows.
int more_or_less(const SentenceView& view, const Item& quantity) {
  const TokenIndex at = quantity.tokens.last;
  if (at + 2 >= view.range().last || !view.token(at + 1).is("than"_w)) return 0;
  for (TokenIndex t = at + 2; t < view.range().last && t < at + 6; ++t) {
    const int index = view.at(t);
    if (index >= 0 && is_time(view.item(index)))
      return view.token(at).is("more"_w) ? 1 : view.token(at).is("less"_w) ? -1 : 0;
  }
  return 0;
}

// The change noun of "revenue growth was 8%", "growth accelerated to 26%": the quantity is the
// change itself.
int head_noun(const SentenceView& view, int quantity) {
  for (int i = quantity - 1; i >= 0; --i) {
    const Item& item = view.item(i);
    if (item.kind == ItemKind::quantity || item.kind == ItemKind::boundary || item.is(Cue::prior)) return -1;
    if (item.is(Cue::driver)) return -1;
    if (item.is(Cue::metric)) {
      // "the decline in EPS was 5%"; in "revenue was 5%" nothing is a change.
      if (i == 0 || !view.item(i - 1).is(Cue::change)) return -1;
      // "Growth to translate into a margin of 4%": not of the noun.
      const TokenIndex after = view.item(i - 1).tokens.last;
      if (!(view.token(after).is("in"_w) || view.token(after).is("of"_w) || item.tokens.first == after)) return -1;
      continue;
    }
    if (!item.is(Cue::change)) continue;
    const Form form = view.change(item).form;
    if (form == Form::verb || form == Form::adjective) continue;
    const int before = i - 1;
    const bool owned =
        before >= 0 && view.item(before).is(Cue::metric) && view.item(before).tokens.last + 2 > item.tokens.first;
    const bool noun = form == Form::noun || owned ||
                      (item.tokens.first > view.range().first &&
                       (view.token(item.tokens.first - 1).is("the"_w) || view.token(item.tokens.first - 1).is("an"_w) ||
                        view.token(item.tokens.first - 1).is("a"_w)));
    return noun ? i : -1;
  }
  return -1;
}

QuantityRole change_by(const SentenceView& view, int word, const char* rule) {
  QuantityRole role;
  role.use = QuantityUse::change;
  role.word = word;
  role.trend = view.change(view.item(word)).trend;
  role.rule = rule;
  return role;
}

// "Milestones of up to $200 million": the most that it can be; "sales were up to $5 million" rose.
bool is_up_to(const SentenceView& view, const Item& word) {
  const TokenIndex first = word.tokens.first;
  if (!view.token(first).is("up"_w) || first + 1 >= view.range().last || !view.token(first + 1).is("to"_w))
    return false;
  const Token& before = view.token(std::max(first, view.range().first + 1) - 1);
  return !(before.is("were"_w) || before.is("was"_w) || before.is("is"_w) || before.is("are"_w) ||
           is_possessive(before));
}

// The quantity stands after a change word: "rose 8%", "an increase of 8%", "fell by 8% to".
QuantityRole after_change(const SentenceView& view, const Before& before, const Quantity& quantity) {
  const int word = before.item;
  QuantityRole role = change_by(view, word, "change_verb");
  const ChangeWord& change = view.change(view.item(word));
  if ((before.than && change.form == Form::adjective) || is_up_to(view, view.item(word))) {  // "lower than 20%"
    QuantityRole level;
    level.rule = "bounded_level";
    return level;
  }
  role.at_level = before.link == "at"_w;
  if (before.link == "in"_w && quantity.kind == QuantityKind::band) return role;
  if (before.link == "to"_w || before.link == "in"_w || before.link == "with"_w || before.link == "for"_w) {
    role.use = QuantityUse::value;
    role.rule = "change_to_level";
  } else if (change.trend == Trend::flat) {
    role.use = QuantityUse::value;
    role.rule = "flat_at_level";
  } else if (before.link == "at"_w && !is_relative(quantity)) {
    role.use = QuantityUse::value;
    role.rule = "change_to_level";
  }
  return role;
}

bool follows_article(const SentenceView& view, const Item& item) {
  if (item.tokens.first == view.range().first) return false;
  const Token& token = view.token(item.tokens.first - 1);
  return token.is("a"_w) || token.is("an"_w) || token.is("the"_w);
}

// "Grew revenue 39%", "reduced our debt by $50 million": the verb stands before its metric.
int verb_before_metric(const SentenceView& view, const Before& before, const Quantity& quantity) {
  if (before.item < 1 || !view.item(before.item).is(Cue::metric)) return -1;
  if (before.link == kNoWord && !is_relative(quantity)) return -1;
  if (before.link != kNoWord && before.link != "by"_w && before.link != "to"_w) return -1;
  for (int i = before.item - 1, steps = 0; i >= 0 && steps < 4; --i, ++steps) {
    const Item& item = view.item(i);
    const bool passes = item.is(Cue::metric) || item.is(Cue::whole) || item.kind == ItemKind::entity;
    if (passes) continue;
    const bool near = view.item(i + 1).tokens.first < item.tokens.last + 4;
    if (!item.is(Cue::change) || !near) return -1;
    const Form form = view.change(item).form;
    const bool noun = form == Form::noun || (form == Form::both && follows_article(view, item));
    return !noun && (form != Form::adjective || before.link == "by"_w) ? i : -1;
  }
  return -1;
}

// "An increase in operating costs of $12 million": the noun of a change before its metric, the amount after.
int noun_before_metric(const SentenceView& view, const Before& before) {
  if (before.item < 1 || before.link != "of"_w || !view.item(before.item).is(Cue::metric)) return -1;
  int noun = before.item - 1;
  while (noun >= 0 && (view.item(noun).kind == ItemKind::entity || view.item(noun).is(Cue::whole))) --noun;
  if (noun < 0 || !view.item(noun).is(Cue::change)) return -1;
  const Item& item = view.item(noun);
  const Form form = view.change(item).form;
  const bool linked = item.tokens.last < view.range().last && view.token(item.tokens.last).is("in"_w);
  return (form == Form::noun || form == Form::both) && linked && view.item(noun + 1).tokens.first < item.tokens.last + 5
             ? noun
             : -1;
}

// A verb that holds its figure.
bool multiplies(const Token& token) {
  return token.is("doubled"_w) || token.is("doubling"_w) || token.is("tripled"_w) || token.is("tripling"_w) ||
         token.is("quadrupled"_w) || token.is("halved"_w) || token.is("halving"_w) || token.is("doubles"_w);
}

QuantityRole moved(Trend trend, const char* rule) {
  QuantityRole role;
  role.use = QuantityUse::change;
  role.trend = trend;
  role.rule = rule;
  return role;
}

}  // namespace

std::optional<QuantityRole> change_said_after(const SentenceView& view, int index, const Before& before) {
  const Item& item = view.item(index);
  const int noun = change_noun_after(view, item);
  if (noun >= 0 && view.change(view.item(noun)).trend != Trend::flat) {
    const bool shares = before.item >= 0 && view.item(before.item).is(Cue::share);
    QuantityRole role = change_by(view, noun, shares ? "representing_change" : "change_noun");
    role.after = noun;
    return role;
  }
  const int more = more_or_less(view, item);
  if (more != 0) return moved(more > 0 ? Trend::up : Trend::down, "more_than");
  const int above = above_or_below(view, item);
  if (above != 0) return moved(above > 0 ? Trend::up : Trend::down, "above_earlier");
  if (view.quantity(item).kind != QuantityKind::multiple) return std::nullopt;
  const Token& first = view.token(item.tokens.first);
  if (multiplies(first))
    return moved(first.is("halved"_w) || first.is("halving"_w) ? Trend::down : Trend::up, "multiplied");
  const TokenIndex next = item.tokens.last;  // "three times more than in April"
  if (next < view.range().last && (view.token(next).is("more"_w) || view.token(next).is("the"_w)))
    return moved(Trend::up, "times_more");
  return std::nullopt;
}

std::optional<QuantityRole> change_said_before(const SentenceView& view, int index, const Before& before) {
  const Quantity& quantity = view.quantity(view.item(index));
  const int head = is_relative(quantity) ? head_noun(view, index) : -1;
  if (head >= 0 && before.item != head && view.change(view.item(head)).trend != Trend::flat)
    return change_by(view, head, "growth_rate");
  if (before.item >= 0 && view.item(before.item).is(Cue::change)) return after_change(view, before, quantity);
  const int verb = verb_before_metric(view, before, quantity);
  if (verb >= 0) {
    QuantityRole role = change_by(view, verb, "verb_before_metric");
    if (before.link == "to"_w) role.use = QuantityUse::value;
    return role;
  }
  const int noun = noun_before_metric(view, before);
  if (noun >= 0) return change_by(view, noun, "noun_before_metric");
  return std::nullopt;
}

}  // namespace callscope
