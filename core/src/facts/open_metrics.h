// Needs: the document, its quantities, the mentions of a sentence.
// Gives: metrics that no table knows, as mentions of FactLexicon::open_metric(): the plain nouns of which a figure is
//        told by a verb of level or change, "gross slippages were $22 million", "the share of cash sales fell to 12%".
// Leaves alone: nouns that a figure counts (metric_names.cpp), figures of which no metric is named
//        (unnamed_metric.cpp), names of segments and products (entities.h).
#pragma once

#include <vector>

#include "facts/mentions.h"
#include "quantities/numbers.h"

namespace callscope {

class OpenMetrics {
 public:
  OpenMetrics(const Document& document, const Numbers& numbers) : document_(document), numbers_(numbers) {}

  // Those of the next sentence, put among its mentions, which begin at `begin`; sentences come in text order.
  void add(TokenRange sentence, std::size_t begin, std::vector<Mention>& mentions);

 private:
  bool is_told_between(TokenIndex from, TokenIndex to) const;
  bool tells_figure(const std::vector<Mention>& mentions, std::size_t verb, TokenIndex end, TokenRange subject) const;
  const Quantity* figure_at(TokenIndex at) const;
  TokenIndex head_of(TokenRange subject) const;
  static bool may_be_told(const Quantity& figure, bool changes);
  bool ends_told(TokenIndex behind, bool changes, TokenIndex end) const;
  TokenIndex before_time(TokenIndex verb, TokenIndex limit) const;
  TokenRange subject_before(TokenIndex verb, TokenRange clause) const;
  TokenRange nouns_before(TokenIndex end, TokenIndex first) const;
  bool is_measured(TokenRange nouns, bool of_another) const;
  bool opens_clause(TokenIndex first, TokenIndex sentence) const;
  std::string_view words(TokenIndex at) const { return document_.quote(token(at).span()); }
  const Token& token(TokenIndex at) const { return document_.tokens()[at]; }

  const Document& document_;
  const Numbers& numbers_;
  std::size_t quantity_ = 0, period_ = 0;  // the first that begins in the sentence or behind it
};

}  // namespace callscope
