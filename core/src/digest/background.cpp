#include "digest/background.h"

#include <vector>

#include "support/table.h"

namespace callscope {
namespace {

class Background {
 public:
  Background() : slots_(kSlots) {
    for (const auto& row : read_table("background_words")) {
      const int weight = row[0] == "60" ? 0 : row[0] == "25" ? 1 : 3;
      for (const std::string_view word : split(row[1])) put(word_id(word), weight);
    }
  }
  int weight(WordId word) const {
    for (std::size_t at = word & kMask;; at = (at + 1) & kMask) {
      if (slots_[at].word == word) return slots_[at].weight;
      if (slots_[at].word == kNoWord) return kRareWord;
    }
  }

 private:
  struct Slot {
    WordId word = kNoWord;
    int weight = 0;
  };
  static constexpr std::size_t kSlots = 8192, kMask = kSlots - 1;

  void put(WordId word, int weight) {
    std::size_t at = word & kMask;
    while (slots_[at].word != kNoWord && slots_[at].word != word) at = (at + 1) & kMask;
    slots_[at] = {word, weight};
  }

  std::vector<Slot> slots_;
};

}  // namespace

int background_weight(WordId word) {
  static const Background kBackground;
  return kBackground.weight(word);
}

}  // namespace callscope
