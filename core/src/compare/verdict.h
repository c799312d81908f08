// Needs: a promise and a figure that a later call gives of the same metric.
// Gives: whether the figure keeps the promise, with a sentence that says why.
// Leaves alone: which figure is the right one to look at (followup.h).
#pragma once

#include "compare/series.h"
#include "facts/lexicon.h"

namespace callscope {

// Whether more of a metric is better.
Polarity polarity_of(std::string_view metric);

struct Verdict {
  Outcome outcome = Outcome::undecided;
  std::string reason;
};

// What was promised, in a form that can be held against a figure.
struct FollowedPromise {
  const Analysis* analysis = nullptr;
  const Guidance* guidance = nullptr;

  bool has_value() const { return guidance->value != kNone; }
  // A direction or a band or a bound: something that a later period can still show.
  bool is_broad() const;
};

Verdict judge(const FollowedPromise& promise, const Analysis& later, const Fact& fact);
// The same metric promised again: moved or reaffirmed; undecided where the two cannot be compared.
Verdict judge(const FollowedPromise& promise, const Analysis& later, const Guidance& again);

}  // namespace callscope
