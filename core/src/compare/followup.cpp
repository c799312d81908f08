#include "compare/followup.h"

#include <algorithm>
#include <map>
#include <set>

#include "compare/promise_groups.h"
#include "compare/verdict.h"
#include "digest/ranking.h"
#include "text/endings.h"

namespace callscope {
namespace {

constexpr int kSlack = 10;         // days
constexpr int kCompanysOwn = 8;    // metrics of this weight are the company's where no part is named
constexpr std::size_t kAlike = 3;  // telling words that promises share which say the same

bool is_margin(std::string_view metric) { return ends_with(metric, "margin"); }

// "Unit economics", "profitability": promised in so many words, reported as earnings.
bool is_earning_power(std::string_view metric) { return metric == "unit economics" || metric == "profitability"; }

bool tells_of_earnings(std::string_view metric) {
  constexpr std::string_view kParts[] = {"EBIT", "profit", "income", "margin"};
  return std::any_of(std::begin(kParts), std::end(kParts),
                     [&](std::string_view part) { return metric.find(part) != std::string_view::npos; }) &&
         polarity_of(metric) == Polarity::good;
}

// Promised in so many words and reported by a measure of it: a part's earning power by its earnings, monetization by
// the share that is taken of sales. The measure's direction decides.
bool measures(std::string_view promised, std::string_view reported, bool of_part) {
  if (promised == "monetization") return reported == "take rate";
  return of_part && is_earning_power(promised) && tells_of_earnings(reported);
}

FollowScope scope_of(const std::optional<TimeSpan>& horizon, const std::optional<TimeSpan>& time) {
  if (!horizon) return FollowScope::open;
  if (!time) return FollowScope::none;
  if (std::abs(time->start - horizon->start) <= kSlack && std::abs(time->end - horizon->end) <= kSlack)
    return FollowScope::horizon;
  if (time->start > horizon->end - kSlack) return FollowScope::after;
  if (time->end < horizon->start + kSlack) return FollowScope::before;
  return FollowScope::part;
}

// Without a number, of a metric of which more is neither better nor worse: "we increased our investment in bread".
bool is_told_loosely(std::string_view metric, const Fact& fact) {
  const bool number = fact.value != kNone || (fact.change && fact.change->quantity != kNone);
  return !number && polarity_of(metric) == Polarity::neutral;
}

// A fact or a promise that may answer an earlier promise.
struct Item {
  int id = kNone;
  bool is_guidance = false;
  int family = kCompany;
  std::optional<TimeSpan> time;
  int rank = 0;
};

// The same beside one promise.
struct Answer {
  const Item* item = nullptr;
  const std::string* metric = nullptr;
  bool same_metric = true;  // else another kind of margin, which decides nothing, or
  bool measure = false;     // what is promised is reported so; its direction decides
  double trust = 1;         // how sure it is that it speaks of the same part
  bool by_proposal = false;
  FollowScope scope = FollowScope::none;
};

// What one call's management says, by metric.
using Items = std::map<std::string, std::vector<Item>>;

Items read_items(const CallWords& words, const EntityFamilies& families, const TimeScale& scale) {
  const Analysis& analysis = *words.analysis;
  Items items;
  for (const Figure& figure : read_figures(words, families, scale, true))
    items[at(analysis.facts, figure.fact).metric].push_back(
        {figure.fact, false, figure.family, figure.time, figure.rank});
  for (std::size_t i = 0; i < analysis.guidance.size(); ++i) {
    const Guidance& item = analysis.guidance[i];
    if (item.metric && item.duplicate_of == kNone && is_managements(analysis, item.turn))
      items[*item.metric].push_back({static_cast<int>(i), true, families.of(item.entity),
                                     scale.stretch_of(analysis, item.horizon), 10 * telling(item)});
  }
  return items;
}

class Follower {
 public:
  Follower(const Calls& calls, const std::vector<CallWords>& words, const EntityFamilies& families,
           const TimeScale& scale, const std::vector<RenameProposal>& renames)
      : calls_(calls), words_(words) {
    for (const auto& rename : renames) renamed_.insert({families.of(rename.from), families.of(rename.to)});
    for (const CallWords& call : words) {
      items_.push_back(read_items(call, families, scale));
      names_.push_back(name_words(*call.analysis));
    }
  }

  FollowUp follow(const PromiseGroup& group) const {
    FollowUp best = follow_in(group, group.call + 1);
    for (int later = group.call + 2; later < calls_.size(); ++later) {
      FollowUp next = follow_in(group, later);
      if (decided(next) > decided(best)) best = std::move(next);
    }
    return best;
  }

 private:
  static int decided(const FollowUp& item) {
    if (item.outcome == Outcome::not_mentioned) return 0;
    if (item.outcome == Outcome::undecided) return 1;
    return item.scope == FollowScope::horizon ? 3 : 2;
  }

  // How sure it is that the two speak of one part of the company; 0: they do not.
  double same_part(const PromiseGroup& group, int later, int family, bool& by_proposal) const {
    if (group.named != kCompany) return group.named == family ? 0.8 : 0;
    if (group.family == family) return 1;
    if (renamed_.count({group.family, family}) != 0) {
      by_proposal = true;
      return 0.7;
    }
    // A metric that the later call gives of one part only answers a promise that names none. What is said of
    // no part answers no promise for one.
    return group.family == kCompany && metric_weight(group.metric) < kCompanysOwn &&
                   is_single(group.metric, group.call) && is_single(group.metric, later)
               ? 0.8
               : 0;
  }

  bool is_single(const std::string& metric, int call) const {
    const auto found = at(items_, call).find(metric);
    std::set<int> parts;
    if (found != at(items_, call).end())
      for (const Item& item : found->second)
        if (item.family != kCompany) parts.insert(item.family);
    return parts.size() <= 1;
  }

  std::vector<Answer> answers(const PromiseGroup& group, int later) const {
    std::vector<Answer> found;
    for (const auto& [metric, items] : at(items_, later)) {
      const bool same = metric == group.metric;
      const bool measure = !same && measures(group.metric, metric, group.family != kCompany);
      if (!same && !measure && !(is_margin(metric) && is_margin(group.metric))) continue;
      for (const Item& item : items) {
        if (measure && item.is_guidance) continue;
        Answer answer{&item, &metric, same, measure, 1, false, scope_of(group.horizon, item.time)};
        answer.trust = same_part(group, later, item.family, answer.by_proposal) * (measure ? 0.8 : 1);
        if (answer.trust > 0) found.push_back(answer);
      }
    }
    return found;
  }

  Verdict judge_answer(const PromiseGroup& group, int later, const Answer& answer) const {
    if (!answer.same_metric && !answer.measure) return {};
    const Analysis &before = calls_[group.call], &after = calls_[later];
    const FollowedPromise promise{&before, &at(before.guidance, group.items[0])};
    if (answer.item->is_guidance) {
      const bool other_time = answer.scope == FollowScope::after || answer.scope == FollowScope::before;
      if (other_time) return {};
      const bool dated = group.horizon && answer.scope == FollowScope::horizon;
      if (!promise.has_value() && !dated && !sounds_alike(group, later, at(after.guidance, answer.item->id).span))
        return {};
      Verdict verdict = judge(promise, after, at(after.guidance, answer.item->id));
      // Two values of times that are not known need not be of one time.
      const bool one_time = group.horizon && answer.item->time;
      const bool acts = at(after.guidance, answer.item->id).action != GuidanceAction::none;
      return verdict.outcome == Outcome::moved && promise.has_value() && !one_time && !acts ? Verdict{} : verdict;
    }
    switch (answer.scope) {
      case FollowScope::horizon: break;
      case FollowScope::after:
        if (!promise.is_broad()) return {};
        break;
      case FollowScope::open:
        if (promise.has_value()) return {};
        break;
      default: return {};
    }
    if (answer.measure && promise.has_value()) return {};
    if (group.is_loose(before) && is_told_loosely(group.metric, at(after.facts, answer.item->id))) return {};
    Verdict verdict = judge(promise, after, at(after.facts, answer.item->id));
    if (answer.measure && !verdict.reason.empty()) verdict.reason = *answer.metric + " " + verdict.reason;
    return verdict;
  }

  // A direction promised for no time, or once for one, is promised again only where it is told in like words, or of
  // what the company is measured by: "investment" alone is in every call.
  bool sounds_alike(const PromiseGroup& group, int later, Span again) const {
    if (metric_weight(group.metric) >= kCompanysOwn) return true;
    const auto words_in = [&](int call, Span span) {
      const CallWords& words = at(words_, call);
      return weighed_words(words, words.tokens_in(span), at(names_, call));
    };
    const auto then = words_in(group.call, at(calls_[group.call].guidance, group.items[0]).span),
               now = words_in(later, again);
    const auto shared = std::count_if(then.begin(), then.end(), [&](const WeighedWord& word) {
      return std::any_of(now.begin(), now.end(), [&](const WeighedWord& other) { return other.word == word.word; });
    });
    return static_cast<std::size_t>(shared) >= kAlike;
  }

  // What is said of the horizon itself decides before a new promise, and that before later periods.
  static int order_of(const Answer& answer, const Verdict& verdict) {
    const bool decides = verdict.outcome != Outcome::undecided;
    int order = decides ? 1000 : 0;
    if (!answer.item->is_guidance && answer.scope == FollowScope::horizon)
      order += 400;
    else if (answer.item->is_guidance)
      order += decides ? 200 : 0;
    else if (answer.scope == FollowScope::open)
      order += 250;
    return order + (answer.same_metric ? 100 : 0) + static_cast<int>(answer.trust * 100) + answer.item->rank / 4;
  }

  FollowUp follow_in(const PromiseGroup& group, int later) const {
    FollowUp item;
    item.call = group.call;
    item.guidance = group.items[0];
    item.also.assign(group.items.begin() + 1, group.items.end());
    item.later = later;
    item.confidence = at(calls_[group.call].guidance, item.guidance).confidence * 0.7;
    item.reason = "The later call gives nothing on it.";
    int best = -1;
    for (const Answer& answer : answers(group, later)) {
      Verdict verdict = judge_answer(group, later, answer);
      const int order = order_of(answer, verdict);
      if (order <= best) continue;
      best = order;
      take(answer, std::move(verdict), later, item);
    }
    return item;
  }

  void take(const Answer& answer, Verdict verdict, int later, FollowUp& item) const {
    const Analysis& analysis = calls_[later];
    item.outcome = verdict.outcome;
    item.scope = answer.scope;
    item.fact = answer.item->is_guidance ? kNone : answer.item->id;
    item.new_guidance = answer.item->is_guidance ? answer.item->id : kNone;
    item.by_proposal = answer.by_proposal;
    item.reason =
        verdict.reason.empty() ? "The later call speaks of it; nothing there decides." : std::move(verdict.reason);
    const double other = answer.item->is_guidance ? at(analysis.guidance, answer.item->id).confidence
                                                  : at(analysis.facts, answer.item->id).confidence;
    const double promised = at(calls_[item.call].guidance, item.guidance).confidence;
    item.confidence = std::min(other, promised) * answer.trust * (answer.scope == FollowScope::horizon ? 1 : 0.6);
  }

  const Calls& calls_;
  const std::vector<CallWords>& words_;
  std::vector<std::vector<WordId>> names_;  // by call
  std::set<std::pair<int, int>> renamed_;
  std::vector<Items> items_;  // by call
};

}  // namespace

std::vector<FollowUp> follow_up(const Calls& calls, const std::vector<CallWords>& words, const EntityFamilies& families,
                                const TimeScale& scale, const std::vector<RenameProposal>& renames) {
  const Follower follower(calls, words, families, scale, renames);
  std::vector<FollowUp> list;
  for (int call = 0; call + 1 < calls.size(); ++call)
    for (const PromiseGroup& group : group_promises(at(words, call), call, families, scale))
      list.push_back(follower.follow(group));
  return list;
}

}  // namespace callscope
