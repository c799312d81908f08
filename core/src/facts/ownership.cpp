// Of whom a quantity is: the owner of its metric, the subject of the clause, the name that follows,
// or the segment under discussion.
#include <algorithm>

#include "facts/binding.h"
#include "facts/governor.h"
#include "facts/metric_phrase.h"
#include "facts/name_words.h"
#include "text/endings.h"

namespace callscope {

int Binder::entity_of(int quantity, const Bound& bound) const {
  if (bound.entity != kNoEntity) return bound.entity;
  const bool share = bound.name.compare(0, 9, "share of ") == 0;
  const int part = share && bound.metric > quantity ? left_metric(quantity) : -1;  // of "X orders were 70% of Y orders"
  if (part >= 0 && owners_[static_cast<std::size_t>(part)].entity != kNoEntity)
    return owners_[static_cast<std::size_t>(part)].entity;
  const int moved = mover_of(quantity, bound);
  if (moved != kNoEntity) return moved;
  const bool of_base = share && bound.metric > quantity;  // whose the whole is does not say whose the share is
  if (bound.metric >= 0 && !of_base) {
    const Owner& owner = owners_[static_cast<std::size_t>(bound.metric)];
    const bool weak = bound.kind->of_company && owner.entity != kNoEntity && !entities_.is_proper(owner.entity);
    if (points_to_topic(bound.metric) && (owner.entity == kNoEntity || !entities_.is_proper(owner.entity)))
      return topic_.entity;
    if (owner.entity != kNoEntity && !weak) return owner.entity;
    if (owner.whole) return holder_of_total(bound.metric);
  }
  const int subject = subject_entity(bound.metric >= 0 ? std::min(bound.metric, quantity) : quantity);
  if (bound.kind->of_company)
    return subject != kNoEntity && (entities_.is_proper(subject) || entities_.can_be_topic(subject)) &&
                   is_holder(subject)
               ? subject
               : opening_place();
  if (subject != kNoEntity) return subject;
  const int following = entity_after(quantity);
  if (following != kNoEntity) return following;
  const bool of_group = std::any_of(drafts_.begin(), drafts_.end(), [this](const Draft& draft) {
    return draft.metric >= 0 && owners_[static_cast<std::size_t>(draft.metric)].whole;
  });
  if (bound.metric >= 0 && bound.metric < quantity && is_placed_elsewhere(bound.metric)) return kNoEntity;
  // "Our ten largest customers represented 44% of sales": the share of a subject of its own.
  const bool other_subject = part < 0 || !view_.metric(view_.item(part)).takes(QuantityKind::money);
  if (share && bound.metric > quantity && other_subject && quantity > 0 && view_.item(quantity - 1).is(Cue::share))
    return kNoEntity;
  // What a question was about owns no things of any kind that the answer counts.
  if (bound.metric < 0 && bound.kind->name.empty() && topic_.asked) return kNoEntity;
  return of_group || is_of_whole(quantity) || speaks_for_company(quantity, bound) ? kNoEntity : topic_.entity;
}

// "Pre-tax margin for the segment", "our sales in this market", "the segment's profit": of what is under discussion.
bool Binder::points_to_topic(int metric) const {
  if (topic_.entity == kNoEntity) return false;
  const TokenRange words = view_.item(metric).tokens;
  const auto is_segment = [this](TokenIndex at) {
    return view_.token(at).is("segment"_w) || view_.token(at).is("division"_w);
  };
  const auto points = [&](TokenIndex at) {
    if (at + 1 >= view_.range().last) return false;
    const Token& article = view_.token(at);
    if (article.is("the"_w)) return is_segment(at + 1);
    if (!article.is("this"_w) && !article.is("that"_w)) return false;
    return is_unit_noun(view_.token(at + 1)) || view_.token(at + 1).is("market"_w);
  };
  if (words.last < view_.range().last && leads_to_name(view_.token(words.last)) && points(words.last + 1)) return true;
  return words.first > view_.range().first + 2 && is_possessive(view_.token(words.first - 1)) &&
         points(words.first - 3);
}

// "New business in global commercial grew": of a part that no name tells, not of what is under discussion.
bool Binder::is_placed_elsewhere(int metric) const {
  const TokenIndex from = view_.item(metric).tokens.last;
  if (from >= view_.range().last || !leads_to_name(view_.token(from)) || view_.token(from).is("of"_w)) return false;
  const TokenIndex place = past_place(view_, from);
  for (TokenIndex at = from + 1; at < place; ++at)
    if (view_.at(at) >= 0 || is_adverbial(view_.token(at)) || view_.token(at).is("quarter"_w) ||
        view_.token(at).is("period"_w) || view_.token(at).is("year"_w))
      return false;
  return place > from + 1;
}

// Of whom a total is that names no one: of the place at the head of the sentence, of its subject, of the part that the
// sentence before announced, else of the company.
int Binder::holder_of_total(int metric) const {
  if (const int place = opening_place(); place != kNoEntity) return place;
  const Token& word = view_.token(view_.item(metric).tokens.first);
  const Token& before = view_.token(std::max(view_.item(metric).tokens.first, view_.range().first + 1) - 1);
  if (!word.is("total"_w) && !word.is("overall"_w) && !before.is("total"_w) && !before.is("overall"_w))
    return kNoEntity;
  const TokenIndex behind = view_.item(metric).tokens.last;  // "total revenue across our shops"
  const bool placed = behind < view_.range().last && leads_to_name(view_.token(behind));
  if (!placed && topic_.entity != kNoEntity && topic_.announced && topic_.named + 1 >= sentence_) return topic_.entity;
  const Item& subject = view_.item(0);
  const bool opens = subject.kind == ItemKind::entity && subject.tokens.first == view_.range().first &&
                     entities_.is_proper(subject.ref);
  const bool told = std::any_of(view_.items().begin(), view_.items().begin() + metric,
                                [](const Item& item) { return item.kind == ItemKind::quantity; });
  return opens && !told ? subject.ref : kNoEntity;
}

// "Across Harbour Lights, total orders were": the total of what is named at the head of the sentence.
int Binder::opening_place() const {
  if (view_.size() < 2 || view_.item(0).kind != ItemKind::entity || view_.item(1).kind != ItemKind::comma)
    return kNoEntity;
  const Item& place = view_.item(0);
  if (place.tokens.first == view_.range().first || place.tokens.first > view_.range().first + 2) return kNoEntity;
  return leads_to_name(view_.token(view_.range().first)) && entities_.is_proper(place.ref) ? place.ref : kNoEntity;
}

// "On a consolidated basis, our margin was": of the company, whatever was under discussion.
bool Binder::is_of_whole(int quantity) const {
  for (int i = quantity - 1; i >= 0 && view_.item(i).kind != ItemKind::boundary; --i)
    if (view_.item(i).is(Cue::whole)) return true;
  return false;
}

// "Sales rose 10%, with Canada up 6%", "… and in Europe they fell 3%": behind the metric another name stands before
// the word of change, which is of it.
int Binder::mover_of(int quantity, const Bound& bound) const {
  if (bound.metric < 0 || bound.metric > quantity) return kNoEntity;
  int at = quantity - 1;
  while (at > bound.metric &&
         (view_.item(at).is(Cue::change) || view_.item(at).is(Cue::level) || is_time(view_.item(at))))
    --at;
  if (at <= bound.metric || at + 1 >= quantity || view_.item(at).kind != ItemKind::entity ||
      !entities_.is_proper(view_.item(at).ref))
    return kNoEntity;
  const Item& name = view_.item(at);
  for (TokenIndex t = name.tokens.last; t < view_.item(at + 1).tokens.first; ++t) {
    const Token& token = view_.token(t);
    const bool passes =
        is_unit_noun(token) || token.is("they"_w) || token.is("it"_w) || token.is("also"_w) || token.is("we"_w);
    if (!passes) return kNoEntity;
  }
  TokenIndex first = name.tokens.first;
  while (first > view_.range().first &&
         (is_determiner(view_.token(first - 1)) || leads_to_name(view_.token(first - 1))))
    --first;
  if (first <= view_.item(bound.metric).tokens.last) return kNoEntity;
  const Token& joint = view_.token(first - 1);
  const bool anew =
      joint.is("and"_w) || joint.is("with"_w) || joint.is("while"_w) || joint.is("but"_w) || joint.is(","_w);
  return anew ? name.ref : kNoEntity;
}

// "We achieved revenue of", "our gross profit was", "Meridian expects revenue of", after a segment was named.
bool Binder::speaks_for_company(int quantity, const Bound& bound) const {
  if (topic_.entity == kNoEntity || bound.metric < 0) return false;
  if (bound.kind->polarity != Polarity::good) return false;
  const TokenIndex metric = view_.item(bound.metric).tokens.first, figure = view_.item(quantity).tokens.first;
  const bool of_one_sale = ends_with(bound.kind->name, "gross margin");  // "our gross margin"
  if (!bound.kind->takes(QuantityKind::money) && !of_one_sale) return false;
  if (metric > view_.range().first && view_.token(metric - 1).is("our"_w)) return true;
  for (TokenIndex at = view_.range().first; at < std::min(metric, figure); ++at) {
    if (view_.token(at).is("we"_w)) return true;
    if (is_capital(view_.token(at)) && view_.at(at) < 0 && entities_.is_company({at, at + 1})) return true;
  }
  return false;
}

// "The Harbour Lights segment had pre-tax income of": told of it although such figures are the company's.
bool Binder::is_holder(int entity) const {
  for (int i = 0; i + 1 < view_.size(); ++i) {
    if (view_.item(i).kind == ItemKind::entity && view_.item(i).ref == entity) return view_.item(i + 1).is(Cue::yield);
  }
  return false;
}

// "Harbour Lights delivered 8% growth in revenue": the name that opens the clause.
int Binder::subject_entity(int before) const {
  for (int i = before - 1; i >= 0; --i) {
    const Item& item = view_.item(i);
    // "The offerings, which include …, recorded growth": what "which" opens is an aside.
    const bool ends =
        item.kind == ItemKind::boundary && !view_.token(item.tokens.first).is("which"_w) && !keeps_subject(i);
    if (ends || item.is(Cue::whole)) return kNoEntity;
    if (item.kind != ItemKind::entity || excluded_[static_cast<std::size_t>(i)] != 0) continue;
    const bool after_mark = i == 0 || view_.item(i - 1).kind == ItemKind::comma ||
                            view_.item(i - 1).kind == ItemKind::period || view_.item(i - 1).kind == ItemKind::boundary;
    const TokenIndex start = i == 0 ? view_.range().first : view_.item(i - 1).tokens.last;
    // "We are pleased to share that Harbour Lights earned"
    const bool said = item.tokens.first > start && view_.token(item.tokens.first - 1).is("that"_w);
    const bool opens = after_mark && (item.tokens.first <= start + 4 || said);
    const bool acts =
        i + 1 < view_.size() && (view_.item(i + 1).is(Cue::yield) || view_.item(i + 1).is(Cue::change) ||
                                 view_.item(i + 1).is(Cue::metric) || view_.item(i + 1).is(Cue::level) ||
                                 view_.item(i + 1).is(Cue::share) || view_.item(i + 1).kind == ItemKind::comma);
    if (opens && acts) return item.ref;
  }
  return kNoEntity;
}

// "5% in Asia": the entity that follows the figure.
int Binder::entity_after(int quantity) const {
  const Item& item = view_.item(quantity);
  for (int i = quantity + 1; i < view_.size() && i < quantity + 4; ++i) {
    const Item& next = view_.item(i);
    if (next.kind == ItemKind::entity) {
      if (next.tokens.first > item.tokens.last + 12) return kNoEntity;
      for (TokenIndex t = next.tokens.first; t > item.tokens.last && t + 3 > next.tokens.first; --t) {
        const Token& token = view_.token(t - 1);
        if (leads_to_name(token) && !token.is("of"_w)) return next.ref;
      }
      return kNoEntity;
    }
    if (next.kind == ItemKind::quantity || next.kind == ItemKind::boundary || next.is(Cue::metric) ||
        next.is(Cue::driver) || next.is(Cue::prior))
      return kNoEntity;
  }
  return kNoEntity;
}

}  // namespace callscope
