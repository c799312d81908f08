// Needs: the document, its mentions and numbers, what the company is called.
// Gives: the segments, products and places that own metrics in this call, learned from the call
//        itself ("Revenue from X", "X's operating income", "our X segment"), and which of them a
//        metric stands for.
// Leaves alone: spellings that a recogniser garbled (quality/terms), people.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "callscope/call.h"
#include "facts/name_ranges.h"
#include "support/word_map.h"

namespace callscope {

constexpr int kNoEntity = -1;

// What the words around a metric say of whom it is.
struct Owner {
  int entity = kNoEntity;
  bool whole = false;    // "total", "consolidated", the company's own name: the company
  TokenRange tokens;     // of the name; empty where there is none
  TokenRange qualifier;  // "AI-related": part of the metric's name; empty where there is none
};

class Entities {
 public:
  Entities(const Document& document, const Mentions& mentions, const Numbers& numbers, const Call& call);
  Entities(const Entities&) = delete;

  Owner owner_of(const Mention& metric, TokenRange sentence) const;
  // The name, also in lower case, that ends before this token and opens its clause, where the call gives it
  // revenue of its own; kNoEntity otherwise.
  int line_before(TokenIndex at, TokenRange sentence) const;
  // Whether these tokens are what the company is called.
  bool is_company(TokenRange tokens) const;
  // The first token from here on at which one may begin.
  TokenIndex next(TokenIndex at, TokenIndex end) const { return places_->next(at, end); }
  // A learned name that begins at this token.
  bool match(TokenIndex at, TokenIndex end, int& entity, TokenIndex& last) const {
    return places_->may_begin(at) && match_on(at, end, entity, last);
  }
  const std::string& name(int entity) const { return names_[static_cast<std::size_t>(entity)].display; }
  // Whether it is written as a name, with capitals.
  bool is_proper(int entity) const { return names_[static_cast<std::size_t>(entity)].capitalised; }
  // Whether it may stay under discussion: written as a name, or called a unit.
  bool can_be_topic(int entity) const {
    return is_segment(entity) && (is_proper(entity) || names_[static_cast<std::size_t>(entity)].unit);
  }
  // Whether it is a segment, of which several figures are told one after the other, and not a
  // line of revenue.
  bool is_segment(int entity) const { return names_[static_cast<std::size_t>(entity)].segment; }

 private:
  struct Name {
    std::string display;
    std::uint32_t seen = 0;
    std::uint16_t metric = 0;  // the first it was seen with
    bool capitalised = false;  // other than at a sentence's start
    bool segment = false;
    bool unit = false;  // by the noun of a unit, or announced
    bool line = false;  // owns revenue or the like
  };

  // What stands before and behind a metric, as far as it may be a name.
  struct Sides {
    TokenRange metric;
    NameRange left, right;
  };

  void learn_owners(const Mentions& mentions);
  NameRange left_of(const Mention& metric, TokenRange sentence) const;
  NameRange right_of(const Mention& metric, TokenRange sentence) const;
  const Sides* sides_of(TokenRange metric) const;
  bool match_on(TokenIndex at, TokenIndex end, int& entity, TokenIndex& last) const;
  std::uint64_t key_of(TokenRange tokens) const;
  void learn_company(const Call& call);
  void learn(std::uint16_t metric, const NameRange& found);
  void learn_units();
  void learn_topics();
  void learn_subjects(const Mentions& mentions, const Numbers& numbers);
  void join_acronyms();
  bool is_for_company(TokenIndex at, TokenRange sentence) const;
  bool is_firm(TokenRange name) const;
  bool names_unit(const NameRange& found) const;
  bool ends_longer_name(TokenIndex at) const;
  TokenRange rest_before(TokenIndex metric, TokenRange sentence) const;
  NameRange widened(NameRange found, TokenRange sentence) const;
  int known(const NameRange& found, const Metric& metric) const;

  const Document& document_;
  NameRanges ranges_;
  std::vector<Sides> sides_;            // of all metrics: stages ask of one up to three times
  std::vector<std::uint32_t> side_at_;  // by a metric's first token: one more than the place in sides_
  std::vector<Name> names_;
  WordMap by_key_;   // one more than the place in names_
  WordSet company_;  // keys of what the company is called
  PhraseSet phrases_;
  std::optional<DocumentPhrases> places_;  // of phrases_, once these are complete
};

}  // namespace callscope
