#include "support/patterns.h"

#include <re2/re2.h>

namespace callscope {

Pattern::Pattern(std::string_view pattern, std::string_view needed) : pattern_(pattern), needed_(needed) {}

Pattern::~Pattern() = default;

const re2::RE2& Pattern::compiled() const {
  std::call_once(once_, [this] {
    re2::RE2::Options options;
    options.set_log_errors(false);
    compiled_ = std::make_unique<re2::RE2>(re2::StringPiece(pattern_), options);
  });
  return *compiled_;
}

bool Pattern::ok() const { return compiled().ok(); }

bool Pattern::match(std::string_view text, Groups& groups) const {
  if (!may_match(text) || !ok()) return false;
  const int wanted = compiled().NumberOfCapturingGroups() + 1;
  re2::StringPiece found[kMaxGroups];
  const bool hit = compiled().Match(re2::StringPiece(text.data(), text.size()), 0, text.size(), re2::RE2::UNANCHORED,
                                    found, wanted < kMaxGroups ? wanted : kMaxGroups);
  for (int i = 0; hit && i < kMaxGroups; ++i)
    groups[static_cast<std::size_t>(i)] = std::string_view(found[i].data(), found[i].size());
  return hit;
}

bool Pattern::match(std::string_view text) const {
  return may_match(text) && ok() && re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), compiled());
}

}  // namespace callscope
