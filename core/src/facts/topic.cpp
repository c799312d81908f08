// What is carried to the next sentence: the segment under discussion, and the period.
#include <algorithm>

#include "facts/binding.h"
#include "facts/name_words.h"
#include "support/word_lists.h"
#include "text/word_list.h"

namespace callscope {
namespace {

// So many sentences does a segment stay under discussion without being named.
constexpr std::uint32_t kTopicLife = 8;
// A call reports a quarter; a year is spoken of in passing.
constexpr std::uint32_t kYearLife = 6;

}  // namespace

// "Turning to profitability": what follows is spoken of something else.
bool Binder::turns_away() const {
  TokenIndex verb = view_.range().first;
  const auto opens = [](const Token& token) {
    return token.is("now"_w) || token.is("let's"_w) || token.is("let"_w) || token.is("us"_w);
  };
  while (verb < view_.range().last && opens(view_.token(verb))) ++verb;
  if (verb >= view_.range().last) return false;
  const Token& token = view_.token(verb);
  const bool turns = token.is("turning"_w) || token.is("moving"_w) || token.is("shifting"_w) || token.is("turn"_w) ||
                     token.is("move"_w);
  return turns && !is_named(topic_.entity);
}

// "Turning to Harbour Lights, sales rose": the name that the sentence announces; kNoEntity where it announces none.
int Binder::announced() const {
  constexpr TokenIndex kReach = 8;
  constexpr WordList kOpeners = {"turning"_w,   "moving"_w, "shifting"_w, "looking"_w, "starting"_w,
                                 "beginning"_w, "turn"_w,   "move"_w,     "next"_w,    "finally"_w,
                                 "lastly"_w,    "now"_w,    "let's"_w,    "let"_w,     "first"_w};
  const TokenIndex first = view_.range().first;
  if (!kOpeners.has(view_.token(first).word)) return kNoEntity;
  for (const Item& item : view_.items()) {
    if (item.tokens.first > first + kReach || item.kind == ItemKind::quantity || item.is(Cue::metric)) return kNoEntity;
    if (item.kind != ItemKind::entity) continue;
    TokenIndex at = item.tokens.first;
    while (at > first && is_determiner(view_.token(at - 1))) --at;
    const bool led = at > first && (view_.token(at - 1).is("to"_w) || view_.token(at - 1).is("with"_w) ||
                                    view_.token(at - 1).is("at"_w));
    return led && (entities_.is_proper(item.ref) || entities_.can_be_topic(item.ref)) ? item.ref : kNoEntity;
  }
  return kNoEntity;
}

// "In technology, revenue rose": a part of the company that no name tells; what was under discussion is not meant, nor
// behind it. "In addition, revenue rose" names none.
bool Binder::opens_unnamed_part() const {
  constexpr TokenIndex kLongest = 6;
  const TokenRange range = view_.range();
  TokenIndex at = range.first;
  if (at + 3 >= range.last || !leads_to_name(view_.token(at)) || view_.token(at).is("on"_w) ||
      view_.token(at).is("of"_w))
    return false;
  ++at;
  if (is_determiner(view_.token(at))) ++at;
  const TokenIndex first = at;
  for (; at < range.last && !view_.token(at).is(","_w); ++at) {
    const Token& token = view_.token(at);
    if (at >= first + kLongest || view_.at(at) >= 0 || is_adverbial(token)) return false;
    if (token.kind != TokenKind::word && !is_name_hyphen(token)) return false;
    if (!is_name_and(token) && ends_name(token, view_.document().quote(token.span()))) return false;
  }
  if (at == first || at + 1 >= range.last) return false;
  TokenIndex next = at + 1;
  while (next + 1 < range.last && (is_determiner(view_.token(next)) || qualifies(view_.token(next)))) ++next;
  const int item = view_.at(next);
  return item >= 0 && (view_.item(item).is(Cue::metric) || view_.item(item).is(Cue::whole));
}

// "Excluding Harbour Lights, sales rose": of all else.
bool Binder::excludes_topic() const {
  for (int i = 0; i < view_.size(); ++i)
    if (excluded_[static_cast<std::size_t>(i)] != 0 && view_.item(i).kind == ItemKind::entity &&
        view_.item(i).ref == topic_.entity)
      return true;
  return false;
}

// "In Harbour Lights, …": for this sentence, at least, it is not of the segment before.
bool Binder::opens_elsewhere() const {
  if (view_.size() < 2 || view_.item(0).kind != ItemKind::entity || view_.item(1).kind != ItemKind::comma) return false;
  return view_.item(0).tokens.first <= view_.range().first + 2 && leads_to_name(view_.token(view_.range().first)) &&
         view_.item(0).ref != topic_.entity && entities_.is_proper(view_.item(0).ref);
}

// "In freight, the margin was 8%.": what follows is of it, too, however it is written.
bool Binder::is_opening(int entity) const {
  return view_.size() > 1 && view_.item(0).kind == ItemKind::entity && view_.item(0).ref == entity &&
         view_.item(1).kind == ItemKind::comma && view_.item(0).tokens.first <= view_.range().first + 2 &&
         leads_to_name(view_.token(view_.range().first));
}

// A sentence with no figure names what is spoken of next: as its subject, or after "turning to".
bool Binder::names_topic(const Item& entity) const {
  const TokenIndex first = view_.range().first;
  if (entity.tokens.first <= first + 3) return true;
  const Token& opener = view_.token(first);
  return opener.is("turning"_w) || opener.is("moving"_w) || opener.is("now"_w) || opener.is("let"_w) ||
         opener.is("let's"_w) || opener.is("looking"_w) || opener.is("next"_w) || opener.is("starting"_w) ||
         opener.is("first"_w) || opener.is("finally"_w);
}

void Binder::speak_of(int entity, bool announced) {
  topic_.entity = entity;
  topic_.named = sentence_;
  topic_.announced = announced;
  topic_.asked = topic_.opened = false;
}

bool Binder::is_named(int entity) const {
  return std::any_of(view_.items().begin(), view_.items().end(),
                     [entity](const Item& item) { return item.kind == ItemKind::entity && item.ref == entity; });
}

// A sentence on net income, tax or cash flow has left the segment.
bool Binder::tells_company() const {
  bool any = false;
  for (const Draft& draft : drafts_) {
    if (draft.metric < 0 || draft.entity != kNoEntity || !view_.metric(view_.item(draft.metric)).of_company)
      return false;
    any |= draft.fact.value != kNone || (draft.fact.change && draft.fact.change->quantity != kNone);
  }
  return any;
}

bool Binder::is_year(PeriodId period) const {
  return view_.numbers().forms[static_cast<std::size_t>(period)].unit == PeriodForm::Unit::year;
}

// "We expect sales of $5 million in fiscal 2032": what is reported behind it is of another time.
bool Binder::looks_ahead() const {
  static const WordSet kWords = read_words("figure_words", "forward");
  constexpr WordList kAims = {"guidance"_w, "outlook"_w, "forecast"_w, "target"_w, "targets"_w, "goal"_w, "goals"_w};
  for (TokenIndex at = view_.range().first; at < view_.range().last; ++at)
    if (kWords.has(view_.token(at).word) || kAims.has(view_.token(at).word)) return true;
  return false;
}

// What is told in the sentences behind is of the quarter, the half or the year that was named, not of a month
// or a day, nor of a time looked back on.
bool Binder::may_be_carried(const Item& period) const {
  using Anchor = PeriodForm::Anchor;
  const PeriodForm& form = view_.numbers().forms[static_cast<std::size_t>(period.ref)];
  if (form.unit != PeriodForm::Unit::quarter && form.unit != PeriodForm::Unit::half &&
      form.unit != PeriodForm::Unit::year && form.anchor != Anchor::ended)
    return false;
  if (form.year != 0 && call_.fiscal_year && form.year < *call_.fiscal_year) return false;
  const auto is_later = [&](const Item& other) {  // "$4 million in 2032 and $7 million in 2031"
    return other.kind == ItemKind::period &&
           view_.numbers().forms[static_cast<std::size_t>(other.ref)].year > form.year;
  };
  if (form.year != 0 && std::any_of(view_.items().begin(), view_.items().end(), is_later)) return false;
  const bool coming = form.anchor == Anchor::coming || form.anchor == Anchor::rest ||
                      (form.anchor == Anchor::relative && form.count > 0) ||
                      (form.year != 0 && call_.fiscal_year && form.year > *call_.fiscal_year);
  if (coming || looks_ahead()) return false;
  const bool back = (form.anchor == Anchor::relative && form.count < 0) || (form.has_year_shift && form.year_shift < 0);
  return !back && (form.anchor == Anchor::absolute || form.anchor == Anchor::relative || form.anchor == Anchor::ended ||
                   form.anchor == Anchor::to_date);
}

// "In Q4, we wrote more business at better terms", "turning to the fourth quarter": with no figure, of what follows.
bool Binder::announces(const Item& period) const {
  const TokenIndex first = view_.range().first;
  const PeriodForm& form = view_.numbers().forms[static_cast<std::size_t>(period.ref)];
  const bool opens = period.tokens.first <= first + 2 && form.unit == PeriodForm::Unit::quarter;
  return opens || (turns_away() && period.tokens.first <= first + 5 && !view_.has_quantity());
}

// Whether a fact of this sentence is of that period; of one without facts, any may be.
bool Binder::is_told_of(const Item& period) const {
  if (topic_.sentence != sentence_ || topic_.fact == kNone) return true;
  return std::any_of(facts_.begin() + topic_.first, facts_.end(),
                     [&](const Fact& fact) { return fact.period == period.ref; });
}

// "We have many users on our Harbour Lights channel.": the only owner of metrics, named behind its metric, in a
// sentence without figures.
int Binder::only_owner() const {
  int only = kNoEntity;
  for (int i = 0; i < view_.size(); ++i) {
    const Owner& owner = owners_[static_cast<std::size_t>(i)];
    if (owner.entity == kNoEntity || owner.entity == only) continue;
    if (only != kNoEntity || owner.tokens.first < view_.item(i).tokens.last) return kNoEntity;
    only = owner.entity;
  }
  return only;
}

void Binder::carry_topic() {
  int named = kNoEntity, first = kNoEntity;
  bool whole = false;
  for (const Draft& draft : drafts_) {
    if (draft.metric < 0) continue;
    const Owner& owner = owners_[static_cast<std::size_t>(draft.metric)];
    whole |= owner.whole && draft.entity == kNoEntity;
    if (draft.entity != kNoEntity && draft.entity != topic_.entity) named = draft.entity;
    if (draft.entity != kNoEntity && draft.entity == owner.entity) named = draft.entity;
  }
  for (int i = 0; i < view_.size(); ++i) {
    const Item& item = view_.item(i);
    const bool left_out = excluded_[static_cast<std::size_t>(i)] != 0;  // "excluding Harbour Lights"
    if (item.kind == ItemKind::entity && first == kNoEntity && !left_out && names_topic(item)) first = item.ref;
    if (item.kind == ItemKind::period && (drafts_.empty() ? announces(item) : is_told_of(item)) &&
        !is_compared_period(i) && !is_start(item) && may_be_carried(item)) {
      topic_.period = item.ref;
      topic_.timed = sentence_;
    }
  }
  if (drafts_.empty() && first == kNoEntity && topic_.entity == kNoEntity) first = only_owner();
  if (topic_.period != kNone && is_year(topic_.period) && sentence_ > topic_.timed + kYearLife) topic_.period = kNone;
  const bool opened = named != kNoEntity && !entities_.can_be_topic(named) && is_opening(named);
  if (opened || (named != kNoEntity && entities_.can_be_topic(named))) {
    speak_of(named, false);
    topic_.opened = opened;
  } else if (drafts_.empty() && first != kNoEntity && entities_.can_be_topic(first))
    speak_of(first, true);
  else if (whole || tells_company())
    topic_.entity = kNoEntity;
  else if (drafts_.empty() && opens_elsewhere())
    topic_.entity = kNoEntity;
  else if (is_named(topic_.entity)) {
    topic_.named = sentence_;
    topic_.asked = false;
  } else if (sentence_ > topic_.named + (topic_.opened ? 0 : kTopicLife))
    topic_.entity = kNoEntity;
}

}  // namespace callscope
