#include "facts/canonical_names.h"

#include <catch2/catch.hpp>

using namespace callscope;

TEST_CASE("facts and guidance bear the right name where a segment or product was misheard") {
  const std::vector<Term> terms = {{"Veltrin", TermKind::product, {{"Veltrin", {}}, {"Feltrin", {}}}},
                                   {"Ada Berg", TermKind::person, {{"Coats", {}}}}};
  std::vector<Fact> facts(3);
  facts[0].entity = "feltrin";
  facts[1].entity = "Coats";  // a person's name is no segment's
  facts[0].metric_text = {3, 9};
  std::vector<Guidance> guidance(1);
  guidance[0].entity = "Feltrin";
  use_canonical_names(terms, facts, guidance);
  CHECK(facts[0].entity == "Veltrin");
  CHECK(facts[0].metric_text == Span{3, 9});
  CHECK(facts[1].entity == "Coats");
  CHECK_FALSE(facts[2].entity.has_value());
  CHECK(guidance[0].entity == "Veltrin");
}
