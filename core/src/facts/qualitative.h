// Needs: a sentence's items and the facts already bound in it.
// Gives: facts without a number: a metric and which way it went ("take rate declined slightly").
// Leaves alone: metrics that already have a figure in the sentence, promises.
#pragma once

#include <vector>

#include "facts/binding.h"

namespace callscope {

void bind_qualitative(const SentenceView& view, const Entities& entities, const Discourse& topic, std::size_t first,
                      std::vector<Fact>& facts);

}  // namespace callscope
