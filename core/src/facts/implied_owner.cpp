#include "facts/implied_owner.h"

#include <string_view>

#include "facts/lexicon.h"

namespace callscope {
namespace {

constexpr double kDoubt = 0.9;

void take_owner(Fact& fact, const Fact& from, const char* rule) {
  fact.entity = from.entity;
  fact.confidence *= kDoubt;
  fact.evidence.push_back({rule, from.span});
}

bool is_of_one_line(const Fact& fact) {
  const Metric* metric = FactLexicon::get().find_metric(fact.metric);
  return metric != nullptr && metric->of_line;
}

// For each metric of one line, the owner that the call gives it: the only one, or the one given twice as often
// as all others together.
class Owners {
 public:
  explicit Owners(const std::vector<Fact>& facts) {
    for (const Fact& fact : facts)
      if (fact.entity && is_of_one_line(fact)) count(fact);
  }

  const Fact* of(std::string_view metric) const {
    const Tally* most = nullptr;
    int total = 0;
    for (const Tally& tally : tallies_) {
      if (tally.first->metric != metric) continue;
      total += tally.facts;
      if (most == nullptr || tally.facts > most->facts) most = &tally;
    }
    return most != nullptr && most->facts >= 2 * (total - most->facts) ? most->first : nullptr;
  }

 private:
  struct Tally {
    const Fact* first;
    int facts;
  };

  void count(const Fact& fact) {
    for (Tally& tally : tallies_)
      if (tally.first->metric == fact.metric && tally.first->entity == fact.entity) {
        ++tally.facts;
        return;
      }
    tallies_.push_back({&fact, 1});
  }

  std::vector<Tally> tallies_;  // few: the table has a handful of such metrics
};

}  // namespace

void imply_owners(std::vector<Fact>& facts) {
  const Owners owners(facts);
  for (Fact& fact : facts) {
    if (fact.entity) continue;
    const Fact* original = fact.duplicate_of == kNone ? nullptr : &facts[static_cast<std::size_t>(fact.duplicate_of)];
    if (original != nullptr && original->entity && original->metric == fact.metric) {
      take_owner(fact, *original, "owner_in_other_leg");
      continue;
    }
    const Fact* owner = owners.of(fact.metric);
    if (owner != nullptr) take_owner(fact, *owner, "usual_owner");
  }
}

}  // namespace callscope
