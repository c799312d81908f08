// Figures over time, what calls say against an earlier one, and what became of promises.
#include "serialize/comparison_writer.h"

namespace callscope {

void ComparisonWriter::size(int call, QuantityId id) {
  static const Quantity kNothing;
  const Quantity& quantity = id == kNone ? kNothing : of(call).quantities[static_cast<std::size_t>(id)];
  amount("value", quantity.value);
  amount("low", quantity.low);
  amount("high", quantity.high);
  text_or_null("unit", quantity.unit);
}

void ComparisonWriter::members(const SeriesPoint& point) {
  const Analysis& analysis = of(point.call);
  reference("call", kCall, point.call);
  reference("fact", kFact, point.fact);
  reference("changeFact", kFact, point.change_fact);
  size(point.call, point.value);
  flag("loss", point.value != kNone && is_told_as_loss(analysis.facts[static_cast<std::size_t>(point.fact)]));
  json_.key("change");
  if (point.change) {
    json_.begin_object();
    name_or_null("direction", point.change->direction ? to_string(*point.change->direction) : nullptr);
    size(point.call, point.change->quantity);
    name_or_null("basis", to_string(point.change->basis));
    json_.end_object();
  } else {
    json_.null();
  }
  text_or_null("period",
               point.period == kNone ? std::nullopt : analysis.periods[static_cast<std::size_t>(point.period)].label);
  flag("proForma", point.pro_forma);
  flag("disputed", point.disputed);
  quoted(point.call, analysis.facts[static_cast<std::size_t>(point.fact)].span);
}

void ComparisonWriter::members(const SeriesChange& change) {
  reference("from", kCall, change.from);
  reference("to", kCall, change.to);
  name_or_null("basis", to_string(change.basis));
  amount("difference", change.difference);
  rounded("percent", change.percent, 1);
  amount("growthPoints", change.growth_points);
}

void ComparisonWriter::members(const Series& series) {
  text("metric", series.metric);
  text_or_null("entity", series.entity);
  texts("spellings", series.spellings);
  text("grain", to_string(series.grain));
  list("points", series.points);
  list("changes", series.changes);
  flag("byProposal", series.by_proposal);
}

void ComparisonWriter::members(const Comparative& item) {
  text("metric", item.metric);
  text_or_null("entity", item.entity);
  object("earlier", item.earlier);
  object("later", item.later);
  flag("derived", item.derived);
  amount("value", item.value);
  flag("restated", item.restated);
  rounded("confidence", item.confidence, 2);
}

void ComparisonWriter::members(const RenameProposal& proposal) {
  text("from", proposal.from);
  text("to", proposal.to);
  reference("earlier", kCall, proposal.earlier);
  reference("later", kCall, proposal.later);
  text("kind", to_string(proposal.kind));
  texts("metrics", proposal.metrics);
  text("reason", proposal.reason);
  rounded("confidence", proposal.confidence, 2);
}

void ComparisonWriter::members(const FollowUp& item) {
  const Analysis &before = of(item.call), &after = of(item.later);
  const Guidance& promise = before.guidance[static_cast<std::size_t>(item.guidance)];
  reference("call", kCall, item.call);
  reference("guidance", kGuidance, item.guidance);
  references("also", kGuidance, item.also);
  text_or_null("metric", promise.metric);
  text_or_null("entity", promise.entity);
  text_or_null("horizon", promise.horizon == kNone ? std::nullopt
                                                   : before.periods[static_cast<std::size_t>(promise.horizon)].label);
  quoted(item.call, promise.span);
  reference("later", kCall, item.later);
  text("outcome", to_string(item.outcome));
  name_or_null("scope", to_string(item.scope));
  json_.key("answer");
  if (item.fact == kNone && item.new_guidance == kNone) {
    json_.null();
  } else {
    json_.begin_object();
    reference("fact", kFact, item.fact);
    reference("guidance", kGuidance, item.new_guidance);
    quoted(item.later, item.fact != kNone ? after.facts[static_cast<std::size_t>(item.fact)].span
                                          : after.guidance[static_cast<std::size_t>(item.new_guidance)].span);
    json_.end_object();
  }
  flag("byProposal", item.by_proposal);
  text("reason", item.reason);
  rounded("confidence", item.confidence, 2);
}

}  // namespace callscope
