// Needs: two pages of clean text.  Gives: the two side by side, each wrapped to half of the width.
#pragma once

#include "serialize/clean_page.h"

namespace callscope {

void write_columns(const CleanTranscript& left, const CleanTranscript& right, unsigned width, CleanPage& page);

}  // namespace callscope
