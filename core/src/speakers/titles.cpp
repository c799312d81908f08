#include "speakers/titles.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "support/table.h"
#include "text/word.h"

namespace callscope {
namespace {

Role role_named(std::string_view name) {
  for (Role role : {Role::operator_, Role::ir, Role::executive, Role::analyst, Role::interpreter, Role::media})
    if (name == to_string(role)) return role;
  return Role::unknown;
}

const std::unordered_map<WordId, Role>& title_words() {
  static const auto words = [] {
    std::unordered_map<WordId, Role> all;
    for (const auto& row : read_table("speaker_titles"))
      if (row.size() >= 2) all.emplace(word_id(row[0]), role_named(row[1]));
    return all;
  }();
  return words;
}

const std::unordered_map<WordId, Role>& label_words() {
  static const auto words = [] {
    std::unordered_map<WordId, Role> all;
    for (const auto& row : read_table("speaker_labels"))
      for (std::string_view label : row.size() >= 2 ? split(row[1]) : std::vector<std::string_view>())
        all.emplace(word_id(label), role_named(row[0]));
    return all;
  }();
  return words;
}

std::string_view trim(std::string_view text) {
  const auto is_edge = [](char c) { return c == ' ' || c == ',' || c == '-' || c == '\n' || c == '\t' || c == '.' || c == '(' || c == ')' || c == ':'; };
  while (!text.empty() && is_edge(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_edge(text.back())) text.remove_suffix(1);
  return text;
}

// Splits at " - ", "--" and dashes; else at commas.
std::vector<std::string_view> parts_of(std::string_view text) {
  std::vector<std::string_view> parts;
  const auto take = [&](std::string_view part) { if (!trim(part).empty()) parts.push_back(trim(part)); };
  static constexpr std::string_view kDashes[] = {" - ", "--", "\xE2\x80\x93", "\xE2\x80\x94", " | "};
  for (std::string_view rest = text;;) {
    std::size_t at = std::string_view::npos, size = 0;
    for (std::string_view dash : kDashes)
      if (const std::size_t found = rest.find(dash); found < at) at = found, size = dash.size();
    take(rest.substr(0, at));
    if (at == std::string_view::npos) break;
    rest = rest.substr(at + size);
  }
  if (parts.size() > 1) return parts;
  parts.clear();
  for (std::string_view rest = text;;) {
    const std::size_t at = rest.find(", ");
    take(rest.substr(0, at));
    if (at == std::string_view::npos) return parts;
    rest = rest.substr(at + 2);
  }
}

struct PartKind {
  int titles = 0;
  bool analyst = false, ir = false;
};

PartKind kind_of(std::string_view part) {
  PartKind kind;
  for (const Token& token : tokenize(part)) {
    const auto found = title_words().find(token.word);
    if (found == title_words().end()) continue;
    ++kind.titles;
    kind.analyst = kind.analyst || found->second == Role::analyst;
    kind.ir = kind.ir || found->second == Role::ir;
  }
  return kind;
}

void append(std::optional<std::string>& text, std::string_view part) {
  if (!text) text = std::string();
  if (!text->empty()) *text += ", ";
  text->append(part.data(), part.size());
}

}  // namespace

bool is_title_word(const Token& token) {
  return title_words().find(token.word) != title_words().end();
}

bool is_title_head(const Token& token) {
  const auto found = title_words().find(token.word);
  return found != title_words().end() && found->second != Role::unknown;
}

Affiliation read_affiliation(std::string_view printed) {
  Affiliation out;
  bool analyst = false, ir = false, titled = false;
  for (std::string_view part : parts_of(printed)) {
    const PartKind kind = kind_of(part);
    analyst = analyst || kind.analyst;
    ir = ir || kind.ir;
    const bool is_group_name = kind.titles == 1 && !kind.analyst && word_id(part.substr(part.rfind(' ') + 1)) == "group"_w;
    if (kind.titles > 0 && !is_group_name) {
      titled = true;
      append(out.title, part);
    } else if (!out.organization) {
      out.organization = std::string(part);
    } else {
      append(out.title, part);
    }
  }
  if (analyst) out.role = Role::analyst;
  else if (ir) out.role = Role::ir;
  else if (titled) out.role = Role::executive;
  return out;
}

LabelKind read_label_kind(std::string_view label) {
  std::string words;
  bool numbered = false;
  for (char c : fold(trim(label))) {
    const bool is_mark = (c >= '0' && c <= '9') || c == '#' || c == '_' || c == '[' || c == ']';
    numbered = numbered || (c >= '0' && c <= '9');
    if (!is_mark) words += c;
  }
  const auto found = label_words().find(hash_folded(trim(words)));
  if (found == label_words().end()) return {Role::unknown, trim(words).empty(), numbered};
  return {found->second, true, numbered};
}

}  // namespace callscope
