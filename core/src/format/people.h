// Whom the page itself names: rows of its lists, and names that stand alone on lines again and
// again. Evidence for labels; nothing is decided here.
#pragma once

#include <string_view>

#include "format/page.h"
#include "support/word_map.h"

namespace callscope {

class People {
 public:
  explicit People(const Page& page);

  bool listed(std::string_view name) const { return listed_.has(name_key_of(name)); }
  // How many short lines begin with this name and hold little else.
  int alone(std::string_view name) const;
  bool empty() const { return listed_.empty(); }

 private:
  static WordId name_key_of(std::string_view name);
  void read_lists(const Page& page);
  void add_row(std::string_view line);
  void count_lines(const Page& page);

  WordSet listed_;
  WordMap alone_;
};

// Cuts a label or list row into name and the rest at the first of: "--", " - ", an en or em dash,
// ";", "<br>", ", ". The rest is empty where there is none.
struct NamedLine {
  std::string_view name;
  std::string_view rest;
};
NamedLine cut_name(std::string_view line);

}  // namespace callscope
