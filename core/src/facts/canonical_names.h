// Needs: facts and promises; the terms that check_quality found, with their spellings.
// Gives: one name for an entity however the recogniser spelled it.
// Leaves alone: the words themselves: spans stay as they are.
#pragma once

#include <vector>

#include "callscope/fact.h"
#include "callscope/warning.h"

namespace callscope {

void use_canonical_names(const std::vector<Term>& terms, std::vector<Fact>& facts, std::vector<Guidance>& guidance);

}  // namespace callscope
