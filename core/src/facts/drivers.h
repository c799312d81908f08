// Needs: the facts of a sentence and its items.
// Gives: the words of a stated cause ("primarily due to …") to the facts it stands with.
// Leaves alone: whether the cause is true.
#pragma once

#include <vector>

#include "callscope/fact.h"
#include "facts/sentence_view.h"

namespace callscope {

// `first` is the first fact of this sentence; a sentence that only gives a reason ("This decrease
// was due to …") gives it to the fact before.
void bind_drivers(const SentenceView& view, std::size_t first, std::vector<Fact>& facts);

}  // namespace callscope
