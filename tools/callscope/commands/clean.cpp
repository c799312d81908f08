// callscope clean FILE: the transcript as a person would want to read it.
#include <map>
#include <memory>

#include "analysis_options.h"
#include "callscope/analyze.h"
#include "callscope/serialize.h"
#include "commands/commands.h"
#include "failure.h"
#include "files.h"
#include "read_call.h"

namespace callscope::command {
namespace {

struct Arguments {
  std::string file;
  std::string format = "text";
  CleanStyle style;
  AnalysisOptions analysis;
};

int clean(Arguments& arguments) {
  if (const int loaded = arguments.analysis.load(); loaded != kOk) return loaded;
  int code = kOk;
  const auto call = read_call(arguments.file, arguments.analysis.options(), code);
  if (!call) return code;
  if (arguments.format == "markdown") arguments.style.form = CleanForm::markdown;
  const CleanTranscript clean = to_clean(call->analysis, arguments.style);
  const bool json = arguments.format == "json";
  return write_output(json ? to_json(clean, call->analysis, call->bytes) + "\n" : clean.text)
             ? static_cast<int>(kOk)
             : fail(kCannotWrite, "", "cannot write to standard output");
}

}  // namespace

void add_clean(CLI::App& app, Run& run) {
  static const std::map<std::string, CleanLegs> kLegs = {
      {"all", CleanLegs::all}, {"one", CleanLegs::one}, {"side-by-side", CleanLegs::side_by_side}};
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command =
      app.add_subcommand("clean", "Print the transcript with its true speakers, without furniture and loops");
  command->add_option("FILE", arguments->file, "The transcript; - for standard input")->required();
  command
      ->add_option("--format", arguments->format,
                   "text (default), markdown, or json: the text with a map back to the source")
      ->check(CLI::IsMember({"text", "markdown", "json"}))
      ->type_name("NAME");
  command
      ->add_option_function<std::string>(
          "--legs", [arguments](const std::string& name) { arguments->style.legs = kLegs.at(name); },
          "Of what was interpreted: all (default), one, or side-by-side")
      ->check(CLI::IsMember({"all", "one", "side-by-side"}))
      ->type_name("NAME");
  command->add_option("--language", arguments->style.language, "The leg that --legs one keeps (default en)")
      ->type_name("TAG");
  command->add_option("--width", arguments->style.width, "Columns of --legs side-by-side in text (default 100)")
      ->check(CLI::Range(40u, 400u))
      ->type_name("N");
  command->footer("What is put in stands in brackets; nothing that was said is dropped but loops and hesitation.");
  arguments->analysis.add_to(*command);
  command->callback([arguments, &run] { run = [arguments] { return clean(*arguments); }; });
}

}  // namespace callscope::command
