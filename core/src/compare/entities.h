// Needs: the entities that the calls' facts and guidance name.
// Gives: which names of different calls are one part of the company; proposals for parts that seem
//        to have been renamed or regrouped.
// Leaves alone: proposals; nothing is aligned by them.
#pragma once

#include <string>
#include <vector>

#include "compare/calls.h"

namespace callscope {

constexpr int kCompany = -1;  // the family of the company as a whole

// Names are one where they are equal without the company's own words and words such as "group", where
// one is the other's initials ("QMS" and "Quillon Mill Services"), and where one begins
// or ends the other and no third name.
class EntityFamilies {
 public:
  explicit EntityFamilies(const Calls& calls);

  int of(const std::optional<std::string>& entity) const;
  int count() const { return static_cast<int>(spellings_.size()); }
  // In the calls' order, each once.
  const std::vector<std::string>& spellings(int family) const { return at(spellings_, family); }
  // As the latest call has it.
  const std::string& name(int family) const { return at(spellings_, family).back(); }

 private:
  struct Name {
    std::string spelling;
    std::vector<std::string> words;  // folded, without the spare ones; empty for the company
    std::string initials;            // of all words
    int family = kCompany;
  };
  int find(const std::string& spelling) const;
  void add(const std::string& spelling, const std::vector<std::string>& company_words);
  void join();

  std::vector<Name> names_;  // sorted by spelling
  std::vector<std::vector<std::string>> spellings_;
};

std::vector<RenameProposal> propose_renames(const Calls& calls, const std::vector<Series>& series);

}  // namespace callscope
