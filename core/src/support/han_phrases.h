// A set of phrases of Han characters, each with a number, found within a run of such characters, where no blank says
// where a word begins. Phrases have two characters or more.
#pragma once

#include <cstdint>
#include <string_view>

#include "support/letter_words.h"

namespace callscope {

class HanPhrases {
 public:
  // Whether it is such a phrase; the views outlive the set. A later phrase of the same characters wins.
  bool add(std::string_view phrase, std::uint32_t id);
  // The longest phrases of a run from its start on, which do not overlap: each one's number and bytes.
  template <class Visit>
  void each(std::string_view run, Visit visit) const {
    if (empty_) return;
    for (std::size_t at = 0; at < run.size();) {
      const LetterWords::Match found = phrases_.at_start(run.substr(at));
      if (found.length == 0) {
        at += static_cast<unsigned char>(run[at]) >= 0xF0 ? 4 : 3;
        continue;
      }
      visit(found.id, at, std::size_t{found.length});
      at += found.length;
    }
  }

 private:
  LetterWords phrases_;
  bool empty_ = true;
};

}  // namespace callscope
