#include "facts/sum_words.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "support/phrases.h"
#include "support/table.h"

namespace callscope {
namespace {

constexpr std::array<std::string_view, 10> kUses = {"split", "rest", "sum", "within", "nested",
                                                    "after", "open", "net", "varied", "moves"};

// A word may have several uses: a bit for each.
const PhraseSet& phrases() {
  static const PhraseSet all = [] {
    PhraseSet set;
    std::vector<std::pair<std::string_view, std::uint32_t>> uses;
    for (const TableRow& row : read_table("sum_words")) {
      const auto use = std::find(kUses.begin(), kUses.end(), row[1]) - kUses.begin();
      for (std::string_view words : split(row[0])) {
        auto known = std::find_if(uses.begin(), uses.end(), [&](const auto& one) { return one.first == words; });
        if (known == uses.end()) known = uses.insert(uses.end(), {words, 0});
        known->second |= 1u << use;
      }
    }
    for (const auto& [words, bits] : uses) set.add(words, bits);
    return set;
  }();
  return all;
}

}  // namespace

void SumWords::read(const Document& document, TokenRange sentence) {
  marks_.clear();
  uses_ = 0;
  PhraseSet::Match found;
  for (TokenIndex at = sentence.first; at < sentence.last; ++at) {
    if (!phrases().match(document.tokens(), at, sentence.last, found)) continue;
    uses_ |= found.id;
    for (std::size_t use = 0; use < kUses.size(); ++use)
      if (found.id >> use & 1) marks_.push_back({static_cast<Use>(use), {at, found.last}});
    at = found.last - 1;
  }
}

}  // namespace callscope
