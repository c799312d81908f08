#include "analysis_options.h"

#include <map>

#include "callscope/glossary.h"
#include "failure.h"
#include "files.h"

namespace callscope::command {
namespace {

constexpr std::uint64_t kMostGlossaryBytes = 16u << 20;

}  // namespace

void AnalysisOptions::add_to(CLI::App& app) {
  static const std::map<std::string, OffsetUnit> kUnits = {
      {"utf8", OffsetUnit::utf8}, {"utf16", OffsetUnit::utf16}, {"codepoint", OffsetUnit::codepoint}};
  app.add_option_function<std::string>(
         "--offsets", [this](const std::string& name) { options_.offsets = kUnits.at(name); },
         "Unit of the offsets in JSON: utf8 (bytes, the default), utf16 or codepoint")
      ->check(CLI::IsMember({"utf8", "utf16", "codepoint"}))
      ->type_name("UNIT");
  app.add_option("--glossary", glossary_files_, "Names with their misspellings, TSV or JSON; may be repeated")
      ->type_name("FILE")
      ->expected(1)
      ->take_all();
  app.add_flag("--no-builtin-glossary", no_builtin_glossary_, "Leave out the glossaries that come with callscope");
  app.add_option("--max-bytes", options_.max_bytes, "Refuse larger input (default 16777216)")
      ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{1} << 30))
      ->type_name("N");
  app.add_option("--max-items", options_.max_items, "Refuse a text that gives more items (default 1000000)")
      ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{1} << 30))
      ->type_name("N");
  app.add_flag("--small-counts", options_.small_counts, "Keep small counts (\"three objectives\") among quantities");
}

int AnalysisOptions::load() {
  options_.builtin_glossary = !no_builtin_glossary_;
  for (const auto& path : glossary_files_) {
    Input input = read_input(path, kMostGlossaryBytes);
    if (input.state == Input::State::missing) return fail(kNoInput, path, input.message);
    if (input.state == Input::State::too_large) return fail(kBadData, path, input.message);
    for (const auto& problem : validate_glossary(input.bytes).problems)
      if (problem.fatal) return fail(kBadData, path, problem.message);
    options_.glossaries.push_back(std::move(input.bytes));
  }
  return kOk;
}

}  // namespace callscope::command
