#include "callscope/options.h"

#include "text/json_tree.h"

namespace callscope {
namespace {

// Reads one option into place; says what is wrong, or nothing.
using Reader = std::string (*)(const JsonTree& json, std::int32_t value, Options& options);

std::string read_offsets(const JsonTree& json, std::int32_t value, Options& options) {
  for (const OffsetUnit unit : {OffsetUnit::utf8, OffsetUnit::utf16, OffsetUnit::codepoint}) {
    if (!json.is(value, JsonKind::string) || json.text(value) != to_string(unit)) continue;
    options.offsets = unit;
    return {};
  }
  return "must be \"utf8\", \"utf16\" or \"codepoint\"";
}

std::string read_limit(const JsonTree& json, std::int32_t value, std::uint64_t& limit) {
  // Spans are 32-bit, and text in another encoding can grow threefold when it is decoded.
  constexpr std::uint64_t kMost = 1u << 30;
  const std::uint64_t given = json.whole_number(value).value_or(0);
  if (given == 0 || given > kMost) return "must be a whole number from 1 to " + std::to_string(kMost);
  limit = given;
  return {};
}

std::string read_max_bytes(const JsonTree& json, std::int32_t value, Options& options) {
  return read_limit(json, value, options.max_bytes);
}

std::string read_max_items(const JsonTree& json, std::int32_t value, Options& options) {
  return read_limit(json, value, options.max_items);
}

std::string read_flag(const JsonTree& json, std::int32_t value, bool& flag) {
  const auto found = json.flag(value);
  if (!found) return "must be true or false";
  flag = *found;
  return {};
}

std::string read_builtin_glossary(const JsonTree& json, std::int32_t value, Options& options) {
  return read_flag(json, value, options.builtin_glossary);
}

std::string read_small_counts(const JsonTree& json, std::int32_t value, Options& options) {
  return read_flag(json, value, options.small_counts);
}

std::string read_glossaries(const JsonTree& json, std::int32_t value, Options& options) {
  static const std::string kWrong = "must be a list of texts, each a glossary";
  if (!json.is(value, JsonKind::array)) return kWrong;
  for (const std::int32_t text : json.children(value)) {
    if (!json.is(text, JsonKind::string)) return kWrong;
    options.glossaries.push_back(json.string(text));
  }
  return {};
}

constexpr struct {
  const char* name;
  Reader read;
} kOptions[] = {
    {"builtinGlossary", read_builtin_glossary},
    {"glossaries", read_glossaries},
    {"maxBytes", read_max_bytes},
    {"maxItems", read_max_items},
    {"offsets", read_offsets},
    {"smallCounts", read_small_counts},
};

Error bad(std::string message) { return {ErrorCode::bad_options, std::move(message), std::nullopt}; }

}  // namespace

Result<Options> parse_options(std::string_view json) {
  Options options;
  if (json.find_first_not_of(" \t\r\n") == std::string_view::npos) return options;
  JsonTree document;
  if (!document.parse(json) || !document.is(document.root(), JsonKind::object))
    return bad("The options are not a JSON object.");
  for (const std::int32_t member : document.children(document.root())) {
    const std::string name(document.key(member));
    const Reader* read = nullptr;
    for (const auto& option : kOptions)
      if (name == option.name) read = &option.read;
    if (read == nullptr) return bad("There is no option \"" + name + "\".");
    if (const std::string wrong = (*read)(document, member, options); !wrong.empty())
      return bad("The option \"" + name + "\" " + wrong + ".");
  }
  return options;
}

}  // namespace callscope
