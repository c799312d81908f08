// The two sources of terms: glossaries, and what the call itself spells in several ways.
#pragma once

#include "quality/checks.h"
#include "quality/term_book.h"

namespace callscope {

// Every place of a glossary's names; a warning where it is a misheard spelling.
void match_glossary(const Evidences& seen, TermBook& terms, std::vector<Warning>& found);  // glossary_terms.cpp
// Names that sound like a name which stands more often or in the participant list.
void cluster_names(const Evidences& seen, TermBook& terms, std::vector<Warning>& found);   // name_clusters.cpp

}  // namespace callscope
