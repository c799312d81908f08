// Needs: the document, speech, numbers.
// Gives: sections, exchanges, and which turn renders which, down to sentence pairs.
// Leaves alone: who spoke.
#pragma once

#include <vector>

#include "callscope/speech.h"
#include "quantities/numbers.h"
#include "speakers/speakers.h"

namespace callscope {

// Two sentences that say the same in the two legs of an interpretation.
struct SentencePair {
  std::uint32_t original = 0;  // indices into document.sentences()
  std::uint32_t rendition = 0;
  double confidence = 0;
};

struct Structure {
  std::vector<Section> sections;
  std::vector<Exchange> exchanges;
  std::vector<SentencePair> pairs;  // in order of the rendition
};

// Also sets kind, section, renders and machine_translated of the turns.
Structure read_structure(const Document& document, const Numbers& numbers, Speech& speech);

}  // namespace callscope
