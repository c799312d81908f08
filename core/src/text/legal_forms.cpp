#include "text/legal_forms.h"

#include <string>

#include "support/table.h"
#include "support/word_map.h"

namespace callscope {

bool is_legal_form(WordId word) {
  static const WordSet kForms = [] {
    WordSet forms;
    for (const TableRow& row : read_table("legal_forms")) {
      forms.insert(word_id(row[0]));
      forms.insert(word_id(std::string(row[0]) + "."));
    }
    return forms;
  }();
  return kForms.has(word);
}

}  // namespace callscope
