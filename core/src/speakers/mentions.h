// Needs: the document, its cues.
// Gives: every place where the speech names a person and what that says of them: introduced,
//        handed over to, thanked, quoted, or speaking.
// Leaves alone: who is meant (roster) and who spoke.
#pragma once

#include <string>
#include <vector>

#include "speakers/cues.h"
#include "text/document.h"

namespace callscope {

enum class PersonMentionKind {
  asker,     // "question comes from X with Y"
  present,   // "with us are X, Title, and Y, Title"
  handover,  // "over to X, Title"
  self,      // "this is X"
  vocative,  // "Thank you, X"
  quoted,    // "as X said"
};

struct PersonMention {
  PersonMentionKind kind = PersonMentionKind::vocative;
  std::uint32_t sentence = 0;
  TokenRange name;
  Span title;               // words before or after the name; empty if none
  Span organization;        // firm of an asker or of somebody who says who they are; empty if none
  Span heard_firm;          // where no firm is named, the words in its place
  bool strong = false;      // "turn the call over to", not "let"
  bool in_passing = false;  // "for", "announce": what follows may be a thing, and is no introduction of a person
  bool later = false;       // "before I turn the call over to X": not yet
  bool stands_in = false;   // "this is X on for Y"
};

std::vector<PersonMention> read_mentions(const Document& document, const SpeechCues& cues);

}  // namespace callscope
