#include "structure/alignment.h"

#include <catch2/catch.hpp>
#include <string>
#include <utility>

using namespace callscope;

namespace {

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

// The sentences of two passages that are paired, each counted from its own passage's first.
Pairs pair_up(const std::string& original, const std::string& rendition) {
  Source source;
  source.text = original + "\n\n" + rendition;
  const Document document = read_document(std::move(source));
  const Numbers numbers = read_numbers(document, {});
  const auto middle = static_cast<std::uint32_t>(original.size());
  const TokenRange first = document.tokens_in({0, middle});
  const TokenRange second = document.tokens_in({middle + 2, static_cast<std::uint32_t>(document.text().size())});
  std::vector<SentencePair> pairs;
  Aligner(document, numbers).align(first, second, pairs);
  Pairs found;
  for (const SentencePair& pair : pairs)
    found.emplace_back(pair.original, pair.rendition - document.sentence_of(second.first));
  return found;
}

}  // namespace

TEST_CASE("sentences of two renderings are paired by numbers, and by words in other forms") {
  CHECK(pair_up("Sales of coats rose 14% in spring. We thank the shops.",
                "Thank you. In spring we sold 14% more coats.") == Pairs{{0, 1}});
  CHECK(pair_up("We are optimizing our efficient warehouse.",
                "The efficiency of the warehouses is what we optimize.") == Pairs{{0, 0}});
  CHECK(pair_up("We invest in efficient warehouses. Our margin is 9%.",
                "The investments are for a warehouse of efficiency. It is at 9%.") == Pairs{{0, 0}, {1, 1}});
}

TEST_CASE("sentences that share a word or none are left apart") {
  CHECK(pair_up("We are optimizing our prices.", "The warehouse is what we optimize.").empty());
  CHECK(pair_up("Sales of coats rose 14%.", "It rains in the north.").empty());
  CHECK(pair_up("Interns and internal controls.", "International trade in winter interiors.").empty());
}
