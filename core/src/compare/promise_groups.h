// Needs: one call's guidance, families of entities, the scale of time.
// Gives: its promises that can be followed, those of one metric, part and horizon together.
// Leaves alone: what later calls say of them (followup.h).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compare/figures.h"

namespace callscope {

// Promises of one metric, part and horizon.
struct PromiseGroup {
  int call = kNone;
  std::string metric;
  int family = kCompany;
  std::optional<TimeSpan> horizon;
  std::vector<GuidanceId> items;  // the most telling first
  int named = kCompany;           // of a loose promise of no part: the part that its words name

  // Without a horizon and a value.
  bool is_loose(const Analysis& analysis) const;
};

// How much a promise tells: most by its value, then its direction, then its time.
int telling(const Guidance& item);

std::vector<PromiseGroup> group_promises(const CallWords& words, int call, const EntityFamilies& families,
                                         const TimeScale& scale);

}  // namespace callscope
