// Needs: the document, numbers, speech, structure.
// Gives: what is reported: of which metric, of whom, how much, and how it changed.
// Leaves alone: promises (guidance/), doubts (quality/).
#pragma once

#include <memory>
#include <vector>

#include "callscope/fact.h"
#include "facts/entities.h"
#include "quantities/numbers.h"
#include "speakers/speakers.h"
#include "structure/structure.h"

namespace callscope {

struct Facts {
  std::vector<Fact> facts;      // in text order
  std::vector<Warning> faults;  // arithmetic_mismatch
  // What the facts were read from, for the passes that read the same words: metric and change
  // words by sentence, and the names that own metrics.
  Mentions mentions;
  std::shared_ptr<const Entities> entities;
};

// Whether it tells how much, or by how much; else it tells a direction only.
inline bool has_figure(const Fact& fact) {
  return fact.value != kNone || (fact.change && fact.change->quantity != kNone);
}

Facts read_facts(const Document& document, const Call& call, const Numbers& numbers, const Speech& speech,
                 const Structure& structure);

}  // namespace callscope
