// Several calls of one company side by side.
//
//   auto comparison = callscope::compare({earlier, later});
//   if (!comparison) return fail(comparison.error());
//   std::cout << callscope::to_markdown(comparison.value(), {earlier, later});
//
// A comparison holds no text: its items point into the analyses it was made from, by the index of
// the call (`ComparedCall`) and the ids of that call's analysis.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "callscope/analysis.h"

namespace callscope {

struct CompareOptions {
  // Calls whose companies differ by name are refused unless this is set; then they are marked.
  bool other_companies = false;
};

// What the calls were put in order by: the first of these that every call has.
enum class CallOrder { period_end, fiscal_period, date, input };
const char* to_string(CallOrder order);

struct ComparedCall {
  int analysis = kNone;  // index into the analyses as given
  std::string label;     // "Q4 FY2024", else the date, else "call 2"
};

// Words in one of the calls.
struct Place {
  int call = kNone;
  Span span;
};

// A figure's stretch of time. `current` is the call's own quarter or a date at its end.
enum class Grain { current, half, nine_months, year, other };
const char* to_string(Grain grain);

struct SeriesPoint {
  int call = kNone;
  FactId fact = kNone;         // that gives the level, else the change
  FactId change_fact = kNone;  // that gives the change, where another does
  QuantityId value = kNone;
  std::optional<Change> change;
  PeriodId period = kNone;  // none: the call's own is taken
  bool pro_forma = false;   // on another basis than reported: "like-for-like", "excluding"
  bool disputed = false;    // the call gives another value for the same
};

// From one call to the next that has the figure.
struct SeriesChange {
  int from = kNone, to = kNone;          // calls
  Basis basis = Basis::none;             // yoy or qoq where the periods lie so
  std::optional<Decimal> difference;     // of the levels, in their unit; percentages in points
  std::optional<double> percent;         // of the levels; absent for percentages and where a sign turns
  std::optional<Decimal> growth_points;  // between the stated changes, in percentage points
};

struct Series {
  std::string metric;
  std::optional<std::string> entity;   // in the latest call's spelling; absent for the company
  std::vector<std::string> spellings;  // of the entity, in the calls' order, each once
  Grain grain = Grain::current;
  std::vector<SeriesPoint> points;    // at most one a call, in the calls' order
  std::vector<SeriesChange> changes;  // between neighbouring points with comparable figures
  bool by_proposal = false;           // one figure only if a proposed renaming holds
};

// What a later call says of a period on which an earlier one reported.
struct Comparative {
  std::string metric;
  std::optional<std::string> entity;
  SeriesPoint earlier;
  SeriesPoint later;             // `value` is the prior, or a figure told of that period
  bool derived = false;          // from the later level and its stated change
  std::optional<Decimal> value;  // what the later call makes of the earlier figure
  bool restated = false;         // differs by more than rounding
  double confidence = 0;
};

enum class Regrouping { renamed, regrouped };
const char* to_string(Regrouping kind);

// A proposal: a segment that goes and one that comes, with what speaks for it. What rests on one says so.
struct RenameProposal {
  std::string from, to;
  int earlier = kNone, later = kNone;  // calls
  Regrouping kind = Regrouping::renamed;
  std::vector<std::string> metrics;  // given of both
  std::string reason;                // one sentence
  double confidence = 0;
};

enum class Outcome { met, missed, moved, reaffirmed, undecided, not_mentioned };
const char* to_string(Outcome outcome);
// Of which time the later call speaks, beside the horizon that was promised.
enum class FollowScope { none, horizon, part, before, after, open };  // open: no horizon was given
const char* to_string(FollowScope scope);                             // null for none

struct FollowUp {
  int call = kNone;  // that promises
  GuidanceId guidance = kNone;
  std::vector<GuidanceId> also;  // promises of the same, said again
  int later = kNone;             // the call that was searched
  Outcome outcome = Outcome::not_mentioned;
  FollowScope scope = FollowScope::none;
  FactId fact = kNone;  // of the later call: what decides, one of the two
  GuidanceId new_guidance = kNone;
  bool by_proposal = false;  // through a proposed renaming
  std::string reason;        // one sentence
  double confidence = 0;
};

enum class TermChange { fresh, gone, more, less };
const char* to_string(TermChange change);  // "new" for fresh

// A word or a pair of words that one of two neighbouring calls says more. Counted in passages of
// equal length, each once, so that a burst counts as one; Fisher's exact test, false discovery rate 5%.
struct TermShift {
  std::string term;
  TermChange change = TermChange::more;
  int from = kNone, to = kNone;                           // calls
  std::uint32_t before = 0, after = 0;                    // mentions
  std::uint32_t passages_before = 0, passages_after = 0;  // that hold it
  double log_odds = 0;                                    // base 2; positive where the later call says it more
  double p = 1;                                           // two-sided, before correction
  std::vector<Place> places;                              // up to three in each call
};

struct MetricShift {
  std::string metric;
  std::optional<std::string> entity;
  bool given = false;  // first given in `call`; else last given there
  int call = kNone;
  FactId fact = kNone;  // of that call
};

struct Appearance {
  int call = kNone;
  ParticipantId participant = kNone;
  std::vector<ExchangeId> exchanges;  // of an analyst: those opened
};

struct ComparedPerson {
  std::string name;
  Role role = Role::unknown;            // the latest that is known
  std::vector<Appearance> appearances;  // in the calls' order
  std::vector<std::string> again;       // of analysts in several calls: what they asked about in more than one
};

struct AskedQuestion {
  int call = kNone;
  ExchangeId exchange = kNone;
  int question = kNone;  // index into the exchange's questions
};

struct RepeatedQuestion {
  AskedQuestion first, second;
  std::vector<std::string> shared;  // the words that both hold and few others
  double similarity = 0;            // cosine of weighed words, 0 to 1
};

enum class SentenceChange { added, removed, changed };
const char* to_string(SentenceChange change);

// Legal notices and definitions of two neighbouring calls, sentence against sentence.
struct BoilerplateChange {
  SentenceChange change = SentenceChange::changed;
  int from = kNone, to = kNone;       // calls
  std::optional<Span> before, after;  // in those calls
  double similarity = 0;              // of changed sentences, 0 to 1
};

struct Comparison {
  CallOrder order = CallOrder::input;
  std::optional<bool> same_company;  // absent where a call does not name its company
  std::vector<ComparedCall> calls;   // earliest first
  std::vector<Series> series;
  std::vector<Comparative> comparatives;
  std::vector<RenameProposal> renames;
  std::vector<FollowUp> follow_ups;
  std::vector<TermShift> terms;
  std::vector<MetricShift> metrics;  // no longer given, or first given
  std::vector<ComparedPerson> people;
  std::vector<RepeatedQuestion> repeated_questions;
  std::vector<BoilerplateChange> boilerplate;
};

// Compares two or more calls in any order. Errors: bad_options where there are fewer than two, one
// is given twice, or the companies differ.
Result<Comparison> compare(const std::vector<Analysis>& analyses, const CompareOptions& options = {});

// One JSON document by core/schema/comparison.schema.json. `raws` are the inputs that the analyses
// were made from, in the same order: offsets in bytes count them.
std::string to_json(const Comparison& comparison, const std::vector<Analysis>& analyses,
                    const std::vector<std::string_view>& raws);
std::string to_markdown(const Comparison& comparison, const std::vector<Analysis>& analyses);
// The series and the guidance followed up, a row each; RFC 4180 as to_csv(const Analysis&).
std::string to_csv(const Comparison& comparison, const std::vector<Analysis>& analyses);

// The text of core/schema/comparison.schema.json.
std::string_view comparison_schema();

}  // namespace callscope
