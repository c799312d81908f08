// Needs: the document, cues, mentions, the cast.
// Gives: what is known of each block before anyone is given a voice.
#pragma once

#include "speakers/voices.h"

namespace callscope {

// `qa_start` is set to the block that opens the questions.
std::vector<BlockView> view_blocks(const Document& document, const SpeechCues& cues,
                                   const std::vector<PersonMention>& mentions, const Cast& cast,
                                   std::uint32_t& qa_start);

}  // namespace callscope
