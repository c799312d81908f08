// The subcommands, a file each. Each adds itself to the application; when it was called it leaves
// what to do in `run`, which returns the exit code.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>

namespace callscope::command {

using Run = std::function<int()>;

void add_analyze(CLI::App& app, Run& run);
void add_batch(CLI::App& app, Run& run);
void add_bench(CLI::App& app, Run& run);
void add_clean(CLI::App& app, Run& run);
void add_compare(CLI::App& app, Run& run);
void add_completion(CLI::App& app, Run& run);
void add_explain(CLI::App& app, Run& run);
void add_formats(CLI::App& app, Run& run);
void add_glossary(CLI::App& app, Run& run);
void add_manual(CLI::App& app, Run& run);
void add_schema(CLI::App& app, Run& run);

}  // namespace callscope::command
