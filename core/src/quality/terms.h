// The sources of terms: glossaries, what the call itself spells in several ways, and what earlier stages named.
#pragma once

#include "quality/checks.h"
#include "quality/names.h"
#include "quality/term_book.h"

namespace callscope {

// Every place of a glossary's names; a warning where it is a misheard spelling.
void match_glossary(const Evidences& seen, TermBook& terms, std::vector<Warning>& found);  // glossary_terms.cpp
// Terms of the field that are put in several ways, and what a machine that translates makes of them: field_terms.cpp.
void find_field_terms(const Evidences& seen, TermBook& terms, std::vector<Warning>& found);
// Names that sound like a name which stands more often or in the participant list.
void cluster_names(const Evidences& seen, const std::vector<NameWord>& names, TermBook& terms,
                   std::vector<Warning>& found);  // name_clusters.cpp
// Participants' names printed as one word, or with a surname that is nearly theirs.
void match_people(const Evidences& seen, const std::vector<NameWord>& names, TermBook& terms,
                  std::vector<Warning>& found);  // person_spellings.cpp
// Abbreviations that have run into the word behind them: joined_initials.cpp.
void find_joined_initials(const Evidences& seen, const std::vector<NameWord>& names, std::vector<Warning>& found);
// Firms of analysts as the operator's introductions were heard: heard_firms.cpp.
void find_heard_firms(const Evidences& seen, TermBook& terms, std::vector<Warning>& found);

// Names that are spelled otherwise in the other leg of an interpretation: aligned_names.cpp.
void align_names(const Evidences& seen, const std::vector<NameWord>& names, TermBook& terms,
                 std::vector<Warning>& found);
// Abbreviations of which one letter was heard as another: letter_names.cpp.
void group_letters(const Evidences& seen, const std::vector<NameWord>& names, TermBook& terms,
                   std::vector<Warning>& found);
// Abbreviations with the names that they stand for: abbreviations.cpp.
void match_abbreviations(const Evidences& seen, const std::vector<NameWord>& names, TermBook& terms);
// Names that are printed as one word and as two: joined_names.cpp.
void join_names(const Evidences& seen, const std::vector<NameWord>& names, TermBook& terms);

// Names that are listed beside the same name and sound nearly alike: listed_names.cpp.
void group_listed_names(const Evidences& seen, const std::vector<NameWord>& names, TermBook& terms);

// All names, each with its spellings that differ in capitals, blanks and the like: name_phrases.cpp.
void list_name_phrases(const Evidences& seen, const std::vector<NameWord>& names, TermBook& terms);

// The participants', the company's names and the facts' metrics as they are printed: call_terms.cpp.
void list_names(const Evidences& seen, const std::vector<NameWord>& names, TermBook& terms);
// Whether a capitalised word goes on with the name that ends before it: "Norvik Cloud" is not the company.
bool goes_on_as_name(const Evidences& seen, TokenIndex next);
// The metrics of the facts, and all others of the text by their tables' names.
void list_metrics(const Evidences& seen, TermBook& terms);

}  // namespace callscope
