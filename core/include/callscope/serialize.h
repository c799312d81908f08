// Writing an analysis out. Same analysis, same bytes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "callscope/analysis.h"
#include "callscope/error.h"
#include "callscope/selection.h"

namespace callscope {

// One JSON document, keys in the order of the schema, offsets in `analysis.source.offsets`, no
// line break at the end. `raw` is the input that was analysed: offsets in bytes count it. "schema",
// "version" and "source" are written whatever is selected.
std::string to_json(const Analysis& analysis, std::string_view raw, const Selection& selection = {});
// The same bytes in pieces, each handed on when it is full: so a long document is nowhere held whole. A piece ends
// between two characters; `context` is the caller's.
using JsonSink = void (*)(void* context, std::string_view piece);
void write_json(const Analysis& analysis, std::string_view raw, const Selection& selection, JsonSink sink,
                void* context);
// {"code":…,"message":…,"offset":…}
std::string to_json(const Error& error);

// A report that a person can send on.
std::string to_markdown(const Analysis& analysis, const Selection& selection = {});
// Facts and guidance, a row each, RFC 4180 (CRLF, quotes doubled); cells that a spreadsheet would
// take for a formula are preceded by an apostrophe.
std::string to_csv(const Analysis& analysis, const Selection& selection = {});

// A summary for a terminal: who, what, figures, guidance, questions, doubts, with line numbers.
struct TextStyle {
  unsigned width = 80;  // columns
  bool colour = false;  // ANSI colours
};
std::string to_text(const Analysis& analysis, const TextStyle& style = {}, const Selection& selection = {});

// A transcript that reads well, from the same analysis: the true speakers, furniture of the page
// left out, loops and runs of hesitation folded, corrections beside the words they correct.
enum class CleanForm { text, markdown };
enum class CleanLegs {
  all,           // every turn as it came
  one,           // of a turn and its interpretation only one
  side_by_side,  // a turn and its interpretation in two columns
};
struct CleanStyle {
  CleanForm form = CleanForm::text;
  CleanLegs legs = CleanLegs::all;
  // Which leg `one` keeps: the one in this language ("en", "zh"); where both or none are in it, the
  // interpretation.
  std::string language = "en";
  unsigned width = 100;  // columns that `side_by_side` takes in text
};
// Reads {"form":"markdown","legs":"side_by_side","language":"en","width":100}, each may be left
// out. Errors: bad_options.
Result<CleanStyle> parse_clean_style(std::string_view json);

enum class CleanPieceKind {
  words,       // as they stand in the source; a line break may have become a blank
  resolved,    // what stands for a mark of the page: "&" for "&amp;"
  speaker,     // the speaker's name, for the label as printed
  correction,  // what the words before it should probably be, or a mark that some are missing
};
const char* to_string(CleanPieceKind kind);

struct CleanPiece {
  Span clean;   // of CleanTranscript::text
  Span source;  // of Analysis::text
  CleanPieceKind kind = CleanPieceKind::words;
};
struct CleanTranscript {
  std::string text;
  // The way back, in the order of the clean text and not overlapping. Headings and marks of
  // Markdown stand in no piece.
  std::vector<CleanPiece> map;
};
CleanTranscript to_clean(const Analysis& analysis, const CleanStyle& style = {});
// {"text":"…","map":[{"clean":[start,end],"source":[start,end],"kind":"words"},…]}, offsets of both
// in `analysis.source.offsets`. `raw` is the input that was analysed.
std::string to_json(const CleanTranscript& clean, const Analysis& analysis, std::string_view raw);

// The JSON Schema (2020-12) of to_json's document.
std::string_view schema();

}  // namespace callscope
