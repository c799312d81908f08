// Needs: everything read so far, the glossaries.
// Gives: every doubtful place with a sentence that explains it, and the terms with their spellings.
// Leaves alone: the text; corrections annotate it.
#pragma once

#include <vector>

#include "callscope/warning.h"
#include "facts/facts.h"
#include "quality/glossary.h"

namespace callscope {

struct Quality {
  std::vector<Warning> warnings;  // in text order, faults of earlier passes among them
  std::vector<Term> terms;
};

Quality check_quality(const Document& document, const Call& call, const Numbers& numbers, const Speech& speech,
                      const Structure& structure, const Facts& facts, const Glossary& glossary);

}  // namespace callscope
