// Needs: stretches of which those before the questions have speakers.
// Gives: for each stretch of an answer how near its words are to what each person spoke of before,
//        and to the business that their title names.
// Leaves alone: who speaks.
#pragma once

#include <vector>

#include "speakers/stretches.h"
#include "support/word_map.h"

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
  WordMap own_;                         // words that only one person spoke of, to that person and one
  WordMap title_;                       // words of titles and units that set a person apart, likewise
  std::vector<std::size_t> own_words_;  // how many of own_ each person has
  std::size_t all_ = 0;                 // of own_
};

}  // namespace callscope
