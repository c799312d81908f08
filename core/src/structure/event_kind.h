// Needs: a call's title and fiscal quarter where they are known, its header and first turns.
// Gives: what kind of event it is.
// Leaves alone: who holds it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "callscope/call.h"

namespace callscope {

// Nothing where neither title nor words tell.
std::optional<EventKind> read_event(const Call& call, const std::vector<std::string_view>& header,
                                    std::string_view opening);

}  // namespace callscope
