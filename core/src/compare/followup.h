// Needs: guidance, facts, families of entities, proposals of renaming.
// Gives: for each promise of a metric what later calls say of it: met, missed, moved, reaffirmed,
//        undecided, not mentioned; with the items that say so.
// Leaves alone: promises without a metric, or without a value, a direction or an act.
#pragma once

#include "compare/figures.h"

namespace callscope {

std::vector<FollowUp> follow_up(const Calls& calls, const std::vector<CallWords>& words, const EntityFamilies& families,
                                const TimeScale& scale, const std::vector<RenameProposal>& renames);

}  // namespace callscope
