#include "compare/promise_groups.h"

#include <map>
#include <tuple>

#include "digest/ranking.h"
#include "support/sort_stably.h"

namespace callscope {
namespace {

constexpr int kFollowedAnyway = 4;  // metrics of this weight are followed without a value or a direction

bool can_be_followed(const Analysis& analysis, const Guidance& item) {
  if (!item.metric || item.duplicate_of != kNone || !is_managements(analysis, item.turn)) return false;
  return item.value != kNone || item.direction || item.action != GuidanceAction::none ||
         metric_weight(*item.metric) >= kFollowedAnyway;
}

}  // namespace

bool PromiseGroup::is_loose(const Analysis& analysis) const {
  return !horizon && at(analysis.guidance, items[0]).value == kNone;
}

int telling(const Guidance& item) {
  return (item.value != kNone ? 4 : 0) + (item.direction ? 2 : 0) +
         (item.horizon != kNone || item.horizon_span ? 1 : 0);
}

std::vector<PromiseGroup> group_promises(const CallWords& words, int call, const EntityFamilies& families,
                                         const TimeScale& scale) {
  const Analysis& analysis = *words.analysis;
  std::map<std::tuple<std::string, int, int, int>, std::size_t> known;
  std::vector<PromiseGroup> groups;
  for (std::size_t i = 0; i < analysis.guidance.size(); ++i) {
    const Guidance& item = analysis.guidance[i];
    if (!can_be_followed(analysis, item)) continue;
    const auto horizon = scale.stretch_of(analysis, item.horizon);
    const int family = families.of(item.entity);
    const auto [place, added] = known.emplace(
        std::make_tuple(*item.metric, family, horizon ? horizon->start : 0, horizon ? horizon->end : 0), groups.size());
    if (added) groups.push_back({call, *item.metric, family, horizon, {}, kCompany});
    groups[place->second].items.push_back(static_cast<GuidanceId>(i));
  }
  for (PromiseGroup& group : groups)
    sort_stably(group.items, [&](GuidanceId a, GuidanceId b) {
      return telling(at(analysis.guidance, a)) > telling(at(analysis.guidance, b));
    });
  for (PromiseGroup& group : groups)
    if (group.family == kCompany && group.is_loose(analysis))
      group.named = families.named_in(words, at(analysis.guidance, group.items[0]).span);
  return groups;
}

}  // namespace callscope
