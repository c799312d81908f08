// Needs: the document, cues, mentions, blocks.
// Gives: for every sentence what speaks for another voice beginning with it, inside a block.
// Leaves alone: the decision.
#pragma once

#include <vector>

#include "speakers/roster.h"
#include "speakers/voices.h"

namespace callscope {

// Hundredths of a nat towards each voice; all zero for most sentences.
std::vector<Scores> hint_changes(const Document& document, const SpeechCues& cues,
                                 const std::vector<PersonMention>& mentions, const Cast& cast, const Voices& voices);

}  // namespace callscope
