#include "digest/summary.h"

#include <catch2/catch.hpp>

namespace callscope {
namespace {

// A document of plain sentences, with a fact of a given weight in some of them.
struct Remarks {
  Document document;
  Call call;
  std::vector<Turn> turns;
  std::vector<Section> sections;
  std::vector<Quantity> quantities;
  std::vector<Period> periods;
  std::vector<Fact> facts;
  std::vector<int> weights;

  explicit Remarks(const std::string& text) {
    Source source;
    source.text = text;
    document = read_document(std::move(source));
  }
  void fact_in(std::uint32_t sentence, int weight) {
    Fact fact;
    fact.span = document.span_of(document.sentences()[sentence].tokens);
    facts.push_back(fact);
    weights.push_back(weight);
  }
  std::vector<std::string> chosen() const {
    std::vector<std::string> quotes;
    const RankingInput input{call, turns, sections, quantities, periods};
    for (const auto& sentence : choose_sentences(document, input, facts, weights, {}, {}))
      quotes.emplace_back(document.quote(sentence.span));
    return quotes;
  }
};

using Quotes = std::vector<std::string>;

}  // namespace

TEST_CASE("the sentences that carry most are given in the order of the text") {
  Remarks remarks(
      "The weather was mild in the north. Segment orders came to 12 units. Company revenue was $9 million in May. "
      "Thank you all for your time today.");
  remarks.fact_in(1, 500);
  remarks.fact_in(2, 900);
  CHECK(remarks.chosen() == Quotes{"Segment orders came to 12 units.", "Company revenue was $9 million in May."});
}

TEST_CASE("what was said is not said again") {
  Remarks remarks("Company revenue was $9 million in May. Again, company revenue was $9 million in May.");
  remarks.fact_in(0, 900);
  remarks.fact_in(1, 800);
  CHECK(remarks.chosen() == Quotes{"Company revenue was $9 million in May."});
}

TEST_CASE("nothing is chosen where nothing is reported") {
  CHECK(Remarks("The weather was mild in the north.").chosen().empty());
}

}  // namespace callscope
