// Labels that stand before the words on the same line: "Jane Roe: Thank you.", "[Jane Roe] Thank
// you.", "Jane Roe — Thank you.", "| Jane Roe | Thank you. |".
//
// A mark alone proves nothing. A label counts where it is a known stand-in ("Operator"), is in a
// list of people, or has the shape of a name and comes again; once a page has several of these, a
// full name that stands there once counts too.
#pragma once

#include <vector>

#include "format/walk.h"
#include "support/word_map.h"
#include "text/word.h"

namespace callscope {

// What parts a label from the words on its line.
enum class LabelMark { colon, bracket, tab, pipe, dash, semicolon, gap };

class InlineDialect : public Dialect {
 public:
  explicit InlineDialect(const Page& page, LabelMark mark = LabelMark::colon);

  bool label(const Page& page, std::size_t line, Label& found) const override;
  bool furniture(const Page& page, std::size_t line) const override;

  std::size_t labels() const { return accepted_; }    // lines that begin with an accepted label
  std::size_t speakers() const { return speakers_; }  // different ones among them

 private:
  struct Candidate {
    std::uint32_t line = 0;
    Span name;
    Span affiliation;
    std::uint32_t speech_from = 0;  // 0: the words stand on the next line
    WordId key = kNoWord;
    Role role = Role::unknown;
    bool generic = false;
    bool full_name = false;
    bool accepted = false;
  };

  bool parse(const Page& page, std::size_t line, Candidate& found) const;
  void judge(const Page& page);
  bool was_announced(const Page& page, const Candidate& candidate) const;
  bool follows_a_stop(const Page& page, std::size_t line) const;

  LabelMark mark_;
  std::vector<Candidate> candidates_;  // in line order
  WordMap counts_;
  std::size_t accepted_ = 0;
  std::size_t speakers_ = 0;
};

}  // namespace callscope
