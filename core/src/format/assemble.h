// Needs: a page and the marks of its lines.
// Gives: the layout: the reading without furniture, header, roster, blocks, disclaimers. A sentence
//        that a page break cut is joined.
// Leaves alone: what a line is.
#pragma once

#include "format/page.h"

namespace callscope {

Layout assemble(const Page& page, const Marks& marks);

}  // namespace callscope
