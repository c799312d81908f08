// What each rule that "evidence" names says, from rules.tsv.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace callscope::command {

struct RuleNote {
  std::string_view name;     // as in evidence
  std::string_view about;    // speakers, quantities, facts, guidance or warnings
  std::string_view meaning;  // in plain words
  std::string weight;        // "9" or "12, 26 or 3", in nats, of a rule that speaks for a speaker; else empty
};

// In the order of the pipeline.
const std::vector<RuleNote>& rule_notes();

// nullptr where the table lacks the rule, which a test forbids.
const RuleNote* find_rule(std::string_view name);

}  // namespace callscope::command
