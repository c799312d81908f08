// Labels that stand alone on their line: a name of the page's lists, or one that comes again, with
// the title beside it or on the next line.
#pragma once

#include "format/people.h"
#include "format/walk.h"

namespace callscope {

struct OwnLineStyle {
  bool title_below = false;    // "Jane Roe" / "Chief Financial Officer"
  bool title_beside = true;    // "Jane Roe - Chief Financial Officer"
  bool name_ends_list = true;  // a bare listed name cannot be a row of a list
};

// Whether titles stand on the line under a name that stands alone: where several names have one.
bool has_titles_below(const Page& page);

class OwnLineDialect : public Dialect {
 public:
  OwnLineDialect(const Page& page, OwnLineStyle style) : people_(page), style_(style) {}

  bool label(const Page& page, std::size_t line, Label& found) const override;
  bool roster_row(const Page& page, std::size_t line, RosterRow& row, std::size_t& lines) const override;
  bool furniture(const Page& page, std::size_t line) const override;

  const People& people() const { return people_; }

 private:
  bool accepts_name(const Page& page, std::size_t line, std::string_view name) const;
  static bool was_announced(const Page& page, std::string_view name);
  bool stands_under_name(const Page& page, std::size_t line) const;
  bool accepts_titled(const NamedLine& cut) const;
  NamedLine cut_listed(std::string_view text, NamedLine whole) const;
  // Lines under `line` that hold a title or firm.
  std::size_t title_lines(const Page& page, std::size_t line) const;

  People people_;
  OwnLineStyle style_;
};

}  // namespace callscope
