// The walk down a page that all labelled formats share: header, lists of people, headings, labels,
// speech, furniture, legal text. What a label looks like is the dialect's affair.
#pragma once

#include "format/headings.h"
#include "format/page.h"

namespace callscope {

// A label found at a line.
struct Label {
  Span name;
  Span affiliation;               // title or firm printed with it
  std::uint32_t lines = 1;        // lines of the page that it takes
  std::uint32_t speech_from = 0;  // where words begin on its last line; 0: on the next line
  Role role = Role::unknown;
  bool ends_roster = true;  // such a line cannot be a row of a list
};

class Dialect {
 public:
  virtual ~Dialect() = default;
  virtual bool label(const Page& page, std::size_t line, Label& found) const = 0;
  // A row of a list of people; `lines` is how many lines it takes. The default reads
  // "Name - Title", "Name -- Firm -- Analyst", "Title — Name".
  virtual bool roster_row(const Page& page, std::size_t line, RosterRow& row, std::size_t& lines) const;
  // Furniture beyond what is furniture everywhere.
  virtual bool furniture(const Page&, std::size_t) const { return false; }
  // Whether unlabelled text after a break belongs to the block before.
  virtual bool summaries() const { return true; }  // headings of editor's text are heeded
};

Marks walk(const Page& page, const Dialect& dialect);

// Parts of "Name - Title": cut at the first dash that stands between blanks.
struct DashParts {
  std::string_view before;
  std::string_view after;
};
bool cut_at_dash(std::string_view line, DashParts& parts);

}  // namespace callscope
