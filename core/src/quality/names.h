// Needs: the words of a call.
// Gives: its names: words that are printed with a capital and never without, each with its places.
// Leaves alone: what they name. Titles, months, places and common given names are marked as known,
//        since a known word is no misheard one.
#pragma once

#include <cstdint>
#include <vector>

#include "quality/checks.h"

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

}  // namespace callscope
