// Needs: the document, cues, mentions, the cast.
// Gives: for every sentence the kind of voice that speaks it: operator, host, executive, analyst or
//        interpreter; the best path through the whole call, with its margin.
// Leaves alone: which person it is.
#pragma once

#include <vector>

#include "speakers/roster.h"

namespace callscope {

// What is known of a block before anyone is given a voice.
struct BlockView {
  std::uint32_t first = 0, last = 0;  // sentences
  int label = kNone;                  // member
  std::uint32_t label_block =
      0;  // the block over which that label is printed: labels may be late; past the last where it is lost
  bool in_qa = false;
  bool announces = false;        // names the next asker
  bool only_hands_over = false;  // a sentence or two that hand over
  bool foreign = false;          // mostly not in English
  bool only_marked = false;      // "[Foreign Language]" stands for what was said
  int overlap = 0;               // percent of its words shared with the block before
  std::vector<int> addressed;    // members spoken to by name
  bool says_the_same = false;    // as the block before, in other words
};

struct Voices {
  std::vector<BlockView> blocks;   // parallel to layout.blocks
  std::vector<Voice> of_sentence;  // parallel to document.sentences()
  std::vector<int> margin;         // parallel to blocks: of the best voice over the next, hundredths of a nat
  std::uint32_t qa_start = 0;      // block that opens the questions; blocks.size() where there are none
  bool interpreted = false;        // somebody renders
  bool said_to_be = false;         // the text says so or changes its script; else only what is said twice tells
  bool has_operator = true;        // false where a host opens the call and nobody speaks as an operator
  bool clean = false;              // labels agree with the words throughout
};

Voices read_voices(const Document& document, const SpeechCues& cues, const std::vector<PersonMention>& mentions,
                   const Cast& cast);

// The voice of a printed role, kVoices where it tells none.
Voice voice_of(Role role);

}  // namespace callscope
