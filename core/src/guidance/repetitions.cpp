#include "guidance/repetitions.h"

#include <algorithm>

namespace callscope {

// A rendition repeats the promise of the sentence it is paired with, or of its turn with the same metric.
void mark_repetitions(const Structure& structure, const Speech& speech, const std::vector<std::uint32_t>& sentence_of,
                      std::vector<Guidance>& all) {
  constexpr std::size_t kMost = 64;
  for (std::size_t g = 0; g < all.size(); ++g) {
    const TurnId original = speech.turns[static_cast<std::size_t>(all[g].turn)].renders;
    if (original == kNone) continue;
    const auto pair = std::lower_bound(structure.pairs.begin(), structure.pairs.end(), sentence_of[g],
                                       [](const SentencePair& p, std::uint32_t s) { return p.rendition < s; });
    const bool paired = pair != structure.pairs.end() && pair->rendition == sentence_of[g];
    const auto turn_before = [](const Guidance& guidance, TurnId turn) { return guidance.turn < turn; };
    auto first =
        static_cast<std::size_t>(std::lower_bound(all.begin(), all.end(), original, turn_before) - all.begin());
    for (std::size_t n = 0; first < all.size() && all[first].turn == original && n < kMost; ++first, ++n) {
      const bool same =
          paired ? sentence_of[first] == pair->original : all[first].metric && all[first].metric == all[g].metric;
      if (!same || first == g) continue;
      all[g].duplicate_of = static_cast<GuidanceId>(first);
      break;
    }
  }
}

}  // namespace callscope
