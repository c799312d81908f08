// A pattern as a program for the matcher: what the compiler gives and patterns.cpp runs.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace callscope {

// A set of code points.
class CharacterSet {
 public:
  void add(std::uint32_t first, std::uint32_t last);
  void add(const CharacterSet& other);
  void add_other_case();  // of the letters of ASCII
  void invert();
  bool has(std::uint32_t point) const;

 private:
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ranges_;
};

enum class PatternOp : std::uint8_t {
  byte,      // this byte
  letter,    // this letter of ASCII in either case; `value` is the small one
  set,       // a code point of sets[value]
  split,     // go on at `first`; should that fail, at `second`
  jump,      // go on at `first`
  save,      // the place is slot `value`
  begin,     // the text's begin
  end,       // the text's end
  boundary,  // between a word's character and another
  accept,
};

// Targets are relative, so that a piece of a program can be copied and moved.
struct PatternStep {
  PatternOp op = PatternOp::accept;
  std::uint16_t value = 0;
  std::int32_t first = 1;
  std::int32_t second = 0;
};

struct PatternProgram {
  std::vector<PatternStep> steps;
  std::vector<CharacterSet> sets;
  int groups = 0;   // capturing ones
  int splits = 0;   // the `value` of a split counts them
  std::array<bool, 256> starts{};  // the bytes that a match can begin with
  bool anchored = false;           // a match begins where the text begins
};

// Nothing where the text is not a pattern of the supported syntax (see patterns.h).
std::optional<PatternProgram> compile_pattern(std::string_view pattern);

}  // namespace callscope
