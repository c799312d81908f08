// Needs: cells in order.  Gives: rows of RFC 4180.
// Leaves alone: numbers; a text that a spreadsheet would take for a formula is preceded by an apostrophe.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "callscope/decimal.h"

namespace callscope {

class CsvCells {
 public:
  // A cell of our own numbers and names; nothing in it needs a quote.
  void plain(std::string_view value) {
    separate();
    out_.append(value);
  }
  // A cell of the text's words.
  void text(std::string_view value);
  void name(const char* value) { plain(value != nullptr ? value : ""); }
  void decimal(const std::optional<Decimal>& value) { plain(value ? value->to_string() : ""); }
  void end_row() {
    out_ += "\r\n";
    at_start_ = true;
  }
  std::string take() { return std::move(out_); }

 private:
  void separate() {
    if (!at_start_) out_ += ',';
    at_start_ = false;
  }

  std::string out_;
  bool at_start_ = true;
};

}  // namespace callscope
