// Needs: the table background_words.
// Gives: how much a word tells: 0 where nearly every call uses it, up to kRareWord where few do.
// Leaves alone: names; who asks leaves them out.
#pragma once

#include "text/word.h"

namespace callscope {

constexpr int kRareWord = 8;
int background_weight(WordId word);

}  // namespace callscope
