// Needs: a call's facts and the families of their entities.
// Gives: the figures that management gives, each with its stretch of time; the best of those that
//        say the same first.
// Leaves alone: what analysts say, what an interpreter repeats, guidance and targets.
#pragma once

#include <vector>

#include "compare/entities.h"
#include "compare/time.h"
#include "compare/words.h"

namespace callscope {

struct Figure {
  FactId fact = kNone;
  int family = kCompany;
  Grain grain = Grain::current;
  std::optional<TimeSpan> time;  // nothing where neither the fact nor the call says
  bool of_call = true;           // the call's own period or its year; else an earlier one
  bool pro_forma = false;        // "like-for-like", "excluding", "would have been", "in constant currency"
  int rank = 0;                  // better figures have more
};

// With `directions` those too that give a direction and no number.
std::vector<Figure> read_figures(const CallWords& words, const EntityFamilies& families, const TimeScale& scale,
                                 bool directions = false);

// Whether management said it, in an answer or in the remarks.
bool is_managements(const Analysis& analysis, TurnId turn);

}  // namespace callscope
