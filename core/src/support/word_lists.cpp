#include "support/word_lists.h"

#include "support/table.h"

namespace callscope {

WordSet read_words(std::string_view table, std::string_view use) {
  WordSet words;
  for (const TableRow& row : read_table(table)) {
    if (row[1] != use) continue;
    for (std::string_view word : split(row[0])) words.insert(word_id(word));
  }
  return words;
}

}  // namespace callscope
