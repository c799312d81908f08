// Needs: a text's tokens.
// Gives: the languages that enough of it is in, the most used first, by their letters alone.
// Leaves alone: which turn is in which.
#pragma once

#include <string>
#include <vector>

#include "text/tokens.h"

namespace callscope {

// BCP 47 tags: "en" stands for any language of Latin letters; "zh", "ja", "ko".
std::vector<std::string> languages_of(const std::vector<Token>& tokens);

}  // namespace callscope
