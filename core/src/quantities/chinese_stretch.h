// Needs: tokens.  Gives: the characters of a stretch of Chinese with the token that each is of: blanks left
// out, full-width forms and traditional numerals folded.
// Leaves alone: what they mean.
#pragma once

#include <vector>

#include "quantities/chinese_number.h"
#include "quantities/numeral.h"

namespace callscope {

struct HanStretch {
  HanText text;
  std::vector<TokenIndex> owner;  // parallel to text

  char32_t at(std::size_t i) const { return i < text.size() ? text[i].value : 0; }
  bool has(std::size_t i, std::u32string_view word) const {
    for (std::size_t k = 0; k < word.size(); ++k)
      if (at(i + k) != word[k]) return false;
    return true;
  }
  void add(const Words& words, TokenIndex index);
};

// Whether Chinese with numbers may begin at this token.
bool may_begin_chinese(const Words& words, TokenIndex at);

}  // namespace callscope
