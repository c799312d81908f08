// Needs: clues, stretches, the people of the company.
// Gives: which person each printed label stands for, and how far each label is trusted where it
//        stands: a label that is open to contradiction in one place is doubted in all.
// Leaves alone: labels of operators, analysts and interpreters.
#pragma once

#include <string_view>
#include <vector>

#include "speakers/speaker_clues.h"

namespace callscope {

// Each printed label a number; blocks without one have kNone.
struct LabelNumbers {
  std::vector<int> of_block;
  std::size_t count = 0;
};
LabelNumbers number_labels(const Document& document, const Voices& voices);

// Adds what labels say to the clues; true if any label is doubted.
bool weigh_labels(const Document& document, const Voices& voices, std::vector<VoiceStretch>& stretches,
                  const CompanyPeople& people, SpeakerClues& clues);

// Where the label of a stretch is printed.
Span label_of(const Document& document, const Voices& voices, const VoiceStretch& stretch);

}  // namespace callscope
