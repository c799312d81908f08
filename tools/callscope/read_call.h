// One call for a command that reads calls one by one: the file, and its analysis.
#pragma once

#include <optional>
#include <string>

#include "callscope/analysis.h"

namespace callscope::command {

struct ReadCall {
  std::string bytes;
  Analysis analysis;
};

// Nothing where the file, or standard input for "-", cannot be read or analysed: then the failure was printed, and
// `code` is the code to exit with.
std::optional<ReadCall> read_call(const std::string& file, const Options& options, int& code);

}  // namespace callscope::command
