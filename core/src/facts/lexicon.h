// The words that facts are read by: metrics, verbs of change, words that hold a clause together.
//
// Needs: the tables metrics, change_verbs and clause_words.
// Gives: for a place in the tokens, the longest entry that begins there.
// Leaves alone: how entries are bound to each other (binding.h).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "callscope/quantity.h"
#include "support/phrases.h"

namespace callscope {

enum class Cue : std::uint8_t {
  metric,
  change,
  level,       // "was", "reached"
  yield,       // "generated", "reported": what follows is the subject's
  prior,       // "compared to": a value of an earlier period follows
  prior_from,  // "from": the same, after a change
  yoy,
  qoq,
  sequential,
  driver,        // "primarily due to"
  offset,        // "partly offset by"
  exclude,       // "excluding"
  share,         // "accounted for"
  hypothetical,  // "would have"
  whole,         // "consolidated": of the company, not of the segment under discussion
  constant,      // "in constant currency"
  respectively,
  part,    // "including": a figure of a part follows
  impact,  // "a headwind to": a figure is by how much a metric was moved
  loss     // "a loss of": the amount is counted against its sign
};

enum class Polarity : std::uint8_t { good, bad, loss, neutral };
enum class Trend : std::uint8_t { up, down, flat, better, worse };
enum class Form : std::uint8_t { verb, noun, both, adjective };

struct Metric {
  std::string_view name;    // canonical
  std::uint16_t kinds = 0;  // bit by QuantityKind; 0 is any
  Polarity polarity = Polarity::good;
  bool of_company = false;  // not carried to the segment under discussion
  bool of_line = false;     // only one line of business has it: a call that names one owner means that one
  bool head = false;        // names no metric without the words before it: "composite ratio"

  // Of a metric that no table knows: its name is the words.
  bool is_open() const { return name.empty(); }

  // Whether a company has lines that are told by what they are made with: "room revenue", "card fees".
  bool has_lines() const { return polarity == Polarity::good && !of_company && takes(QuantityKind::money); }
  bool takes(QuantityKind kind) const { return kinds == 0 || (kinds >> static_cast<int>(kind) & 1) != 0; }
};

struct ChangeWord {
  Trend trend = Trend::up;
  Form form = Form::verb;
};

class FactLexicon {
 public:
  struct Entry {
    Cue cue = Cue::level;
    std::uint16_t row = 0;  // of metrics() or changes()
    bool acronym = false;   // of three letters: "MAC", which "Mac" is not
  };

  // The tables of the program; built once.
  static const FactLexicon& get();

  // Its phrases in a document, for a look at each token.
  DocumentPhrases phrases(const std::vector<Token>& tokens, const Vocabulary& words) const {
    return {phrases_, tokens, words};
  }

  bool match(const std::vector<Token>& tokens, TokenIndex at, TokenIndex end, Entry& entry, TokenIndex& last) const {
    return match(tokens, phrases_, at, end, entry, last);
  }
  template <class Phrases>
  bool match(const std::vector<Token>& tokens, const Phrases& phrases, TokenIndex at, TokenIndex end, Entry& entry,
             TokenIndex& last) const {
    PhraseSet::Match found;
    if (!phrases.match(tokens, at, end, found)) return false;
    entry = entries_[found.id];
    last = found.last;
    return true;
  }
  const Metric& metric(std::uint16_t row) const { return metrics_[row]; }
  // The row of all metrics that no table knows.
  std::uint16_t open_metric() const { return static_cast<std::uint16_t>(metrics_.size() - 1); }
  const ChangeWord& change(std::uint16_t row) const { return changes_[row]; }
  // The metric of a name as written, if the whole of it is one; for counted nouns.
  const Metric* find_metric(std::string_view name) const;

 private:
  FactLexicon();
  void read_metrics();
  void read_changes();
  void read_clause_words();
  void add(std::string_view phrase, Cue cue, std::size_t row);
  void add_name(std::string_view name, std::size_t row);
  void read_kin(std::string_view names, std::size_t row);

  std::vector<Metric> metrics_;
  std::vector<ChangeWord> changes_;
  std::vector<Entry> entries_;
  PhraseSet phrases_;
};

}  // namespace callscope
