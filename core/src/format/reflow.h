// Line breaks that say nothing, and those that are missing.
//
// Needs: a text cut into lines.  Gives: its reading with one word a line joined, and with a line break before
// labels that stand inside an endless line ("… ahead. Jane Roe: Thank you."); none where lines are
// as they should be.
// Leaves alone: texts that have lines.
#pragma once

#include <optional>

#include "format/page.h"
#include "text/reading.h"

namespace callscope {

std::optional<Reading> reflow(const Page& page);

}  // namespace callscope
