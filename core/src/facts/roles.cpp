#include "facts/roles.h"

#include <algorithm>
#include <string_view>

#include "facts/governor.h"

namespace callscope {
namespace {

constexpr TokenIndex kReach = 6;

bool is_amount_of_change(const Quantity& quantity) {
  return quantity.kind != QuantityKind::duration;
}
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
      const bool hyphen = token.kind == TokenKind::punct && token.is("-"_w);
      if (token.kind != TokenKind::word && !hyphen) return -1;
      if (is_link(token) || token.is("and"_w) || token.is("or"_w) || token.is("from"_w) || token.is("as"_w) || token.is("a"_w) ||
          token.is("an"_w) || token.is("the"_w))
        return -1;
      ++at;
      continue;
    }
    const Item& item = view.item(index);
    if (item.is(Cue::change)) {
      const Form form = view.change(item).form;
      // "$17 billion down 6%": the word is of the figure that follows it.
      const bool of_next = form == Form::adjective && !is_relative(view.quantity(quantity)) && index + 1 < view.size() && view.item(index + 1).kind == ItemKind::quantity &&
                           view.item(index + 1).tokens.first < item.tokens.last + 3;
      return form == Form::verb || of_next ? -1 : index;
    }
    const bool between = is_time(item) || item.is(Cue::metric) || item.is(Cue::whole);
    if (!between) return -1;
    at = item.tokens.last;
  }
  return -1;
}

// "compared to adjusted EBITDA of", "versus a net loss of", "compared to last year's".
bool follows_comparison(const SentenceView& view, int quantity) {
  for (int i = quantity - 1, steps = 0; i >= 0 && steps < 5; --i, ++steps) {
    const Item& item = view.item(i);
    if (item.is(Cue::prior)) return true;
    const bool passes = item.is(Cue::metric) || item.is(Cue::loss) || item.is(Cue::whole) || is_time(item) ||
                        item.kind == ItemKind::entity;
    if (!passes) return false;
  }
  return false;
}

// "Than the prior year quarter of 58%": after the period, what it had.
bool follows_compared_period(const SentenceView& view, const Before& before) {
  if (before.item < 0 || before.link != "of"_w || !is_time(view.item(before.item))) return false;
  const TokenIndex first = view.item(before.item).tokens.first;
  for (TokenIndex at = first; at > view.range().first && at + 3 > first; --at) {
    const Token& token = view.token(at - 1);
    if (token.is("than"_w) || token.is("to"_w) || token.is("from"_w) || token.is("versus"_w)) return true;
  }
  return false;
}

// "$1.2 billion more than a year ago": 1 for more, -1 for less, 0 where neither follows.
int more_or_less(const SentenceView& view, const Item& quantity) {
  const TokenIndex at = quantity.tokens.last;
  if (at + 2 >= view.range().last || !view.token(at + 1).is("than"_w)) return 0;
  for (TokenIndex t = at + 2; t < view.range().last && t < at + 6; ++t) {
    const int index = view.at(t);
    if (index >= 0 && is_time(view.item(index))) return view.token(at).is("more"_w) ? 1 : view.token(at).is("less"_w) ? -1 : 0;
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
      continue;
    }
    if (!item.is(Cue::change)) continue;
    const Form form = view.change(item).form;
    if (form == Form::verb || form == Form::adjective) continue;
    const int before = i - 1;
    const bool owned = before >= 0 && view.item(before).is(Cue::metric) &&
                       view.item(before).tokens.last + 2 > item.tokens.first;
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

// The quantity stands after a change word: "rose 8%", "an increase of 8%", "fell by 8% to".
QuantityRole after_change(const SentenceView& view, const Before& before, const Quantity& quantity) {
  const int word = before.item;
  QuantityRole role = change_by(view, word, "change_verb");
  const ChangeWord& change = view.change(view.item(word));
  if (before.than && change.form == Form::adjective) {  // "lower than 20%" bounds the level
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

// "increased by 12% to RMB 165 billion": the change stands beyond another figure.
QuantityRole after_figure(const SentenceView& view, const Before& before, int quantity) {
  QuantityRole role;
  if (before.link != "to"_w) return role;
  for (int i = quantity - 1, steps = 0; i >= 0 && steps < 6; --i, ++steps) {
    const Item& item = view.item(i);
    if (item.kind == ItemKind::boundary || item.is(Cue::metric)) break;
    if (!item.is(Cue::change)) continue;
    role.trend = view.change(item).trend;
    role.word = i;
    role.rule = "change_to_level";
    break;
  }
  return role;
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
    return item.is(Cue::change) && view.change(item).form == Form::verb && near ? i : -1;
  }
  return -1;
}

// A verb that holds its figure.
bool multiplies(const Token& token) {
  return token.is("doubled"_w) || token.is("doubling"_w) || token.is("tripled"_w) || token.is("tripling"_w) ||
         token.is("quadrupled"_w) || token.is("halved"_w) || token.is("halving"_w) || token.is("doubles"_w);
}

// "Negative $3 million", "-$3 million": below nought, not an amount lost.
bool is_signed(const SentenceView& view, const Item& quantity) {
  const Token& first = view.token(quantity.tokens.first);
  if (first.is("negative"_w) || first.is("minus"_w) || first.kind == TokenKind::punct || first.kind == TokenKind::symbol) return true;
  return quantity.tokens.first > view.range().first && view.token(quantity.tokens.first - 1).is("negative"_w);
}

// "A $3 million headwind to revenue", "the mix hurt revenue by $3 million": by how much a metric was
// moved, no figure of the metric.
bool is_impact(const SentenceView& view, const Before& before, int quantity) {
  if (before.item >= 0 && view.item(before.item).is(Cue::impact)) return true;
  const bool over_metric = before.item > 0 && view.item(before.item).is(Cue::metric) && view.item(before.item - 1).is(Cue::impact);
  if (over_metric && view.item(before.item).tokens.first < view.item(before.item - 1).tokens.last + 4) return true;
  if (quantity + 1 >= view.size() || !view.item(quantity + 1).is(Cue::impact)) return false;
  return view.item(quantity + 1).tokens.first < view.item(quantity).tokens.last + 3;
}

// "And added $1 billion to our reserves": another verb than those of the tables governs the figure.
bool is_detached(const SentenceView& view, const Before& before) {
  if (before.item >= 0 || before.at <= view.range().first + 1) return false;
  const Token& verb = view.token(before.at - 1);
  const Token& link = view.token(before.at - 2);
  const std::string_view words = view.document().quote(verb.span());
  return words.size() > 4 && words.substr(words.size() - 2) == "ed" && (link.is("and"_w) || link.is("we"_w) || link.is(","_w));
}

bool follows_share_word(const SentenceView& view, const Before& before, int quantity) {
  if (before.item >= 0 && view.item(before.item).is(Cue::share)) return true;
  return quantity > 0 && view.item(quantity - 1).is(Cue::share);
}

}  // namespace

QuantityRole role_of(const SentenceView& view, int index) {
  const Item& item = view.item(index);
  const Quantity& quantity = view.quantity(item);
  const Before before = look_before(view, item.tokens.first);
  QuantityRole role;
  const Item* governor = before.item >= 0 ? &view.item(before.item) : nullptr;

  if (!is_amount_of_change(quantity)) {
    role.rule = "duration";
  } else if (is_impact(view, before, index)) {
    role.use = QuantityUse::none;
  } else if (governor != nullptr && (governor->is(Cue::prior) || governor->is(Cue::prior_from))) {
    role.use = QuantityUse::prior;
    role.rule = "comparison";
    // "up from": the direction is said with it.
    const Token& first = view.token(governor->tokens.first);
    if (first.is("up"_w) || first.is("down"_w)) role.trend = first.is("up"_w) ? Trend::up : Trend::down;
  } else if (follows_comparison(view, index) || follows_compared_period(view, before)) {
    role.use = QuantityUse::prior;
    role.rule = "comparison";
  } else if (const int noun = change_noun_after(view, item); noun >= 0 && view.change(view.item(noun)).trend != Trend::flat) {
    role = change_by(view, noun, "change_noun");
    role.after = noun;
    if (governor != nullptr && governor->is(Cue::share)) role.rule = "representing_change";
  } else if (const int more = more_or_less(view, item); more != 0) {
    role.use = QuantityUse::change;
    role.trend = more > 0 ? Trend::up : Trend::down;
    role.rule = "more_than";
  } else if (quantity.kind == QuantityKind::multiple && multiplies(view.token(item.tokens.first))) {
    role.use = QuantityUse::change;
    role.trend = view.token(item.tokens.first).is("halved"_w) || view.token(item.tokens.first).is("halving"_w) ? Trend::down : Trend::up;
    role.rule = "multiplied";
  } else if (quantity.kind == QuantityKind::multiple && item.tokens.last < view.range().last &&
             (view.token(item.tokens.last).is("more"_w) || view.token(item.tokens.last).is("the"_w))) {
    role.use = QuantityUse::change;  // "three times more than in April"
    role.trend = Trend::up;
    role.rule = "times_more";
  } else if (quantity.kind == QuantityKind::percent && follows_share_word(view, before, index)) {
    role.use = QuantityUse::share;
    role.rule = "share_of";
  } else if (const int head = is_relative(quantity) ? head_noun(view, index) : -1;
             head >= 0 && before.item != head && view.change(view.item(head)).trend != Trend::flat) {
    role = change_by(view, head, "growth_rate");
  } else if (governor != nullptr && governor->is(Cue::change)) {
    role = after_change(view, before, quantity);
  } else if (const int verb = verb_before_metric(view, before, quantity); verb >= 0) {
    role = change_by(view, verb, "verb_before_metric");
    if (before.link == "to"_w) role.use = QuantityUse::value;
  } else {
    role = after_figure(view, before, index);
    role.detached = is_detached(view, before);
  }
  role.negative = before.negative || (quantity.value && quantity.value->is_negative());
  role.loss = before.loss || (role.negative && !is_signed(view, item));
  return role;
}

}  // namespace callscope
