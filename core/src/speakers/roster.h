// Needs: the document, its mentions.
// Gives: everyone whom the text offers as taking part, spelling variants of one name merged, and
//        who is meant by a name as printed or said.
// Leaves alone: who speaks when.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "callscope/speech.h"
#include "speakers/mentions.h"
#include "speakers/person_names.h"
#include "speakers/titles.h"
#include "support/word_map.h"
#include "text/document.h"

namespace callscope {

struct Member {
  Participant person;
  PersonName name;
  bool printed = false;     // in a list or over speech
  bool listed = false;      // in a list
  bool introduced = false;  // named in speech as taking part
  bool asks = false;        // announced with a question
  bool generic = false;     // a function without a name
};

// Among whom a name is looked for.
enum class Side { any, company, executives, askers };

class SpeakerRoster {
 public:
  // The member of this name, made if there is none. Titles and roles known before are kept.
  int add(std::string_view name, const Affiliation& affiliation, double confidence, Evidence evidence);
  // A function without a name: one member for each role.
  int add_function(Role role, std::string_view name, Evidence evidence);
  // Who is meant, or kNone. `least` is the likeness that will do; a tie is nobody.
  int find(std::string_view printed, int least = 60, Side side = Side::any) const;
  int find(const PersonName& name, int least = 60, Side side = Side::any) const;

  // Keeps another spelling of a member's name.
  void note_spelling(Member& member, std::string_view name);

  std::vector<Member> members;

 private:
  void index(int member);
  int find_by_middle_name(const PersonName& name, Role role) const;
  bool is_on(Side side, const Member& member) const;

  WordMap buckets_;                       // of words and sounds: one more than the place in by_key_
  std::vector<std::vector<int>> by_key_;  // members, bounded
};

struct Cast {
  SpeakerRoster roster;
  std::vector<int> mentioned;    // parallel to mentions: member or kNone
  std::vector<int> block_label;  // parallel to blocks: member that the label names, or kNone
};

Cast read_cast(const Document& document, const std::vector<PersonMention>& mentions);

}  // namespace callscope
