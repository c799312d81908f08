// Needs: blocks, the cast, how words speak for voices.
// Gives: what kind of voice each printed label stands for: by the role of whom it names, or learnt
//        from what is said under it. Labels that are printed a turn late, all of them or a run of
//        them, are moved to the turn they belong to.
// Leaves alone: which person speaks.
#pragma once

#include <vector>

#include "speakers/voice_words.h"

namespace callscope {

class LabelVoices {
 public:
  LabelVoices(const Document& document, const Cast& cast, const VoiceWords& words, Voices& voices);

  // kVoices where the label tells none.
  Voice named(std::uint32_t block) const;
  Voice learnt(std::uint32_t block) const;
  bool names_person(std::uint32_t block) const;
  // Learns from a first reading what speaks under labels that name no role; true if any was learnt.
  bool learn();

 private:
  void follow_late_runs();
  bool is_repeated(std::uint32_t block) const;
  int fit(std::uint32_t block, std::uint32_t label_block) const;
  int agreement() const;
  bool are_machine_made() const;
  void number_labels();

  const Document& document_;
  const Cast& cast_;
  const VoiceWords& words_;
  Voices& voices_;
  std::vector<int> number_;    // by block: which printed label, or kNone
  std::vector<Voice> learnt_;  // by number
};

}  // namespace callscope
