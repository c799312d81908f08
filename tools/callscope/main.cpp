// The command: arguments and help. What the subcommands do is in commands/.
#include <cstdio>
#include <exception>
#include <iostream>

#include "callscope/version.h"
#include "commands/commands.h"
#include "failure.h"

namespace {

using namespace callscope::command;

int parse_and_run(int argc, char** argv) {
  CLI::App app("Reads the transcript of an earnings call and says what the call says.", "callscope");
  Run run;
  app.set_version_flag("--version", callscope::program_version());
  app.require_subcommand(1);
  app.footer(
      "Examples:\n"
      "  callscope analyze call.txt                   a summary to read\n"
      "  callscope analyze call.txt --format json     everything, each item with its place\n"
      "  callscope batch calls/ > calls.ndjson        many transcripts, a line each\n"
      "  callscope explain f3 call.txt                why the third fact was found\n"
      "  callscope analyze --help                     the options of a command\n\n"
      "Exit codes: 0 done, 1 a warning that --fail-on names, 2 wrong arguments, 65 bad data, 66 no such file, 70 a defect, 74 cannot write.");
  add_analyze(app, run);
  add_compare(app, run);
  add_batch(app, run);
  add_clean(app, run);
  add_explain(app, run);
  add_glossary(app, run);
  add_formats(app, run);
  add_schema(app, run);
  add_bench(app, run);
  add_completion(app, run);
  add_manual(app, run);
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& wanted) {  // --help, --version
    const int code = app.exit(wanted);
    return std::cout.flush() ? code : fail(kCannotWrite, "", "cannot write to standard output");
  } catch (const CLI::ParseError& error) {
    const bool no_command = app.get_subcommands().empty() && !app.remaining().empty();
    return fail(kUsage, "", no_command ? "there is no command " + app.remaining()[0] : error.what());
  }
  return run();
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return parse_and_run(argc, argv);
  } catch (const std::exception& error) {
    return fail(kInternal, "", error.what());
  }
}
