// Needs: a JSON tree without lists of turns.
// Gives: turns whose speaker and words stand apart: in two lists of equal length beside one another, or
//        in rows of cells without keys.
// Leaves alone: everything else.
#pragma once

#include <vector>

#include "format/json_turns.h"

namespace callscope {

std::vector<JsonTurn> read_json_pairs(const JsonTree& tree);

}  // namespace callscope
