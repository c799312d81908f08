// callscope schema: the JSON Schemas of what the command prints and reads.
#include <memory>
#include <string>

#include "callscope/compare.h"
#include "callscope/glossary.h"
#include "callscope/serialize.h"
#include "commands/commands.h"
#include "failure.h"
#include "files.h"

namespace callscope::command {

void add_schema(CLI::App& app, Run& run) {
  auto of = std::make_shared<std::string>("analysis");
  CLI::App* command = app.add_subcommand("schema", "Print a JSON Schema (2020-12)");
  command->add_option("OF", *of, "analysis (default), comparison or glossary")
      ->check(CLI::IsMember({"analysis", "comparison", "glossary"}));
  command->callback([of, &run] {
    run = [of] {
      const auto text = *of == "comparison" ? comparison_schema() : *of == "glossary" ? glossary_schema() : schema();
      return write_output(text) ? static_cast<int>(kOk) : fail(kCannotWrite, "", "cannot write to standard output");
    };
  });
}

}  // namespace callscope::command
