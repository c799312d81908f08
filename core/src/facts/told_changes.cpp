#include "facts/told_changes.h"

#include <algorithm>
#include <array>

#include "facts/governor.h"
#include "facts/metric_phrase.h"
#include "facts/name_words.h"
#include "text/word_list.h"

namespace callscope {
namespace {

constexpr TokenIndex kNear = 3;  // free words between a metric and what it did

constexpr WordList kList = {","_w, "and"_w, "the"_w, "our"_w, "its"_w, "number"_w, "of"_w, "in"_w};

bool is_change(const SentenceView& view, int index, bool noun) {
  if (index < 0 || index >= view.size() || !view.item(index).is(Cue::change)) return false;
  const Form form = view.change(view.item(index)).form;
  return noun ? form == Form::noun || form == Form::both : form != Form::noun;
}

// Whether only adverbs and auxiliaries stand between two items.
bool follows(const SentenceView& view, TokenIndex from, TokenIndex to, TokenIndex most) {
  constexpr WordList kAuxiliaries = {"has"_w,     "have"_w,       "had"_w,      "also"_w,      "both"_w,  "all"_w,
                                     "each"_w,    "again"_w,      "further"_w,  "still"_w,     "to"_w,    "even"_w,
                                     "then"_w,    "now"_w,        "much"_w,     "did"_w,       "do"_w,    "does"_w,
                                     "bit"_w,     "little"_w,     "continue"_w, "continues"_w, "began"_w, "begun"_w,
                                     "started"_w, "continuing"_w, "somewhat"_w, "once"_w,      "being"_w, "well"_w,
                                     "very"_w,    "quite"_w,      "well"_w};
  if (to < from || to > from + most) return false;
  for (TokenIndex t = from; t < to; ++t) {
    const Token& token = view.token(t);
    const std::string_view words = view.document().quote(token.span());
    const bool adverb = words.size() > 3 && words.substr(words.size() - 2) == "ly";
    const int index = view.at(t);
    const bool time = index >= 0 && (view.item(index).kind == ItemKind::period || view.item(index).is(Cue::yoy) ||
                                     view.item(index).is(Cue::sequential));
    const bool bit = token.is("a"_w) && t + 1 < to && kAuxiliaries.has(view.token(t + 1).word);  // "a bit lower"
    if (!adverb && !time && !bit && !kAuxiliaries.has(token.word)) return false;
  }
  return true;
}

// "Strong order growth", "solid combined order growth": told as an achievement.
bool is_praised(const SentenceView& view, int m) {
  constexpr WordList kPraise = {"strong"_w,      "robust"_w, "solid"_w, "rapid"_w, "healthy"_w,
                                "significant"_w, "great"_w,  "fast"_w,  "good"_w};
  const TokenIndex metric = view.item(m).tokens.first, first = view.range().first;
  for (TokenIndex t = metric; t > first && t + 4 > metric; --t)
    if (kPraise.has(view.token(t - 1).word)) return true;
  return false;
}

// "The order growth of Harbour Lights": what a part of the company had.
bool is_of_part(const SentenceView& view, int m, TokenIndex at) {
  const TokenIndex first = view.item(m).tokens.first;
  if (first == view.range().first || !view.token(first - 1).is("the"_w) || at + 1 >= view.range().last ||
      !view.token(at).is("of"_w))
    return false;
  const int owner = view.at(is_determiner(view.token(at + 1)) ? at + 2 : at + 1);
  return owner >= 0 && view.item(owner).kind == ItemKind::entity;
}

// "Higher volumes improved our margins", "deliveries reduced our backlog": what the verb tells is of what follows it.
bool has_object(const SentenceView& view, int change) {
  if (view.change(view.item(change)).form != Form::verb) return false;
  const TokenIndex after = view.item(change).tokens.last;
  if (after < view.range().last && (view.token(after).is("our"_w) || view.token(after).is("their"_w))) return true;
  if (change + 1 >= view.size() || !view.item(change + 1).is(Cue::metric)) return false;
  const TokenIndex last = view.item(change).tokens.last, next = view.item(change + 1).tokens.first;
  if (next > last + 2) return false;
  return next == last || is_determiner(view.token(last)) || qualifies(view.token(last));
}

// "Exceeded": what follows is what was passed, not where the metric went.
bool passes_mark(const Item& level, const SentenceView& view) {
  constexpr WordList kPassing = {"exceeded"_w, "surpassed"_w, "topped"_w, "exceeding"_w, "surpassing"_w, "passed"_w};
  return kPassing.has(view.token(level.tokens.first).word);
}

// "Margins improved", "take rate has declined slightly", "volumes were lower", "sales in our shops rose".
int change_after(const SentenceView& view, int m, TokenIndex from) {
  int at = m + 1;
  if (is_change(view, at, true) && view.item(at).tokens.first == from &&
      (is_praised(view, m) || is_of_part(view, m, view.item(at).tokens.last)))
    return at;
  const TokenIndex place = past_place(view, from);
  while (at < view.size() && view.item(at).tokens.first < place) ++at;
  from = place;
  bool level = false;
  for (; at < view.size() && (view.item(at).is(Cue::level) || view.item(at).is(Cue::yield)); ++at) {
    if (level || passes_mark(view.item(at), view) || !follows(view, from, view.item(at).tokens.first, kNear)) return -1;
    level = true;
    from = view.item(at).tokens.last;
  }
  if (at >= view.size() || !follows(view, from, view.item(at).tokens.first, kNear)) return -1;
  if (level && compared_way(view, view.item(at))) return at;
  // "Rigs contracted": hired, not fewer.
  const bool hired = view.token(view.item(std::min(at, view.size() - 1)).tokens.first).is("contracted"_w) &&
                     !view.metric(view.item(m)).takes(QuantityKind::money);
  if (hired || !is_change(view, at, false) || has_object(view, at)) return -1;
  return level || view.change(view.item(at)).form != Form::adjective ? at : -1;
}

// "Revenue growth accelerated": the growth moved.
int growth_moved(const SentenceView& view, int m) {
  const int noun = m + 1, verb = m + 2;
  if (!is_change(view, noun, true) || view.item(noun).tokens.first != view.item(m).tokens.last || verb >= view.size())
    return -1;
  if (view.change(view.item(noun)).trend != Trend::up || !view.item(verb).is(Cue::change)) return -1;
  const bool finite = view.change(view.item(verb)).form == Form::verb && !ends_in(view, view.item(verb), "ing") &&
                      !has_object(view, verb);
  return finite && follows(view, view.item(noun).tokens.last, view.item(verb).tokens.first, kNear) ? verb : -1;
}

// Of a verb, whether it says what has become of its metric ("improved margins"), not what is done to
// it ("enhancing our margins").
bool is_participle(const SentenceView& view, const Item& change) {
  return view.change(change).form == Form::adjective || ends_in(view, change, "ed");
}

// "That's driving increased traffic", "the show drove higher traffic"; not "focused on driving higher traffic".
bool is_driving(const SentenceView& view, TokenIndex at) {
  const Token& token = view.token(at);
  if (token.is("drove"_w) || token.is("drives"_w)) return true;
  if (!token.is("driving"_w) || at == view.range().first) return false;
  const Token& before = view.token(at - 1);
  return is_possessive(before) || before.is("is"_w) || before.is("are"_w) || before.is(","_w) || before.is("it's"_w) ||
         before.is("that's"_w);
}

// "We saw increasing demand", "reflecting higher prices", "delivered improved margins": observed, not aimed at.
bool is_observed(const SentenceView& view, int word) {
  const Item& change = view.item(word);
  const bool state = view.token(change.tokens.first).is("favorable"_w);
  if (state || !(is_participle(view, change) || ends_in(view, change, "ing"))) return false;
  constexpr WordList kWatching = {"saw"_w,      "see"_w,       "seen"_w,        "seeing"_w,
                                  "observed"_w, "observing"_w, "experienced"_w, "experiencing"_w};
  TokenIndex at = change.tokens.first;
  while (at > view.range().first &&
         (is_determiner(view.token(at - 1)) || view.token(at - 1).is("a"_w) || view.token(at - 1).is("an"_w)))
    --at;
  if (at == view.range().first) return false;
  const int index = view.at(at - 1);
  if (kWatching.has(view.token(at - 1).word) || is_driving(view, at - 1)) return true;
  // "Improved retention and higher volumes": as the one before in the list.
  if (word > 1 && view.token(at - 1).is("and"_w) && view.item(word - 1).is(Cue::metric) &&
      view.item(word - 2).is(Cue::change))
    return is_observed(view, word - 2);
  if (index >= 0 && (view.item(index).is(Cue::driver) || view.item(index).is(Cue::offset))) return true;
  if (ends_in(view, change, "ing")) return false;
  const bool article = at < change.tokens.first;  // "had a lower ratio": a state
  return index >= 0 && view.item(index).is(Cue::yield) && !(article && view.token(at - 1).is("had"_w));
}

// "We reduced our net debt", "we have also raised prices".
bool is_done_by_speaker(const SentenceView& view, const Item& change, TokenIndex metric) {
  if (view.change(change).form != Form::verb || !(ends_in(view, change, "ed") || ends_in(view, change, "grew")))
    return false;
  if (metric > change.tokens.last + 2) return false;
  for (TokenIndex t = change.tokens.last; t < metric; ++t)
    if (!is_determiner(view.token(t)) && !qualifies(view.token(t))) return false;
  constexpr WordList kBetween = {"have"_w,          "also"_w,  "further"_w,     "successfully"_w,
                                 "significantly"_w, "again"_w, "meaningfully"_w};
  TokenIndex at = change.tokens.first;
  while (at > view.range().first && at + 3 > change.tokens.first && kBetween.has(view.token(at - 1).word)) --at;
  if (at == view.range().first) return false;
  const auto is_we = [&](TokenIndex t) { return view.token(t).is("we"_w) || view.token(t).is("we've"_w); };
  // "We opened shops and reduced our debt"
  return is_we(at - 1) || (view.token(at - 1).is("and"_w) && is_we(view.range().first));
}

// "An increase in orders", "improvement in the gross margin"; "improved margins" where it is observed or a cause.
int change_before(const SentenceView& view, int m, bool reasons) {
  int at = m - 1;
  while (at >= 0 && (view.item(at).kind == ItemKind::entity || view.item(at).is(Cue::whole))) --at;
  if (at < 0 || !view.item(at).is(Cue::change)) return -1;
  const Item& change = view.item(at);
  const TokenIndex last = change.tokens.last, metric = view.item(m).tokens.first;
  if (last < metric && metric <= last + 5 && is_change(view, at, true) &&
      (view.token(last).is("in"_w) || view.token(last).is("of"_w)))
    return at;
  // "An accelerated share repurchase" is called so.
  const bool named = view.token(change.tokens.first).is("accelerated"_w) && view.metric(view.item(m)).of_company;
  if (!is_change(view, at, false) || leads_on(view, m) || named) return -1;
  if (is_done_by_speaker(view, change, metric)) return at;
  if (!follows(view, last, metric, 1)) return -1;
  return (reasons && is_participle(view, change)) || is_observed(view, at) ? at : -1;
}

// "Margin rates in the backlog are up": the verb is of what stands before.
bool is_in_place(const SentenceView& view, int m) {
  TokenIndex at = view.item(m).tokens.first;
  while (at > view.range().first && is_determiner(view.token(at - 1))) --at;
  if (at < view.range().first + 2) return false;
  const Token& link = view.token(at - 1);
  return is_place_word(link) && !link.is("of"_w);
}

// "Better than previously expected": held against a hope, no change.
bool is_against_hope(const SentenceView& view, int word) {
  constexpr TokenIndex kReach = 4;
  constexpr WordList kHopes = {"expected"_w,     "anticipated"_w, "planned"_w, "forecast"_w,
                               "expectations"_w, "guidance"_w,    "hoped"_w};
  const TokenIndex last = view.item(word).tokens.last;
  if (last >= view.range().last || !view.token(last).is("than"_w)) return false;
  for (TokenIndex at = last + 1; at < view.range().last && at <= last + kReach; ++at)
    if (kHopes.has(view.token(at).word)) return true;
  return false;
}

struct Aspect {
  WordId noun;
  std::string_view before, after;
};

// What of the metric the verb is said of: "the quality of our revenue improved". False where that is nothing that is
// told with a metric's name.
bool take_aspect(const SentenceView& view, int m, ToldChange& told) {
  static constexpr std::array<Aspect, 16> kAspects = {{{"quality"_w, "", " quality"},
                                                       {"mix"_w, "", " mix"},
                                                       {"share"_w, "share of ", ""},
                                                       {"portion"_w, "share of ", ""},
                                                       {"proportion"_w, "share of ", ""},
                                                       {"percentage"_w, "share of ", ""},
                                                       {"level"_w, "", ""},
                                                       {"levels"_w, "", ""},
                                                       {"number"_w, "", ""},
                                                       {"amount"_w, "", ""},
                                                       {"volume"_w, "", ""},
                                                       {"value"_w, "", ""},
                                                       {"rate"_w, "", ""},
                                                       {"pace"_w, "", ""},
                                                       {"balance"_w, "", ""},
                                                       {"growth"_w, "", ""}}};
  TokenIndex at = view.item(m).tokens.first;
  while (at > view.range().first && (is_determiner(view.token(at - 1)) || is_possessive(view.token(at - 1)))) --at;
  if (at < view.range().first + 2 || !view.token(at - 1).is("of"_w)) return true;
  const int index = view.at(at - 2);
  if (index >= 0 && !view.item(index).is(Cue::whole)) return true;
  for (const Aspect& aspect : kAspects) {
    if (!view.token(at - 2).is(aspect.noun)) continue;
    told.before = aspect.before;
    told.after = aspect.after;
    return true;
  }
  return false;
}

}  // namespace

ToldChange told_change(const SentenceView& view, int metric, bool reasons) {
  ToldChange told;
  told.word = growth_moved(view, metric);
  if (told.word >= 0) {
    told.after = " growth";
    told.trend = view.change(view.item(told.word)).trend;
    return told;
  }
  TokenIndex last = view.item(metric).tokens.last;
  if (last < view.range().last &&
      (view.token(last).is("quality"_w) || view.token(last).is("mix"_w)))  // "revenue quality improved"
    told.after = view.token(last++).is("quality"_w) ? " quality" : " mix";
  last = past_tail(view, last);
  told.word = change_after(view, metric, last);
  if (told.word >= 0) {
    if (is_in_place(view, metric) || !take_aspect(view, metric, told)) told.word = -1;
  } else {
    told.after = {};
    told.word = change_before(view, metric, reasons);
  }
  if (told.word >= 0 && is_against_hope(view, told.word)) told.word = -1;
  if (told.word < 0) return told;
  const auto compared = compared_way(view, view.item(told.word));
  told.trend = compared ? *compared : view.change(view.item(told.word)).trend;
  return told;
}

bool goes_on(const SentenceView& view, int before, int metric) {
  for (int i = before + 1; i < metric; ++i)
    if (view.item(i).kind != ItemKind::comma && view.item(i).kind != ItemKind::entity) return false;
  const TokenIndex from = view.item(before).tokens.last, to = view.item(metric).tokens.first;
  bool joined = false;
  for (TokenIndex t = from; t < to; ++t) {
    if (view.at(t) >= 0 && view.item(view.at(t)).kind == ItemKind::entity) continue;
    if (!kList.has(view.token(t).word)) return false;
    joined |= view.token(t).is("and"_w) || view.token(t).is(","_w);
  }
  return joined && to < from + 6;
}

}  // namespace callscope
