#include "compare/calls.h"

#include <algorithm>
#include <tuple>

#include "compare/words.h"
#include "support/sort_stably.h"
#include "text/legal_forms.h"

namespace callscope {
namespace {

Error refused(std::string message) { return {ErrorCode::bad_options, std::move(message), std::nullopt}; }

// A call's place in time as one number, or nothing where it does not say.
std::optional<int> place_in(const Call& call, CallOrder order) {
  const auto days = [](const std::optional<Date>& date) {
    return date ? std::optional<int>(date->year * 372 + date->month * 31 + date->day) : std::nullopt;
  };
  switch (order) {
    case CallOrder::period_end: return days(call.period_end);
    case CallOrder::fiscal_period:
      if (!call.fiscal_year || !call.fiscal_quarter) return std::nullopt;
      return *call.fiscal_year * 4 + *call.fiscal_quarter;
    case CallOrder::date: return days(call.date);
    case CallOrder::input: break;
  }
  return 0;
}

// The first order that tells all the calls apart.
CallOrder choose_order(const std::vector<Analysis>& analyses) {
  for (const CallOrder order : {CallOrder::period_end, CallOrder::fiscal_period, CallOrder::date}) {
    std::vector<int> places;
    for (const Analysis& analysis : analyses)
      if (const auto place = place_in(analysis.call, order)) places.push_back(*place);
    std::sort(places.begin(), places.end());
    if (places.size() == analyses.size() && std::adjacent_find(places.begin(), places.end()) == places.end())
      return order;
  }
  return CallOrder::input;
}

std::string label_of(const Call& call, std::size_t number) {
  if (call.fiscal_quarter && call.fiscal_year)
    return "Q" + std::to_string(*call.fiscal_quarter) + " FY" + std::to_string(*call.fiscal_year);
  if (call.date) return to_string(*call.date);
  return "call " + std::to_string(number);
}

// One name may hold the other: "Quillon" and "Quillon Mills".
bool one_company(const Call& a, const Call& b) {
  if (a.ticker && b.ticker && *a.ticker == *b.ticker) return true;
  const std::string left = plain_company(a.company.value_or("")), right = plain_company(b.company.value_or(""));
  const auto holds = [](const std::string& longer, const std::string& shorter) {
    return longer.compare(0, shorter.size(), shorter) == 0 &&
           (longer.size() == shorter.size() || longer[shorter.size()] == ' ');
  };
  return holds(left, right) || holds(right, left);
}

std::optional<bool> same_company(const std::vector<Analysis>& analyses) {
  bool all_named = true;
  for (const Analysis& analysis : analyses) {
    if (!analysis.call.company && !analysis.call.ticker) {
      all_named = false;
      continue;
    }
    for (const Analysis& other : analyses)
      if ((other.call.company || other.call.ticker) && !one_company(analysis.call, other.call)) return false;
  }
  return all_named ? std::optional<bool>(true) : std::nullopt;
}

}  // namespace

std::string plain_company(std::string_view name) {
  std::string plain;
  for (const Token& token : tokenize(name)) {
    if (token.kind == TokenKind::punct || token.is("the"_w) || is_legal_form(token.word)) continue;
    if (!plain.empty()) plain += ' ';
    plain += fold(token.span().of(name));
  }
  return plain;
}

Result<Comparison> order_calls(const std::vector<Analysis>& analyses, const CompareOptions& options) {
  if (analyses.size() < 2) return refused("A comparison needs at least two calls.");
  for (std::size_t i = 0; i < analyses.size(); ++i)
    for (std::size_t k = 0; k < i; ++k)
      if (analyses[i].source.sha256 == analyses[k].source.sha256)
        return refused("Calls " + std::to_string(k + 1) + " and " + std::to_string(i + 1) +
                       " are the same transcript.");
  Comparison comparison;
  comparison.same_company = same_company(analyses);
  if (comparison.same_company == false && !options.other_companies)
    return refused("The calls are of different companies.");
  comparison.order = choose_order(analyses);
  std::vector<int> order(analyses.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<int>(i);
  sort_stably(order, [&](int a, int b) {
    return place_in(at(analyses, a).call, comparison.order) < place_in(at(analyses, b).call, comparison.order);
  });
  for (const int index : order)
    comparison.calls.push_back({index, label_of(at(analyses, index).call, comparison.calls.size() + 1)});
  return comparison;
}

}  // namespace callscope
