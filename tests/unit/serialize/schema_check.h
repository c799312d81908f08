// Checks a document against the part of JSON Schema that our own schema uses. Strict: a keyword
// that is not known here is a failure, so that the schema cannot say more than is checked.
#pragma once

#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <string>

namespace callscope::schema_check {

using Json = nlohmann::json;

class Checker {
 public:
  explicit Checker(const Json& schema) : root_(schema) {}

  // What is wrong, with its path; empty where nothing is.
  std::string check(const Json& value) const { return check(value, root_, ""); }
  std::string check(const Json& value, const std::string& definition) const {
    return check(value, root_["$defs"][definition], definition);
  }

 private:
  static bool is_type(const Json& value, const std::string& type) {
    if (type == "null") return value.is_null();
    if (type == "string") return value.is_string();
    if (type == "boolean") return value.is_boolean();
    if (type == "integer") return value.is_number_integer();
    if (type == "number") return value.is_number();
    if (type == "array") return value.is_array();
    return type == "object" && value.is_object();
  }

  std::string check(const Json& value, const Json& schema, const std::string& path) const {
    for (const auto& [keyword, rule] : schema.items()) {
      const std::string wrong = apply(keyword, rule, value, schema, path);
      if (!wrong.empty()) return wrong;
    }
    return {};
  }

  std::string apply(const std::string& keyword, const Json& rule, const Json& value, const Json& schema,
                    const std::string& path) const {
    static const std::set<std::string> kNotes = {"$schema", "$id", "$defs", "title", "description", "default"};
    const auto fault = [&](bool right) { return right ? std::string() : path + ": " + keyword + " " + rule.dump(); };
    if (kNotes.count(keyword) != 0) return {};
    if (keyword == "$ref") return check(value, root_["$defs"][rule.get<std::string>().substr(8)], path);
    if (keyword == "type") return fault(has_type(value, rule));
    if (keyword == "const") return fault(value == rule);
    if (keyword == "enum") return fault(std::find(rule.begin(), rule.end(), value) != rule.end());
    if (keyword == "minimum") return fault(!value.is_number() || value >= rule);
    if (keyword == "maximum") return fault(!value.is_number() || value <= rule);
    if (keyword == "maxItems") return fault(value.size() <= rule);
    if (keyword == "minItems") return fault(value.size() >= rule);
    if (keyword == "pattern")
      return fault(!value.is_string() ||
                   std::regex_search(value.get<std::string>(), std::regex(rule.get<std::string>())));
    if (keyword == "anyOf") return any_of(value, rule, path);
    if (keyword == "prefixItems") return fault(value.size() == rule.size());
    if (keyword == "items") return items(value, rule, path);
    if (keyword == "required") return required(value, rule, path);
    if (keyword == "properties") return properties(value, rule, path);
    if (keyword == "additionalProperties") return no_others(value, schema, path);
    return path + ": unknown keyword " + keyword;
  }

  static bool has_type(const Json& value, const Json& types) {
    if (types.is_string()) return is_type(value, types.get<std::string>());
    for (const auto& type : types)
      if (is_type(value, type.get<std::string>())) return true;
    return false;
  }
  std::string any_of(const Json& value, const Json& choices, const std::string& path) const {
    std::string wrong;
    for (const auto& choice : choices) {
      const std::string fault = check(value, choice, path);
      if (fault.empty()) return {};
      if (wrong.empty()) wrong = fault;
    }
    return wrong;
  }
  std::string items(const Json& value, const Json& rule, const std::string& path) const {
    if (rule.is_boolean()) return {};  // prefixItems has counted them
    for (std::size_t i = 0; i < value.size(); ++i) {
      const std::string wrong = check(value[i], rule, path + "/" + std::to_string(i));
      if (!wrong.empty()) return wrong;
    }
    return {};
  }
  static std::string required(const Json& value, const Json& names, const std::string& path) {
    for (const auto& name : names)
      if (!value.contains(name.get<std::string>())) return path + ": lacks " + name.get<std::string>();
    return {};
  }
  std::string properties(const Json& value, const Json& rules, const std::string& path) const {
    for (const auto& [name, rule] : rules.items()) {
      if (!value.contains(name)) continue;
      const std::string wrong = check(value[name], rule, path + "/" + name);
      if (!wrong.empty()) return wrong;
    }
    return {};
  }
  static std::string no_others(const Json& value, const Json& schema, const std::string& path) {
    for (const auto& [name, member] : value.items())
      if (!schema["properties"].contains(name)) return path + ": not in the schema: " + name;
    return {};
  }

  const Json& root_;
};

}  // namespace callscope::schema_check
