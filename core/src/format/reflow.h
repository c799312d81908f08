// Line breaks that say nothing, and those that are missing.
//
// Needs: a text.  Gives: its reading with one word a line joined, and with a line break before
// labels that stand inside an endless line ("… ahead. Jane Roe: Thank you."); none where lines are
// as they should be.
// Leaves alone: texts that have lines.
#pragma once

#include <optional>
#include <string_view>

#include "text/reading.h"

namespace callscope {

std::optional<Reading> reflow(std::string_view text);

}  // namespace callscope
