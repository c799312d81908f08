// Needs: the name of a word table whose first column is words, parted by "|", and whose second says what they are of
// use for. Gives: the words of one use as a set of ids. Leaves alone: phrases, which are tries (phrases.h).
#pragma once

#include <string_view>

#include "support/word_map.h"

namespace callscope {

WordSet read_words(std::string_view table, std::string_view use);

}  // namespace callscope
