// Needs: a sentence's items, what governs a figure.
// Gives: whether the figure is of none of the sentence's metrics: by how much something moved one, what it is held
//        against, what was there to beat, what something unnamed is worth.
// Leaves alone: figures whose metric is not named (unnamed_metric.cpp), figures in a stated cause (clause_regions.cpp).
#pragma once

#include "facts/governor.h"

namespace callscope {

bool tells_no_metric(const SentenceView& view, const Before& before, int quantity);

}  // namespace callscope
