// A layout as text, for tests: one line for each part, in text order.
#pragma once

#include <string>

#include "format/layout.h"

namespace callscope {

inline std::string dump(const Layout& layout) {
  const std::string& text = layout.reading.text();
  const auto quote = [&](Span span) {
    std::string words(span.of(text));
    for (char& c : words)
      if (c == '\n' || c == '\r') c = '|';
    return words;
  };
  std::string out;
  for (Span span : layout.header) out += "header: " + quote(span) + "\n";
  for (const RosterRow& row : layout.roster)
    out += "roster: " + quote(row.name) + " [" + quote(row.detail) + "] " + to_string(row.role) + "\n";
  for (const Block& block : layout.blocks) {
    out += "block: " + quote(block.label);
    if (!block.affiliation.empty()) out += " [" + quote(block.affiliation) + "]";
    if (block.section == SectionHint::qa) out += " qa";
    if (block.role != Role::unknown) out += std::string(" ") + to_string(block.role);
    out += ": " + quote(block.speech) + "\n";
  }
  for (Span span : layout.disclaimers) out += "disclaimer: " + quote(span) + "\n";
  return out;
}

}  // namespace callscope
