#include "speakers/voice_words.h"

#include <algorithm>

namespace callscope {
namespace {

constexpr int kSentenceClip = 300;  // hundredths of a nat; one sentence's words can say no more
constexpr int kRenders = 10;        // an interpreter takes either side's words
constexpr int kFullSentences = 6;   // of a block; in longer ones each weighs less

int clip(int score) { return std::clamp(score, -kSentenceClip, kSentenceClip); }

}  // namespace

bool VoiceWords::has_hint(std::uint32_t sentence) const {
  const Scores& hint = hints_[sentence];
  return *std::max_element(hint.begin(), hint.end()) > 0;
}

int VoiceWords::of_sentence(const BlockView& block, std::uint32_t s, Voice voice) const {
  const Scores& words = cues_.sentences[s].words;
  int score = clip(words[voice]);
  if (voice == kInterpreter)
    score = clip(std::max(words[kExecutive], words[kAnalyst]) + words[kInterpreter] - words[kExecutive]) - kRenders;
  const int sentences = static_cast<int>(block.last - block.first);
  return sentences <= kFullSentences || has_hint(s) ? score : score * kFullSentences / sentences;
}

Scores VoiceWords::of_block(const BlockView& block) const {
  Scores sum{};
  for (std::uint32_t s = block.first; s < block.last; ++s)
    for (int voice = 0; voice < kVoices; ++voice)
      sum[static_cast<std::size_t>(voice)] += of_sentence(block, s, static_cast<Voice>(voice));
  return sum;
}

}  // namespace callscope
