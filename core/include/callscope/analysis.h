// The result of reading one transcript. A plain value; it owns its text.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "callscope/call.h"
#include "callscope/digest.h"
#include "callscope/fact.h"
#include "callscope/options.h"
#include "callscope/page_edit.h"
#include "callscope/quantity.h"
#include "callscope/speech.h"
#include "callscope/warning.h"

namespace callscope {

// What the input is: the words of a call, somebody's account of one, or neither. In a text that is
// neither nobody speaks: it has no participants.
enum class Content { transcript, brief, other };
const char* to_string(Content content);

struct SourceInfo {
  std::string format;  // a name of the table of formats; "plain" where there are no marks
  Content content = Content::transcript;
  std::string encoding;  // "utf-8", "utf-16le", "utf-16be", "windows-1252"
  std::uint64_t bytes = 0;
  std::string sha256;                     // of the input as it came, lower-case hexadecimal
  OffsetUnit offsets = OffsetUnit::utf8;  // the unit that serialisation will use
};

struct Analysis {
  // The decoded input as UTF-8. All spans below are bytes into it; to_json converts them.
  std::string text;

  SourceInfo source;
  Call call;
  std::vector<Participant> participants;
  std::vector<Turn> turns;  // in text order, not overlapping
  std::vector<Section> sections;
  std::vector<Exchange> exchanges;
  std::vector<Quantity> quantities;  // in text order
  std::vector<Period> periods;       // in text order
  std::vector<Fact> facts;           // in text order
  std::vector<Guidance> guidance;    // in text order
  std::vector<Warning> warnings;     // in text order
  std::vector<Term> terms;
  std::vector<Headline> headlines;
  std::vector<SummarySentence> summary;
  std::vector<Topic> topics;
  Tone tone;

  std::vector<PageEdit> page_edits;  // by place; for to_clean, not written out
};

}  // namespace callscope
