// The order of a comparison, a call a pass; each header says what its pass needs, gives and leaves alone.
#include "callscope/compare.h"

#include "compare/boilerplate.h"
#include "compare/calls.h"
#include "compare/entities.h"
#include "compare/followup.h"
#include "compare/people.h"
#include "compare/questions.h"
#include "compare/series.h"
#include "compare/vocabulary.h"

namespace callscope {

Result<Comparison> compare(const std::vector<Analysis>& analyses, const CompareOptions& options) {
  auto ordered = order_calls(analyses, options);
  if (!ordered) return ordered.error();
  Comparison comparison = std::move(ordered.value());

  Calls calls;
  std::vector<CallWords> words;
  for (const ComparedCall& call : comparison.calls) {
    calls.list.push_back(&at(analyses, call.analysis));
    words.emplace_back(*calls.list.back());
  }
  const EntityFamilies families(calls);
  const TimeScale scale(calls);
  CallFigures figures;
  for (const CallWords& call : words) figures.push_back(read_figures(call, families, scale));

  comparison.series = build_series(calls, families, scale, figures);
  comparison.comparatives = find_comparatives(calls, families, scale, figures, comparison.series);
  comparison.renames = propose_renames(calls, comparison.series);
  join_by_proposals(calls, scale, comparison.renames, comparison.series);
  comparison.follow_ups = follow_up(calls, words, families, scale, comparison.renames);
  comparison.metrics = shifted_metrics(calls, comparison.series);
  comparison.terms = shifted_terms(words);
  comparison.people = compare_people(calls, words);
  comparison.repeated_questions = find_repeated(words);
  comparison.boilerplate = compare_boilerplate(words);
  return comparison;
}

}  // namespace callscope
