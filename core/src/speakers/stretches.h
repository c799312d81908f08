// Needs: voices, mentions, the cast.
// Gives: stretches of speech by one voice, and who speaks each.
// Leaves alone: the kind of voice.
#pragma once

#include <vector>

#include "speakers/voices.h"

namespace callscope {

struct VoiceStretch {
  std::uint32_t block = 0;
  std::uint32_t first = 0, last = 0;  // sentences
  Voice voice = kExecutive;
  int speaker = kNone;  // member
  int margin = 0;       // hundredths of a nat over the next best speaker
  std::vector<Evidence> evidence;
  bool label_doubted = false;  // its label stands over another's speech elsewhere
  bool label_refuted = false;  // its words speak to whom the label names
};

// Cut where the voice changes, at blocks' edges, and where somebody introduces themselves.
std::vector<VoiceStretch> cut_stretches(const Document& document, const std::vector<PersonMention>& mentions,
                                        const Cast& cast, const Voices& voices);

// Sets speaker, margin and evidence.
void name_speakers(const Document& document, const std::vector<PersonMention>& mentions, Cast& cast,
                   const Voices& voices, std::vector<VoiceStretch>& stretches);

}  // namespace callscope
