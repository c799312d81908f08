// Needs: spellings with their places, in any order.
// Gives: the terms of the call: a canonical spelling each, with all its spellings and where they stand.
// Bounded: so many terms, so many places of a spelling.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "callscope/warning.h"
#include "support/word_map.h"

namespace callscope {

class TermBook {
 public:
  // A spelling of the term that is called `canonical`. The first kind given holds.
  void add(std::string_view canonical, TermKind kind, std::string_view text, Span place);

  // The canonical name of the first term that has this spelling, in any case; the spelling itself where there is none.
  std::string canonical_of(std::string_view spelling) const;

  bool has(std::string_view spelling) const { return by_spelling_.has(word_id(spelling)); }

  // Terms by their first place; spellings by theirs, places in text order.
  std::vector<Term> take();

 private:
  static constexpr std::size_t kMaxTerms = 400;
  static constexpr std::size_t kMaxVariants = 60;
  static constexpr std::size_t kMaxPlaces = 60;

  std::vector<Term> terms_;
  // One more than the place in terms_: by canonical name; by spelling, of the first term that has it.
  WordMap by_name_, by_spelling_;
};

}  // namespace callscope
