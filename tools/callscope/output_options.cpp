#include "output_options.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace callscope::command {
namespace {

constexpr const char* kAny = "any";

// A range lets pass what is not a number at all.
std::string number(const std::string& text) {
  return std::isnan(std::strtod(text.c_str(), nullptr)) ? text + " is not a number" : "";
}

std::vector<std::string> warning_kinds() {
  std::vector<std::string> names = {kAny};
  for (int kind = 0; kind <= static_cast<int>(WarningKind::arithmetic_mismatch); ++kind)
    names.emplace_back(to_string(static_cast<WarningKind>(kind)));
  return names;
}

}  // namespace

void OutputOptions::add_to(CLI::App& app) {
  const auto fields = selectable_fields();
  app.add_option("--only", selection_.only, "Fields to write, such as facts,guidance; the rest is left out")
      ->check(CLI::IsMember(std::vector<std::string>(fields.begin(), fields.end())))
      ->delimiter(',')
      ->expected(1)
      ->take_all()
      ->type_name("FIELDS");
  app.add_option("--min-confidence", selection_.min_confidence, "Leave out items of less confidence, from 0 to 1")
      ->check(CLI::Range(0.0, 1.0))
      ->check(number)
      ->type_name("X");
  app.add_option("--fail-on", fail_on_, "Exit with 1 if there is a warning of one of these kinds; any stands for all")
      ->check(CLI::IsMember(warning_kinds()))
      ->delimiter(',')
      ->expected(1)
      ->take_all()
      ->type_name("KINDS");
}

bool OutputOptions::fails(const Analysis& analysis) const {
  return std::any_of(analysis.warnings.begin(), analysis.warnings.end(), [this](const Warning& warning) {
    return selection_.keeps(warning) && std::any_of(fail_on_.begin(), fail_on_.end(), [&](const std::string& name) {
             return name == kAny || name == to_string(warning.kind);
           });
  });
}

}  // namespace callscope::command
