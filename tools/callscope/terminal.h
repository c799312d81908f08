// What standard output and standard error are.
#pragma once

#include "callscope/serialize.h"

namespace callscope::command {

// Colour only on a terminal, and never where NO_COLOR is set or TERM is "dumb"; the terminal's
// width, or COLUMNS, or 80.
TextStyle output_style();

// Whether standard error is a terminal that can take back what was written.
bool errors_are_seen();

}  // namespace callscope::command
