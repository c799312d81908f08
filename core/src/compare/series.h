// Needs: the figures of every call.
// Gives: series of one metric, part of the company and grain, with a point for each call that gives
//        it and the change from point to point; metrics no longer given and first given.
// Leaves alone: figures of other periods than the call's. What rests on a proposal of renaming is marked.
#pragma once

#include "compare/figures.h"

namespace callscope {

using CallFigures = std::vector<std::vector<Figure>>;  // by call

std::vector<Series> build_series(const Calls& calls, const EntityFamilies& families, const TimeScale& scale,
                                 const CallFigures& figures);
// Puts together what only one part gives in either of two calls, where that part seems to have been renamed.
void join_by_proposals(const Calls& calls, const TimeScale& scale, const std::vector<RenameProposal>& renames,
                       std::vector<Series>& series);
std::vector<MetricShift> shifted_metrics(const Calls& calls, const std::vector<Series>& series);

// Whether two quantities are of one kind and unit, so that a difference means something.
bool comparable(const Quantity& a, const Quantity& b);
// Whether two values differ by no more than their rounding.
bool equal_when_rounded(const Decimal& a, const Decimal& b);
// A quantity's value, or the middle of its range; nothing for a band.
std::optional<Decimal> level_of(const Quantity& quantity);
// The level that a fact gives: below zero where it is told as a loss or an outflow.
std::optional<Decimal> level_of(const Analysis& analysis, const Fact& fact);
// A change in percent with its sign; nothing where it has no number or no direction.
std::optional<Decimal> signed_change(const Analysis& analysis, const std::optional<Change>& change);

// Restated figures (restated.cpp).
std::vector<Comparative> find_comparatives(const Calls& calls, const EntityFamilies& families, const TimeScale& scale,
                                           const CallFigures& figures, const std::vector<Series>& series);

}  // namespace callscope
