// The words of a printed label taken apart: "Q - Jane Roe", "[Jane Roe]", "Jane Roe (Acme)",
// "Acme, Inc. - Jane Roe", "Chief Financial Officer Jane Roe", "JANE ROE, CFO".
#pragma once

#include <string_view>

#include "callscope/speech.h"

namespace callscope {

struct LabelParts {
  std::string_view name;
  std::string_view affiliation;  // title or firm printed with it; empty if none
  Role role = Role::unknown;     // of a mark before the name ("Q - ", "Answer – ")
  bool generic = false;          // a stand-in for a name
  bool full_name = false;        // two words or more that look like a name, or an East Asian one
};

// The label without what frames it: markup, brackets, a terminal's "{BIO 123 <GO>}", a mark "Q - ".
std::string_view bare_label(std::string_view text, Role& role);

// Takes a label apart; false where no part of it looks like a name or a stand-in for one.
bool read_label_parts(std::string_view text, LabelParts& parts);

// Words before a colon that are nobody's name however often they stand there: "Note", "Source".
bool is_not_label(std::string_view words);

// "Inc. (ACME)", "LLC": what follows a comma in a company's name rather than a person's.
bool begins_company_form(std::string_view text);

}  // namespace callscope
