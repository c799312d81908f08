// callscope analyze FILE: one transcript, in the format asked for.
#include <memory>

#include "analysis_options.h"
#include "callscope/analyze.h"
#include "callscope/serialize.h"
#include "commands/commands.h"
#include "failure.h"
#include "files.h"

namespace callscope::command {
namespace {

struct Arguments {
  std::string file;
  std::string format = "json";
  AnalysisOptions analysis;
};

std::string render(const Arguments&, const Analysis& analysis, const std::string& bytes) {
  return to_json(analysis, bytes) + "\n";
}

int analyze_file(Arguments& arguments) {
  if (const int code = arguments.analysis.load(); code != kOk) return code;
  const std::string where = arguments.file == "-" ? "standard input" : arguments.file;
  const Input input = read_input(arguments.file, arguments.analysis.options().max_bytes);
  if (input.state == Input::State::missing) return fail(kNoInput, where, input.message);
  if (input.state == Input::State::too_large) return fail(kBadData, where, input.message);
  const auto result = analyze(input.bytes, arguments.analysis.options());
  if (!result) return fail(where, result.error());
  if (!write_output(render(arguments, result.value(), input.bytes)))
    return fail(kCannotWrite, "", "cannot write to standard output");
  return kOk;
}

}  // namespace

void add_analyze(CLI::App& app, Run& run) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand("analyze", "Read one transcript");
  command->add_option("FILE", arguments->file, "The transcript; - for standard input")->required();
  command->add_option("--format", arguments->format, "json")->check(CLI::IsMember({"json"}))->type_name("NAME");
  arguments->analysis.add_to(*command);
  command->callback([arguments, &run] { run = [arguments] { return analyze_file(*arguments); }; });
}

}  // namespace callscope::command
