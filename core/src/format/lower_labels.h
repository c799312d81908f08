// Labels without capitals: "jane roe, chief financial officer" over the words, "operator: thank you."
// What is a name is told by its capitals everywhere else, so they are given theirs.
//
// Needs: the lines of a text.
// Gives: its reading with such labels capitalised, where the same few stand over words again and again;
//        none where there are no such labels.
// Leaves alone: speech.
#pragma once

#include <optional>

#include "format/page.h"
#include "text/reading.h"

namespace callscope {

std::optional<Reading> capitalise_labels(const Page& page);

}  // namespace callscope
