#include "structure/event_kind.h"

#include <string>

#include "support/patterns.h"

namespace callscope {

std::optional<EventKind> read_event(const Call& call, const std::vector<std::string_view>& header,
                                    std::string_view opening) {
  static const Pattern agm("(?i)(annual general meeting|annual meeting|\\bagm\\b|shareholders'? meeting)");
  static const Pattern conference(
      "(?i)(investor day|fireside|summit|forum|capital markets day|"
      "(healthcare|technology|industrials|consumer|global|annual|energy|growth) .*conference\\b)");
  static const Pattern deal("(?i)(merger|acquisition|to acquire|combination|m&a)");
  static const Pattern earnings(
      "(?i)(earnings|results|quarter|法說會|法说会|業績|业绩|決算|실적|"
      "\\bF?Q[1-4]\\b|full[- ]year|half[- ]year)");
  std::string all = call.title.value_or("");
  for (std::string_view line : header) all.append(" ").append(line);
  if (agm.match(all)) return EventKind::agm;
  if (call.title && earnings.match(*call.title)) return EventKind::earnings;
  if (conference.match(all)) return EventKind::conference;
  if (deal.match(all)) return EventKind::m_and_a;
  if (call.fiscal_quarter || earnings.match(all) || earnings.match(opening)) return EventKind::earnings;
  return call.title ? std::optional<EventKind>(EventKind::other) : std::nullopt;
}

}  // namespace callscope
