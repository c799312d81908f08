// Needs: the words of a call.
// Gives: its names: words that are printed with a capital and never without, each with its places.
// Leaves alone: what they name. Titles, months, places and common given names are marked as known,
//        since a known word is no misheard one.
#pragma once

#include <cstdint>
#include <vector>

#include "quality/checks.h"
#include "support/word_map.h"

namespace callscope {

struct NameWord {
  WordId word = kNoWord;
  std::uint32_t count = 0;         // of capitalised occurrences
  std::uint32_t inner = 0;         // of them, inside a sentence
  bool in_lower_case = false;      // also printed without a capital
  bool all_caps = false;           // always in capitals: "GPU"
  bool known = false;              // a row of known_names.tsv
  bool names_nobody = false;       // and one of titles, words of business, greetings
  bool given_name = false;         // or one of given names
  bool of_participant = false;     // part of a participant's name
  bool of_header = false;          // part of the company's name
  std::vector<TokenIndex> places;  // the first kMaxPlaces
};

constexpr std::size_t kMaxPlaces = 40;
constexpr std::size_t kMaxNames = 50000;

// In the order in which they first stand.
std::vector<NameWord> read_names(const Evidences& seen);

// Names by their words. The names outlive it.
class NameIndex {
 public:
  explicit NameIndex(const std::vector<NameWord>& names) : names_(names) {
    for (std::size_t i = 0; i < names.size(); ++i) places_[names[i].word] = static_cast<std::uint32_t>(i + 1);
  }
  const NameWord* get(WordId word) const {
    const std::uint32_t place = places_.get(word);
    return place == 0 ? nullptr : &names_[place - 1];
  }

 private:
  const std::vector<NameWord>& names_;
  WordMap places_;  // one more than the place in names_
};

// Whether it names something of the call's own: no word of every call, no person, not the company.
bool is_own_name(const NameWord& name);

}  // namespace callscope
