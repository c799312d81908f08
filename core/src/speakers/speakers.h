// Needs: the document, the call's header.
// Gives: who takes part, and for every stretch of speech who spoke it; one block in which two
//        people speak becomes two turns.
// Leaves alone: sections and exchanges (structure/), what the words mean.
#pragma once

#include <vector>

#include "callscope/call.h"
#include "callscope/speech.h"
#include "callscope/warning.h"
#include "text/document.h"

namespace callscope {

struct Speech {
  std::vector<Participant> participants;
  std::vector<Turn> turns;                // kind, section and renders may be refined by structure/
  std::vector<TokenRange> turn_tokens;    // parallel to turns; whole sentences
  std::vector<std::uint32_t> turn_block;  // parallel to turns: index into layout.blocks
  std::vector<Warning> faults;            // label_wrong, mixed_speakers
};

Speech resolve_speakers(const Document& document, const Call& call);

}  // namespace callscope
