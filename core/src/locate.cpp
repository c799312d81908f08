#include "locate.h"

namespace callscope {
namespace {

// Calls `visit` on every span of the analysis.
template <class Visit>
void for_each_span(Analysis& analysis, Visit visit) {
  const auto optional = [&](std::optional<Span>& span) {
    if (span) visit(*span);
  };
  const auto evidence = [&](std::vector<Evidence>& list) {
    for (auto& item : list) visit(item.span);
  };
  for (auto& [name, span] : analysis.call.spans) visit(span);
  for (auto& person : analysis.participants) evidence(person.evidence);
  for (auto& turn : analysis.turns) {
    visit(turn.span);
    optional(turn.label);
    evidence(turn.evidence);
  }
  for (auto& section : analysis.sections) visit(section.span);
  for (auto& exchange : analysis.exchanges) {
    for (auto& question : exchange.questions) visit(question.span);
    for (auto& said : exchange.unanswered) visit(said.span);
  }
  for (auto& quantity : analysis.quantities) {
    visit(quantity.span);
    evidence(quantity.evidence);
  }
  for (auto& period : analysis.periods) visit(period.span);
  for (auto& fact : analysis.facts) {
    visit(fact.span);
    visit(fact.metric_text);
    optional(fact.driver);
    evidence(fact.evidence);
  }
  for (auto& guidance : analysis.guidance) {
    visit(guidance.span);
    optional(guidance.horizon_span);
    evidence(guidance.evidence);
  }
  for (auto& warning : analysis.warnings) {
    visit(warning.span);
    optional(warning.related);
    evidence(warning.evidence);
  }
  for (auto& term : analysis.terms)
    for (auto& variant : term.variants)
      for (auto& span : variant.spans) visit(span);
  for (auto& sentence : analysis.summary) visit(sentence.span);
  for (auto& mark : analysis.tone.marks) visit(mark.span);
}

template <class Item>
void set_turns(const std::vector<Turn>& turns, std::vector<Item>& items) {
  std::size_t turn = 0;
  for (auto& item : items) {
    while (turn < turns.size() && turns[turn].span.end <= item.span.start) ++turn;
    if (turn < turns.size() && turns[turn].span.start <= item.span.start) item.turn = static_cast<TurnId>(turn);
  }
}

}  // namespace

void locate(const Reading& reading, Analysis& analysis) {
  for_each_span(analysis, [&](Span& span) { span = reading.to_source(span); });
  analysis.page_edits = reading.edits();
}

void attach_turns(const Speech& speech, Numbers& numbers) {
  set_turns(speech.turns, numbers.quantities);
  set_turns(speech.turns, numbers.periods);
}

}  // namespace callscope
