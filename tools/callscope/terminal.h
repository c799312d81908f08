// What standard output is.
#pragma once

#include "callscope/serialize.h"

namespace callscope::command {

// Colour only on a terminal, and never where NO_COLOR is set or TERM is "dumb"; the terminal's
// width, or COLUMNS, or 80.
TextStyle output_style();

}  // namespace callscope::command
