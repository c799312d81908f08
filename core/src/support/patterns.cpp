#include "support/patterns.h"

#include <re2/re2.h>

namespace callscope {

Pattern::Pattern(std::string_view pattern) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  compiled_ = std::make_unique<re2::RE2>(absl::string_view(pattern.data(), pattern.size()), options);
}

Pattern::~Pattern() = default;

bool Pattern::ok() const { return compiled_->ok(); }

bool Pattern::match(std::string_view text, Groups& groups) const {
  if (!ok()) return false;
  const int wanted = compiled_->NumberOfCapturingGroups() + 1;
  absl::string_view found[kMaxGroups];
  const bool hit = compiled_->Match(absl::string_view(text.data(), text.size()), 0, text.size(), re2::RE2::UNANCHORED,
                                    found, wanted < kMaxGroups ? wanted : kMaxGroups);
  for (int i = 0; hit && i < kMaxGroups; ++i)
    groups[static_cast<std::size_t>(i)] = std::string_view(found[i].data(), found[i].size());
  return hit;
}

bool Pattern::match(std::string_view text) const {
  return ok() && re2::RE2::PartialMatch(absl::string_view(text.data(), text.size()), *compiled_);
}

}  // namespace callscope
