// The names that enumerations have in the output; the order is that of the declarations.
#include <algorithm>
#include <string_view>

#include "callscope/analysis.h"
#include "callscope/compare.h"
#include "callscope/error.h"
#include "callscope/version.h"

namespace callscope {
namespace {

template <class Enum, std::size_t N>
const char* name(const char* const (&names)[N], Enum value) {
  return names[static_cast<std::size_t>(value)];
}

}  // namespace

const char* to_string(ErrorCode code) {
  static constexpr const char* kNames[] = {"empty", "too_large", "not_text", "bad_options", "bad_glossary", "internal"};
  return name(kNames, code);
}
const char* to_string(CallOrder order) {
  static constexpr const char* kNames[] = {"periodEnd", "fiscalPeriod", "date", "input"};
  return name(kNames, order);
}
const char* to_string(Grain grain) {
  static constexpr const char* kNames[] = {"current", "half", "nine_months", "year", "other"};
  return name(kNames, grain);
}
const char* to_string(Regrouping kind) {
  static constexpr const char* kNames[] = {"renamed", "regrouped"};
  return name(kNames, kind);
}
const char* to_string(Outcome outcome) {
  static constexpr const char* kNames[] = {"met", "missed", "moved", "reaffirmed", "undecided", "not_mentioned"};
  return name(kNames, outcome);
}
const char* to_string(FollowScope scope) {
  static constexpr const char* kNames[] = {nullptr, "horizon", "part", "before", "after", "open"};
  return name(kNames, scope);
}
const char* to_string(TermChange change) {
  static constexpr const char* kNames[] = {"new", "gone", "more", "less"};
  return name(kNames, change);
}
const char* to_string(SentenceChange change) {
  static constexpr const char* kNames[] = {"added", "removed", "changed"};
  return name(kNames, change);
}
const char* to_string(OffsetUnit unit) {
  static constexpr const char* kNames[] = {"utf8", "utf16", "codepoint"};
  return name(kNames, unit);
}
const char* to_string(Content content) {
  static constexpr const char* kNames[] = {"transcript", "brief", "other"};
  return name(kNames, content);
}

const char* to_string(EventKind kind) {
  static constexpr const char* kNames[] = {"earnings", "conference", "m&a", "agm", "other"};
  return name(kNames, kind);
}
const char* to_string(Role role) {
  static constexpr const char* kNames[] = {"operator", "ir", "executive", "analyst", "interpreter", "media", "unknown"};
  return name(kNames, role);
}
const char* to_string(TurnKind kind) {
  static constexpr const char* kNames[] = {"disclaimer", "operator", "welcome",        "safe_harbor", "prepared",
                                           "question",   "answer",   "interpretation", "procedural",  "closing"};
  return name(kNames, kind);
}
const char* to_string(Unanswered::Kind kind) {
  static constexpr const char* kNames[] = {"declined", "deferred"};
  return name(kNames, kind);
}
const char* to_string(ToneKind kind) {
  static constexpr const char* kNames[] = {"forwardLooking", "hedged", "positive", "negative"};
  return name(kNames, kind);
}
const char* to_string(SectionKind kind) {
  static constexpr const char* kNames[] = {"header", "opening", "prepared_remarks", "qa", "closing", "disclaimer"};
  return name(kNames, kind);
}
const char* to_string(QuantityKind kind) {
  static constexpr const char* kNames[] = {"money", "percent",  "points",   "multiple",
                                           "count", "per_unit", "duration", "band"};
  return name(kNames, kind);
}
const char* to_string(Bound bound) {
  static constexpr const char* kNames[] = {nullptr, "at_least", "at_most", "about"};
  return name(kNames, bound);
}
const char* to_string(Direction direction) {
  static constexpr const char* kNames[] = {"up", "down", "flat"};
  return name(kNames, direction);
}
const char* to_string(Basis basis) {
  static constexpr const char* kNames[] = {nullptr, "yoy", "qoq", "sequential"};
  return name(kNames, basis);
}
const char* to_string(FactStatus status) {
  static constexpr const char* kNames[] = {"actual", "guidance", "target", "historical"};
  return name(kNames, status);
}
const char* to_string(Certainty certainty) {
  static constexpr const char* kNames[] = {"commit", "confident", "expect", "plan", "believe", "may"};
  return name(kNames, certainty);
}
const char* to_string(GuidanceAction action) {
  static constexpr const char* kNames[] = {nullptr, "initiate", "raise", "maintain", "lower", "withdraw"};
  return name(kNames, action);
}
const char* to_string(WarningKind kind) {
  static constexpr const char* kNames[] = {
      "number_conflict", "currency_glitch",    "number_split", "garbled_term",   "repetition_loop",    "filler_run",
      "label_wrong",     "sentence_truncated", "code_switch",  "mixed_speakers", "arithmetic_mismatch"};
  return name(kNames, kind);
}
const char* to_string(Severity severity) {
  static constexpr const char* kNames[] = {"info", "minor", "major"};
  return name(kNames, severity);
}
const char* to_string(TermKind kind) {
  static constexpr const char* kNames[] = {"company", "product", "metric", "person", "segment", "other"};
  return name(kNames, kind);
}

std::string to_string(const Date& date) {
  std::string text;
  const auto add = [&text](int number, std::size_t width) {
    const std::string digits = std::to_string(number);
    if (digits.size() < width) text.append(width - digits.size(), '0');
    text += digits;
  };
  add(date.year, 4);
  text += '-';
  add(date.month, 2);
  text += '-';
  add(date.day, 2);
  return text;
}
bool operator==(const Date& a, const Date& b) { return a.year == b.year && a.month == b.month && a.day == b.day; }
bool operator<(const Date& a, const Date& b) {
  if (a.year != b.year) return a.year < b.year;
  return a.month != b.month ? a.month < b.month : a.day < b.day;
}

const char* program_version() { return CALLSCOPE_VERSION; }
const char* rules_version() { return CALLSCOPE_RULES_VERSION; }

bool is_told_as_loss(const Fact& fact) {
  return std::any_of(fact.evidence.begin(), fact.evidence.end(),
                     [](const Evidence& one) { return std::string_view(one.rule) == kToldAsLoss; });
}

}  // namespace callscope
