// What standard output and standard error are.
#pragma once

#include <string>
#include <string_view>

#include "callscope/serialize.h"

namespace callscope::command {

// Colour only on a terminal, and never where NO_COLOR is set or TERM is "dumb"; the terminal's
// width, or COLUMNS, or 80.
TextStyle output_style();

// Whether standard output is a terminal, of whatever kind.
bool output_is_seen();

// Text that cannot steer a terminal: without control characters, those of 0x80 to 0x9F among them, but line breaks and
// tabs.
std::string without_controls(std::string_view text);

// Whether standard error is a terminal that can take back what was written.
bool errors_are_seen();

}  // namespace callscope::command
