// Needs: clues, labels among them, and stretches.
// Gives: the speaker of each stretch of the company's speech: the best path through the call, with
//        the margin over the next best and the evidence.
// Leaves alone: stretches of other voices.
#pragma once

#include <vector>

#include "speakers/speaker_clues.h"

namespace callscope {

// `skip` marks stretches that have their speaker already.
void choose_speakers(const Document& document, const Voices& voices, const CompanyPeople& people,
                     const SpeakerClues& clues, const std::vector<std::uint8_t>& skip,
                     std::vector<VoiceStretch>& stretches);

}  // namespace callscope
