#include "facts/canonical_names.h"

#include <string>

#include "support/word_map.h"

namespace callscope {

void use_canonical_names(const std::vector<Term>& terms, std::vector<Fact>& facts, std::vector<Guidance>& guidance) {
  WordMap canonical;  // by a spelling, one more than the term's place
  for (std::size_t t = 0; t < terms.size(); ++t) {
    const Term& term = terms[t];
    if (term.kind == TermKind::metric || term.kind == TermKind::person) continue;
    for (const TermVariant& variant : term.variants) {
      std::uint32_t& known = canonical[word_id(variant.text)];
      if (known == 0) known = static_cast<std::uint32_t>(t + 1);
    }
  }
  if (canonical.size() == 0) return;
  const auto rename = [&](std::optional<std::string>& entity) {
    if (!entity) return;
    const std::uint32_t known = canonical.get(word_id(*entity));
    if (known != 0) entity = terms[known - 1].canonical;
  };
  for (Fact& fact : facts) rename(fact.entity);
  for (Guidance& promise : guidance) rename(promise.entity);
}

}  // namespace callscope
