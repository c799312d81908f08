// callscope formats: the kinds of transcript that are known by their marks.
#include "callscope/formats.h"

#include <string>

#include "commands/commands.h"
#include "failure.h"
#include "files.h"

namespace callscope::command {

void add_formats(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("formats", "List the formats that are known by their marks");
  command->callback([&run] {
    run = [] {
      std::string list;
      for (const char* name : format_names()) list.append(name).append("\n");
      return write_output(list) ? static_cast<int>(kOk) : fail(kCannotWrite, "", "cannot write to standard output");
    };
  });
}

}  // namespace callscope::command
