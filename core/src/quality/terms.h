// The sources of terms: glossaries, what the call itself spells in several ways, and what earlier stages named.
#pragma once

#include "quality/checks.h"
#include "quality/names.h"
#include "quality/term_book.h"

namespace callscope {

// Every place of a glossary's names; a warning where it is a misheard spelling.
void match_glossary(const Evidences& seen, TermBook& terms, std::vector<Warning>& found);  // glossary_terms.cpp
// Names that sound like a name which stands more often or in the participant list.
void cluster_names(const Evidences& seen, const std::vector<NameWord>& names, TermBook& terms,
                   std::vector<Warning>& found);                                           // name_clusters.cpp
// Participants' names printed as one word, or with a surname that is nearly theirs.
void match_people(const Evidences& seen, const std::vector<NameWord>& names, TermBook& terms,
                  std::vector<Warning>& found);                                            // person_spellings.cpp

// The participants' names and the facts' metrics as they are printed: call_terms.cpp.
void list_people(const Evidences& seen, TermBook& terms);
void list_metrics(const Evidences& seen, TermBook& terms);

}  // namespace callscope
