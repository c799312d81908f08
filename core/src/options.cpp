#include "callscope/options.h"

#include <nlohmann/json.hpp>

namespace callscope {
namespace {

using Json = nlohmann::json;

// Reads one option into place; says what is wrong, or nothing.
using Reader = std::string (*)(const Json& value, Options& options);

std::string read_offsets(const Json& value, Options& options) {
  for (const OffsetUnit unit : {OffsetUnit::utf8, OffsetUnit::utf16, OffsetUnit::codepoint}) {
    if (value != to_string(unit)) continue;
    options.offsets = unit;
    return {};
  }
  return "must be \"utf8\", \"utf16\" or \"codepoint\"";
}

std::string read_max_bytes(const Json& value, Options& options) {
  // Spans are 32-bit, and text in another encoding can grow threefold when it is decoded.
  constexpr std::uint64_t kMost = 1u << 30;
  if (!value.is_number_unsigned() || value.get<std::uint64_t>() == 0 || value.get<std::uint64_t>() > kMost)
    return "must be a whole number from 1 to " + std::to_string(kMost);
  options.max_bytes = value.get<std::uint64_t>();
  return {};
}

std::string read_flag(const Json& value, bool& flag) {
  if (!value.is_boolean()) return "must be true or false";
  flag = value.get<bool>();
  return {};
}

std::string read_builtin_glossary(const Json& value, Options& options) {
  return read_flag(value, options.builtin_glossary);
}

std::string read_small_counts(const Json& value, Options& options) { return read_flag(value, options.small_counts); }

std::string read_glossaries(const Json& value, Options& options) {
  static const std::string kWrong = "must be a list of texts, each a glossary";
  if (!value.is_array()) return kWrong;
  for (const Json& text : value) {
    if (!text.is_string()) return kWrong;
    options.glossaries.push_back(text.get<std::string>());
  }
  return {};
}

constexpr struct {
  const char* name;
  Reader read;
} kOptions[] = {
    {"builtinGlossary", read_builtin_glossary}, {"glossaries", read_glossaries}, {"maxBytes", read_max_bytes},
    {"offsets", read_offsets},                  {"smallCounts", read_small_counts},
};

Error bad(std::string message) { return {ErrorCode::bad_options, std::move(message), std::nullopt}; }

}  // namespace

Result<Options> parse_options(std::string_view json) {
  Options options;
  if (json.find_first_not_of(" \t\r\n") == std::string_view::npos) return options;
  const Json document = Json::parse(json, nullptr, /*allow_exceptions=*/false);
  if (!document.is_object()) return bad("The options are not a JSON object.");
  for (const auto& [name, value] : document.items()) {
    const Reader* read = nullptr;
    for (const auto& option : kOptions)
      if (name == option.name) read = &option.read;
    if (read == nullptr) return bad("There is no option \"" + name + "\".");
    if (const std::string wrong = (*read)(value, options); !wrong.empty())
      return bad("The option \"" + name + "\" " + wrong + ".");
  }
  return options;
}

}  // namespace callscope
