// callscope explain ID FILE: why an item was found: its words, what they were taken for, the rules
// that fired with the words that fired them, and how sure that makes it.
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

#include "analysis_options.h"
#include "callscope/analyze.h"
#include "callscope/serialize.h"
#include "commands/commands.h"
#include "failure.h"
#include "files.h"
#include "read_call.h"
#include "rules.h"

namespace callscope::command {
namespace {

using Json = nlohmann::ordered_json;

struct Arguments {
  std::string id, file;
  bool rules = false;
  AnalysisOptions analysis;
};

constexpr std::size_t kLongestQuote = 200;

std::string meaning(const RuleNote& note) {
  return std::string(note.meaning) + (note.weight.empty() ? "" : " (weight " + note.weight + ")");
}

std::string every_rule() {
  std::string out;
  for (const RuleNote& note : rule_notes())
    out += std::string(note.name) + ", of " + std::string(note.about) + "\n    " + meaning(note) + "\n";
  return out;
}

// Reads the document that every other reader gets; its offsets are bytes of the text.
class Explanation {
 public:
  explicit Explanation(const Analysis& analysis)
      : text_(analysis.text), document_(Json::parse(to_json(analysis, analysis.text), nullptr, false)) {}

  // Empty where there is no such item.
  std::string of(const std::string& id) {
    std::string list;
    const Json* item = find(id, &list);
    if (item == nullptr) return {};
    out_ = id + ", one of the " + list + "\n";
    for (const auto& [name, value] : item->items())
      if (name != "id" && name != "evidence") row(name, shown(name, value));
    rules(*item);
    return std::move(out_);
  }

 private:
  const Json* find(const std::string& id, std::string* list = nullptr) const {
    for (const auto& [name, items] : document_.items()) {
      if (!items.is_array()) continue;
      for (const Json& item : items)
        if (item.is_object() && item.contains("id") && item["id"] == id) {
          if (list != nullptr) *list = name;
          return &item;
        }
    }
    return nullptr;
  }

  void row(const std::string& name, const std::string& value) {
    if (!value.empty()) out_ += "  " + name + std::string(name.size() < 14 ? 14 - name.size() : 1, ' ') + value + "\n";
  }

  void rules(const Json& item) {
    if (!item.contains("evidence")) return;
    out_ += item["evidence"].empty() ? "No rule: it follows from the page's own marks.\n" : "Rules that fired:\n";
    for (const Json& evidence : item["evidence"]) {
      const auto name = evidence["rule"].get<std::string>();
      row(name, quote(evidence["span"]));
      if (const RuleNote* note = find_rule(name)) out_ += "    " + meaning(*note) + "\n";
    }
  }

  static bool is_span(const Json& value) {
    return value.is_array() && value.size() == 2 && value[0].is_number() && value[1].is_number();
  }

  std::string quote(const Json& span) const {
    const auto start = span[0].get<std::size_t>(), end = span[1].get<std::size_t>();
    const auto line = 1 + std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(start), '\n');
    std::string words(std::string_view(text_).substr(start, end - start));
    for (char& c : words)
      if (c == '\n' || c == '\r') c = ' ';
    if (words.size() > kLongestQuote) {
      std::size_t cut = kLongestQuote;
      while ((static_cast<unsigned char>(words[cut]) & 0xC0) == 0x80) --cut;
      words = words.substr(0, cut) + "…";
    }
    return "\"" + words + "\", line " + std::to_string(line);
  }

  // A reference is shown with the words, or the name, of what it refers to.
  std::string reference(const std::string& id) const {
    const Json* item = find(id);
    if (item == nullptr) return id;
    if (item->contains("name")) return id + " (" + (*item)["name"].get<std::string>() + ")";
    return item->contains("span") ? id + " (" + quote((*item)["span"]) + ")" : id;
  }

  std::string shown(const std::string& name, const Json& value) const {
    if (value.is_null()) return {};
    if (is_span(value) || name == "span") return quote(value);
    if (value.is_string()) return reference(value.get<std::string>());
    if (!value.is_array() && !value.is_object()) return value.dump();
    std::string list;
    for (const auto& [key, part] : value.items()) {
      const std::string text = shown(key, part);
      if (text.empty()) continue;
      list += (list.empty() ? "" : "; ") + (value.is_object() ? key + " " : "") + text;
    }
    return list;
  }

  const std::string& text_;
  Json document_;
  std::string out_;
};

int write(const std::string& text) {
  return write_output(text) ? static_cast<int>(kOk) : fail(kCannotWrite, "", "cannot write to standard output");
}

int explain(Arguments& arguments) {
  if (arguments.rules) return write(every_rule());
  if (const int loaded = arguments.analysis.load(); loaded != kOk) return loaded;
  int code = kOk;
  const auto call = read_call(arguments.file, arguments.analysis.options(), code);
  if (!call) return code;
  const std::string text = Explanation(call->analysis).of(arguments.id);
  if (text.empty()) return fail(kBadData, arguments.file, "there is no item " + arguments.id);
  return write(text);
}

}  // namespace

void add_explain(CLI::App& app, Run& run) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand("explain", "Say why an item was found: its words and the rules that fired");
  CLI::Option* rules = command->add_flag("--rules", arguments->rules, "Say what every rule means, and no more");
  CLI::Option* id = command->add_option("ID", arguments->id, "An id of the JSON document, such as f3, w1, t12");
  CLI::Option* file = command->add_option("FILE", arguments->file, "The transcript; - for standard input");
  rules->excludes(id)->excludes(file);
  command->footer(
      "Ids are in --format json and --format csv, and stay the same for the same text and options. Weights are of rules\n"
      "that tell the speaker where no label does, in nats: how much likelier the sign is with this speaker than with others.");
  arguments->analysis.add_to(*command);
  command->callback([arguments, &run] {
    if (!arguments->rules && (arguments->id.empty() || arguments->file.empty()))
      throw CLI::RequiredError(arguments->id.empty() ? "ID" : "FILE");
    run = [arguments] { return explain(*arguments); };
  });
}

}  // namespace callscope::command
