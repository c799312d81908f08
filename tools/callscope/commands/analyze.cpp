// callscope analyze FILE: one transcript, in the format asked for.
#include "callscope/analyze.h"

#include <memory>

#include "analysis_options.h"
#include "callscope/serialize.h"
#include "commands/commands.h"
#include "failure.h"
#include "files.h"
#include "output_options.h"
#include "read_call.h"
#include "terminal.h"

namespace callscope::command {
namespace {

struct Arguments {
  std::string file;
  std::string format = "text";
  AnalysisOptions analysis;
  OutputOptions output;
};

// False where standard output was closed or is full. The JSON goes out while it is written.
bool write(const Arguments& arguments, const Analysis& analysis, const std::string& bytes) {
  const Selection& selection = arguments.output.selection();
  if (arguments.format == "markdown") return write_output(to_markdown(analysis, selection));
  if (arguments.format == "csv") return write_output(to_csv(analysis, selection));
  if (arguments.format == "text") return write_styled(to_text(analysis, output_style(), selection));
  OutputPieces pieces;
  write_json(analysis, bytes, selection, OutputPieces::take, &pieces);
  OutputPieces::take(&pieces, "\n");
  return pieces.end();
}

int analyze_file(Arguments& arguments) {
  if (const int loaded = arguments.analysis.load(); loaded != kOk) return loaded;
  int code = kOk;
  const auto call = read_call(arguments.file, arguments.analysis.options(), code);
  if (!call) return code;
  if (!write(arguments, call->analysis, call->bytes)) return fail(kCannotWrite, "", "cannot write to standard output");
  return arguments.output.fails(call->analysis) ? kFoundWarning : kOk;
}

}  // namespace

void add_analyze(CLI::App& app, Run& run) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand("analyze", "Read one transcript and say what the call says");
  command->add_option("FILE", arguments->file, "The transcript; - for standard input")->required();
  command->add_option("--format", arguments->format, "text (default), json, markdown or csv")
      ->check(CLI::IsMember({"text", "json", "markdown", "csv"}))
      ->type_name("NAME");
  command->footer(
      "Examples:\n"
      "  callscope analyze call.txt                       a summary to read\n"
      "  callscope analyze call.txt --format json > a.json  everything, each item with its place\n"
      "  pbpaste | callscope analyze -                    what was copied from a page\n"
      "  callscope analyze call.txt --format csv          facts and guidance for a spreadsheet\n"
      "  callscope analyze call.txt --glossary ours.tsv   with the names of your own list\n"
      "  callscope analyze call.txt --fail-on number_conflict   in CI: exit with 1 if two figures disagree");
  arguments->output.add_to(*command);
  arguments->analysis.add_to(*command);
  command->callback([arguments, &run] { run = [arguments] { return analyze_file(*arguments); }; });
}

}  // namespace callscope::command
