// An analysis of an invented call with one of everything, every optional field given.
#pragma once

#include "callscope/analysis.h"

namespace callscope {

inline Analysis full_analysis() {
  Analysis analysis;
  analysis.text = "Ada Berg: Revenue was $1.2 billion, up 12%, on strong orders.";
  analysis.source = {
      "plain", Content::transcript, "utf-8", analysis.text.size(), std::string(64, '0'), OffsetUnit::codepoint};
  const Span words{10, 34};
  const std::vector<Evidence> evidence = {{"a_rule", words}};
  analysis.call = {"Quillon Mills",
                   "QLM",
                   "NYSE",
                   EventKind::earnings,
                   "Q3 2025 Earnings Call",
                   2025,
                   3,
                   Date{2025, 9, 30},
                   Date{2025, 11, 4},
                   {"en"},
                   {{"company", words}},
                   12};
  analysis.participants.push_back(
      {"Ada Berg", Role::executive, "CFO", "Quillon Mills", {"Ada Berg"}, {"Ada Burg"}, 1, evidence});
  analysis.turns.push_back({words, Span{0, 8}, 0, Role::executive, TurnKind::prepared, "en", true, 0, 0, 1, evidence});
  analysis.sections.push_back({SectionKind::prepared_remarks, words, {0}});
  analysis.exchanges.push_back(
      {0, "Harbour Research", 0, {{0, words}}, {0}, {0}, {"revenue"}, {{Unanswered::Kind::deferred, 0, words}}});
  analysis.quantities.push_back({words, QuantityKind::money, Decimal(12, 8), Decimal(1), Decimal(2, -1), "USD", true,
                                 Bound::at_most, 0, 0.5, evidence});
  analysis.periods.push_back({words, Date{2025, 7, 1}, Date{2025, 9, 30}, true, "FQ3 2025", 0});
  analysis.facts.push_back({words, "revenue", words, "Coatings", 0, Change{Direction::down, 0, Basis::qoq}, 0, 0,
                            FactStatus::historical, words, 0, 0, 0, 1, evidence});
  analysis.guidance.push_back({words, "revenue", "Coatings", Direction::flat, 0, 0, words, Certainty::may,
                               GuidanceAction::withdraw, 0, 0, 0, 1, evidence});
  analysis.warnings.push_back({WarningKind::code_switch, Severity::info, words, words, "Why.", "That.", 1, evidence});
  analysis.terms.push_back({"Quillon", TermKind::company, {{"Quillan", {words}}}});
  analysis.headlines.push_back({"Revenue $1.2 bln", {0}, {0}, 1});
  analysis.summary.push_back({words, 0, "results"});
  analysis.topics.push_back({"coatings", 1, {0}, 1});
  analysis.tone.sections.resize(1);
  analysis.tone.speakers.resize(1);
  return analysis;
}

}  // namespace callscope
