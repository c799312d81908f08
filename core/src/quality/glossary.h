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
  std::vector<GlossaryEntry> own;                       // the caller's
  const std::vector<GlossaryEntry>* builtin = nullptr;  // of the program, if they take part

  std::size_t size() const { return own.size() + (builtin == nullptr ? 0 : builtin->size()); }
  const GlossaryEntry& operator[](std::size_t i) const { return i < own.size() ? own[i] : (*builtin)[i - own.size()]; }
};

// Errors: bad_glossary, the line as its offset.
Result<Glossary> load_glossary(const Options& options);

}  // namespace callscope
