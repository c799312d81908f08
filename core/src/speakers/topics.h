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
  std::vector<int> scores(const VoiceStretch& stretch, const VoiceStretch* rendition);

 private:
  using Owners = std::vector<std::uint32_t>;  // by a word's number: the person and one, 0 where nobody has the word

  std::uint32_t number_of(WordId word);
  void add(std::uint32_t word, std::size_t person, Owners& owners);
  void add_words(const VoiceStretch& stretch, std::vector<std::uint32_t>& words);

  const Document& document_;
  WordMap joined_;                    // words that the document has only in two parts: one more than their place
  Owners own_;                        // words that only one person spoke of
  Owners title_;                      // words of titles and units that set a person apart
  std::vector<std::uint32_t> taken_;  // by a word's number: the generation that has it
  std::uint32_t generation_ = 0;
  std::vector<std::size_t> own_words_;  // how many of own_ each person has
  std::size_t all_ = 0;                 // of own_
};

}  // namespace callscope
