#include "facts/qualitative.h"

namespace callscope {
namespace {

// The change word that says how the metric at `m` went; -1 where none stands close.
int change_of(const SentenceView& view, int m) {
  const Item& metric = view.item(m);
  if (m + 1 < view.size()) {
    const Item& next = view.item(m + 1);
    const bool near = next.tokens.first <= metric.tokens.last + 1;
    if (near && next.is(Cue::change) && view.change(next).form == Form::verb) return m + 1;
    if (near && m + 2 < view.size() && (next.is(Cue::level) || next.is(Cue::yield)) && view.item(m + 2).is(Cue::change) &&
        view.item(m + 2).tokens.first <= next.tokens.last + 2)
      return m + 2;
  }
  if (m > 0) {
    const Item& last = view.item(m - 1);
    const bool linked = last.tokens.last < metric.tokens.first &&
                        (view.token(last.tokens.last).is("in"_w) || view.token(last.tokens.last).is("of"_w));
    if (last.is(Cue::change) && view.change(last).form != Form::verb && linked && metric.tokens.first <= last.tokens.last + 4)
      return m - 1;
  }
  return -1;
}

bool is_told(const std::vector<Fact>& facts, std::size_t first, Span metric) {
  for (std::size_t f = first; f < facts.size(); ++f) {
    if (facts[f].metric_text == metric || facts[f].span.overlaps(metric)) return true;
  }
  return false;
}

bool is_negated_or_asked(const SentenceView& view) {
  for (TokenIndex t = view.range().first; t < view.range().last; ++t) {
    const Token& token = view.token(t);
    if (token.is("will"_w) || token.is("expect"_w) || token.is("could"_w) || token.is("would"_w) || token.is("may"_w) ||
        token.is("not"_w) || token.is("if"_w) || token.is("should"_w) || token.is("we'll"_w) || token.is("can"_w) ||
        token.is("might"_w) || token.is("to"_w) || token.is("believe"_w) || token.is("?"_w) || token.is("continue"_w) ||
        token.is("aim"_w) || token.is("plan"_w) || token.is("confident"_w) || token.is("committed"_w))
      return true;
  }
  return false;
}

}  // namespace

void bind_qualitative(const SentenceView& view, const Entities& entities, Discourse& topic, std::size_t first,
                      std::vector<Fact>& facts) {
  if (is_negated_or_asked(view)) return;
  for (int m = 0; m < view.size(); ++m) {
    const Item& item = view.item(m);
    if (!item.is(Cue::metric)) continue;
    const int word = change_of(view, m);
    const Span words = view.document().span_of(item.tokens);
    if (word < 0 || is_told(facts, first, words)) continue;
    const Metric& metric = view.metric(item);
    const Owner owner = entities.owner_of({item.tokens, item.cue, static_cast<std::uint16_t>(item.ref)}, view.range());
    const TokenRange change = view.item(word).tokens;
    Fact fact;
    fact.metric = std::string(metric.name);
    fact.metric_text = words;
    fact.span = cover(words, view.document().span_of(change));
    if (!owner.tokens.empty()) fact.span = cover(fact.span, view.document().span_of(owner.tokens));
    const int entity = owner.entity != kNoEntity ? owner.entity : metric.of_company || owner.whole ? kNoEntity : topic.entity;
    if (entity != kNoEntity) fact.entity = entities.name(entity);
    fact.period = topic.period;
    fact.change = Change{};
    fact.change->direction = direction_of(view.change(view.item(word)).trend, metric.polarity, metric.polarity == Polarity::loss);
    fact.confidence = 0.45;
    fact.evidence.push_back({"direction_without_figure", view.document().span_of(change)});
    facts.push_back(std::move(fact));
  }
}

}  // namespace callscope
