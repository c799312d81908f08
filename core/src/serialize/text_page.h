// A page of a terminal: lines wrapped to a width, with or without colour. Control characters of the
// text are left out, so that no transcript can steer the terminal.
#pragma once

#include <string>
#include <string_view>

namespace callscope {

enum class Ink { plain, bold, dim, warning, alarm };

class TextPage {
 public:
  TextPage(unsigned width, bool colour) : width_(width < 40 ? 40 : width), colour_(colour) {}

  void blank_line() { out_ += '\n'; }
  void heading(std::string_view text);
  // A note such as "line 12" in a column of its own, then text that wraps beside it.
  void entry(std::string_view note, std::string_view text, Ink ink = Ink::plain);
  void paragraph(std::string_view text, Ink ink = Ink::plain);

  std::string take() { return std::move(out_); }

 private:
  void wrapped(std::string_view text, std::size_t indent, Ink ink);
  void inked(std::string_view text, Ink ink);

  std::size_t width_;
  bool colour_;
  std::string out_;
};

// The end of the longest piece from `at` that fits in `room` columns: at a blank if there is one.
std::size_t piece_end(std::string_view text, std::size_t at, std::size_t room);

// Columns that a text takes in a terminal: two for a Chinese, Japanese or Korean character.
std::size_t display_width(std::string_view text);

}  // namespace callscope
