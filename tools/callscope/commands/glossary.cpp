// callscope glossary check FILE: whether a glossary can be read, and every line that cannot.
#include "callscope/glossary.h"

#include <memory>
#include <string>

#include "commands/commands.h"
#include "failure.h"
#include "files.h"

namespace callscope::command {
namespace {

constexpr std::uint64_t kMostBytes = 16u << 20;

struct Arguments {
  std::string file;
  std::string format = "text";
};

std::string listed(const std::string& file, const GlossaryCheck& check) {
  std::string list;
  for (const auto& problem : check.problems)
    list += file + ":" + std::to_string(problem.line) + ": " + (problem.fatal ? "error: " : "warning: ") +
            problem.message + "\n";
  return list + file + ": " + std::to_string(check.entries.size()) + " entries can be read\n";
}

int check(const Arguments& arguments) {
  const Input input = read_input(arguments.file, kMostBytes);
  if (input.state == Input::State::missing) return fail(kNoInput, arguments.file, input.message);
  if (input.state == Input::State::too_large) return fail(kBadData, arguments.file, input.message);
  const GlossaryCheck check = validate_glossary(input.bytes);
  if (!write_output(arguments.format == "json" ? to_json(check) + "\n" : listed(arguments.file, check)))
    return fail(kCannotWrite, "", "cannot write to standard output");
  return check.ok() ? kOk : kBadData;
}

}  // namespace

void add_glossary(CLI::App& app, Run& run) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand("glossary", "Work with glossaries of names and their misspellings");
  command->require_subcommand(1);
  CLI::App* checking = command->add_subcommand("check", "Say whether a glossary can be read, and which lines not");
  checking->add_option("FILE", arguments->file, "The glossary, TSV or JSON; - for standard input")->required();
  checking->add_option("--format", arguments->format, "text (default) or json")
      ->check(CLI::IsMember({"text", "json"}))
      ->type_name("NAME");
  checking->callback([arguments, &run] { run = [arguments] { return check(*arguments); }; });
}

}  // namespace callscope::command
