// Needs: the tokens around Chinese characters.  Gives: the quantities of one stretch of Chinese:
// 3800亿元, 百分之二十, 三成, 翻倍, 三年, 2.5个百分点, 人民币50元.
// Leaves alone: dates, ordinals (第三), small counts, numerals that are parts of words (一看, 四川).
#pragma once

#include <vector>

#include "quantities/chinese_stretch.h"
#include "quantities/scan.h"

namespace callscope {

// Reads the stretch that begins at `at`; gives the token behind it.
TokenIndex scan_chinese(const Words& words, TokenIndex at, bool small_counts, std::vector<Found>& found);

}  // namespace callscope
