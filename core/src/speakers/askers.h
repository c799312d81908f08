// Needs: the document, its cues.
// Gives: places where somebody is announced with a question, with the firm as said.
// Leaves alone: who is meant (roster), and whether they speak.
#pragma once

#include <vector>

#include "speakers/mentions.h"

namespace callscope {

class AskerReader {
 public:
  AskerReader(const Document& document, const SpeechCues& cues, std::vector<PersonMention>& out);

  void read_question_from(const CuePlace& place);  // "question comes from Ana Reyes with Pine Bank"
  void read_line_open(const CuePlace& place);      // "Ana Reyes with Pine Bank, your line is open"
  void read_bare();                                // "Ana Reyes, Pine Bank." as all that is said
  // An asker who speaks for themselves or in another's place.
  Span firm_of_self(TokenIndex at, TokenIndex end) const;

 private:
  Span firm_after(TokenIndex at, TokenIndex end) const;
  Span firm_before(TokenRange sentence, TokenIndex cue) const;
  Span words_for_firm(TokenIndex at, TokenIndex end) const;
  bool has_firm_link(TokenIndex at, TokenIndex end) const;
  bool is_short_block(std::uint32_t sentence) const;
  bool mentions_question(TokenRange range) const;
  bool hands_over(TokenRange range) const;
  void read_announced_before(const CuePlace& place);
  void add(std::uint32_t sentence, TokenRange name, Span firm, Span heard = {});
  TokenRange sentence(std::uint32_t index) const { return document_.sentences()[index].tokens; }

  const Document& document_;
  const SpeechCues& cues_;
  const std::vector<Token>& tokens_;
  std::vector<PersonMention>& out_;
};

}  // namespace callscope
