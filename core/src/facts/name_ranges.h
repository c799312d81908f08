// Needs: the document, where its numbers, periods and mentions stand.
// Gives: the words beside a metric, or before a unit's noun, that could be the name of a segment,
//        a product or a place.
// Leaves alone: which of them are names of this call (entities.h).
#pragma once

#include <vector>

#include "facts/mentions.h"
#include "quantities/numbers.h"

namespace callscope {

struct NameRange {
  TokenRange tokens;
  bool whole = false;    // "total revenue": the company
  bool segment = false;  // "X Group", "the X business"
  bool capitalised = false;
  bool qualifier = false;  // "AI-related": part of the metric's name
  bool doubtful = false;   // "to manage cost", "by keeping rates": it may be a verb, and proves no name
};

class NameRanges {
 public:
  NameRanges(const Document& document, const Mentions& mentions, const Numbers& numbers);

  // The words before a metric, or before its period, back to the first that can't be of a name: "X's", "the X".
  NameRange before(TokenIndex metric, TokenRange sentence) const;
  // "Revenue from X", "orders on the X app".
  NameRange after(TokenIndex metric_end, TokenRange sentence) const;
  // The name that begins here, articles left out.
  NameRange from(TokenIndex at, TokenRange sentence) const;
  // What of these words could be a name.
  NameRange within(TokenRange range) const;
  // "Our X and Y segment", "the X Business Unit": the name that the noun at `noun` ends.
  NameRange of_unit(TokenIndex noun, TokenRange sentence) const;

 private:
  // What takes a token.
  static constexpr std::uint8_t kNumber = 1, kMetric = 2, kVerb = 4, kAcronym = 8, kPeriod = 16;

  std::string_view words(TokenIndex at) const;
  NameRange right_before(TokenIndex metric, TokenRange sentence) const;
  bool is_rest_of_name(TokenIndex at) const;
  bool is_blocked(TokenIndex at, bool also_metrics) const;
  // Behind "growth in the second half of fiscal 2031".
  NameRange of_customers(TokenIndex at, TokenRange sentence) const;
  TokenIndex past_time(TokenIndex at, TokenRange sentence) const;
  bool joins_nouns(TokenIndex at, TokenIndex first, TokenIndex start) const;
  bool joins(TokenIndex at, TokenIndex first, TokenIndex limit) const;
  TokenIndex end_of_list(TokenIndex at, TokenRange sentence) const;
  bool leads_to_unit(TokenIndex at, TokenIndex limit) const;
  bool is_spare(TokenIndex at) const;
  bool is_middle_market(TokenIndex at) const;
  bool says_relation(TokenRange range) const;
  bool may_be_verb(TokenRange range, TokenRange sentence) const;
  bool is_tail(TokenIndex at) const;
  NameRange trim(NameRange found, TokenRange sentence) const;
  TokenRange without_spare(TokenRange range) const;

  const Document& document_;
  std::vector<std::uint8_t> taken_;  // by token: a number or period, a metric, another mention
};

}  // namespace callscope
