// Needs: stretches with their speakers.
// Gives: a warning for every printed label that the evidence contradicts, and for every block in
//        which two people speak.
// Leaves alone: the labels.
#pragma once

#include <vector>

#include "callscope/warning.h"
#include "speakers/stretches.h"

namespace callscope {

std::vector<Warning> find_label_faults(const Document& document, const Cast& cast, const Voices& voices,
                                       const std::vector<VoiceStretch>& stretches);

}  // namespace callscope
