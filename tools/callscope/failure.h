// How the command fails: one line on standard error and an exit code of sysexits.h.
#pragma once

#include <string_view>

#include "callscope/error.h"

namespace callscope::command {

enum ExitCode : int {
  kOk = 0,
  kFoundWarning = 1,  // what --fail-on asked about
  kUsage = 2,
  kBadData = 65,
  kNoInput = 66,
  kInternal = 70,
  kCannotWrite = 74,
};

// Prints "callscope: error: WHERE: MESSAGE", as one line whatever the names in it, and returns the code; `where` may be
// empty.
int fail(ExitCode code, std::string_view where, std::string_view message);
int fail(std::string_view where, const Error& error);

ExitCode exit_code(ErrorCode code);

}  // namespace callscope::command
