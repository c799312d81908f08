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

bool is_terminal() {
#if defined(_WIN32)
  return _isatty(1) != 0;
#else
  return isatty(STDOUT_FILENO) != 0;
#endif
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
  style.colour = is_terminal() && variable("NO_COLOR").empty() && variable("TERM") != "dumb";
  return style;
}

}  // namespace callscope::command
