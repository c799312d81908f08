#include "facts/canonical_names.h"

#include <string>
#include <unordered_map>

#include "text/word.h"

namespace callscope {

void use_canonical_names(const std::vector<Term>& terms, std::vector<Fact>& facts, std::vector<Guidance>& guidance) {
  std::unordered_map<std::string, const std::string*> canonical;
  for (const Term& term : terms) {
    if (term.kind == TermKind::metric || term.kind == TermKind::person) continue;
    for (const TermVariant& variant : term.variants) canonical.emplace(fold(variant.text), &term.canonical);
  }
  if (canonical.empty()) return;
  const auto rename = [&canonical](std::optional<std::string>& entity) {
    if (!entity) return;
    const auto found = canonical.find(fold(*entity));
    if (found != canonical.end()) entity = *found->second;
  };
  for (Fact& fact : facts) rename(fact.entity);
  for (Guidance& promise : guidance) rename(promise.entity);
}

}  // namespace callscope
