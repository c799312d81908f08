// Needs: cues, hints of changes.
// Gives: how far the words of a sentence or block speak for each kind of voice.
// Leaves alone: labels, and what stands before and after.
#pragma once

#include <vector>

#include "speakers/voices.h"

namespace callscope {

class VoiceWords {
 public:
  // Sentences are weighed in their blocks, each once.
  VoiceWords(const SpeechCues& cues, const std::vector<Scores>& hints, const std::vector<BlockView>& blocks);

  const Scores& of_sentence(std::uint32_t sentence) const { return sentences_[sentence]; }
  Scores of_block(const BlockView& block) const;
  int hint(std::uint32_t sentence, Voice voice) const { return hints_[sentence][voice]; }

 private:
  Scores weigh(const Scores& words, const BlockView& block, bool hinted) const;
  bool has_hint(std::uint32_t sentence) const;

  const std::vector<Scores>& hints_;
  std::vector<Scores> sentences_;
};

}  // namespace callscope
