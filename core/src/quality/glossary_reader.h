// Needs: the cells of a glossary's entries, line by line.
// Gives: entries and problems; the checks that both forms of the file share.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "callscope/glossary.h"
#include "support/word_map.h"
#include "text/word.h"

namespace callscope {

constexpr std::array<std::string_view, 5> kGlossaryFields = {"canonical", "kind", "variants", "company", "note"};

struct GlossaryCells {
  std::string_view canonical, kind, company, note;
  std::vector<std::string> variants;
};

class GlossaryReader {
 public:
  // `message` goes on after "Line 3 of the glossary ".
  void refuse(std::uint64_t line, std::string_view field, std::string message) {
    add(line, field, std::move(message), true);
  }
  // False where no further entry is taken.
  bool take(std::uint64_t line, GlossaryCells cells);
  GlossaryCheck finish();

 private:
  void add(std::uint64_t line, std::string_view field, std::string message, bool fatal);
  void look_for_doubles(std::uint64_t line, const GlossaryEntry& entry);

  GlossaryCheck check_;
  std::size_t fatal_ = 0, harmless_ = 0;  // problems found so far, those that are not kept among them
  WordMap lines_;                         // spelling and company, to the line that claims them
};

// Without blanks at its ends.
std::string_view trimmed(std::string_view cell);

void read_glossary_tsv(std::string_view text, GlossaryReader& reader);   // glossary_tsv.cpp
void read_glossary_json(std::string_view text, GlossaryReader& reader);  // glossary_json.cpp

}  // namespace callscope
