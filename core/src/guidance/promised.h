// Needs: a clause in which something is promised, its words of promise, the facts and numbers.
// Gives: what is promised: metric, owner, value, direction, horizon, condition; a guidance of its own for each metric
//        with a value.
// Leaves alone: which clauses promise (promises.h), how surely, who speaks (guidance.cpp).
#pragma once

#include <vector>

#include "callscope/fact.h"
#include "facts/facts.h"
#include "guidance/promises.h"

namespace callscope {

// Clauses come in text order.
class Promised {
 public:
  Promised(const Document& document, const Numbers& numbers, Facts& facts)
      : document_(document), numbers_(numbers), facts_(facts) {}

  // Describes the promise; more of the same clause are appended behind it.
  void describe(Guidance guidance, const Promise& promise, const std::vector<ModalWord>& words, std::uint32_t sentence,
                std::vector<Guidance>& out);
  // The same of a Chinese clause, of which metric and direction are known where its words tell them.
  void describe_chinese(Guidance& guidance);
  // The first amount in a range of tokens; kNone where there is none.
  QuantityId quantity_in(TokenRange range);
  bool is_kind_of_thing(std::size_t quantity) const;

 private:
  void take_condition(Guidance& guidance, TokenRange clause, const std::vector<ModalWord>& words) const;
  void take_facts(Guidance& guidance, std::uint32_t word);
  const Fact* choose(const Guidance& guidance, std::uint32_t word) const;
  void take_metric(Guidance& guidance, const Promise& promise, const std::vector<ModalWord>& words,
                   std::uint32_t sentence) const;
  const Mention* metric_of(const Promise& promise, std::uint32_t sentence) const;
  const Mention* change_of(const Promise& promise, std::uint32_t sentence) const;
  bool is_parted(TokenIndex from, TokenIndex to) const;
  bool is_negated(TokenIndex word) const;
  void take_direction(Guidance& guidance, const Promise& promise, const std::vector<ModalWord>& words,
                      Polarity polarity) const;
  bool is_base(std::size_t period) const;
  void take_horizon(Guidance& guidance, TokenRange clause, const std::vector<ModalWord>& words);
  void take_unnamed_earnings(Guidance& guidance, TokenRange clause) const;
  void add_others(std::size_t first, std::vector<Guidance>& out) const;
  std::uint32_t trimmed(std::uint32_t start, std::uint32_t end) const;

  const Document& document_;
  const Numbers& numbers_;
  Facts& facts_;
  std::size_t quantity_ = 0, period_ = 0, fact_ = 0;
  std::uint32_t chosen_ = 0;  // where the fact that the last guidance took begins
};

}  // namespace callscope
