// The table of formats: kinds of transcript that are known by their marks.
#pragma once

#include <vector>

namespace callscope {

// The names that SourceInfo::format can have, in the order in which they are tried; "plain" is last.
std::vector<const char*> format_names();

}  // namespace callscope
