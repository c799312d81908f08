// Why a judgement was made: the rule and the words that fired it.
#pragma once

#include <vector>

#include "callscope/span.h"

namespace callscope {

struct Evidence {
  const char* rule = "";  // a stable name such as "operator_introduction"; static storage
  Span span;
};

// Typed references: indices into the vectors of one Analysis; negative is none.
using ParticipantId = int;
using TurnId = int;
using ExchangeId = int;
using QuantityId = int;
using PeriodId = int;
using FactId = int;
using GuidanceId = int;
constexpr int kNone = -1;

}  // namespace callscope
