#include "text/legal_forms.h"

#include <string>

#include "support/table.h"
#include "support/word_map.h"

namespace callscope {
namespace {

WordSet forms_of(std::string_view place) {
  WordSet forms;
  for (const TableRow& row : read_table("legal_forms")) {
    if (row[1] != place) continue;
    forms.insert(word_id(row[0]));
    forms.insert(word_id(std::string(row[0]) + "."));
  }
  return forms;
}

}  // namespace

bool is_legal_form(WordId word) {
  static const WordSet kForms = forms_of("name");
  return kForms.has(word);
}

bool is_legal_form_after_comma(WordId word) {
  static const WordSet kForms = forms_of("comma");
  return is_legal_form(word) || kForms.has(word);
}

}  // namespace callscope
