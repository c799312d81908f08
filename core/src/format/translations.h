// Pages that print each paragraph with its translation, and say so or do so throughout.
//
// Needs: the lines of a text.  Gives: the same with the lines of the translation marked as
// furniture, as well as the copy of a paragraph that follows it at once.
// Leaves alone: a call held in two languages; there no line stands under the one it translates.
#pragma once

#include "format/page.h"

namespace callscope {

void mark_translations(Page& page);

}  // namespace callscope
