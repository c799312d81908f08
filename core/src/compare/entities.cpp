#include "compare/entities.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "support/sorted_set.h"
#include "text/tokens.h"

namespace callscope {
namespace {

constexpr std::size_t kShortestAcronym = 3;

bool is_spare(std::string_view word) {
  static constexpr std::string_view kSpare[] = {"group", "business", "businesses", "segment", "division", "unit", "the",
                                                "our",   "and",      "of",         "s",       "'s",       "&"};
  return std::find(std::begin(kSpare), std::end(kSpare), word) != std::end(kSpare);
}

bool begins(const std::vector<std::string>& longer, const std::vector<std::string>& shorter) {
  return !shorter.empty() && shorter.size() < longer.size() &&
         std::equal(shorter.begin(), shorter.end(), longer.begin());
}

using FamilyOf = std::map<std::vector<std::string>, int>;

// The families whose names begin with these words; sorted, they follow at once.
std::vector<int> longer_names(const FamilyOf& names, const std::vector<std::string>& words) {
  std::vector<int> longer;
  for (auto next = names.upper_bound(words); next != names.end() && begins(next->first, words); ++next)
    longer.push_back(next->second);
  return longer;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (const Token& token : tokenize(text))
    if (token.kind != TokenKind::punct) words.push_back(fold(token.span().of(text)));
  return words;
}

}  // namespace

EntityFamilies::EntityFamilies(const Calls& calls) {
  std::vector<std::string> company;
  for (const Analysis* analysis : calls.list)
    for (auto& word : words_of(plain_company(analysis->call.company.value_or("")))) company.push_back(std::move(word));
  for (int call = 0; call < calls.size(); ++call) {
    for (const Fact& fact : calls[call].facts)
      if (fact.entity) add(*fact.entity, call, company);
    for (const Guidance& item : calls[call].guidance)
      if (item.entity) add(*item.entity, call, company);
  }
  join();
  for (const Analysis* analysis : calls.list) note_spellings(*analysis);
}

// In the order of the text; the label is the longest of the latest call.
void EntityFamilies::note_spellings(const Analysis& analysis) {
  std::set<int> labelled;
  const auto note = [&](const std::optional<std::string>& entity) {
    const int family = of(entity);
    if (family == kCompany) return;
    auto& spellings = spellings_[static_cast<std::size_t>(family)];
    auto& label = labels_[static_cast<std::size_t>(family)];
    if (std::find(spellings.begin(), spellings.end(), *entity) == spellings.end()) spellings.push_back(*entity);
    if (labelled.insert(family).second || entity->size() > label.size()) label = *entity;
  };
  for (const Fact& fact : analysis.facts) note(fact.entity);
  for (const Guidance& item : analysis.guidance) note(item.entity);
}

int EntityFamilies::find(const std::string& spelling) const {
  const auto place = std::lower_bound(names_.begin(), names_.end(), spelling,
                                      [](const Name& name, const std::string& value) { return name.spelling < value; });
  return place != names_.end() && place->spelling == spelling ? static_cast<int>(place - names_.begin()) : kNone;
}

void EntityFamilies::add(const std::string& spelling, int call, const std::vector<std::string>& company_words) {
  if (const int known = find(spelling); known != kNone) {
    Name& name = names_[static_cast<std::size_t>(known)];
    ++name.uses;
    name.calls.insert(call);
    return;
  }
  Name name{spelling, {}, {}, kCompany, 1, {call}};
  for (std::string& word : words_of(spelling)) {
    if (word != "and" && word != "of" && word != "the") name.initials += word[0];
    if (!is_spare(word) && std::find(company_words.begin(), company_words.end(), word) == company_words.end())
      name.words.push_back(std::move(word));
  }
  const auto place = std::lower_bound(names_.begin(), names_.end(), name,
                                      [](const Name& a, const Name& b) { return a.spelling < b.spelling; });
  names_.insert(place, std::move(name));
}

// Numbers the names by their words, and gives for each number that of the name it goes with, itself if with none.
std::vector<int> EntityFamilies::join_within() {
  FamilyOf forwards, backwards;
  std::vector<int> uses;
  std::vector<std::set<int>> used_in;
  for (Name& name : names_) {
    if (name.words.empty()) continue;
    name.family = forwards.emplace(name.words, static_cast<int>(forwards.size())).first->second;
    backwards.emplace(std::vector<std::string>(name.words.rbegin(), name.words.rend()), name.family);
    uses.resize(forwards.size());
    used_in.resize(forwards.size());
    uses[static_cast<std::size_t>(name.family)] += name.uses;
    used_in[static_cast<std::size_t>(name.family)].insert(name.calls.begin(), name.calls.end());
  }
  const auto keep = [](const std::vector<int>& names, const auto& fits) {
    std::vector<int> kept;
    std::copy_if(names.begin(), names.end(), std::back_inserter(kept), fits);
    return kept.empty() ? names : kept;
  };
  std::vector<int> parent(forwards.size());
  for (std::size_t i = 0; i < parent.size(); ++i) parent[i] = static_cast<int>(i);
  for (const auto& [words, family] : forwards) {
    std::vector<int> longer = longer_names(forwards, words);
    for (const int other : longer_names(backwards, {words.rbegin(), words.rend()})) longer.push_back(other);
    longer = keep(longer, [&](int other) { return at(uses, other) > 1; });
    longer = keep(longer, [&, family = family](int other) {
      const std::set<int>&mine = at(used_in, family), &its = at(used_in, other);
      return std::any_of(mine.begin(), mine.end(), [&](int call) { return its.count(call) != 0; });
    });
    if (longer.size() == 1) parent[static_cast<std::size_t>(longer[0])] = at(parent, family);
  }
  return parent;
}

// Gives every name its family.
void EntityFamilies::join() {
  std::vector<int> parent = join_within();
  // "AIDC" stands for the words it is the initials of, with the last one or without.
  std::map<std::string, int> by_initials;
  for (const Name& name : names_) {
    if (name.words.size() < 2 || name.initials.size() < kShortestAcronym) continue;
    by_initials.emplace(name.initials, name.family);
    if (name.initials.size() > kShortestAcronym)
      by_initials.emplace(name.initials.substr(0, name.initials.size() - 1), name.family);
  }
  for (const Name& name : names_) {
    if (name.words.size() != 1) continue;
    const auto whole = by_initials.find(name.words[0]);
    if (whole != by_initials.end())
      parent[static_cast<std::size_t>(at(parent, whole->second))] = at(parent, name.family);
  }
  // Families are numbered anew, without gaps.
  std::map<int, int> numbers;
  for (Name& name : names_) {
    if (name.family == kCompany) continue;
    int root = name.family;
    for (int steps = 0; at(parent, root) != root && steps < 8; ++steps) root = at(parent, root);
    name.family = numbers.emplace(root, static_cast<int>(numbers.size())).first->second;
  }
  spellings_.resize(numbers.size());
  labels_.resize(numbers.size());
}

int EntityFamilies::named_in(const CallWords& words, Span span) const {
  const TokenRange range = words.tokens_in(span);
  std::vector<std::string> said;
  for (TokenIndex i = range.first; i < range.last; ++i)
    said.push_back(fold(words.tokens[i].span().of(words.analysis->text)));
  std::set<int> named;
  for (const Name& name : names_) {
    const bool proper = name.spelling[0] >= 'A' && name.spelling[0] <= 'Z';
    if (name.family == kCompany || !proper) continue;
    const bool by_words = std::search(said.begin(), said.end(), name.words.begin(), name.words.end()) != said.end();
    const bool by_initials =
        name.initials.size() > kShortestAcronym && std::any_of(said.begin(), said.end(), [&](const std::string& word) {
          return word.size() >= kShortestAcronym &&
                 (word == name.initials || word == name.initials.substr(0, name.initials.size() - 1));
        });
    if (by_words || by_initials) named.insert(name.family);
  }
  return named.size() == 1 ? *named.begin() : kCompany;
}

int EntityFamilies::of(const std::optional<std::string>& entity) const {
  if (!entity) return kCompany;
  const int name = find(*entity);
  return name == kNone ? kCompany : at(names_, name).family;
}

namespace {

// What one family is measured by in one call.
struct Profile {
  std::string name;
  std::vector<std::string> metrics;  // sorted
  std::vector<std::string> words;
};

// The parts whose figures only this one of two neighbouring calls gives.
std::vector<Profile> profiles(const std::vector<Series>& series, int here, int there) {
  std::map<std::string, Profile> parts;
  std::set<std::string> in_both;
  for (const Series& one : series) {
    if (!one.entity) continue;
    const auto in = [&](int call) {
      return std::any_of(one.points.begin(), one.points.end(),
                         [&](const SeriesPoint& point) { return point.call == call; });
    };
    if (in(there)) in_both.insert(*one.entity);
    if (!in(here)) continue;
    Profile& part = parts[*one.entity];
    part.name = *one.entity;
    part.metrics.push_back(one.metric);
  }
  std::vector<Profile> list;
  for (auto& [name, part] : parts) {
    if (in_both.count(name) != 0) continue;
    make_set(part.metrics);
    for (auto& word : words_of(name))
      if (!is_spare(word)) part.words.push_back(std::move(word));
    list.push_back(std::move(part));
  }
  return list;
}

// Metrics that one call gives of one part only.
std::set<std::string> single_metrics(const std::vector<Series>& series, int call) {
  std::map<std::string, int> parts;
  for (const Series& one : series)
    for (const SeriesPoint& point : one.points)
      if (point.call == call && one.entity) ++parts[one.metric];
  std::set<std::string> single;
  for (const auto& [metric, count] : parts)
    if (count == 1) single.insert(metric);
  return single;
}

std::vector<std::string> shared(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::string> both;
  for (const std::string& item : a)
    if (std::find(b.begin(), b.end(), item) != b.end()) both.push_back(item);
  return both;
}

}  // namespace

std::vector<RenameProposal> propose_renames(const Calls& calls, const std::vector<Series>& series) {
  std::vector<RenameProposal> proposals;
  for (int call = 0; call + 1 < calls.size(); ++call) {
    const auto before = profiles(series, call, call + 1), after = profiles(series, call + 1, call);
    const auto single_before = single_metrics(series, call), single_after = single_metrics(series, call + 1);
    for (const Profile& from : before) {
      for (const Profile& to : after) {
        const auto metrics = shared(from.metrics, to.metrics), words = shared(from.words, to.words);
        const auto telling = std::find_if(metrics.begin(), metrics.end(), [&](const std::string& metric) {
          return single_before.count(metric) != 0 && single_after.count(metric) != 0;
        });
        if (telling == metrics.end() && (metrics.size() < 2 || words.empty())) continue;
        RenameProposal proposal{from.name, to.name, call, call + 1, Regrouping::renamed, metrics, {}, 0};
        // What is known of one and never of the other speaks for other borders.
        if (from.metrics.size() != metrics.size() || to.metrics.size() != metrics.size())
          proposal.kind = Regrouping::regrouped;
        proposal.reason = telling != metrics.end() ? "Each is the only part of its call with " + *telling + "."
                                                   : "Both have \"" + words[0] + "\" in the name and the same metrics.";
        proposal.confidence = telling != metrics.end() ? (words.empty() ? 0.5 : 0.6) : 0.4;
        proposals.push_back(std::move(proposal));
      }
    }
  }
  return proposals;
}

}  // namespace callscope
