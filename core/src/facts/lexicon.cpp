#include "facts/lexicon.h"

#include <algorithm>
#include <string>

#include "support/table.h"

namespace callscope {
namespace {

struct Named {
  std::string_view name;
  int value;
};

template <std::size_t N>
int value_of(const Named (&names)[N], std::string_view name, int otherwise) {
  for (const Named& named : names) {
    if (named.name == name) return named.value;
  }
  return otherwise;
}

constexpr Named kKinds[] = {
    {"money", 1 << static_cast<int>(QuantityKind::money)},
    {"percent", 1 << static_cast<int>(QuantityKind::percent)},
    {"count", 1 << static_cast<int>(QuantityKind::count)},
    {"duration", 1 << static_cast<int>(QuantityKind::duration)},
    // A price is often said without its unit: "EPS was $1.20".
    {"per_unit", 1 << static_cast<int>(QuantityKind::per_unit) | 1 << static_cast<int>(QuantityKind::money)},
    {"multiple", 1 << static_cast<int>(QuantityKind::multiple)}};
constexpr Named kPolarities[] = {{"good", static_cast<int>(Polarity::good)},
                                 {"bad", static_cast<int>(Polarity::bad)},
                                 {"loss", static_cast<int>(Polarity::loss)},
                                 {"neutral", static_cast<int>(Polarity::neutral)}};
constexpr Named kTrends[] = {{"up", static_cast<int>(Trend::up)},
                             {"down", static_cast<int>(Trend::down)},
                             {"flat", static_cast<int>(Trend::flat)},
                             {"better", static_cast<int>(Trend::better)},
                             {"worse", static_cast<int>(Trend::worse)}};
constexpr Named kForms[] = {{"verb", static_cast<int>(Form::verb)},
                            {"noun", static_cast<int>(Form::noun)},
                            {"both", static_cast<int>(Form::both)},
                            {"adjective", static_cast<int>(Form::adjective)}};
constexpr Named kRoles[] = {{"level", static_cast<int>(Cue::level)},
                            {"yield", static_cast<int>(Cue::yield)},
                            {"prior", static_cast<int>(Cue::prior)},
                            {"prior_from", static_cast<int>(Cue::prior_from)},
                            {"yoy", static_cast<int>(Cue::yoy)},
                            {"qoq", static_cast<int>(Cue::qoq)},
                            {"sequential", static_cast<int>(Cue::sequential)},
                            {"driver", static_cast<int>(Cue::driver)},
                            {"offset", static_cast<int>(Cue::offset)},
                            {"exclude", static_cast<int>(Cue::exclude)},
                            {"share", static_cast<int>(Cue::share)},
                            {"hypothetical", static_cast<int>(Cue::hypothetical)},
                            {"whole", static_cast<int>(Cue::whole)},
                            {"constant", static_cast<int>(Cue::constant)},
                            {"respectively", static_cast<int>(Cue::respectively)},
                            {"part", static_cast<int>(Cue::part)},
                            {"impact", static_cast<int>(Cue::impact)},
                            {"loss", static_cast<int>(Cue::loss)}};

std::string plural(std::string_view name) {
  std::string out(name);
  const char last = out.empty() ? 's' : out.back();
  if (last == 's') return out;
  if (last == 'y' && out.size() > 1 && std::string_view("aeiou").find(out[out.size() - 2]) == std::string_view::npos) {
    out.back() = 'i';
    return out + "es";
  }
  return out + "s";
}

}  // namespace

const FactLexicon& FactLexicon::get() {
  static const FactLexicon lexicon;
  return lexicon;
}

FactLexicon::FactLexicon() {
  // In rising precedence: of two entries of the same words the later one is kept.
  read_clause_words();
  read_changes();
  read_metrics();
}

void FactLexicon::read_metrics() {
  for (const TableRow& row : read_table("metrics")) {
    if (row.size() < 6) continue;
    Metric metric;
    metric.name = row[0];
    for (std::string_view kind : split(row[3])) metric.kinds |= static_cast<std::uint16_t>(value_of(kKinds, kind, 0));
    metric.polarity = static_cast<Polarity>(value_of(kPolarities, row[4], 0));
    metric.of_company = row[5] == "company";
    metric.of_line = row[5] == "line";
    metric.head = row[5] == "head";
    metrics_.push_back(metric);
    add_name(row[0], metrics_.size() - 1);
    const std::size_t at = metrics_.size() - 1;
    for (std::string_view name : split(row[2])) add(name, Cue::metric, at);
    for (std::string_view name : split(row[1])) {
      if (name.front() == '=')
        read_kin(name.substr(1), at);
      else
        add_name(name, at);
    }
  }
  Metric open;
  open.polarity = Polarity::neutral;
  open.head = true;
  metrics_.push_back(open);
}

// "=net inflow=net inflows": a name that is reported as such, and its synonyms; all else is as in
// its row.
void FactLexicon::read_kin(std::string_view names, std::size_t row) {
  Metric kin = metrics_[row];
  const auto synonyms = split(names, '=');
  kin.name = synonyms.front();
  metrics_.push_back(kin);
  for (std::string_view name : synonyms) add_name(name, metrics_.size() - 1);
}

void FactLexicon::add_name(std::string_view name, std::size_t row) {
  add(name, Cue::metric, row);
  const std::string several = plural(name);
  if (several != name) add(several, Cue::metric, row);
}

void FactLexicon::read_changes() {
  for (const TableRow& row : read_table("change_verbs")) {
    if (row.size() < 3) continue;
    changes_.push_back(
        {static_cast<Trend>(value_of(kTrends, row[1], 0)), static_cast<Form>(value_of(kForms, row[2], 0))});
    for (std::string_view words : split(row[0])) add(words, Cue::change, changes_.size() - 1);
  }
}

void FactLexicon::read_clause_words() {
  for (const TableRow& row : read_table("clause_words")) {
    if (row.size() < 2) continue;
    const auto cue = static_cast<Cue>(value_of(kRoles, row[1], static_cast<int>(Cue::level)));
    for (std::string_view words : split(row[0])) add(words, cue, 0);
  }
}

void FactLexicon::add(std::string_view phrase, Cue cue, std::size_t row) {
  const std::string_view letters = phrase.substr(0, 3);
  const bool acronym = phrase.size() - letters.size() < 2 &&
                       std::all_of(letters.begin(), letters.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  entries_.push_back({cue, static_cast<std::uint16_t>(row), acronym});
  phrases_.add(phrase, static_cast<std::uint32_t>(entries_.size() - 1));
}

const Metric* FactLexicon::find_metric(std::string_view name) const {
  const std::vector<Token> tokens = tokens_of(name);
  Entry entry;
  TokenIndex last = 0;
  const auto end = static_cast<TokenIndex>(tokens.size());
  if (end == 0 || !match(tokens, 0, end, entry, last) || last != end || entry.cue != Cue::metric) return nullptr;
  return &metrics_[entry.row];
}

}  // namespace callscope
