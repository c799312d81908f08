// Who takes part and who says what: participants, turns, sections, exchanges.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "callscope/evidence.h"

namespace callscope {

enum class Role { operator_, ir, executive, analyst, interpreter, media, unknown };
const char* to_string(Role role);

struct Participant {
  std::string name;  // "Operator" and "Interpreter" where the text has no name for them
  Role role = Role::unknown;
  std::optional<std::string> title;
  std::optional<std::string> organization;
  std::vector<std::string> labels;   // printed over their speech, right or wrong
  std::vector<std::string> aliases;  // other spellings in the text
  double confidence = 0;
  std::vector<Evidence> evidence;
};

enum class TurnKind {
  disclaimer,
  operator_,
  welcome,
  safe_harbor,
  prepared,
  question,
  answer,
  interpretation,
  procedural,
  closing
};
const char* to_string(TurnKind kind);

struct Turn {
  Span span;                      // of the words spoken, the label left out
  std::optional<Span> label;      // as printed
  ParticipantId speaker = kNone;  // none where the evidence does not decide
  Role role = Role::unknown;
  TurnKind kind = TurnKind::prepared;
  std::string language;  // BCP 47, or "mul"
  bool machine_translated = false;
  TurnId renders = kNone;  // the turn that this one interprets
  int section = kNone;     // index into sections
  double confidence = 0;
  std::vector<Evidence> evidence;
};

enum class SectionKind { header, opening, prepared_remarks, qa, closing, disclaimer };
const char* to_string(SectionKind kind);

struct Section {
  SectionKind kind = SectionKind::prepared_remarks;
  Span span;
  std::vector<TurnId> turns;
};

struct Question {
  TurnId turn = kNone;
  Span span;
};

// Words of an answer that decline the question or put it off: a candidate, no verdict.
struct Unanswered {
  enum class Kind { declined, deferred };
  Kind kind = Kind::declined;
  TurnId turn = kNone;
  Span span;
};
const char* to_string(Unanswered::Kind kind);

struct Exchange {
  ParticipantId analyst = kNone;
  std::optional<std::string> organization;
  TurnId introduced_by = kNone;     // the turn in which the operator or host names the analyst
  std::vector<Question> questions;  // one entry for each separate question asked
  std::vector<TurnId> answers;
  std::vector<TurnId> renditions;      // interpretations of questions and answers
  std::vector<std::string> topics;     // what the questions are about: metrics, then terms of the call; at most four
  std::vector<Unanswered> unanswered;  // in text order
};

}  // namespace callscope
