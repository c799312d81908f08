// The text as it is read: the source less its furniture, with marks resolved, and the way back.
//
// Every pass after the format reader works on `Reading::text`; its spans are mapped to the source
// once, at the end. For most inputs the reading is the source and the map is one piece.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "callscope/page_edit.h"

namespace callscope {

class Reading {
 public:
  const std::string& text() const { return text_; }

  // Appends source bytes [from, to) as they stand.
  void copy(std::string_view source, std::uint32_t from, std::uint32_t to);
  // Appends `words` in place of source bytes [from, to): "&" for "&amp;", "ffi" for a ligature.
  void replace(std::string_view words, std::uint32_t from, std::uint32_t to);
  // Appends a blank or line break that stands nowhere in the source, at source byte `at`.
  void insert(std::string_view blank, std::uint32_t at);

  // The source bytes that a range of the reading came from. The end of a range never takes in
  // what was left out after it. Where the reading has another order than the source (a name that
  // a JSON document gives after the words), a range across both is the smallest that holds all.
  Span to_source(Span range) const;

  // The reading that results from reading `second` out of this text: maps are composed, so that
  // the result leads back to the first source.
  Reading then(const Reading& second) const;

  // What the reading has otherwise than the source it leads back to: places left out or resolved,
  // by place. Where the reading has another order than the source, nothing counts as left out.
  std::vector<PageEdit> edits() const;

  bool is_identity() const;  // nothing left out, nothing replaced

 private:
  struct Piece {
    std::uint32_t at;      // in text_
    std::uint32_t source;  // where it came from
    std::uint32_t length;  // in text_
    std::uint32_t taken;   // in the source; equals length for a copy
  };
  void add(Piece piece);
  Span cover_of(Span range) const;
  Span piece_to_source(std::uint32_t position, bool is_end) const;

  std::string text_;
  std::vector<Piece> pieces_;
};

}  // namespace callscope
