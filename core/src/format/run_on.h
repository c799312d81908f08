// Lines that are no turns: captions whose lines are cut after a few words, recognisers' output with a
// sentence a line.
//
// Needs: the lines of a page without labels.
// Gives: its reading with those lines joined, times between them left out, and a line break where the
//        words say that the turn passes on; none where lines are paragraphs.
// Leaves alone: titles over the words, headings.
#pragma once

#include <optional>

#include "format/page.h"
#include "text/reading.h"

namespace callscope {

std::optional<Reading> join_run_on(const Page& page);

}  // namespace callscope
