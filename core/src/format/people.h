// Whom the page itself names: rows of its lists, and names that stand alone on lines again and
// again. Evidence for labels; nothing is decided here.
#pragma once

#include <string_view>

#include "format/page.h"
#include "support/word_map.h"

namespace callscope {

// The rows of its lists alone.
class ListedPeople {
 public:
  explicit ListedPeople(const Page& page);

  bool listed(std::string_view name) const { return listed_.has(name_key_of(name)); }
  bool empty() const { return listed_.empty(); }

 private:
  static WordId name_key_of(std::string_view name);
  void add_row(std::string_view line);

  WordSet listed_;
};

class People : public ListedPeople {
 public:
  explicit People(const Page& page);

  // How many short lines begin with this name and hold little else.
  int alone(std::string_view name) const;

 private:
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
