// What was found in what was said: quantities, periods, facts, guidance, warnings, terms.
#include "serialize/analysis_writer.h"

namespace callscope {

void AnalysisWriter::members(const Quantity& quantity) {
  span("span", quantity.span);
  text("kind", to_string(quantity.kind));
  amount("value", quantity.value);
  amount("low", quantity.low);
  amount("high", quantity.high);
  text_or_null("unit", quantity.unit);
  flag("approximate", quantity.approximate);
  name_or_null("bound", to_string(quantity.bound));
  reference("turn", kTurn, quantity.turn);
  judgement(quantity.confidence, quantity.evidence);
}

void AnalysisWriter::members(const Period& period) {
  span("span", period.span);
  date("start", period.start);
  date("end", period.end);
  flag("fiscal", period.fiscal);
  text_or_null("label", period.label);
  reference("turn", kTurn, period.turn);
}

void AnalysisWriter::change(const std::optional<Change>& change) {
  json_.key("change");
  if (!change) {
    json_.null();
    return;
  }
  json_.begin_object();
  name_or_null("direction", change->direction ? to_string(*change->direction) : nullptr);
  reference("quantity", kQuantity, change->quantity);
  name_or_null("basis", to_string(change->basis));
  json_.end_object();
}

void AnalysisWriter::members(const Fact& fact) {
  span("span", fact.span);
  text("metric", fact.metric);
  span("metricText", fact.metric_text);
  text_or_null("entity", fact.entity);
  reference("value", kQuantity, fact.value);
  change(fact.change);
  reference("prior", kQuantity, fact.prior);
  reference("period", kPeriod, fact.period);
  text("status", to_string(fact.status));
  span_or_null("driver", fact.driver);
  reference("speaker", kParticipant, fact.speaker);
  reference("turn", kTurn, fact.turn);
  reference("duplicateOf", kFact, fact.duplicate_of);
  judgement(fact.confidence, fact.evidence);
}

void AnalysisWriter::members(const Guidance& guidance) {
  span("span", guidance.span);
  text_or_null("metric", guidance.metric);
  text_or_null("entity", guidance.entity);
  name_or_null("direction", guidance.direction ? to_string(*guidance.direction) : nullptr);
  reference("value", kQuantity, guidance.value);
  reference("horizon", kPeriod, guidance.horizon);
  span_or_null("horizonSpan", guidance.horizon_span);
  text("certainty", to_string(guidance.certainty));
  name_or_null("action", to_string(guidance.action));
  reference("speaker", kParticipant, guidance.speaker);
  reference("turn", kTurn, guidance.turn);
  reference("duplicateOf", kGuidance, guidance.duplicate_of);
  judgement(guidance.confidence, guidance.evidence);
}

void AnalysisWriter::members(const Warning& warning) {
  text("kind", to_string(warning.kind));
  text("severity", to_string(warning.severity));
  span("span", warning.span);
  span_or_null("related", warning.related);
  text("message", warning.message);
  text_or_null("suggestion", warning.suggestion);
  judgement(warning.confidence, warning.evidence);
}

void AnalysisWriter::members(const Term& term) {
  text("canonical", term.canonical);
  text("kind", to_string(term.kind));
  json_.key("variants");
  json_.begin_array();
  for (const auto& variant : term.variants) {
    json_.begin_object();
    text("text", variant.text);
    json_.key("spans");
    json_.begin_array();
    for (Span words : variant.spans) place(words);
    json_.end_array();
    json_.end_object();
  }
  json_.end_array();
}

}  // namespace callscope
