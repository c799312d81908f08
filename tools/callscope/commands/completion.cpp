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

using Words = std::vector<std::string>;

// The names of an option, such as --jobs and -j.
Words names_of(const CLI::Option& option) {
  Words names;
  for (const auto& name : option.get_lnames()) names.push_back("--" + name);
  for (const auto& name : option.get_snames()) names.push_back("-" + name);
  return names;
}

Words flags(const CLI::App& command) {
  Words all;
  for (const CLI::Option* option : command.get_options())
    for (auto& name : names_of(*option)) all.push_back(std::move(name));
  return all;
}

// What an option or an argument may be, where only certain words will do: its type ends with {one,other}.
Words choices(const CLI::Option& option) {
  const std::string type = option.get_type_name();
  const std::size_t open = type.find('{'), close = type.find('}');
  if (open == std::string::npos || close == std::string::npos) return {};
  return CLI::detail::split(type.substr(open + 1, close - open - 1), ',');
}

bool takes_value(const CLI::Option& option) { return option.get_items_expected_max() > 0; }

std::string joined(const Words& words, const char* between = " ") { return CLI::detail::join(words, between); }

std::vector<const CLI::App*> commands_of(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App* each) { return !each->get_name().empty(); });
}

// What may stand where no option does: commands, or the words of an argument. Nothing: a file.
Words arguments_of(const CLI::App& app) {
  Words words;
  for (const CLI::App* command : commands_of(app)) words.push_back(command->get_name());
  for (const CLI::Option* option : app.get_options())
    if (option->get_positional())
      for (auto& word : choices(*option)) words.push_back(std::move(word));
  return words;
}

// The cases of a command, by its path of names, and of those in it.
void add_cases(const CLI::App& command, const std::string& path, std::string& values, std::string& options,
               std::string& arguments) {
  for (const CLI::Option* option : command.get_options())
    if (!option->get_positional() && takes_value(*option)) {
      Words patterns;
      for (const auto& name : names_of(*option)) patterns.push_back("\"" + path + " " + name + "\"");
      values += "    " + joined(patterns, "|") + ") found=\"" + joined(choices(*option)) + "\" ;;\n";
    }
  options += "    \"" + path + "\") found=\"" + joined(flags(command)) + "\" ;;\n";
  arguments += "    \"" + path + "\") found=\"" + joined(arguments_of(command)) + "\" ;;\n";
  for (const CLI::App* inner : commands_of(command))
    add_cases(*inner, path + " " + inner->get_name(), values, options, arguments);
}

// A function that leaves the words in COMPREPLY: none where the shell is to complete files. The path is that of the
// commands on the line: the first word that is none of the words before it ends it.
std::string bash_function(const CLI::App& app, const std::string& name) {
  std::string values, options, arguments;
  add_cases(app, "callscope", values, options, arguments);
  return name +
         "() {\n"
         "  local word=\"${COMP_WORDS[COMP_CWORD]}\" before=\"${COMP_WORDS[COMP_CWORD-1]}\" within=callscope found= i\n"
         "  for ((i = 1; i < COMP_CWORD; i++)); do\n"
         "    _callscope_arguments\n"
         "    case \" $found \" in *\" ${COMP_WORDS[i]} \"*) within=\"$within ${COMP_WORDS[i]}\" ;; *) break ;; esac\n"
         "  done\n"
         "  found=\n"
         "  case \"$within $before\" in\n" +
         values +
         "    *) case \"$word\" in -*) _callscope_options ;; *) _callscope_arguments ;; esac ;;\n"
         "  esac\n"
         "  COMPREPLY=($(compgen -W \"$found\" -- \"$word\"))\n"
         "}\n"
         "_callscope_options() {\n  case \"$within\" in\n" +
         options + "    *) found= ;;\n  esac\n}\n_callscope_arguments() {\n  case \"$within\" in\n" + arguments +
         "    *) found= ;;\n  esac\n}\n";
}

std::string bash(const CLI::App& app) {
  return bash_function(app, "_callscope") + "complete -o default -F _callscope callscope\n";
}

// The file is the body of _callscope, which zsh loads when it first completes: it has to answer then, too.
std::string zsh(const CLI::App& app) {
  return "#compdef callscope\nautoload -U +X bashcompinit && bashcompinit\n" + bash_function(app, "_callscope_words") +
         "complete -o default -F _callscope_words callscope\n"
         "[ \"$funcstack[1]\" != _callscope ] || _bash_complete -o default -F _callscope_words\n";
}

// Within single quotes.
std::string quoted(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '\'' ? std::string("\\'") : std::string(1, c);
  return "'" + out + "'";
}

// The options, the words and the commands of one command, each under the condition that the line is within it.
void add_fish(const CLI::App& command, const std::string& within, std::string& out) {
  const std::string start = "complete -c callscope -n " + quoted(within);
  for (const CLI::Option* option : command.get_options()) {
    const Words words = choices(*option);
    const std::string of = words.empty() ? "" : " -a " + quoted(joined(words));
    if (option->get_positional()) {
      if (!words.empty()) out += start + " -f" + of + "\n";
      continue;
    }
    out += start;
    for (const auto& name : option->get_lnames()) out += " -l " + name;
    for (const auto& name : option->get_snames()) out += " -s " + name;
    if (takes_value(*option)) out += option->get_type_name() == "FILE" ? " -r" : " -x" + of;
    out += " -d " + quoted(option->get_description()) + "\n";
  }
  for (const CLI::App* inner : commands_of(command)) {
    out += start + " -f -a " + inner->get_name() + " -d " + quoted(inner->get_description()) + "\n";
    add_fish(*inner, "__fish_seen_subcommand_from " + inner->get_name(), out);
  }
}

std::string fish(const CLI::App& app) {
  std::string out;
  add_fish(app, "__fish_use_subcommand", out);
  return out;
}

}  // namespace

void add_completion(CLI::App& app, Run& run) {
  auto shell = std::make_shared<std::string>();
  CLI::App* command = app.add_subcommand("completion", "Print what a shell needs to complete commands and options");
  command->add_option("SHELL", *shell, "bash, zsh or fish")->required()->check(CLI::IsMember({"bash", "zsh", "fish"}));
  command->footer(
      "Examples:\n"
      "  callscope completion bash > ~/.local/share/bash-completion/completions/callscope\n"
      "  callscope completion zsh > ~/.zfunc/_callscope                a folder of fpath\n"
      "  callscope completion fish > ~/.config/fish/completions/callscope.fish");
  command->callback([shell, &app, &run] {
    run = [shell, &app] {
      const std::string script = *shell == "bash" ? bash(app) : *shell == "zsh" ? zsh(app) : fish(app);
      return write_output(script) ? static_cast<int>(kOk) : fail(kCannotWrite, "", "cannot write to standard output");
    };
  });
}

}  // namespace callscope::command
