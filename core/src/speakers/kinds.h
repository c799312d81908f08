// Needs: stretches with their speakers, cues.
// Gives: turns, each with its kind and language; an opening that goes over to the safe harbour
//        becomes two turns, unless clean labels say what a turn is.
// Leaves alone: who speaks.
#pragma once

#include <vector>

#include "speakers/stretches.h"

namespace callscope {

struct SpokenPassage {
  std::size_t stretch = 0;
  std::uint32_t first = 0, last = 0;  // sentences
  TurnKind kind = TurnKind::prepared;
  const char* language = "en";  // static storage
};

std::vector<SpokenPassage> cut_passages(const SpeechCues& cues, const std::vector<PersonMention>& mentions,
                                        const Voices& voices, const std::vector<VoiceStretch>& stretches);

}  // namespace callscope
