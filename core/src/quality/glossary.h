// Glossaries: canonical names with the spellings that recognisers make of them. See docs/glossaries.md.
#pragma once

#include <string>
#include <vector>

#include "callscope/error.h"
#include "callscope/options.h"
#include "callscope/warning.h"

namespace callscope {

struct GlossaryEntry {
  std::string canonical;
  TermKind kind = TermKind::other;
  std::vector<std::string> variants;
  // Applies only to calls whose company's name holds this, or one of these parted by "|"; empty: to all.
  std::string company;
  std::string note;
};

struct Glossary {
  std::vector<GlossaryEntry> entries;
};

// The built-in glossaries, unless switched off, and the caller's. Errors: bad_glossary with a line.
Result<Glossary> load_glossary(const Options& options);
// Reads one file, TSV or JSON by its first character.
Result<Glossary> parse_glossary(std::string_view text);

}  // namespace callscope
