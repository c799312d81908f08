// A glossary as lines of cells parted by tabs. The first line may name the columns in any order,
// with "#:" before them or not.
#include <algorithm>

#include "quality/glossary_reader.h"
#include "support/table.h"

namespace callscope {
namespace {

// Where each column stands; -1 where the file has none.
struct Columns {
  std::array<int, kGlossaryFields.size()> at = {0, 1, 2, 3, 4};

  void read(std::string_view line, std::uint64_t number, GlossaryReader& reader) {
    at.fill(-1);
    int column = 0;
    for (std::string_view name : split(line, '\t')) {
      const auto found = std::find(kGlossaryFields.begin(), kGlossaryFields.end(), trimmed(name));
      if (found == kGlossaryFields.end())
        reader.refuse(number, "", "names the unknown column \"" + std::string(trimmed(name)) + "\"");
      else
        at[static_cast<std::size_t>(found - kGlossaryFields.begin())] = column;
      ++column;
    }
  }
  std::string_view cell(const std::vector<std::string_view>& cells, std::size_t field) const {
    const auto place = static_cast<std::size_t>(at[field]);
    return at[field] >= 0 && place < cells.size() ? cells[place] : std::string_view();
  }
};

bool names_columns(std::string_view line) {
  const auto cells = split(line, '\t');
  return std::any_of(cells.begin(), cells.end(), [](std::string_view cell) { return trimmed(cell) == "canonical"; });
}

bool read_entry(const std::vector<std::string_view>& cells, const Columns& columns, std::uint64_t line,
                GlossaryReader& reader) {
  GlossaryCells entry;
  entry.canonical = columns.cell(cells, 0);
  entry.kind = columns.cell(cells, 1);
  for (std::string_view variant : split(columns.cell(cells, 2))) entry.variants.emplace_back(variant);
  entry.company = columns.cell(cells, 3);
  entry.note = columns.cell(cells, 4);
  return reader.take(line, std::move(entry));
}

}  // namespace

void read_glossary_tsv(std::string_view text, GlossaryReader& reader) {
  Columns columns;
  bool first = true;
  for (std::uint64_t number = 1; !text.empty(); ++number) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    const bool marked = line.substr(0, 2) == "#:";
    if (line.find_first_not_of(" \t") == std::string_view::npos || (line[0] == '#' && !marked)) continue;
    if (marked || (first && names_columns(line))) {
      columns.read(marked ? line.substr(2) : line, number, reader);
    } else if (const auto cells = split(line, '\t'); cells.size() > kGlossaryFields.size()) {
      reader.refuse(number, "", "has more than five columns");
    } else if (!read_entry(cells, columns, number, reader)) {
      return;
    }
    first = false;
  }
}

std::string to_tsv(const std::vector<GlossaryEntry>& entries) {
  std::string out = "#: canonical\tkind\tvariants\tcompany\tnote\n";
  const auto cell = [&out](std::string_view text, char end) {
    for (char c : text) out += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
    out += end;
  };
  for (const GlossaryEntry& entry : entries) {
    if (entry.canonical.substr(0, 1) == "#") out += ' ';  // the name's own mark, not a comment's
    cell(entry.canonical, '\t');
    cell(to_string(entry.kind), '\t');
    std::string variants;
    for (const std::string& variant : entry.variants) variants += (variants.empty() ? "" : "|") + variant;
    cell(variants, '\t');
    cell(entry.company, '\t');
    cell(entry.note, '\n');
  }
  return out;
}

}  // namespace callscope
