// Word tables: TSV files of core/data, built into the program without their example columns.
//
// A file is lines of cells parted by tabs; "#" opens a comment line. Its last two columns are
// always an example, where the row must fire, and a counter-example, where it must not; the tests
// read them from the files, the program never sees them. Columns are named in the file's first
// line: "#: name<TAB>…<TAB>example<TAB>counter".
#pragma once

#include <string_view>
#include <vector>

namespace callscope {

using TableRow = std::vector<std::string_view>;  // as many cells as the file names, less two

// The rows of core/data/NAME.tsv; none where there is no such table (a defect that tests find).
// The views live as long as the program.
std::vector<TableRow> read_table(std::string_view name);

// Cells that hold several values part them by "|".
std::vector<std::string_view> split(std::string_view cell, char separator = '|');

}  // namespace callscope
