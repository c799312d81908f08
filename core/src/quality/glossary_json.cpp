// A glossary as JSON: a list of entries, or an object whose "entries" are that list.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "quality/glossary_reader.h"

namespace callscope {
namespace {

using Json = nlohmann::json;

// The lines on which the elements of the file's first list begin.
std::vector<std::uint64_t> element_lines(std::string_view text) {
  std::vector<std::uint64_t> lines;
  std::uint64_t line = 1;
  int depth = 0, list = 0;  // brackets that are open; at the list's elements, 0 before it
  bool expected = false;    // an element begins at the next letter
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\n') ++line;
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n') continue;
    if (expected && c != ']') lines.push_back(line);
    expected = false;
    if (c == '"') {
      while (++i < text.size() && text[i] != '"') {
        if (text[i] == '\\') ++i;
        else if (text[i] == '\n') ++line;
      }
    } else if (c == '[' || c == '{') {
      ++depth;
      if (c == '[' && list == 0) {
        list = depth;
        expected = true;
      }
    } else if (c == ']' || c == '}') {
      if (depth-- == list) break;
    } else if (c == ',' && depth == list) {
      expected = true;
    }
  }
  return lines;
}

std::uint64_t line_of(std::string_view text, std::size_t byte) {
  const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(byte, text.size()));
  return 1 + static_cast<std::uint64_t>(std::count(text.begin(), end, '\n'));
}

// Reads as far as the text is JSON and remembers where it stops being so.
struct Stop : nlohmann::json_sax<Json> {
  std::size_t at = 0;
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool key(string_t&) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t position, const std::string&, const Json::exception&) override {
    at = position;
    return false;
  }
};

std::string_view text_of(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? std::string_view(found->get_ref<const std::string&>()) : "";
}

// What is wrong with a field's type; nothing where it is right.
std::string wrong_type(const std::string& name, const Json& value) {
  if (std::find(kGlossaryFields.begin(), kGlossaryFields.end(), name) == kGlossaryFields.end())
    return "has the unknown field \"" + name + "\"";
  if (name != "variants") return value.is_string() ? "" : "has a \"" + name + "\" that is no text";
  if (!value.is_array()) return "has \"variants\" that are no list";
  const bool texts = std::all_of(value.begin(), value.end(), [](const Json& variant) { return variant.is_string(); });
  return texts ? "" : "has a variant that is no text";
}

bool read_entry(const Json& item, std::uint64_t line, GlossaryReader& reader) {
  if (!item.is_object()) {
    reader.refuse(line, "", "holds no object where an entry should stand");
    return true;
  }
  bool readable = true;
  for (const auto& [name, value] : item.items())
    if (std::string wrong = wrong_type(name, value); !wrong.empty()) {
      reader.refuse(line, name, std::move(wrong));
      readable = false;
    }
  if (!readable) return true;
  GlossaryCells cells;
  cells.canonical = text_of(item, "canonical");
  cells.kind = text_of(item, "kind");
  cells.company = text_of(item, "company");
  cells.note = text_of(item, "note");
  if (const auto list = item.find("variants"); list != item.end())
    for (const Json& variant : *list) cells.variants.push_back(variant.get<std::string>());
  return reader.take(line, std::move(cells));
}

// The list of entries, null where the document has none.
const Json* entries_of(const Json& document, GlossaryReader& reader) {
  if (document.is_array()) return &document;
  for (const auto& [name, value] : document.items())
    if (name != "entries" && name != "$schema") {
      reader.refuse(1, name, "begins an object with the unknown field \"" + name + "\"");
      return nullptr;
    }
  const auto found = document.find("entries");
  if (found != document.end() && found->is_array()) return &*found;
  reader.refuse(1, "entries", "begins an object without a list \"entries\"");
  return nullptr;
}

}  // namespace

void read_glossary_json(std::string_view text, GlossaryReader& reader) {
  Stop stop;
  if (!Json::sax_parse(text, &stop)) return reader.refuse(line_of(text, stop.at), "", "is no JSON");
  const Json document = Json::parse(text, nullptr, /*allow_exceptions=*/false);
  const Json* list = entries_of(document, reader);
  if (list == nullptr) return;
  const auto lines = element_lines(text);
  for (std::size_t i = 0; i < list->size(); ++i)
    if (!read_entry((*list)[i], i < lines.size() ? lines[i] : 1, reader)) return;
}

}  // namespace callscope
