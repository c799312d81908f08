#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "callscope/analyze.h"

using namespace callscope;

namespace {

// What is corrected in an operator's introduction, and into what.
std::vector<std::string> corrected(const std::string& introduction) {
  const std::string text = "Norvik Group, Q2 2024 Earnings Call\n\nOperator:\nThe next question comes from " +
                           introduction +
                           " Please go ahead.\n\nAna Reyes:\nThank you. How do coats sell in the north?\n\n"
                           "Maria Berg:\nThank you, Ana. Coats sell well in the north.\n";
  const auto analysis = analyze(text, {});
  std::vector<std::string> found;
  for (const Warning& warning : analysis.value().warnings)
    if (warning.kind == WarningKind::garbled_term) {
      found.emplace_back(warning.span.of(text));
      found.push_back(warning.suggestion.value_or(""));
    }
  return found;
}

}  // namespace

TEST_CASE("an analyst's firm that is not written as it sounds is garbled") {
  struct Row {
    std::string introduction;
    std::vector<std::string> found;
  };
  const auto row = GENERATE(values<Row>({
      {"Ana Reyes with me, Zuho.", {"me, Zuho", "Mizuho"}},
      {"Ana Reyes from Jeffries.", {"Jeffries", "Jefferies"}},
      {"Ana Reyes from Morgan Standley.", {"Morgan Standley", "Morgan Stanley"}},
      {"Ana Reyes from Morgan Stanley.", {}},
      {"Ana Reyes from J.P. Morgan.", {}},
      {"Ana Reyes with Crédit Suisse.", {}},
      {"Ana Reyes with Citic.", {}},
      {"Ana Reyes with Citix.", {"Citix", "CITIC Securities"}},
      {"Ana Reyes from Pine Bank.", {}},
  }));
  INFO(row.introduction);
  CHECK(corrected(row.introduction) == row.found);
}
