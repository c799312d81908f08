// Needs: a sentence of Chinese, the quantities of the text.
// Gives: its facts: clause by clause, each figure bound to the metric named before it as value, change
//        or earlier value, with the basis, and the part of the company named before the metric.
// Leaves alone: sentences of other languages (binding.h), promises and wishes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "callscope/call.h"
#include "callscope/fact.h"
#include "quantities/numbers.h"

namespace callscope {

class ChineseFacts {
 public:
  ChineseFacts(const Document& document, const Numbers& numbers, const Call& call)
      : document_(document), numbers_(numbers), company_(call.company) {}

  // Whether more of the sentence is Han characters than words of other scripts.
  bool is_chinese(TokenRange sentence) const;
  void read(TokenRange sentence, std::vector<Fact>& facts);

 private:
  enum class Kind { metric, change, to, basis, prior, unreal };
  struct Word {
    Kind kind = Kind::metric;
    std::string_view meaning;
    Span span;
  };
  struct Draft {
    Fact fact;
    bool open = false;
  };

  void read_clause(Span clause, std::vector<Fact>& facts);
  std::vector<Word> find_words(Span clause) const;
  void bind(Span clause, const std::vector<Word>& words, std::size_t quantity, std::vector<Fact>& facts);
  void start(const Word& metric, Span clause);
  void close(std::vector<Fact>& facts);
  std::string_view owner_before(Span metric, Span clause) const;

  const Document& document_;
  const Numbers& numbers_;
  const std::optional<std::string> company_;
  std::size_t cursor_ = 0;  // quantity; sentences come in text order
  Draft draft_;
};

}  // namespace callscope
