// Needs: the document, speech with kinds.
// Gives: the sections of the call in text order; every turn belongs to one.
// Leaves alone: exchanges.
#pragma once

#include <vector>

#include "speakers/speakers.h"

namespace callscope {

// Also sets each turn's section.
std::vector<Section> read_sections(const Document& document, Speech& speech);

// The turn that opens the questions; as many as there are turns where there are none.
TurnId find_qa_start(const Document& document, const Speech& speech);

}  // namespace callscope
