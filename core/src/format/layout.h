// What the page's marks say: header, printed roster, blocks with their labels. Evidence, not truth:
// a label says what was printed, and the speaker passes decide who spoke.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "callscope/span.h"
#include "callscope/speech.h"
#include "text/reading.h"

namespace callscope {

// What a heading above a block said of it.
enum class SectionHint { none, prepared, qa, closing, disclaimer };

// One printed block of speech: a label, if there is one, and the words under it.
struct Block {
  Span label;        // the name as printed, marks left out: "Name" of "Name -- Title"; empty if none
  Span affiliation;  // title or firm printed with the label; empty if none
  Span speech;       // the words; never holds the label
  SectionHint section = SectionHint::none;
  // What the format itself marks ("Q"/"A", "[Foreign language]"), else unknown.
  Role role = Role::unknown;
  bool foreign_language_mark = false;
};

// One printed row of a participant list.
struct RosterRow {
  Span name;
  Span detail;                // title, or firm, or both as printed; empty if none
  Role role = Role::unknown;  // executive or analyst by the list's heading
};

struct Layout {
  const char* format = "plain";  // a name of the table of formats; static storage
  Reading reading;
  std::vector<Span> header;  // lines of the reading before speech: company, event, date
  std::vector<RosterRow> roster;
  std::vector<Block> blocks;      // in text order, not overlapping
  std::vector<Span> disclaimers;  // legal notices of the publisher: not speech, but shown
  bool is_brief = false;          // an editor's or a model's summary, not a transcript
};

// Needs: the decoded text.  Gives: its layout.  Never fails: text without marks is "plain", a
// block a paragraph.
Layout read_layout(std::string_view source);

}  // namespace callscope
