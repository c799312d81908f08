#include "read_call.h"

#include <utility>

#include "callscope/analyze.h"
#include "failure.h"
#include "files.h"

namespace callscope::command {

std::optional<ReadCall> read_call(const std::string& file, const Options& options, int& code) {
  const std::string where = file == "-" ? "standard input" : file;
  Input input = read_input(file, options.max_bytes);
  if (input.state == Input::State::missing || input.state == Input::State::too_large) {
    code = fail(input.state == Input::State::missing ? kNoInput : kBadData, where, input.message);
    return std::nullopt;
  }
  auto result = analyze(input.bytes, options);
  if (!result) {
    code = fail(where, result.error());
    return std::nullopt;
  }
  return ReadCall{std::move(input.bytes), std::move(result.value())};
}

}  // namespace callscope::command
