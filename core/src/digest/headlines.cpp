#include "digest/headlines.h"

#include <algorithm>
#include <set>
#include <string>

#include "digest/wording.h"
#include "support/sort_stably.h"

namespace callscope {
namespace {

constexpr std::size_t kMostHeadlines = 8;
constexpr std::size_t kCandidates = 60;  // of each kind: enough to fill eight bullets without doubles
constexpr int kMostOfEntity = 3;
constexpr int kLeastPercent = 47;  // of the first bullet's weight
constexpr double kDoubtful = 0.5;
constexpr double kUncertain = 0.7;  // an outlook that is read as a fact

// A fact or an item of guidance that may become a bullet.
struct Candidate {
  int weight;
  bool is_guidance;
  int index;
};

// Fills in what another fact on the same figure says: the level of a change, the change of a level.
class Completer {
 public:
  Completer(const std::vector<Fact>& facts, const std::vector<int>& order) : facts_(facts), order_(order) {}

  // The fact with what a second one adds; that one's index, or none.
  std::pair<Fact, FactId> complete(FactId id) const {
    Fact fact = at(id);
    if ((fact.value == kNone) == !fact.change) return {fact, kNone};
    for (const FactId other : order_) {
      if (other == id || !matches(fact, at(other))) continue;
      if (fact.value == kNone)
        fact.value = at(other).value;
      else
        fact.change = at(other).change;
      if (fact.period == kNone) fact.period = at(other).period;
      return {fact, other};
    }
    return {fact, kNone};
  }

 private:
  const Fact& at(FactId id) const { return facts_[static_cast<std::size_t>(id)]; }

  bool matches(const Fact& fact, const Fact& other) const {
    if (other.metric != fact.metric || other.entity != fact.entity || other.status != fact.status) return false;
    if (fact.turn != other.turn || is_pro_forma(fact) != is_pro_forma(other)) return false;
    if (fact.period != kNone && other.period != kNone && fact.period != other.period) return false;
    return fact.value == kNone ? other.value != kNone && !other.change
                               : other.change && other.change->quantity != kNone && other.value == kNone;
  }

  const std::vector<Fact>& facts_;
  const std::vector<int>& order_;
};

class HeadlineWriter {
 public:
  HeadlineWriter(std::string_view text, const RankingInput& input, const std::vector<Warning>& warnings)
      : input_(input), wording_(text, input.quantities, input.periods) {
    wording_.as_wire(input.quarter, input.call.date);
    for (const Warning& warning : warnings)
      if (warning.kind == WarningKind::number_conflict || warning.kind == WarningKind::arithmetic_mismatch ||
          warning.kind == WarningKind::number_split)
        doubts_.push_back(warning.span);
  }

  bool full() const { return headlines_.size() == kMostHeadlines; }
  std::vector<Headline> take() { return std::move(headlines_); }

  void add(const Fact& fact, std::vector<FactId> ids) {
    const bool outlook = is_outlook(fact, input_);
    const QuantityId change = fact.change ? fact.change->quantity : kNone;
    const std::string subject = said_of((outlook              ? "outlook "
                                         : is_pro_forma(fact) ? "pro forma "
                                                              : "") +
                                            wording_.subject(fact.metric, fact.entity),
                                        outlook || is_of_other_period(fact.period, input_) ? fact.period : kNone);
    if (!may_speak_of(fact.entity) || !is_new(subject, fact.value, change)) return;
    std::string text = outlook ? wording_.outlook(fact) : wording_.bullet(fact);
    if (text.empty()) return;
    keep(subject, fact.value, change, fact.entity);
    append({std::move(text), std::move(ids), {}, outlook ? std::min(fact.confidence, kUncertain) : fact.confidence},
           fact.span);
  }

  void add(const Guidance& guidance, GuidanceId id) {
    const std::string subject =
        said_of("outlook " + wording_.subject(guidance.metric.value_or(""), guidance.entity), guidance.horizon);
    if (!may_speak_of(guidance.entity) || !is_new(subject, guidance.value, kNone)) return;
    std::string text = wording_.bullet(guidance);
    if (text.empty()) return;
    keep(subject, guidance.value, kNone, guidance.entity);
    append({std::move(text), {}, {id}, guidance.confidence}, guidance.span);
  }

 private:
  // One bullet for a metric of a period; where the period is not known, one for the metric.
  std::string said_of(const std::string& subject, PeriodId period) const {
    return subject + '\t' + wording_.period(period);
  }

  // What makes a figure the same figure: amounts of money by themselves; a percentage is the same
  // only if it is of the same subject.
  std::string figure(const std::string& subject, QuantityId id) const {
    const Quantity& quantity = input_.quantities[static_cast<std::size_t>(id)];
    const bool money = quantity.kind == QuantityKind::money || quantity.kind == QuantityKind::per_unit;
    std::string key =
        (money ? "" : quantity.unit.value_or("")) + '\t' + (quantity.value ? quantity.value->to_string() : "") + '\t' +
        (quantity.low ? quantity.low->to_string() : "") + '\t' + (quantity.high ? quantity.high->to_string() : "");
    if (!money) key += '\t' + subject;
    return key;
  }

  bool is_new(const std::string& subject, QuantityId value, QuantityId change) const {
    if (figures_.count(subject) != 0) return false;
    if (value != kNone && figures_.count(figure(subject, value)) != 0) return false;
    return change == kNone || figures_.count(figure(subject, change)) == 0;
  }

  bool may_speak_of(const std::optional<std::string>& entity) const {
    return !entity || std::count(entities_.begin(), entities_.end(), *entity) < kMostOfEntity;
  }

  void keep(const std::string& subject, QuantityId value, QuantityId change, const std::optional<std::string>& entity) {
    figures_.insert(subject);
    if (value != kNone) figures_.insert(figure(subject, value));
    if (change != kNone) figures_.insert(figure(subject, change));
    if (entity) entities_.push_back(*entity);
  }

  void append(Headline headline, Span span) {
    const bool doubtful = std::any_of(doubts_.begin(), doubts_.end(), [&](Span doubt) { return doubt.overlaps(span); });
    if (doubtful) {
      headline.text += " (doubtful)";
      headline.confidence = std::min(headline.confidence, kDoubtful);
    }
    headlines_.push_back(std::move(headline));
  }

  const RankingInput& input_;
  Wording wording_;
  std::vector<Span> doubts_;
  std::set<std::string> figures_;
  std::vector<std::string> entities_;
  std::vector<Headline> headlines_;
};

}  // namespace

std::vector<Headline> write_headlines(std::string_view text, const RankingInput& input, const std::vector<Fact>& facts,
                                      const std::vector<int>& fact_weights, const std::vector<Guidance>& guidance,
                                      const std::vector<int>& guidance_weights, const std::vector<Warning>& warnings) {
  const std::vector<int> fact_order = heaviest(fact_weights, kCandidates);
  std::vector<Candidate> candidates;
  for (const int id : fact_order) candidates.push_back({fact_weights[static_cast<std::size_t>(id)], false, id});
  for (const int id : heaviest(guidance_weights, kCandidates))
    candidates.push_back({guidance_weights[static_cast<std::size_t>(id)], true, id});
  sort_stably(candidates, [](const Candidate& a, const Candidate& b) { return a.weight > b.weight; });

  HeadlineWriter writer(text, input, warnings);
  const Completer completer(facts, fact_order);
  for (const Candidate& candidate : candidates) {
    if (writer.full() || 100 * candidate.weight < kLeastPercent * candidates[0].weight) break;
    if (candidate.is_guidance) {
      Guidance item = guidance[static_cast<std::size_t>(candidate.index)];
      if (item.metric) item.metric = told_metric(*item.metric, item.value, input);
      writer.add(item, candidate.index);
      continue;
    }
    auto [fact, second] = completer.complete(candidate.index);
    fact.metric = told_metric(fact.metric, fact.value, input);
    std::vector<FactId> ids = {candidate.index};
    if (second != kNone) ids.push_back(second);
    writer.add(fact, std::move(ids));
  }
  return writer.take();
}

}  // namespace callscope
