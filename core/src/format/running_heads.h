// What every page of a printed transcript repeats: running heads and feet, page numbers.
//
// Needs: the lines of a text.  Gives: the same with page furniture marked. A head that was glued to
// the last words of the page before is cut off them.
// Leaves alone: furniture that stands once.
#pragma once

#include "format/page.h"

namespace callscope {

void mark_running_heads(Page& page);

}  // namespace callscope
