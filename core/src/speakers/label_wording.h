// Needs: what spoke for a speaker.
// Gives: the words of a message: who, and the plainest reason that can be shown.
// Leaves alone: whether there is a fault.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "speakers/stretches.h"

namespace callscope {

// "Ana Reyes", "the operator".
std::string as_spoken_of(std::string_view name);
// ": the floor was given to “Ana” just before"; empty where no reason is plain.
std::string reason_of(const Document& document, const std::vector<Evidence>& evidence);

}  // namespace callscope
