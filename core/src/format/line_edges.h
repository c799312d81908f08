// Needs: a page's lines.
// Gives: the lines without what frames a label before them: bullets, quote marks, a table's bars, the
//        number of a turn, a time. Each kind counts only where several lines that begin like a label
//        carry it.
// Leaves alone: bullets and numbers of other lines; they may be the speaker's.
#pragma once

#include "format/page.h"

namespace callscope {

void cut_line_edges(Page& page);

}  // namespace callscope
