// callscope compare FILE FILE…: calls of one company side by side.
#include "callscope/compare.h"

#include <memory>
#include <vector>

#include "analysis_options.h"
#include "callscope/analyze.h"
#include "commands/commands.h"
#include "failure.h"
#include "files.h"
#include "read_call.h"

namespace callscope::command {
namespace {

struct Arguments {
  std::vector<std::string> files;
  std::string format = "markdown";
  CompareOptions compare;
  AnalysisOptions analysis;
};

std::string render(const std::string& format, const Comparison& comparison, const std::vector<Analysis>& analyses,
                   const std::vector<std::string>& texts) {
  if (format == "json") return to_json(comparison, analyses, {texts.begin(), texts.end()}) + "\n";
  return format == "csv" ? to_csv(comparison, analyses) : to_markdown(comparison, analyses);
}

int compare_files(Arguments& arguments) {
  if (const int code = arguments.analysis.load(); code != kOk) return code;
  std::vector<std::string> texts;
  std::vector<Analysis> analyses;
  for (const auto& file : list_files(arguments.files)) {
    int code = kOk;
    auto call = read_call(file, arguments.analysis.options(), code);
    if (!call) return code;
    texts.push_back(std::move(call->bytes));
    analyses.push_back(std::move(call->analysis));
  }
  const auto comparison = compare(analyses, arguments.compare);
  if (!comparison) return fail("", comparison.error());
  return write_output(render(arguments.format, comparison.value(), analyses, texts))
             ? static_cast<int>(kOk)
             : fail(kCannotWrite, "", "cannot write to standard output");
}

}  // namespace

void add_compare(CLI::App& app, Run& run) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command =
      app.add_subcommand("compare", "Put calls of one company side by side, in the order of their periods");
  command->add_option("FILES", arguments->files, "Two or more transcripts, in any order; folders and patterns too")
      ->required();
  command->add_option("--format", arguments->format, "markdown (default), json or csv")
      ->check(CLI::IsMember({"markdown", "json", "csv"}))
      ->type_name("NAME");
  command->add_flag("--other-companies", arguments->compare.other_companies,
                    "Compare calls whose companies differ by name, too");
  command->footer(
      "Series of figures, guidance followed up, words and people that come and go, questions asked again.\n\n"
      "Example:\n"
      "  callscope compare q3.txt q4.txt > changes.md");
  arguments->analysis.add_to(*command);
  command->callback([arguments, &run] { run = [arguments] { return compare_files(*arguments); }; });
}

}  // namespace callscope::command
