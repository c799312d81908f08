#include "speakers/speakers.h"

namespace callscope {

Speech resolve_speakers(const Document& document, const Call&) {
  Speech speech;
  for (std::uint32_t i = 0; i < document.layout.blocks.size(); ++i) {
    const Block& block = document.layout.blocks[i];
    Turn turn;
    turn.span = block.speech;
    turn.language = "en";
    if (!block.label.empty()) turn.label = block.label;
    speech.turns.push_back(turn);
    speech.turn_tokens.push_back(document.tokens_in(block.speech));
    speech.turn_block.push_back(i);
  }
  return speech;
}

}  // namespace callscope
