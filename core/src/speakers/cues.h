// Needs: the document.
// Gives: for every sentence which cue phrases it holds, how its words sound (operator, analyst or
//        company) and in what script it is written.
// Leaves alone: who spoke. Phrases and weights are rows of data/speaker_cues.tsv and
//        data/speaker_words.tsv.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "text/document.h"

namespace callscope {

// In the order of kCueNames.
enum class SpeechCue : std::uint8_t {
  question_from,
  line_open,
  handover,
  self,
  vocative,
  said,
  present,
  next_question,
  instructions,
  call_end,
  prepared_end,
  safe_harbor,
  welcome,
  asks,
  thanks_asker,
  takes,
  answers,
  adds,
  interpreting,
  own_rendition,
  count
};
constexpr std::size_t kCues = static_cast<std::size_t>(SpeechCue::count);

// The voices that a role model tells apart.
enum Voice : std::uint8_t { kOperator, kHost, kExecutive, kAnalyst, kInterpreter, kVoices };
using Scores = std::array<int, kVoices>;  // hundredths of a nat

struct SentenceCues {
  std::uint32_t mask = 0;  // bit per SpeechCue
  Scores words{};          // of the words and cues together
  std::uint32_t letters = 0;
  std::uint32_t han = 0, kana = 0, hangul = 0;  // characters
  bool is_question = false;

  bool has(SpeechCue cue) const { return (mask >> static_cast<unsigned>(cue) & 1u) != 0; }
};

// A place where a cue stands.
struct CuePlace {
  SpeechCue cue = SpeechCue::count;
  std::uint32_t sentence = 0;
  TokenRange tokens;
};

struct SpeechCues {
  std::vector<SentenceCues> sentences;  // parallel to document.sentences()
  std::vector<CuePlace> places;         // in text order; those that may name somebody
};

SpeechCues read_cues(const Document& document);

}  // namespace callscope
