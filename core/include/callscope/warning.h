// Where the transcript itself can't be trusted, and every spelling of its names.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "callscope/evidence.h"

namespace callscope {

enum class WarningKind {
  number_conflict,
  currency_glitch,
  number_split,
  garbled_term,
  repetition_loop,
  filler_run,
  label_wrong,
  sentence_truncated,
  code_switch,
  mixed_speakers,
  arithmetic_mismatch
};
const char* to_string(WarningKind kind);

enum class Severity { info, minor, major };  // major: a figure or a speaker may be misread
const char* to_string(Severity severity);

struct Warning {
  WarningKind kind = WarningKind::sentence_truncated;
  Severity severity = Severity::minor;
  Span span;
  std::optional<Span> related;            // what contradicts or explains
  std::string message;                    // one sentence that a reader understands
  std::optional<std::string> suggestion;  // the correction, where the text supports one
  double confidence = 0;
  std::vector<Evidence> evidence;
};

enum class TermKind { company, product, metric, person, segment, other };
const char* to_string(TermKind kind);

struct TermVariant {
  std::string text;
  std::vector<Span> spans;
};

struct Term {
  std::string canonical;
  TermKind kind = TermKind::other;
  std::vector<TermVariant> variants;  // with the canonical spelling, if it is in the text
};

}  // namespace callscope
