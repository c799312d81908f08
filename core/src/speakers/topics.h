// Needs: stretches of which those before the questions have speakers.
// Gives: for each stretch of an answer how near its words are to what each person spoke of before,
//        and to the business that their title names.
// Leaves alone: who speaks.
#pragma once

#include <vector>

#include "speakers/stretches.h"

namespace callscope {

class SpeakerTopics {
 public:
  // `people` are members; scores are parallel to them.
  SpeakerTopics(const Document& document, const Cast& cast, const std::vector<int>& people,
                const std::vector<VoiceStretch>& stretches, const Voices& voices);
  // Hundredths of a nat for each person; a rendition's words are the speaker's too.
  std::vector<int> scores(const VoiceStretch& stretch, const VoiceStretch* rendition) const;

 private:
  std::vector<WordId> words_of(const VoiceStretch& stretch) const;

  const Document& document_;
  std::vector<std::vector<WordId>> own_;    // words that only this person spoke of, sorted
  std::vector<std::vector<WordId>> title_;  // words of the title and unit that set the person apart
  std::size_t all_ = 0;                     // of own_
};

}  // namespace callscope
