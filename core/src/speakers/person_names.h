// Names of persons: their words, and whether two spellings can be one person.
// Needs: names as printed.  Gives: comparable forms.  Leaves alone: which person is meant.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/word.h"

namespace callscope {

// A name without honorifics, degrees and stops: "Mr. P. J. O'Neil, Jr." is {p, j, o'neil}.
struct PersonName {
  std::vector<std::string> words;   // folded
  std::vector<std::string> sounds;  // parallel: consonant classes, so that b/p, t/d, zh/j agree
  bool empty() const { return words.empty(); }
};

PersonName read_name(std::string_view printed);

// How like two names are, 0 to 100. 100: same words; 90: a name left out, an initial, another
// order; 70: sounds alike or one letter apart; below 60: nothing to go by.
int likeness(const PersonName& a, const PersonName& b);
// Whether one may be a spelling of the other at all: some word of it sounds like one of the other's.
bool is_heard_as(const PersonName& said, const PersonName& name);
// The same for a given or family name alone.
int word_likeness(std::string_view a, std::string_view b);
// Other forms of a folded given name ("mike" for "michael"); the views live as long as the program.
std::vector<std::string_view> forms_of_name(std::string_view folded);
// Consonant classes of a folded word; equal for spellings that a recogniser mixes up.
std::string sound_of(std::string_view folded);

}  // namespace callscope
