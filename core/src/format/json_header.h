// Needs: a JSON document of a call, and the objects that name its speakers.
// Gives: lines of the header, as a page would print them, from the members that say company, ticker, exchange, quarter
// and
//        date, whatever a service calls them.
// Leaves alone: the words of the call.
#pragma once

#include "format/layout.h"
#include "support/word_map.h"
#include "text/json_tree.h"
#include "text/word.h"

namespace callscope {

// Speakers' ids, each with one more than the object that names it.
using JsonNames = WordMap;

void read_json_header(const JsonTree& tree, std::int32_t root, const JsonNames& names, Layout& layout);

}  // namespace callscope
