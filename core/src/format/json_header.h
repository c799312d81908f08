// Needs: a JSON document of a call, and the objects that name its speakers.
// Gives: lines of the header, as a page would print them, from the members that say company, ticker, exchange, quarter
// and
//        date, whatever a service calls them.
// Leaves alone: the words of the call.
#pragma once

#include <unordered_map>

#include "format/layout.h"
#include "text/json_tree.h"
#include "text/word.h"

namespace callscope {

// Speakers' ids with the objects that name them.
using JsonNames = std::unordered_map<WordId, std::int32_t>;

void read_json_header(const JsonTree& tree, std::int32_t root, const JsonNames& names, Layout& layout);

}  // namespace callscope
