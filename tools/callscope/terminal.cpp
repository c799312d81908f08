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
  return _isatty(stream) != 0;
#else
  return isatty(stream) != 0;
#endif
}

bool can_be_steered(int stream) { return is_terminal(stream) && variable("TERM") != "dumb"; }

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
  style.colour = can_be_steered(1) && variable("NO_COLOR").empty();
  return style;
}

bool output_is_seen() { return is_terminal(1); }

bool errors_are_seen() { return can_be_steered(2); }

std::string without_controls(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const auto next = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : 0);
    if (c == 0xC2 && next >= 0x80 && next < 0xA0)
      ++i;
    else if ((c >= 0x20 && c != 0x7F) || c == '\n' || c == '\t')
      out += text[i];
  }
  return out;
}

}  // namespace callscope::command
