// Needs: cues, hints of changes.
// Gives: how far the words of a sentence or block speak for each kind of voice.
// Leaves alone: labels, and what stands before and after.
#pragma once

#include <vector>

#include "speakers/voices.h"

namespace callscope {

class VoiceWords {
 public:
  VoiceWords(const SpeechCues& cues, const std::vector<Scores>& hints) : cues_(cues), hints_(hints) {}

  Scores of_sentence(const BlockView& block, std::uint32_t sentence) const;
  Scores of_block(const BlockView& block) const;
  int hint(std::uint32_t sentence, Voice voice) const { return hints_[sentence][voice]; }

 private:
  bool has_hint(std::uint32_t sentence) const;

  const SpeechCues& cues_;
  const std::vector<Scores>& hints_;
};

}  // namespace callscope
