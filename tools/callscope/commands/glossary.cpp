// callscope glossary check FILE: whether a glossary can be read, and where not.
#include <memory>
#include <string>

#include "callscope/analyze.h"
#include "commands/commands.h"
#include "failure.h"
#include "files.h"

namespace callscope::command {
namespace {

constexpr std::uint64_t kMostBytes = 16u << 20;

int check(const std::string& path) {
  const Input input = read_input(path, kMostBytes);
  if (input.state == Input::State::missing) return fail(kNoInput, path, input.message);
  if (input.state == Input::State::too_large) return fail(kBadData, path, input.message);
  Options options;
  options.builtin_glossary = false;
  options.glossaries = {input.bytes};
  // The glossary is read before the text.
  const auto result = analyze("Good day.", options);
  if (!result) {
    const auto& line = result.error().offset;
    return fail(line ? path + ", line " + std::to_string(*line) : path, result.error());
  }
  return write_output(path + ": can be read\n") ? static_cast<int>(kOk)
                                                : fail(kCannotWrite, "", "cannot write to standard output");
}

}  // namespace

void add_glossary(CLI::App& app, Run& run) {
  auto path = std::make_shared<std::string>();
  CLI::App* command = app.add_subcommand("glossary", "Work with glossaries of names and their misspellings");
  command->require_subcommand(1);
  CLI::App* checking = command->add_subcommand("check", "Say whether a glossary can be read, and which line not");
  checking->add_option("FILE", *path, "The glossary, TSV or JSON; - for standard input")->required();
  checking->callback([path, &run] { run = [path] { return check(*path); }; });
}

}  // namespace callscope::command
