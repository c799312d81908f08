#include "speakers/voice_words.h"

#include <algorithm>

namespace callscope {
namespace {

constexpr int kSentenceClip = 300;  // hundredths of a nat; one sentence's words can say no more
constexpr int kRenders = 10;        // an interpreter takes either side's words
constexpr int kFullSentences = 6;   // of a block; in longer ones each weighs less

int clip(int score) { return std::clamp(score, -kSentenceClip, kSentenceClip); }

}  // namespace

VoiceWords::VoiceWords(const SpeechCues& cues, const std::vector<Scores>& hints, const std::vector<BlockView>& blocks)
    : hints_(hints), sentences_(cues.sentences.size()) {
  for (const BlockView& block : blocks)
    for (std::uint32_t s = block.first; s < block.last; ++s)
      sentences_[s] = weigh(cues.sentences[s].words, block, has_hint(s));
}

bool VoiceWords::has_hint(std::uint32_t sentence) const {
  const Scores& hint = hints_[sentence];
  return *std::max_element(hint.begin(), hint.end()) > 0;
}

Scores VoiceWords::weigh(const Scores& words, const BlockView& block, bool hinted) const {
  Scores scores;
  for (std::size_t voice = 0; voice < kVoices; ++voice) scores[voice] = clip(words[voice]);
  scores[kInterpreter] =
      clip(std::max(words[kExecutive], words[kAnalyst]) + words[kInterpreter] - words[kExecutive]) - kRenders;
  const int sentences = static_cast<int>(block.last - block.first);
  if (sentences > kFullSentences && !hinted)
    for (int& score : scores) score = score * kFullSentences / sentences;
  return scores;
}

Scores VoiceWords::of_block(const BlockView& block) const {
  Scores sum{};
  for (std::uint32_t s = block.first; s < block.last; ++s) {
    const Scores& scores = of_sentence(s);
    for (std::size_t voice = 0; voice < kVoices; ++voice) sum[voice] += scores[voice];
  }
  return sum;
}

}  // namespace callscope
