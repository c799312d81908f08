// Needs: a sentence's items, a figure, what stands before it.
// Gives: where a word of change governs the figure, what the figure is by it: "rose 8%", "an 8% increase",
//        "grew revenue 8%", "revenue growth was 8%".
// Leaves alone: earlier values, shares, levels (roles.h).
#pragma once

#include <optional>

#include "facts/governor.h"
#include "facts/roles.h"

namespace callscope {

// By a word after the figure, or in it: "8% increase", "$2 million more than", "doubled".
std::optional<QuantityRole> change_said_after(const SentenceView& view, int quantity, const Before& before);
// By a word before it.
std::optional<QuantityRole> change_said_before(const SentenceView& view, int quantity, const Before& before);

}  // namespace callscope
