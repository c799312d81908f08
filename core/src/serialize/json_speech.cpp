// Who takes part, what they said, and how it hangs together.
#include "serialize/analysis_writer.h"

namespace callscope {

void AnalysisWriter::members(const Participant& person) {
  text("name", person.name);
  text("role", to_string(person.role));
  text_or_null("title", person.title);
  text_or_null("organization", person.organization);
  texts("labels", person.labels);
  texts("aliases", person.aliases);
  judgement(person.confidence, person.evidence);
}

void AnalysisWriter::members(const Turn& turn) {
  span("span", turn.span);
  json_.key("label");
  if (turn.label)
    json_.string(turn.label->of(analysis_.text));
  else
    json_.null();
  reference("speaker", kParticipant, turn.speaker);
  text("role", to_string(turn.role));
  text("kind", to_string(turn.kind));
  text("language", turn.language);
  flag("machineTranslated", turn.machine_translated);
  reference("renders", kTurn, turn.renders);
  reference("section", kSection, turn.section);
  judgement(turn.confidence, turn.evidence);
}

void AnalysisWriter::members(const Section& section) {
  text("kind", to_string(section.kind));
  span("span", section.span);
  references("turns", kTurn, section.turns);
}

void AnalysisWriter::members(const Exchange& exchange) {
  reference("analyst", kParticipant, exchange.analyst);
  text_or_null("organization", exchange.organization);
  reference("introducedBy", kTurn, exchange.introduced_by);
  json_.key("questions");
  json_.begin_array();
  for (const auto& question : exchange.questions) {
    json_.begin_object();
    reference("turn", kTurn, question.turn);
    span("span", question.span);
    json_.end_object();
  }
  json_.end_array();
  references("answers", kTurn, exchange.answers);
  references("renditions", kTurn, exchange.renditions);
  texts("topics", exchange.topics);
  json_.key("unanswered");
  marks(exchange.unanswered);
}

}  // namespace callscope
