// libFuzzer: two calls side by side, parted by a byte that UTF-8 does not know. Every item of the
// comparison leads into one of the calls, and its documents are written.
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "callscope/analyze.h"
#include "callscope/compare.h"

namespace {

using namespace callscope;

void require(bool holds) {
  if (!holds) std::abort();
}

template <class Items>
void require_id(int id, const Items& items) {
  require(id >= kNone && id < static_cast<int>(items.size()));
}

void check(const Comparison& comparison, const std::vector<Analysis>& calls) {
  const auto of = [&](int call) -> const Analysis& {
    require_id(call, comparison.calls);
    require(call != kNone);
    return calls[static_cast<std::size_t>(comparison.calls[static_cast<std::size_t>(call)].analysis)];
  };
  for (const Series& series : comparison.series)
    for (const SeriesPoint& point : series.points) {
      require_id(point.fact, of(point.call).facts);
      require_id(point.change_fact, of(point.call).facts);
      require_id(point.value, of(point.call).quantities);
    }
  for (const FollowUp& follow : comparison.follow_ups) {
    require_id(follow.guidance, of(follow.call).guidance);
    require_id(follow.fact, of(follow.later).facts);
    require_id(follow.new_guidance, of(follow.later).guidance);
    require(follow.confidence >= 0 && follow.confidence <= 1);
  }
  for (const TermShift& shift : comparison.terms)
    for (const Place& place : shift.places) require(place.span.end <= of(place.call).text.size());
  for (const BoilerplateChange& change : comparison.boilerplate) {
    if (change.before) require(change.before->end <= of(change.from).text.size());
    if (change.after) require(change.after->end <= of(change.to).text.size());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t part = bytes.find('\xFF');
  if (part == std::string_view::npos || size > 64 << 10) return 0;
  const std::vector<std::string_view> raws = {bytes.substr(0, part), bytes.substr(part + 1)};
  std::vector<Analysis> calls;
  for (const std::string_view raw : raws) {
    auto result = analyze(raw);
    if (!result) return 0;
    calls.push_back(std::move(result.value()));
  }
  CompareOptions options;
  options.other_companies = size % 2 == 0;
  const auto comparison = compare(calls, options);
  if (!comparison) return 0;
  check(comparison.value(), calls);
  require(nlohmann::json::accept(to_json(comparison.value(), calls, raws)));
  require(!to_markdown(comparison.value(), calls).empty());
  require(!to_csv(comparison.value(), calls).empty());
  return 0;
}
