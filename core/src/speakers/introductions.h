// Needs: the document, its cues.
// Gives: places where somebody is introduced with a title or given the floor.
// Leaves alone: who is meant (roster), and whether they speak.
#pragma once

#include <vector>

#include "speakers/mentions.h"

namespace callscope {

class IntroductionReader {
 public:
  IntroductionReader(const Document& document, const SpeechCues& cues, std::vector<PersonMention>& out);

  void read_handover(const CuePlace& place);  // "over to Ana Reyes, our Chief Executive Officer"
  void read_present();                        // "with us are Ana Reyes, CEO, and Bo Lund, CFO", in the opening
  // The title right after a name, with its firm.
  Span title_after(TokenIndex at, TokenIndex end) const;

 private:
  bool is_thing(TokenRange name) const;
  void read_handover_to_you(const CuePlace& place);
  bool follows_before(const CuePlace& place) const;
  bool has_inner_capital(const Token& token) const;
  bool is_next_person(TokenIndex at, TokenIndex end) const;
  bool may_stand_before_name(const Token& token) const;
  TokenRange name_behind_unit(TokenRange name, TokenIndex end) const;
  Span title_before(TokenIndex first, TokenIndex last) const;
  bool ends_title(TokenIndex first, TokenIndex last) const;
  bool lists_people(std::uint32_t sentence) const;
  void read_list(std::uint32_t sentence, TokenIndex cue);
  void add(PersonMentionKind kind, std::uint32_t sentence, TokenRange name, Span title, bool strong = false);

  const Document& document_;
  const SpeechCues& cues_;
  const std::vector<Token>& tokens_;
  std::vector<PersonMention>& out_;
};

}  // namespace callscope
