// Needs: the entities that the calls' facts and guidance name.
// Gives: which names of different calls are one part of the company; proposals for parts that seem
//        to have been renamed or regrouped.
// Leaves alone: proposals; nothing is aligned by them.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "compare/calls.h"
#include "compare/words.h"

namespace callscope {

constexpr int kCompany = -1;  // the family of the company as a whole

// Names are one where they are equal without the company's own words and words such as "group", where
// one is the other's initials ("QMS" and "Quillon Mill Services"), and where one begins or ends the other
// and no third name: none of the calls in which it is used, and none that is used but once.
class EntityFamilies {
 public:
  explicit EntityFamilies(const Calls& calls);

  int of(const std::optional<std::string>& entity) const;
  int count() const { return static_cast<int>(spellings_.size()); }
  // In the calls' order, each once.
  const std::vector<std::string>& spellings(int family) const { return at(spellings_, family); }
  // As the latest call has it, in full.
  const std::string& name(int family) const { return at(labels_, family); }
  // The one part that the words name, by name or initials; the company where they name none, or several.
  int named_in(const CallWords& words, Span span) const;

 private:
  struct Name {
    std::string spelling;
    std::vector<std::string> words;  // folded, without the spare ones; empty for the company
    std::string initials;            // of all words
    int family = kCompany;
    int uses = 0;
    std::set<int> calls;  // that use it
  };
  int find(const std::string& spelling) const;
  void add(const std::string& spelling, int call, const std::vector<std::string>& company_words);
  void join();
  std::vector<int> join_within();
  void note_spellings(const Analysis& analysis);

  std::vector<Name> names_;  // sorted by spelling
  std::vector<std::vector<std::string>> spellings_;
  std::vector<std::string> labels_;
};

std::vector<RenameProposal> propose_renames(const Calls& calls, const std::vector<Series>& series);

}  // namespace callscope
