// Needs: everything read before.
// Gives: headlines, the sentences that carry most, topics, counts of tone.
// Leaves alone: all of it; a digest selects and counts, it never writes free text.
#pragma once

#include <vector>

#include "callscope/digest.h"
#include "facts/facts.h"
#include "quality/quality.h"

namespace callscope {

struct Digest {
  std::vector<Headline> headlines;
  std::vector<SummarySentence> summary;
  std::vector<Topic> topics;
  Tone tone;
  std::vector<std::vector<Unanswered>> unanswered;        // by exchange
  std::vector<std::vector<std::string>> question_topics;  // by exchange
};

Digest make_digest(const Document& document, const Call& call, const Numbers& numbers, const Speech& speech,
                   const Structure& structure, const Facts& facts, const std::vector<Guidance>& guidance,
                   const Quality& quality);

}  // namespace callscope
