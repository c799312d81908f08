// Regular expressions over lines and sentences, in time linear in the text whatever the pattern.
//
//   static const Pattern kHead(R"(^(.+?), (.+) - (.+)\s+\[(\d+)\]$)");
//   Pattern::Groups groups;
//   if (kHead.match(line, groups)) use(groups[1]);
//
// The syntax is the part of Perl's that the rules use, with its meaning: (…) (?:…) | * + ? {m,n}
// and the same with ? for as few as can be, [a-z] [^…] . \d \w \s \D \W \S \b ^ $ (?i). Digits,
// blanks, words and (?i) are of ASCII; "." and sets take whole characters. A pattern of another
// syntax is not ok() and matches nothing; a test compiles every one.
//
// Patterns look only at candidates that a scanner chose: a line, a sentence, never every position.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <string_view>

namespace callscope {

struct PatternProgram;

class Pattern {
 public:
  static constexpr int kMaxGroups = 10;
  // A match lies in the first bytes of a text; where more follow, "$" does not hold.
  static constexpr std::size_t kReach = 1u << 14;
  using Groups = std::array<std::string_view, kMaxGroups>;  // [0] is the whole match

  explicit Pattern(std::string_view pattern);
  ~Pattern();
  Pattern(const Pattern&) = delete;
  Pattern& operator=(const Pattern&) = delete;

  // Searches for the first match; "^" and "$" anchor to the whole text given.
  bool match(std::string_view text, Groups& groups) const;
  bool match(std::string_view text) const;
  bool ok() const;

 private:
  std::unique_ptr<const PatternProgram> program_;
};

}  // namespace callscope
