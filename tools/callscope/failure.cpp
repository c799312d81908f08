#include "failure.h"

#include <algorithm>
#include <cstdio>
#include <string>

#include "terminal.h"

namespace callscope::command {

int fail(ExitCode code, std::string_view where, std::string_view message) {
  std::string line = "callscope: error: ";
  if (!where.empty()) line.append(where).append(": ");
  line = without_controls(line.append(message));
  std::replace(line.begin(), line.end(), '\n', ' ');
  line += '\n';
  std::fwrite(line.data(), 1, line.size(), stderr);
  return code;
}

int fail(std::string_view where, const Error& error) { return fail(exit_code(error.code), where, error.message); }

ExitCode exit_code(ErrorCode code) {
  switch (code) {
    case ErrorCode::bad_options: return kUsage;
    case ErrorCode::internal: return kInternal;
    default: return kBadData;
  }
}

}  // namespace callscope::command
