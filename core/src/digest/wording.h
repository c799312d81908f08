// Needs: facts and guidance with their quantities and periods.
// Gives: short English phrases for them, filled into fixed templates; no free text.
// Leaves alone: figures: they are said in the scale that the speaker used.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "callscope/fact.h"
#include "callscope/quantity.h"

namespace callscope {

class Wording {
 public:
  // `text` is what the spans of all the others point into.
  Wording(std::string_view text, const std::vector<Quantity>& quantities, const std::vector<Period>& periods)
      : text_(text), quantities_(quantities), periods_(periods) {}

  // "$1.2 billion", "about 5% to 8%", "120 basis points"; empty for none.
  std::string amount(QuantityId id) const;
  // The level that a fact gives, with a minus where it is told as a loss or an outflow.
  std::string level(const Fact& fact) const;
  // "up 11.1% y/y"; empty where nothing is said.
  std::string change(const Fact& fact) const;
  // "Q4 FY2024"; empty where the period has no label.
  std::string period(PeriodId id) const;
  // "Cloud revenue", "adjusted earnings per share".
  std::string subject(const std::string& metric, const std::optional<std::string>& entity) const;

  // From here on in the manner of a wire: "Q3" for the quarter that is reported (0: not known), and
  // for the company's figures that name no period or the month of the call; short names; no change
  // of a level per share.
  void as_wire(int quarter, const std::optional<Date>& held) {
    wire_ = true;
    reported_ = quarter;
    if (held) held_ = to_string(*held).substr(0, 7);
  }

  // A whole bullet: "Q1 FY2026 revenue RMB 247.7 billion, up 2% y/y". Empty where the
  // item holds nothing that a template can say.
  std::string bullet(const Fact& fact) const;
  std::string bullet(const Guidance& guidance) const;
  // An outlook that stands among the facts: "Sees 2026 adjusted EBITDA $90 million to $95 million".
  std::string outlook(const Fact& fact) const;

 private:
  std::string horizon_words(const Guidance& guidance) const;
  std::string period_of(const Fact& fact) const;
  std::string wire_subject(const Fact& fact) const;

  std::string_view text_;
  const std::vector<Quantity>& quantities_;
  const std::vector<Period>& periods_;
  bool wire_ = false;
  int reported_ = 0;
  std::string held_;  // "2025-08"
};

// Whether a figure is of what would have been: "excluding the ferries, revenue grew".
bool is_pro_forma(const Fact& fact);

// Puts a word behind the text, with a blank between; nothing where there is no word.
void append_word(std::string& text, std::string_view word);

// Words with line breaks and runs of blanks as one blank; and in lower case too: "mid-single-digit".
std::string one_line(std::string_view quote);
std::string lower_line(std::string_view quote);

// An amount with its sign and scale; `quote` is the print, whose scale is kept.
std::string amount_text(const Quantity& quantity, std::string_view quote);

}  // namespace callscope
