// Figures whose metric is not named: "Software was up 10%", "we earned $1.80 a share"; and those of things
// that no table knows, which must not fall to the metric beside them.
#include <algorithm>

#include "facts/binding.h"
#include "facts/name_words.h"

namespace callscope {
namespace {

// "An increase in constant currency", "in line with".
bool is_currency_basis(const Token& token) {
  return token.is("constant"_w) || token.is("local"_w) || token.is("currency"_w) || token.is("part"_w);
}

}  // namespace

// "A 20% increase in premium seats": the change of a noun that no table knows.
bool Binder::leads_to_other(int change) const {
  constexpr TokenIndex kNear = 5;  // "29% growth in fee and other income"
  TokenIndex noun = view_.item(change).tokens.last;
  if (noun + 1 >= view_.range().last || !view_.token(noun).is("in"_w)) return false;
  const TokenIndex last = std::min(view_.range().last, noun + kNear);
  for (TokenIndex at = noun + 1; at < last; ++at) {
    const int index = view_.at(at);
    if (index >= 0 && (view_.item(index).kind != ItemKind::entity || entities_.is_proper(view_.item(index).ref)))
      return false;
  }
  ++noun;
  while (noun + 1 < last && (is_determiner(view_.token(noun)) || qualifies(view_.token(noun)))) ++noun;
  const Token& token = view_.token(noun);
  const std::string_view words = view_.document().quote(token.span());
  return token.kind == TokenKind::word && !token.has(kCapitalised) && !is_adverbial(token) &&
         !is_currency_basis(token) && !ends_name(token, words) && !is_adjectival(token, words);
}

// "7% unit growth", "expense growth of 5%": the growth of something that no table knows.
bool Binder::is_growth_of_other(int quantity, const QuantityRole& role) const {
  const auto names_other = [this](TokenIndex at) {
    const Token& token = view_.token(at);
    const std::string_view words = view_.document().quote(token.span());
    return view_.at(at) < 0 && token.kind == TokenKind::word && !qualifies(token) && !ends_name(token, words) &&
           !is_adjectival(token, words);
  };
  if (role.after >= 0) {
    if (leads_to_other(role.after)) return true;
    for (TokenIndex at = view_.item(quantity).tokens.last; at < view_.item(role.after).tokens.first; ++at) {
      if (names_other(at)) return true;
    }
    return false;
  }
  if (role.word < 0 || role.use != QuantityUse::change || view_.change(view_.item(role.word)).form != Form::noun)
    return false;
  const TokenIndex first = view_.item(role.word).tokens.first;
  return first > view_.range().first && names_other(first - 1);
}

// "Revenue growth of 13%, a 900 basis point acceleration": points of what is no percentage are of its growth.
bool Binder::is_of_growth(int quantity, const QuantityRole& role, const Bound& bound) const {
  const bool points = view_.quantity(view_.item(quantity)).kind == QuantityKind::points;
  if (points && role.word >= 0) {
    const Token& word = view_.token(view_.item(role.word).tokens.first);
    if (word.is("acceleration"_w) || word.is("deceleration"_w)) return true;
  }
  return role.use == QuantityUse::change && view_.quantity(view_.item(quantity)).kind == QuantityKind::points &&
         bound.kind != nullptr && bound.kind->kinds != 0 && !bound.kind->takes(QuantityKind::percent) &&
         !(bound.metric >= 0 && is_told_of_revenue(bound.metric));
}

// "We earned $1.80 a share", "we had a loss of $0.04 per share".
bool Binder::is_earned(int quantity, const QuantityRole& role) const {
  const Quantity& amount = view_.quantity(view_.item(quantity));
  if (amount.kind == QuantityKind::per_unit && role.loss) return true;
  if (amount.kind != QuantityKind::money && amount.kind != QuantityKind::per_unit) return false;
  int before = quantity - 1;
  while (before >= 0 && (view_.item(before).kind == ItemKind::quantity || view_.item(before).kind == ItemKind::comma))
    --before;
  if (before < 0 || !view_.item(before).is(Cue::yield)) return false;
  return view_.token(view_.item(before).tokens.first).is("earned"_w);
}

bool Binder::names_part(const Item& item) const {
  return item.kind == ItemKind::entity && (entities_.is_proper(item.ref) || entities_.can_be_topic(item.ref));
}

// "Lanterns had 8% growth", "the rest of the lantern business achieved 8% growth": the name at the head of the
// sentence, or right before the verb that holds the figure; no metric and no other figure between.
int Binder::holder_of_growth(int quantity) const {
  for (int i = quantity - 1; i >= 0; --i) {
    const Item& item = view_.item(i);
    if (item.is(Cue::metric) || item.kind == ItemKind::quantity || item.is(Cue::driver)) return -1;
    if (!names_part(item)) continue;
    const bool holds = view_.item(i + 1).is(Cue::yield) && view_.item(i + 1).tokens.first < item.tokens.last + 3;
    if (holds || (i == 0 && item.tokens.first <= view_.range().first + 2)) return i;
  }
  return -1;
}

// "Food grew 8%": a plain noun before the verb, where the call has it own revenue elsewhere.
int Binder::plain_subject(int quantity, const QuantityRole& role) const {
  if (role.use != QuantityUse::change || role.after >= 0 || role.word < 0 || role.word > quantity) return kNoEntity;
  int verb = role.word;
  if (view_.change(view_.item(verb)).form == Form::noun) return kNoEntity;
  while (verb > 0 && view_.item(verb - 1).is(Cue::level) &&
         view_.item(verb - 1).tokens.last == view_.item(verb).tokens.first)
    --verb;
  return entities_.line_before(view_.item(verb).tokens.first, view_.range());
}

// The name that a change without a metric is told of: "Software was up 10%", "Lanterns had 8% growth".
int Binder::changed_entity(int quantity, const QuantityRole& role) const {
  const bool noun = role.after >= 0 || view_.change(view_.item(role.word)).form == Form::noun;
  int subject = role.word - 1;
  while (!noun && subject >= 0 && view_.item(subject).is(Cue::level)) --subject;
  // "The Lantern business had a good quarter, growing 5%"
  const bool trails = subject >= 0 && view_.item(subject).kind == ItemKind::comma &&
                      view_.item(role.word).tokens.first < view_.item(subject).tokens.last + 2 &&
                      is_gerund(view_.token(view_.item(role.word).tokens.first),
                                view_.document().quote(view_.document().span_of(view_.item(role.word).tokens)));
  if (noun || trails) return holder_of_growth(quantity);
  if (subject < 0 || subject >= quantity || !names_part(view_.item(subject))) return -1;
  if (subject > 0 && view_.item(subject - 1).is(Cue::whole) &&
      view_.item(subject - 1).tokens.last == view_.item(subject).tokens.first)
    return -1;  // "total Lantern principal": of something counted
  for (TokenIndex at = view_.item(subject).tokens.last; at < view_.item(role.word).tokens.first; ++at) {
    const Token& token = view_.token(at);
    const bool passes =
        is_unit_noun(token) || qualifies(token) || token.is("also"_w) || token.is("each"_w) || token.is("both"_w);
    if (view_.at(at) < 0 && !passes) return -1;
  }
  return subject;
}

// "In Europe, we grew 2%": said of all that is sold.
bool Binder::is_of_speaker(int quantity, const QuantityRole& role) const {
  if (role.word < 0 || role.word > quantity || view_.change(view_.item(role.word)).form != Form::verb) return false;
  const TokenIndex verb = view_.item(role.word).tokens.first;
  return verb > view_.range().first && view_.token(verb - 1).is("we"_w) &&
         std::none_of(view_.items().begin(), view_.items().begin() + quantity,
                      [](const Item& item) { return item.is(Cue::metric); });
}

// Of the metric told last, else of revenue.
Binder::Bound Binder::implied(int quantity, const QuantityRole& role) const {
  const QuantityKind kind = view_.quantity(view_.item(quantity)).kind;
  if (role.use != QuantityUse::change || (role.word < 0 && role.after < 0)) return {};
  if (kind != QuantityKind::percent && kind != QuantityKind::band) return {};
  const bool named = changed_entity(quantity, role) >= 0;
  const int line = named ? kNoEntity : plain_subject(quantity, role);
  if (!named && line == kNoEntity && !is_of_speaker(quantity, role)) return {};
  Bound bound = of_name("revenue");
  const bool told_before = topic_.fact >= 0 && topic_.sentence + 2 >= sentence_;
  if (!drafts_.empty() || told_before) {
    const Bound last =
        of_name(drafts_.empty() ? facts_[static_cast<std::size_t>(topic_.fact)].metric : drafts_.back().fact.metric);
    if (last.kind != nullptr && !last.kind->of_company && last.kind->polarity == Polarity::good &&
        last.kind->takes(QuantityKind::money))
      bound = last;
  }
  bound.confidence = 0.6;
  bound.entity = line;
  return bound;
}

// "In a tough capex market, the Lantern business declined 2%": a name between the metric and its verb.
bool Binder::is_of_entity(int metric, int quantity, const QuantityRole& role) const {
  if (metric < 0 || metric > quantity || role.use != QuantityUse::change || role.word < 0 || role.after >= 0)
    return false;
  const int subject = changed_entity(quantity, role);
  if (subject <= metric) return false;
  for (int i = metric + 1; i < subject; ++i) {
    if (view_.item(i).kind == ItemKind::comma) return true;
  }
  return false;
}

Binder::Bound Binder::of_name(std::string_view metric) const {
  Bound bound;
  bound.kind = FactLexicon::get().find_metric(metric);
  bound.confidence = 0.7;
  return bound;
}

}  // namespace callscope
