// Needs: the words, who says them, the quantities.
// Gives: counts for the call, each section and each speaker.
// Leaves alone: any verdict; legal notices are not counted.
#pragma once

#include "callscope/digest.h"
#include "quantities/numbers.h"
#include "speakers/speakers.h"
#include "structure/structure.h"
#include "support/phrases.h"
#include "text/document.h"

namespace callscope {

Tone count_tone(const Document& document, const Numbers& numbers, const Speech& speech, const Structure& structure);

// What core/data/tone_words.tsv finds in some tokens; for one sentence.
struct ToneMarks {
  bool forward = false, hedged = false;
  std::uint32_t positive = 0, negative = 0;
};
// The phrases of the table in a document.
DocumentPhrases tone_phrases(const std::vector<Token>& tokens, const Vocabulary& words);
// `words`, if given, gets the marks' places; their turns are left open.
ToneMarks tone_of(const std::vector<Token>& tokens, const DocumentPhrases& phrases, TokenRange sentence,
                  std::vector<ToneMark>* words = nullptr);

}  // namespace callscope
