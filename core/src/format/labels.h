// What a printed label can look like: names of people, stand-ins for names, titles and firms.
// Shapes only; whether a label is accepted is decided by the evidence of the whole page.
#pragma once

#include <string_view>

#include "callscope/speech.h"
#include "text/word.h"

namespace callscope {

// "Jane van der Berg", "DR. A. B. RAO", "李明": two to six capitalised words, particles, initials;
// at least one word of two letters, no digits, no sentence mark.
bool looks_like_name(std::string_view text);
// The same with a single word: "Garima", "SATYA".
bool looks_like_short_name(std::string_view text);
// "Operator", "Moderator", "Unidentified Analyst", "Speaker 3", "spk04", "Q", "司会者".
bool is_generic_label(std::string_view text);
// Holds a word that only titles and firms have: "Officer", "Analyst", "Securities", "LLC".
bool looks_like_position(std::string_view text);
// Ends as a sentence does: . ! ? or a closing mark after one of them.
bool ends_sentence(std::string_view text);

// A sentence rather than a title or firm that ends with an abbreviation ("Acme, Inc.").
bool is_sentence(std::string_view text);

// A name's identity: its words folded, titles such as "Mr." and marks left out.
WordId name_key(std::string_view name);

std::string_view trim(std::string_view text);
// `text` less what stands before and behind: "**Jane Roe**" gives "Jane Roe".
std::string_view strip_markup(std::string_view text);

}  // namespace callscope
