// The table of formats. To add one: a file of this folder with a detector and a reader, declared
// here and listed in formats.cpp; see docs/adding-a-format.md.
#pragma once

#include "format/page.h"

namespace callscope {

struct Format {
  const char* name;
  int (*detect)(const Page& page);  // 0: not this format; 100: beyond doubt
  Marks (*read)(const Page& page);
};

// The format that fits best; `plain` where none does.
const Format& detect_format(const Page& page);

int detect_earningscall(const Page& page);
Marks read_earningscall(const Page& page);

int detect_motley_fool(const Page& page);
Marks read_motley_fool(const Page& page);

int detect_streetevents(const Page& page);
Marks read_streetevents(const Page& page);

int detect_callstreet(const Page& page);
Marks read_callstreet(const Page& page);

int detect_capital_iq(const Page& page);
Marks read_capital_iq(const Page& page);

int detect_seeking_alpha(const Page& page);

int detect_numbered_speaker(const Page& page);
Marks read_numbered_speaker(const Page& page);

int detect_name_line(const Page& page);
Marks read_name_line(const Page& page);

int detect_name_inline(const Page& page);
Marks read_name_inline(const Page& page);

int detect_name_title(const Page& page);
Marks read_name_title(const Page& page);

int detect_motley_fool_current(const Page& page);
Marks read_motley_fool_current(const Page& page);

int detect_indian_filing(const Page& page);
Marks read_indian_filing(const Page& page);

int detect_bloomberg(const Page& page);
Marks read_bloomberg(const Page& page);

int detect_name_colon(const Page& page);
Marks read_name_colon(const Page& page);

Marks read_plain(const Page& page);

}  // namespace callscope
