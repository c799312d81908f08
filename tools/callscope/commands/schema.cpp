// callscope schema: the JSON Schema of the analysis.
#include "callscope/serialize.h"
#include "commands/commands.h"
#include "failure.h"
#include "files.h"

namespace callscope::command {

void add_schema(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("schema", "Print the JSON Schema (2020-12) of the analysis");
  command->callback([&run] {
    run = [] {
      return write_output(schema()) ? static_cast<int>(kOk) : fail(kCannotWrite, "", "cannot write to standard output");
    };
  });
}

}  // namespace callscope::command
