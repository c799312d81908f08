// Needs: the options.
// Gives: the entries that take part: the caller's first, then the built-in ones unless switched off.
// Leaves alone: whether they apply to a call (glossary_terms.cpp).
#pragma once

#include <vector>

#include "callscope/error.h"
#include "callscope/glossary.h"
#include "callscope/options.h"

namespace callscope {

struct Glossary {
  std::vector<GlossaryEntry> entries;
};

// Errors: bad_glossary, the line as its offset.
Result<Glossary> load_glossary(const Options& options);

}  // namespace callscope
