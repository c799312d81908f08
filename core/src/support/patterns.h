// An RE2 pattern that is compiled when it is first needed and checked by the tests.
//
//   static const Pattern kHead(R"(^(.+?), (.+) - (.+)\s+\[(\d+)\]$)");
//   Pattern::Groups groups;
//   if (kHead.match(line, groups)) use(groups[1]);
//
// Patterns look only at candidates that a scanner chose: a line, a sentence, never every position.
#pragma once

#include <array>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace re2 {
class RE2;
}

namespace callscope {

class Pattern {
 public:
  static constexpr int kMaxGroups = 10;
  using Groups = std::array<std::string_view, kMaxGroups>;  // [0] is the whole match

  // A text without the words `needed` cannot match; it is turned away by a search for them alone.
  explicit Pattern(std::string_view pattern, std::string_view needed = {});
  ~Pattern();
  Pattern(const Pattern&) = delete;
  Pattern& operator=(const Pattern&) = delete;

  // Searches; "^" and "$" anchor to the whole text given.
  bool match(std::string_view text, Groups& groups) const;
  bool match(std::string_view text) const;
  bool ok() const;

 private:
  const re2::RE2& compiled() const;
  bool may_match(std::string_view text) const {
    return needed_.empty() || text.find(needed_) != std::string_view::npos;
  }

  std::string pattern_;
  std::string_view needed_;
  mutable std::once_flag once_;  // threads share the patterns
  mutable std::unique_ptr<re2::RE2> compiled_;
};

}  // namespace callscope
