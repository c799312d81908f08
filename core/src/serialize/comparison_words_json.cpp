// What calls speak of and in which words, who takes part, and what is asked again.
#include "serialize/comparison_writer.h"

namespace callscope {

void ComparisonWriter::members(const MetricShift& shift) {
  text("metric", shift.metric);
  text_or_null("entity", shift.entity);
  text("change", shift.given ? "new" : "gone");
  reference("call", kCall, shift.call);
  reference("fact", kFact, shift.fact);
  quoted(shift.call, of(shift.call).facts[static_cast<std::size_t>(shift.fact)].span);
}

void ComparisonWriter::members(const Place& place) {
  reference("call", kCall, place.call);
  span(place.call, place.span);
}

void ComparisonWriter::members(const TermShift& shift) {
  text("term", shift.term);
  text("change", to_string(shift.change));
  reference("from", kCall, shift.from);
  reference("to", kCall, shift.to);
  count("before", shift.before);
  count("after", shift.after);
  count("passagesBefore", shift.passages_before);
  count("passagesAfter", shift.passages_after);
  rounded("logOdds", shift.log_odds, 2);
  rounded("p", shift.p, 6);
  list("places", shift.places);
}

void ComparisonWriter::members(const Appearance& appearance) {
  const Participant& person = of(appearance.call).participants[static_cast<std::size_t>(appearance.participant)];
  reference("call", kCall, appearance.call);
  reference("participant", kParticipant, appearance.participant);
  text_or_null("title", person.title);
  text_or_null("organization", person.organization);
  references("exchanges", kExchange, appearance.exchanges);
}

void ComparisonWriter::members(const ComparedPerson& person) {
  text("name", person.name);
  text("role", to_string(person.role));
  list("appearances", person.appearances);
  texts("again", person.again);
}

void ComparisonWriter::members(const AskedQuestion& asked) {
  const Exchange& exchange = of(asked.call).exchanges[static_cast<std::size_t>(asked.exchange)];
  reference("call", kCall, asked.call);
  reference("exchange", kExchange, asked.exchange);
  reference("analyst", kParticipant, exchange.analyst);
  quoted(asked.call, exchange.questions[static_cast<std::size_t>(asked.question)].span);
}

void ComparisonWriter::members(const RepeatedQuestion& pair) {
  object("first", pair.first);
  object("second", pair.second);
  texts("shared", pair.shared);
  rounded("similarity", pair.similarity, 2);
}

void ComparisonWriter::sentence(std::string_view key, int call, const std::optional<Span>& words) {
  json_.key(key);
  if (!words) {
    json_.null();
    return;
  }
  json_.begin_object();
  quoted(call, *words);
  json_.end_object();
}

void ComparisonWriter::members(const BoilerplateChange& change) {
  text("change", to_string(change.change));
  reference("from", kCall, change.from);
  reference("to", kCall, change.to);
  sentence("before", change.from, change.before);
  sentence("after", change.to, change.after);
  rounded("similarity", change.similarity, 2);
}

}  // namespace callscope
