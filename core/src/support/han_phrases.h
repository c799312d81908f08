// A set of phrases of Han characters, each with a number, found within a run of such characters, where no blank says
// where a word begins. Phrases have two characters or more.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "support/word_map.h"

namespace callscope {

class HanPhrases {
 public:
  // Whether it is such a phrase; the views outlive the set. A later phrase of the same characters wins.
  bool add(std::string_view phrase, std::uint32_t id);
  // The longest phrases of a run from its start on, which do not overlap: each one's number and bytes.
  template <class Visit>
  void each(std::string_view run, Visit visit) const {
    if (phrases_.empty()) return;
    Match found;
    for (std::size_t at = 0; at < run.size();) {
      if (!match(run, at, found)) {
        at += static_cast<unsigned char>(run[at]) >= 0xF0 ? 4 : 3;
        continue;
      }
      visit(found.id, at, found.size);
      at += found.size;
    }
  }

 private:
  struct Match {
    std::uint32_t id = 0;
    std::size_t size = 0;  // in bytes
  };
  struct Phrase {
    std::string_view text;
    std::uint32_t id = 0;
    std::uint32_t next = 0;  // one more than the phrase before it that begins alike
  };

  // The longest phrase that begins at this byte of a run; false where there is none.
  bool match(std::string_view run, std::size_t at, Match& found) const;

  WordMap by_start_;  // of the first two characters: one more than the phrase
  std::vector<Phrase> phrases_;
};

}  // namespace callscope
