// The order of the stage: scan each block, settle what the whole call tells.
#include "quantities/numbers.h"

#include "quantities/scan.h"

namespace callscope {
namespace {

void keep(std::vector<Found>& found, Numbers& numbers) {
  numbers.quantities.reserve(found.size());
  numbers.tokens.reserve(found.size());
  for (Found& one : found) {
    numbers.quantities.push_back(std::move(one.quantity));
    numbers.tokens.push_back(one.tokens);
  }
}

}  // namespace

Numbers read_numbers(const Document& document, const Options& options) {
  Numbers numbers;
  std::vector<Found> found;
  const auto& sentences = document.sentences();
  for (std::size_t first = 0; first < sentences.size();) {
    std::size_t last = first;
    while (last < sentences.size() && sentences[last].block == sentences[first].block) ++last;
    const Words words{document.text(), document.tokens(), sentences[first].tokens.first, sentences[last - 1].tokens.last};
    scan_quantities(words, options.small_counts, found);
    first = last;
  }
  keep(found, numbers);
  return numbers;
}

void resolve_periods(const Document&, const Call&, Numbers&) {}

}  // namespace callscope
