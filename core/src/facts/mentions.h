// Needs: a document, its quantities.
// Gives: every place where a metric, a change or a clause word stands, in text order, and where
//        each sentence's begin.
// Leaves alone: quantities and periods (quantities/), entities (entities.h).
#pragma once

#include <string>
#include <vector>

#include "facts/lexicon.h"
#include "quantities/numbers.h"
#include "text/document.h"

namespace callscope {

struct Mention {
  TokenRange tokens;
  Cue cue = Cue::metric;
  std::uint16_t row = 0;
  bool acronym = false;  // by three letters: "MAC"
};

struct Mentions {
  std::vector<Mention> all;
  std::vector<std::uint32_t> of_sentence;  // index into all; one more than there are sentences

  const Mention* begin(std::uint32_t sentence) const { return all.data() + of_sentence[sentence]; }
  const Mention* end(std::uint32_t sentence) const { return all.data() + of_sentence[sentence + 1]; }
};

// The canonical name of the metric that stands there: "composite ratio" of a head, else the table's.
std::string metric_name(const Document& document, TokenRange tokens, const Metric& metric);
// A metric's name with what qualifies it: "AI-related revenue", "other revenue".
std::string qualified_name(const Document& document, TokenRange qualifier, const std::string& name);

Mentions find_mentions(const Document& document, const Numbers& numbers);

}  // namespace callscope
