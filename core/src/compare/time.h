// Needs: the fiscal periods of the calls and of what is said in them.
// Gives: stretches of days that can be compared from call to call.
// Leaves alone: real dates where every call has them. Where one does not say when its quarter ends,
//        fiscal periods of all are laid on a calendar year: right beside each other, not in the world.
#pragma once

#include "compare/calls.h"

namespace callscope {

// Days since 1970-01-01, both inclusive.
struct TimeSpan {
  int start = 0, end = 0;
  int days() const { return end - start + 1; }
};

class TimeScale {
 public:
  explicit TimeScale(const Calls& calls);

  // The quarter that a call reports; nothing where it does not say.
  std::optional<TimeSpan> quarter_of(const Call& call) const;
  // Nothing where the text does not say which period it is.
  std::optional<TimeSpan> stretch_of(const Period& period) const;
  std::optional<TimeSpan> stretch_of(const Analysis& analysis, PeriodId period) const {
    return period == kNone ? std::nullopt : stretch_of(at(analysis.periods, period));
  }

 private:
  bool by_labels_ = false;
};

}  // namespace callscope
