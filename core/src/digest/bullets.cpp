// Bullets: facts and guidance filled into fixed templates.
#include <algorithm>

#include "digest/wording.h"
#include "text/endings.h"

namespace callscope {
namespace {

void capitalise(std::string& text) {
  const char first = text.empty() ? '\0' : text.front();
  if (first >= 'a' && first <= 'z') text.front() = static_cast<char>(first - 'a' + 'A');
}

// A loss is said as a loss: "net income" of -3 is "net loss" of 3.
bool name_loss(std::string& subject) {
  for (const std::string_view gain : {"net income", "earnings per share", "operating income"}) {
    if (!ends_with(subject, gain)) continue;
    const std::size_t at = subject.size() - gain.size();
    const std::string_view word = gain == "earnings per share" ? "earnings" : "income";
    subject.replace(subject.find(word, at), word.size(), "loss");
    return true;
  }
  return false;
}

// Whether a percentage is this metric's level, so that "up 41%" would be wrong.
bool is_ratio(std::string_view metric) {
  for (const std::string_view word : {"margin", "ratio", "rate", "yield", "share of", "retention", "penetration",
                                      "occupancy", "utilization", "return on"})
    if (metric.find(word) != std::string_view::npos) return true;
  return false;
}

const char* outlook_verb(const Guidance& guidance) {
  switch (guidance.action) {
    case GuidanceAction::raise: return "Raises";
    case GuidanceAction::lower: return "Lowers";
    case GuidanceAction::maintain: return "Reaffirms";
    case GuidanceAction::withdraw: return "Withdraws";
    case GuidanceAction::initiate:
    case GuidanceAction::none: break;
  }
  return "Sees";
}

std::string without_diluted(std::string metric) {
  if (const std::size_t at = metric.find("diluted "); at != std::string::npos) metric.erase(at, 8);
  return metric;
}

// "Q4" for "fourth quarter"; empty where the words say more, or another period.
std::string quarter_in(std::string_view words) {
  static constexpr std::string_view kOrdinals[] = {"first", "second", "third", "fourth"};
  for (std::size_t i = 0; i < 4; ++i)
    for (const std::string_view end : {" quarter", "-quarter", " fiscal quarter"})
      if (words == std::string(kOrdinals[i]).append(end)) return "Q" + std::to_string(i + 1);
  return {};
}

bool is_full_year(std::string_view words) {
  return words.find("full year") != words.npos || words.find("full-year") != words.npos || words == "the year";
}

// The same word is looked for in any case: words are short.
bool says(std::string_view text, std::string_view word) {
  const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b; };
  return std::search(text.begin(), text.end(), word.begin(), word.end(), same) != text.end();
}

// "increase by $5 million", "by about $5 million".
bool follows_by(std::string_view text, std::uint32_t at) {
  std::string_view before = text.substr(0, at);
  for (const std::string_view word : {"about ", "approximately ", "roughly ", "around ", "another ", "an additional "})
    if (ends_with(before, word)) before.remove_suffix(word.size());
  return ends_with(before, " by ");
}

bool is_range_of_numbers(const Quantity& quantity) {
  return quantity.kind != QuantityKind::band && quantity.low && quantity.high;
}

}  // namespace

// "net sales" stays "sales"; "diluted" goes without saying.
std::string Wording::wire_subject(const Fact& fact) const {
  std::string metric = without_diluted(fact.metric);
  if (ends_with(metric, "revenue") && says(fact.metric_text.of(text_), "sales"))
    metric.replace(metric.size() - 7, 7, "sales");
  return subject(metric, fact.entity);
}

// The company's figures of a period that no label says are of the quarter that is reported, or of the full year.
std::string Wording::period_of(const Fact& fact) const {
  std::string labelled = period(fact.period);
  if (!labelled.empty() || reported_ == 0 || fact.entity) return labelled;
  const bool whole_year =
      fact.period != kNone && is_full_year(lower_line(periods_[static_cast<std::size_t>(fact.period)].span.of(text_)));
  return whole_year ? "FY" : "Q" + std::to_string(reported_);
}

std::string Wording::bullet(const Fact& fact) const {
  std::string name = wire_ ? wire_subject(fact) : subject(fact.metric, fact.entity);
  if (is_pro_forma(fact)) name.insert(0, says(fact.span.of(text_), "like-for-like") ? "like-for-like " : "pro forma ");
  std::string value = level(fact);
  if (!value.empty() && value[0] == '-' && name_loss(name))
    value.erase(0, 1);
  else if (ends_with(name, " per share") && says(fact.span.of(text_), "loss"))
    name_loss(name);
  // "earnings per share $1.24 per share" says it twice.
  if (ends_with(name, " per share") && ends_with(value, " per share")) value.resize(value.size() - 10);
  std::string moved = change(fact);
  const std::string prior = wire_ ? std::string() : amount(fact.prior);
  const bool each = ends_with(name, " per share"), sized = fact.change && fact.change->quantity != kNone;
  if (wire_ && !value.empty() && (each || !sized)) moved.clear();
  if (value.empty() && moved.empty()) return {};
  std::string text = period_of(fact);
  append_word(text, name);
  append_word(text, value);
  if (!moved.empty()) text.append(value.empty() ? " " : ", ").append(moved);
  if (!prior.empty() && (value.empty() || moved.empty()))
    text.append(value.empty() ? " from " : ", against ").append(prior);
  capitalise(text);
  return text;
}

// The horizon in the speaker's words, where no label says it and they say more than that it is now.
std::string Wording::horizon_words(const Guidance& guidance) const {
  if (!guidance.horizon_span || !period(guidance.horizon).empty()) return {};
  std::string words = one_line(guidance.horizon_span->of(text_));
  for (const std::string_view now :
       {"today", "now", "right now", "currently", "at this time", "at this point", "to date"})
    if (words.size() == now.size() && says(words, now)) return {};
  return words;
}

std::string Wording::outlook(const Fact& fact) const {
  Guidance guidance;
  guidance.metric = fact.metric;
  guidance.entity = fact.entity;
  guidance.value = fact.value;
  guidance.horizon = fact.period;
  if (fact.change) guidance.direction = fact.change->direction;
  return bullet(guidance);
}

std::string Wording::bullet(const Guidance& guidance) const {
  static constexpr const char* kOutlooks[] = {"higher", "lower", "flat"};
  static constexpr const char* kMoves[] = {"up", "down", "flat at"};
  std::string value = amount(guidance.value);
  if (wire_ && guidance.value != kNone && is_range_of_numbers(quantities_[static_cast<std::size_t>(guidance.value)]) &&
      value.compare(0, 6, "about ") == 0)
    value.erase(0, 6);  // a range says that it is rough
  const bool acts = guidance.action != GuidanceAction::none && guidance.action != GuidanceAction::initiate;
  if (value.empty() && !acts && !(guidance.metric && guidance.direction)) return {};
  if (!guidance.metric && !acts) return {};
  // Points of what is no ratio are a change; without a direction they say nothing.
  if (!value.empty() && !acts && !guidance.direction && guidance.metric && !is_ratio(*guidance.metric) &&
      quantities_[static_cast<std::size_t>(guidance.value)].kind == QuantityKind::points)
    return {};
  constexpr std::size_t kLongest = 40;
  std::string horizon = horizon_words(guidance);
  const bool full_year = wire_ && is_full_year(lower_line(horizon));
  std::string text = outlook_verb(guidance);
  const std::string quarter = wire_ ? quarter_in(lower_line(horizon)) : std::string();
  if (!quarter.empty()) horizon.clear();
  append_word(text, full_year ? "FY" : quarter.empty() ? period(guidance.horizon) : quarter);
  if (guidance.metric) {
    const std::string name = subject(wire_ ? without_diluted(*guidance.metric) : *guidance.metric, guidance.entity);
    if (ends_with(name, " per share") && ends_with(value, " per share")) value.resize(value.size() - 10);
    append_word(text, name);
  }
  if (acts) text += " guidance";
  if (!value.empty()) {
    const Quantity& quantity = quantities_[static_cast<std::size_t>(guidance.value)];
    const QuantityKind kind = quantity.kind;
    const bool is_change = kind == QuantityKind::points || follows_by(text_, quantity.span.start) ||
                           ((kind == QuantityKind::percent || kind == QuantityKind::band) && guidance.metric &&
                            !is_ratio(*guidance.metric));
    if (acts)
      text += guidance.action == GuidanceAction::maintain ? " of" : " to";
    else if (guidance.direction && is_change)
      append_word(text, kMoves[static_cast<std::size_t>(*guidance.direction)]);
    append_word(text, value);
  } else if (guidance.direction && !acts) {
    append_word(text, kOutlooks[static_cast<std::size_t>(*guidance.direction)]);
  }
  if (!full_year && !horizon.empty() && horizon.size() <= kLongest) text.append(" (").append(horizon).append(")");
  return text;
}

}  // namespace callscope
