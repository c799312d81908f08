// What is reported and what is promised.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "callscope/evidence.h"

namespace callscope {

enum class Direction { up, down, flat };
const char* to_string(Direction direction);

enum class Basis { none, yoy, qoq, sequential };
const char* to_string(Basis basis);  // null for none

enum class FactStatus { actual, guidance, target, historical };
const char* to_string(FactStatus status);

struct Change {
  std::optional<Direction> direction;
  QuantityId quantity = kNone;
  Basis basis = Basis::none;
};

struct Fact {
  Span span;                          // the clause
  std::string metric;                 // canonical name: "revenue", "adjusted EBITDA"
  Span metric_text;                   // the words
  std::optional<std::string> entity;  // canonical segment or product; absent for the company
  QuantityId value = kNone;
  std::optional<Change> change;
  QuantityId prior = kNone;
  PeriodId period = kNone;
  FactStatus status = FactStatus::actual;
  std::optional<Span> driver;  // the stated cause
  ParticipantId speaker = kNone;
  TurnId turn = kNone;
  FactId duplicate_of = kNone;  // the fact that an interpretation repeats
  double confidence = 0;
  std::vector<Evidence> evidence;
};

// The rule among a fact's evidence which says that its value is told as a loss or an outflow: the quantity is
// as printed, above zero, and the metric below.
inline constexpr const char* kToldAsLoss = "told_as_loss";
bool is_told_as_loss(const Fact& fact);

enum class Certainty { commit, confident, expect, plan, believe, may };
const char* to_string(Certainty certainty);

enum class GuidanceAction { none, initiate, raise, maintain, lower, withdraw };
const char* to_string(GuidanceAction action);  // null for none

struct Guidance {
  Span span;
  std::optional<std::string> metric;
  std::optional<std::string> entity;
  std::optional<Direction> direction;
  QuantityId value = kNone;
  PeriodId horizon = kNone;
  std::optional<Span> horizon_span;
  Certainty certainty = Certainty::expect;
  GuidanceAction action = GuidanceAction::none;
  ParticipantId speaker = kNone;
  TurnId turn = kNone;
  GuidanceId duplicate_of = kNone;
  double confidence = 0;
  std::vector<Evidence> evidence;
};

}  // namespace callscope
