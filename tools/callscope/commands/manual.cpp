// callscope manual: the page for man(1), made from the help of the commands so that the two cannot
// differ.
#include <string>

#include "callscope/version.h"
#include "commands/commands.h"
#include "failure.h"
#include "files.h"

namespace callscope::command {
namespace {

// A line of roff must not begin with a dot or an apostrophe, and a hyphen is not a minus.
std::string escaped(const std::string& text) {
  std::string out;
  bool line_start = true;
  for (const char c : text) {
    if (line_start && (c == '.' || c == '\'')) out += "\\&";
    if (c == '-')
      out += "\\-";
    else if (c == '\\')
      out += "\\e";
    else
      out += c;
    line_start = c == '\n';
  }
  return out;
}

std::string verbatim(const std::string& text) { return ".nf\n" + escaped(text) + "\n.fi\n"; }

std::string option_entry(const CLI::Option& option) {
  const std::string value =
      option.get_type_name().empty() || option.get_items_expected_max() == 0 ? "" : " " + option.get_type_name();
  return ".TP\n.B " + escaped(option.get_name(option.get_positional(), true)) +
         (option.get_positional() ? "" : "\\fR" + escaped(value)) + "\n" + escaped(option.get_description()) + "\n";
}

std::string command_section(const CLI::App& command, const std::string& before) {
  const std::string name = before + command.get_name();
  std::string out = ".SS " + escaped(name) + "\n" + escaped(command.get_description()) + ".\n";
  for (const CLI::Option* option : command.get_options()) out += option_entry(*option);
  if (!command.get_footer().empty()) out += ".PP\n" + verbatim(command.get_footer());
  for (const CLI::App* inner : command.get_subcommands([](const CLI::App*) { return true; }))
    out += command_section(*inner, name + " ");
  return out;
}

std::string manual(const CLI::App& app) {
  std::string out = ".TH CALLSCOPE 1 \"\" \"callscope " + std::string(program_version()) +
                    "\" \"User commands\"\n.ad l\n"
                    ".SH NAME\ncallscope \\- " +
                    escaped(app.get_description()) +
                    "\n"
                    ".SH SYNOPSIS\n.B callscope\n.I COMMAND\n[\\fIOPTIONS\\fR] \\fIARGUMENTS\\fR\n.SH COMMANDS\n";
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
    out += command_section(*command, "callscope ");
  return out + ".SH EXAMPLES AND EXIT CODES\n" + verbatim(app.get_footer());
}

}  // namespace

void add_manual(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("manual", "Print the manual page, for man");
  command->footer("Example:\n  callscope manual | man -l -");
  command->callback([&app, &run] {
    run = [&app] {
      return write_output(manual(app)) ? static_cast<int>(kOk)
                                       : fail(kCannotWrite, "", "cannot write to standard output");
    };
  });
}

}  // namespace callscope::command
