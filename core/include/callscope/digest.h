// The call in few lines: headlines, sentences that carry most, topics, counts of tone.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "callscope/evidence.h"

namespace callscope {

struct Headline {
  std::string text;
  std::vector<FactId> facts;
  std::vector<GuidanceId> guidance;
  double confidence = 0;
};

struct SummarySentence {
  Span span;
  TurnId turn = kNone;
  const char* reason = "";  // static storage
};

struct Topic {
  std::string term;
  std::uint32_t count = 0;
  std::vector<TurnId> turns;
  double salience = 0;  // 0 to 1
};

// Counts, never a verdict. `share` is the part of the call's words.
struct ToneCounts {
  std::uint32_t words = 0;
  double share = 0;
  std::uint32_t forward_looking = 0;  // sentences
  std::uint32_t hedged = 0;           // sentences
  std::uint32_t positive = 0;         // words
  std::uint32_t negative = 0;         // words
  std::uint32_t numeric = 0;          // quantities
};

enum class ToneKind { forward_looking, hedged, positive, negative };
const char* to_string(ToneKind kind);

// Words that were counted; of a sentence that looks forward, the first that say so.
struct ToneMark {
  ToneKind kind = ToneKind::positive;
  TurnId turn = kNone;
  Span span;
};

struct Tone {
  ToneCounts call;
  std::vector<ToneCounts> sections;  // parallel to Analysis::sections
  std::vector<ToneCounts> speakers;  // parallel to Analysis::participants
  std::vector<ToneMark> marks;       // in text order
};

}  // namespace callscope
