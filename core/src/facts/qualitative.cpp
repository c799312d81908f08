#include "facts/qualitative.h"

#include <algorithm>
#include <string_view>

namespace callscope {
namespace {

constexpr TokenIndex kNear = 3;   // free words between a metric and what it did

bool is_change(const SentenceView& view, int index, bool noun) {
  if (index < 0 || index >= view.size() || !view.item(index).is(Cue::change)) return false;
  const Form form = view.change(view.item(index)).form;
  return noun ? form == Form::noun || form == Form::both : form != Form::noun;
}

// Whether only adverbs and auxiliaries stand between two items.
bool follows(const SentenceView& view, TokenIndex from, TokenIndex to, TokenIndex most) {
  if (to < from || to > from + most) return false;
  for (TokenIndex t = from; t < to; ++t) {
    const Token& token = view.token(t);
    if (token.kind != TokenKind::word || token.is("and"_w) || token.is("or"_w) || token.is("of"_w) || token.is("in"_w) ||
        token.is("for"_w) || token.is("from"_w) || token.is("with"_w) || token.is("by"_w) || token.is("we"_w) || token.is("that"_w) ||
        token.is("on"_w) || token.is("at"_w) || token.is("not"_w) || token.is("never"_w) || token.is("didn't"_w))
      return false;
  }
  return true;
}

// "Strong order growth", "solid combined order growth": told as an achievement.
bool is_praised(const SentenceView& view, int m) {
  const TokenIndex metric = view.item(m).tokens.first, first = view.range().first;
  for (TokenIndex t = metric; t > first && t + 4 > metric; --t) {
    const Token& token = view.token(t - 1);
    if (token.is("strong"_w) || token.is("robust"_w) || token.is("solid"_w) || token.is("rapid"_w) || token.is("healthy"_w) ||
        token.is("significant"_w) || token.is("great"_w) || token.is("fast"_w) || token.is("good"_w))
      return true;
  }
  return false;
}

// "Margins improved", "take rate has declined slightly", "volumes were lower", "order growth".
int change_after(const SentenceView& view, int m) {
  int at = m + 1;
  TokenIndex from = view.item(m).tokens.last;
  if (is_change(view, at, true) && view.item(at).tokens.first == from && is_praised(view, m)) return at;
  bool level = false;
  for (; at < view.size() && (view.item(at).is(Cue::level) || view.item(at).is(Cue::yield)); ++at) {
    if (level || !follows(view, from, view.item(at).tokens.first, kNear)) return -1;
    level = true;
    from = view.item(at).tokens.last;
  }
  if (at >= view.size() || !is_change(view, at, false) || !follows(view, from, view.item(at).tokens.first, kNear)) return -1;
  return level || view.change(view.item(at)).form != Form::adjective ? at : -1;
}

// Of a verb, whether it says what has become of its metric ("improved margins"), not what is done to
// it ("enhancing our margins").
bool is_participle(const SentenceView& view, const Item& change) {
  if (view.change(change).form == Form::adjective) return true;
  const std::string_view words = view.document().quote(view.document().span_of(change.tokens));
  return words.size() > 2 && words.substr(words.size() - 2) == "ed";
}

// "An increase in orders", "improvement in the gross margin"; in the cause of a figure also "higher
// volumes", "improved margins".
int change_before(const SentenceView& view, int m, bool in_cause) {
  int at = m - 1;
  while (at >= 0 && (view.item(at).kind == ItemKind::entity || view.item(at).is(Cue::whole))) --at;
  if (at < 0 || !view.item(at).is(Cue::change)) return -1;
  const TokenIndex last = view.item(at).tokens.last, metric = view.item(m).tokens.first;
  if (last < metric && metric <= last + 5 && is_change(view, at, true) && (view.token(last).is("in"_w) || view.token(last).is("of"_w)))
    return at;
  return in_cause && is_change(view, at, false) && is_participle(view, view.item(at)) && follows(view, last, metric, 1) ? at : -1;
}

// "In Lanterns, revenue declined".
int opening_entity(const SentenceView& view, int m) {
  if (m < 2 || view.item(0).kind != ItemKind::entity || view.item(1).kind != ItemKind::comma) return kNoEntity;
  return view.item(0).tokens.first < view.range().first + 4 ? view.item(0).ref : kNoEntity;
}

// Of "the EBITDA loss" EBITDA; of a loss of nothing named none.
int signed_metric(const SentenceView& view, int m) {
  if (view.metric(view.item(m)).polarity != Polarity::loss) return m;
  const bool joined = m > 0 && view.item(m - 1).is(Cue::metric) && view.item(m - 1).tokens.last == view.item(m).tokens.first;
  return joined ? m - 1 : view.item(m).tokens.size() > 1 ? m : -1;
}

bool is_told(const SentenceView& view, const std::vector<Fact>& facts, std::size_t first, int metric, int word) {
  const Span words = view.document().span_of(view.item(metric).tokens);
  const Span change = view.document().span_of(view.item(word).tokens);
  for (std::size_t f = first; f < facts.size(); ++f) {
    if (facts[f].metric_text == words || facts[f].span.overlaps(words) || facts[f].span.overlaps(change)) return true;
  }
  return false;
}

bool is_forward(const Token& token) {
  return token.is("will"_w) || token.is("expect"_w) || token.is("expects"_w) || token.is("could"_w) || token.is("would"_w) ||
         (token.is("may"_w) && !token.has(kCapitalised)) || token.is("not"_w) || token.is("no"_w) || token.is("if"_w) ||
         token.is("should"_w) || token.is("we'll"_w) || token.is("can"_w) || token.is("might"_w) || token.is("believe"_w) ||
         token.is("anticipate"_w) || token.is("aim"_w) || token.is("plan"_w) || token.is("confident"_w) || token.is("hope"_w) ||
         token.is("committed"_w) || token.is("until"_w) || token.is("how"_w) || token.is("whether"_w) || token.is("opportunity"_w);
}

// Whether what stands from `at` on is denied, hoped for or asked: by a word before it in its clause,
// or by an infinitive ("to drive growth in orders"), other than of going on ("continued to improve").
bool is_unreal(const SentenceView& view, TokenIndex at) {
  const TokenIndex first = view.range().first;
  for (TokenIndex t = at; t > first; --t) {
    const Token& token = view.token(t - 1);
    if (token.is(";"_w) || token.is("while"_w) || token.is("but"_w)) break;
    if (is_forward(token)) return true;
    if (!token.is("to"_w) || at > t + 3) continue;
    const bool goes_on = t - 1 > first && (view.token(t - 2).is("continued"_w) || view.token(t - 2).is("continues"_w) ||
                                           view.token(t - 2).is("due"_w) || view.token(t - 2).is("began"_w) ||
                                           view.token(t - 2).is("thanks"_w) || view.token(t - 2).is("attributed"_w));
    if (!goes_on) return true;
  }
  return view.range().last > first && view.token(view.range().last - 1).is("?"_w);
}

}  // namespace

void bind_qualitative(const SentenceView& view, const Entities& entities, Discourse& topic, std::size_t first,
                      std::vector<Fact>& facts) {
  const bool has_figures = facts.size() > first;
  for (int m = 0; m < view.size(); ++m) {
    if (!view.item(m).is(Cue::metric)) continue;
    const int after = change_after(view, m);
    const int word = after >= 0 ? after : change_before(view, m, has_figures);
    if (word < 0 || is_told(view, facts, first, m, word)) continue;
    if (is_unreal(view, std::min(view.item(m).tokens.first, view.item(word).tokens.first))) continue;
    const int named = signed_metric(view, m);
    if (named < 0) continue;
    const Item& item = view.item(named);
    const Metric& metric = view.metric(item);
    const Owner owner = entities.owner_of({item.tokens, item.cue, static_cast<std::uint16_t>(item.ref)}, view.range());
    const Span change = view.document().span_of(view.item(word).tokens);
    Fact fact;
    fact.metric = metric_name(view.document(), item.tokens, metric);
    fact.metric_text = view.document().span_of(item.tokens);
    fact.span = cover(fact.metric_text, change);
    if (!owner.tokens.empty()) fact.span = cover(fact.span, view.document().span_of(owner.tokens));
    const int opening = opening_entity(view, named);
    const int entity = owner.entity != kNoEntity ? owner.entity : metric.of_company || owner.whole ? kNoEntity
                       : opening != kNoEntity ? opening : topic.entity;
    if (entity != kNoEntity) fact.entity = entities.name(entity);
    fact.period = topic.period;
    fact.change = Change{};
    fact.change->direction = direction_of(view.change(view.item(word)).trend, metric.polarity, view.metric(view.item(m)).polarity == Polarity::loss);
    fact.confidence = 0.45;
    fact.evidence.push_back({"direction_without_figure", change});
    facts.push_back(std::move(fact));
  }
}

}  // namespace callscope
