// Which period of its sentence a fact is of: the one right behind its figure, else the nearest that is not of something
// else, else the one spoken of.
#include "facts/binding.h"
#include "facts/governor.h"
#include "facts/name_words.h"
#include "text/endings.h"
#include "text/word_list.h"

namespace callscope {

// "Sales fell 5%, due to a large order in the fourth quarter of 2030": of what is told as its cause.
bool Binder::is_of_cause(int period, const Draft& draft) const {
  const std::uint8_t region = region_[static_cast<std::size_t>(period)];
  return region != 0 && period > draft.last_item && draft.last_item >= 0 &&
         region != region_[static_cast<std::size_t>(draft.last_item)];
}

// "The backlog extends to 2040": how far it reaches, no time of the figure.
bool Binder::reaches_to(const Item& period) const {
  const TokenIndex first = period.tokens.first;
  if (first == view_.range().first || !call_.fiscal_year) return false;
  const Token& link = view_.token(first - 1);
  return (link.is("to"_w) || link.is("into"_w) || link.is("until"_w)) &&
         view_.numbers().forms[static_cast<std::size_t>(period.ref)].year > *call_.fiscal_year;
}

// "Since the end of 2030", "since we opened in 2030": when it began, no time of the figure.
bool Binder::is_start(const Item& period) const {
  constexpr TokenIndex kReach = 8;
  for (TokenIndex at = period.tokens.first; at > view_.range().first && at + kReach > period.tokens.first; --at) {
    if (view_.token(at - 1).is("since"_w)) return true;
    const int index = view_.at(at - 1);
    if (view_.token(at - 1).kind == TokenKind::punct) return false;
    if (index >= 0 && view_.item(index).kind != ItemKind::entity && !view_.item(index).is(Cue::yield)) return false;
  }
  return false;
}

// "Declared today": when it was told.
bool Binder::is_when_told(const Item& period) const {
  const TokenIndex first = period.tokens.first;
  return view_.numbers().forms[static_cast<std::size_t>(period.ref)].anchor == PeriodForm::Anchor::today &&
         first > view_.range().first && ends_with(view_.document().quote(view_.token(first - 1).span()), "ed");
}

// "Which readies us for 2032", "and has grown further in 2032", "above what we had in 2030": behind the figure, of
// what else is told.
bool Binder::is_of_later_words(const Item& period, const Draft& draft) const {
  constexpr WordList kGoesOn = {"has"_w, "have"_w,     "had"_w,       "is"_w,        "are"_w, "was"_w,
                                "we"_w,  "continue"_w, "continues"_w, "continued"_w, "will"_w};
  constexpr WordList kApart = {"which"_w, "above"_w, "below"_w, "exceeding"_w, "versus"_w, "ahead"_w};
  for (TokenIndex at = draft.tokens.last; at < period.tokens.first; ++at) {
    if (kApart.has(view_.token(at).word)) return true;
    if (at + 1 < period.tokens.first && view_.token(at).is("and"_w) && kGoesOn.has(view_.token(at + 1).word))
      return true;
  }
  return false;
}

bool Binder::is_of_other(const Item& period, const Draft& draft) const {
  const int index = view_.at(period.tokens.first);
  return is_compared_period(index) || is_of_cause(index, draft) || reaches_to(period) || is_start(period) ||
         is_when_told(period) || is_of_later_words(period, draft);
}

// "Passed $9 million in 2031 and reached $10 million in 2032": the item right behind the last of its figures; -1 where
// that is no period.
int Binder::period_behind(const Draft& draft) const {
  int figure = draft.last_item;
  const auto is_own = [&](const Item& item) {
    return item.kind == ItemKind::quantity &&
           (item.ref == draft.fact.value || (draft.fact.change && item.ref == draft.fact.change->quantity));
  };
  while (figure >= 0 && !is_own(view_.item(figure))) --figure;
  if (figure < 0) return -1;
  int next = figure + 1;
  while (next < view_.size() && view_.item(next).kind != ItemKind::period && is_time(view_.item(next))) ++next;
  if (next >= view_.size() || view_.item(next).kind != ItemKind::period) return -1;
  for (TokenIndex at = view_.item(next - 1).tokens.last; at < view_.item(next).tokens.first; ++at) {
    const Token& token = view_.token(at);
    if (!is_link(token) && !token.is("during"_w) && !is_determiner(token)) return -1;
  }
  return is_of_other(view_.item(next), draft) ? -1 : next;
}

// "$5 million and $6 million in 2031 and 2032, respectively": dealt out where there are as many as figures. False where
// none are dealt.
bool Binder::deals_periods(const Draft& draft, PeriodId& own) const {
  int end = view_.size() - 1;
  while (end >= 0 && !view_.item(end).is(Cue::respectively)) --end;
  std::ptrdiff_t dealt = 0, behind = drafts_.data() + drafts_.size() - &draft;  // figures from this one on
  for (int i = end; i >= 0 && view_.item(i).kind != ItemKind::quantity; --i) {
    if (view_.item(i).kind != ItemKind::period || is_compared_period(i)) continue;
    if (++dealt == behind) own = view_.item(i).ref;
  }
  if (dealt > 1 && dealt != static_cast<std::ptrdiff_t>(drafts_.size())) own = kNone;
  return dealt > 1;
}

// "This includes $3 million of fees": of the time of what the sentence before told last.
bool Binder::goes_on_with_last() const {
  return topic_.fact >= 0 && topic_.sentence + 1 >= sentence_ && view_.token(view_.range().first).is("this"_w) &&
         view_.size() > 0 && view_.item(0).is(Cue::part) && view_.item(0).tokens.first == view_.range().first + 1;
}

PeriodId Binder::period_of(const Draft& draft) const {
  if (PeriodId own = kNone; deals_periods(draft, own)) return own;
  if (const int behind = period_behind(draft); behind >= 0) return view_.item(behind).ref;
  PeriodId best = kNone;
  TokenIndex nearest = 1000;
  for (const Item& item : view_.items()) {
    if (item.kind != ItemKind::period) continue;
    const TokenIndex gap = item.tokens.first >= draft.tokens.last   ? item.tokens.first - draft.tokens.last
                           : item.tokens.last <= draft.tokens.first ? draft.tokens.first - item.tokens.last
                                                                    : 0;
    if (gap >= nearest || is_of_other(item, draft)) continue;
    nearest = gap;
    best = item.ref;
  }
  return best != kNone         ? best
         : goes_on_with_last() ? facts_[static_cast<std::size_t>(topic_.fact)].period
                               : topic_.period;
}

}  // namespace callscope
