// Needs: a sentence.
// Gives: its words of adding up (core/data/sum_words.tsv) with their places, in text order.
// Leaves alone: whether the figures beside them add up (parts_and_total.h).
#pragma once

#include <vector>

#include "text/document.h"

namespace callscope {

class SumWords {
 public:
  enum class Use : std::uint8_t { split, rest, sum, within, nested, after, open, net, varied, moves };
  struct Mark {
    Use use;
    TokenRange tokens;
  };

  void read(const Document& document, TokenRange sentence);
  bool has(Use use) const { return uses_ >> static_cast<unsigned>(use) & 1; }
  const std::vector<Mark>& all() const { return marks_; }

 private:
  std::vector<Mark> marks_;
  std::uint32_t uses_ = 0;  // a bit for each use that is among them
};

}  // namespace callscope
