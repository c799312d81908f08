#include "support/patterns.h"

#include <re2/re2.h>

namespace callscope {

Pattern::Pattern(std::string_view pattern) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  compiled_ = std::make_unique<re2::RE2>(re2::StringPiece(pattern.data(), pattern.size()), options);
}

Pattern::~Pattern() = default;

bool Pattern::ok() const { return compiled_->ok(); }

bool Pattern::match(std::string_view text, Groups& groups) const {
  if (!ok()) return false;
  const int wanted = compiled_->NumberOfCapturingGroups() + 1;
  re2::StringPiece found[kMaxGroups];
  const bool hit = compiled_->Match(re2::StringPiece(text.data(), text.size()), 0, text.size(), re2::RE2::UNANCHORED,
                                    found, wanted < kMaxGroups ? wanted : kMaxGroups);
  for (int i = 0; hit && i < kMaxGroups; ++i)
    groups[static_cast<std::size_t>(i)] = std::string_view(found[i].data(), found[i].size());
  return hit;
}

bool Pattern::match(std::string_view text) const {
  return ok() && re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *compiled_);
}

}  // namespace callscope
