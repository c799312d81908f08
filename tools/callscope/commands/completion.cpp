// callscope completion SHELL: what a shell needs to complete commands and options. It is made from
// the arguments that the program itself reads, so the two cannot differ.
#include <memory>
#include <string>
#include <vector>

#include "commands/commands.h"
#include "failure.h"
#include "files.h"

namespace callscope::command {
namespace {

std::vector<std::string> flags(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options()) {
    for (const auto& name : option->get_lnames()) names.push_back("--" + name);
    for (const auto& name : option->get_snames()) names.push_back("-" + name);
  }
  return names;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

std::vector<std::string> names_of(const std::vector<const CLI::App*>& commands) {
  std::vector<std::string> names;
  for (const CLI::App* command : commands) names.push_back(command->get_name());
  return names;
}

std::vector<const CLI::App*> commands_of(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App* each) { return !each->get_name().empty(); });
}

std::string bash(const CLI::App& app) {
  std::string cases;
  for (const CLI::App* command : commands_of(app))
    cases += "    " + command->get_name() + ") words=\"" + joined(names_of(commands_of(*command))) + " " +
             joined(flags(*command)) + "\" ;;\n";
  return "_callscope() {\n"
         "  local word=\"${COMP_WORDS[COMP_CWORD]}\" words\n"
         "  case \"${COMP_WORDS[1]}\" in\n" +
         cases + "    *) words=\"" + joined(names_of(commands_of(app))) + " " + joined(flags(app)) +
         "\" ;;\n"
         "  esac\n"
         "  COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
         "}\n"
         "complete -o default -F _callscope callscope\n";
}

std::string zsh(const CLI::App& app) {
  return "#compdef callscope\nautoload -U +X bashcompinit && bashcompinit\n" + bash(app);
}

// Within single quotes.
std::string quoted(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '\'' ? std::string("\\'") : std::string(1, c);
  return "'" + out + "'";
}

std::string fish(const CLI::App& app) {
  std::string out;
  for (const CLI::App* command : commands_of(app)) {
    out += "complete -c callscope -n __fish_use_subcommand -a " + command->get_name() + " -d " +
           quoted(command->get_description()) + "\n";
    for (const CLI::Option* option : command->get_options())
      for (const auto& name : option->get_lnames())
        out += "complete -c callscope -n '__fish_seen_subcommand_from " + command->get_name() + "' -l " + name +
               " -d " + quoted(option->get_description()) + "\n";
  }
  return out;
}

}  // namespace

void add_completion(CLI::App& app, Run& run) {
  auto shell = std::make_shared<std::string>();
  CLI::App* command = app.add_subcommand("completion", "Print what a shell needs to complete commands and options");
  command->add_option("SHELL", *shell, "bash, zsh or fish")->required()->check(CLI::IsMember({"bash", "zsh", "fish"}));
  command->footer("Example:\n  callscope completion bash > ~/.local/share/bash-completion/completions/callscope");
  command->callback([shell, &app, &run] {
    run = [shell, &app] {
      const std::string script = *shell == "bash" ? bash(app) : *shell == "zsh" ? zsh(app) : fish(app);
      return write_output(script) ? static_cast<int>(kOk) : fail(kCannotWrite, "", "cannot write to standard output");
    };
  });
}

}  // namespace callscope::command
