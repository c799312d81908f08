// Pages that print each paragraph with its translation, and say so.
//
// Needs: the lines of a text.  Gives: the same with the lines of the translation marked as
// furniture, as well as the copy of a paragraph that follows it at once.
// Leaves alone: a call held in two languages; nothing says there that a line is a translation.
#pragma once

#include "format/page.h"

namespace callscope {

void mark_translations(Page& page);

}  // namespace callscope
