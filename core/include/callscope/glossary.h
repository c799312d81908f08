// A glossary: names as they are really spelled and what recognisers make of them.
// docs/glossaries.md describes the file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "callscope/warning.h"

namespace callscope {

struct GlossaryEntry {
  std::string canonical;
  TermKind kind = TermKind::other;
  // Spellings to look for. One that begins with "=" is another right name.
  std::vector<std::string> variants;
  // Applies only to calls whose company's name holds this, or one of these parted by "|" ("=": is it); empty: to all.
  std::string company;
  std::string note;
};

struct GlossaryProblem {
  std::uint64_t line = 1;  // counted from 1
  std::string field;       // "kind"; empty where the line as a whole is meant
  std::string message;     // one English sentence that names the line
  bool fatal = true;       // the file is refused; else it is read, and this part of it does nothing
};

struct GlossaryCheck {
  std::vector<GlossaryEntry> entries;     // those that can be read, in the order of the file
  std::vector<GlossaryProblem> problems;  // by line; of the fatal and of the others the first 100 each
  bool ok() const;                        // no problem is fatal
};

// Reads one file, TSV or JSON by its first character, to its end whatever is wrong with it. Text of
// blanks only is an empty glossary. `analyze` takes a glossary that is ok() and refuses others with
// the first fatal problem: bad_glossary, its line as the error's offset.
GlossaryCheck validate_glossary(std::string_view text);

// {"ok":true,"entries":12,"problems":[{"line":3,"field":"kind","fatal":true,"message":"…"}]}
std::string to_json(const GlossaryCheck& check);

// The entries as a TSV file that reads back to the same; tabs and line breaks become blanks.
std::string to_tsv(const std::vector<GlossaryEntry>& entries);

// The JSON Schema (2020-12) of a glossary in JSON.
std::string_view glossary_schema();

}  // namespace callscope
