// Writing an analysis out. Same analysis, same bytes.
#pragma once

#include <string>
#include <string_view>

#include "callscope/analysis.h"
#include "callscope/error.h"

namespace callscope {

// One JSON document, keys in the order of the schema, offsets in `analysis.source.offsets`, no
// line break at the end. `raw` is the input that was analysed: offsets in bytes count it.
std::string to_json(const Analysis& analysis, std::string_view raw);
// {"code":…,"message":…,"offset":…}
std::string to_json(const Error& error);

// A report that a person can send on.
std::string to_markdown(const Analysis& analysis);
// Facts and guidance, a row each, RFC 4180 (CRLF, quotes doubled); cells that a spreadsheet would
// take for a formula are preceded by an apostrophe.
std::string to_csv(const Analysis& analysis);

// A summary for a terminal: who, what, figures, guidance, questions, doubts, with line numbers.
struct TextStyle {
  unsigned width = 80;   // columns
  bool colour = false;   // ANSI colours
};
std::string to_text(const Analysis& analysis, const TextStyle& style = {});

// The JSON Schema (2020-12) of to_json's document.
std::string_view schema();

}  // namespace callscope
