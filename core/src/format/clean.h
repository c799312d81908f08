// Characters as extractors and web pages spoil them, put right for all formats.
//
// Needs: a text.  Gives: its reading with entities ("&amp;"), ligatures, soft hyphens, NULs,
// "(cid:45)", bullets of symbol fonts, stray inline tags, LaTeX escapes and letters set apart by
// kerning ("T echnology") resolved; none where there is nothing to do.
// Leaves alone: line breaks and words.
#pragma once

#include <optional>
#include <string_view>

#include "text/reading.h"

namespace callscope {

std::optional<Reading> clean_characters(std::string_view text);

}  // namespace callscope
