#include "terminal.h"

#include <cstdlib>
#include <string_view>

#if defined(_WIN32)
#include <io.h>
#else
#include <sys/ioctl.h>
#include <unistd.h>
#endif

namespace callscope::command {
namespace {

constexpr unsigned kWidest = 120;  // longer lines are hard to read

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

bool is_terminal(int stream) {
#if defined(_WIN32)
  const bool terminal = _isatty(stream) != 0;
#else
  const bool terminal = isatty(stream) != 0;
#endif
  return terminal && variable("TERM") != "dumb";
}

unsigned columns() {
  const int given = std::atoi(std::string(variable("COLUMNS")).c_str());
  if (given > 0) return static_cast<unsigned>(given);
#if !defined(_WIN32)
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
#endif
  return 80;
}

}  // namespace

TextStyle output_style() {
  TextStyle style;
  style.width = columns() < kWidest ? columns() : kWidest;
  style.colour = is_terminal(1) && variable("NO_COLOR").empty();
  return style;
}

bool errors_are_seen() { return is_terminal(2); }

}  // namespace callscope::command
