// Needs: tokens.  Gives: the periods that the words speak of: quarters, halves, years, months, days,
// "the same quarter last year", "the last twelve months".
// Leaves alone: which dates they are; resolve_periods.cpp knows the call's calendar.
#pragma once

#include <vector>

#include "quantities/numbers.h"
#include "quantities/numeral.h"
#include "text/vocabulary.h"

namespace callscope {

struct FoundPeriod {
  TokenRange tokens;
  PeriodForm form;
  bool holds_amount = false;  // "the next three years" is a duration as well
  Span span;                  // where the words are a part of their tokens; else empty
  bool split = false;         // "2 0 2 4": a recogniser wrote the digits apart
};

// Of a whole document, whose distinct words are given.
void scan_periods(const Words& words, const Vocabulary& distinct, std::vector<FoundPeriod>& found);

}  // namespace callscope
