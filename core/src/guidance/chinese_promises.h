// Needs: a sentence of a Chinese original.
// Gives: the clauses in which something is promised, with certainty, metric and direction.
// Leaves alone: value, horizon, who speaks (guidance.cpp). A handful of words, read as characters; no
//        grammar: what a clause denies or asks is told by 不, 没 and 吗 alone.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "callscope/fact.h"

namespace callscope {

struct ChinesePromise {
  Span span;  // in the text of which the sentence is a part
  Span word;  // that makes it a promise
  Certainty certainty = Certainty::expect;
  std::optional<std::string> metric;
  std::optional<Direction> direction;
};

// `sentence` is a part of a text that begins at byte `start` of it.
std::vector<ChinesePromise> find_chinese_promises(std::string_view sentence, std::uint32_t start);

}  // namespace callscope
