// Whether two spellings could be one word heard twice.
//
// Letters are compared by sound: an edit between letters that sound alike (b and p, m and n, two
// vowels) costs half. Spellings are alike where all edits are of sound, at most one in three
// letters; a plain edit is allowed once in a long word. Inflections ("China", "Chinese") are two
// words, not one misheard.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace callscope {

// The word as it sounds: lower case, "ph" as "f", "ck" and hard "c" as "k", doubled letters once.
// ASCII letters only; empty for words of other scripts and for more than 24 letters.
std::string sound_key(std::string_view word);

struct Sound {
  std::string letters;  // lower case
  std::string key;
  std::uint32_t mask = 0;  // the letters that occur in the key, a bit each

  explicit Sound(std::string_view word);
  bool empty() const { return key.empty(); }
};

bool sounds_like(const Sound& heard, const Sound& said);
// Whether they share most letters and begin alike: enough only where other words speak for it too.
bool sounds_near(const Sound& heard, const Sound& said, std::size_t fewest_letters = 6);
// The consonants by their sound, vowels left out, and an "r" that only lengthens one before "d" or "t": "flk" for
// "Fligo" and "Flikko", "tmt" for "Tannard" and "Tannut".
std::string sound_skeleton(const Sound& word);
// Whether two abbreviations differ by one letter, and the names of the two sound alike: "GMV" and "GMB".
bool is_letter_off(std::string_view a, std::string_view b);
// Whether two short words ("Tsai", "Tai") begin alike and differ by one letter.
bool sounds_short(const Sound& heard, const Sound& said);
// Whether two words together sound like one: "Fresh apple" for "Freshappl".
bool sounds_split(std::string_view first, std::string_view second, const Sound& said);
// Whether one word is the other with an ending: "Texas" and "Texan".
bool is_inflected(std::string_view a, std::string_view b);

}  // namespace callscope
