// The rows of a word table as its file has them, examples and counter-examples too.
#pragma once

#include <fstream>
#include <string>
#include <vector>

inline std::vector<std::vector<std::string>> read_rows(const std::string& name) {
  std::ifstream file(std::string(CALLSCOPE_DATA) + "/" + name);
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> cells(1);
    for (char c : line) {
      if (c == '\t')
        cells.emplace_back();
      else
        cells.back().push_back(c);
    }
    rows.push_back(cells);
  }
  return rows;
}
