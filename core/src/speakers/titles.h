// Needs: words printed or said with a name.  Gives: which are title, which are firm, and the role.
// Leaves alone: the name. Title words are rows of data/speaker_titles.tsv.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "callscope/speech.h"
#include "text/tokens.h"

namespace callscope {

bool is_title_word(const Token& token);
// Whether it makes a title by itself: "director", not "global".
bool is_title_head(const Token& token);

struct Affiliation {
  std::optional<std::string> title;
  std::optional<std::string> organization;
  Role role = Role::unknown;
};

// "Firm - Title", "Title, Company", "Firm -- Analyst", "Head of Sales of Firm".
Affiliation read_affiliation(std::string_view printed);

// The role that a label or name stands for in itself ("Operator", "Unidentified Analyst"), and
// whether it names no one ("Speaker 3", "spk07"): then generic is true.
struct LabelKind {
  Role role = Role::unknown;
  bool generic = false;
  bool numbered = false;  // "Speaker 3": one of several voices
};
LabelKind read_label_kind(std::string_view label);

}  // namespace callscope
