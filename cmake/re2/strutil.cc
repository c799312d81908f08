// In place of RE2's file of this name: it formats messages by printf, which a page should not load for words that nobody
// reads. A message here is its format alone; patterns do not need it.
#include "util/strutil.h"

namespace re2 {

std::string CEscape(const StringPiece& text) { return std::string(text.data(), text.size()); }

std::string StringPrintf(const char* format, ...) { return format; }

// The first string behind all that begin with the prefix.
void PrefixSuccessor(std::string* prefix) {
  while (!prefix->empty() && prefix->back() == '\xff') prefix->pop_back();
  if (!prefix->empty()) ++prefix->back();
}

}  // namespace re2
