#include "format/label_parts.h"

#include "format/cuts.h"
#include "format/labels.h"
#include "support/table.h"
#include "support/word_map.h"
#include "text/word.h"

namespace callscope {
namespace {

// The marks that part a name from what is printed with it.
constexpr CutList kCuts = {" -- ", "--", " - ", " – ", " — ", " ‒ ", " ― ", "— ",
                           " | ",  "\t", ", ",  " (",  "(",   "（",  " / ", " ["};
constexpr std::size_t kLongestMark = 10;  // "Question"

bool is_bracketed(std::string_view text, char open, char close) {
  return text.size() > 2 && text.front() == open && text.back() == close && text.find(close) == text.size() - 1;
}

// "Question", "Q", "Q1", "Answer", "A": before a dash and a name.
Role marked_role(std::string_view mark) {
  while (mark.size() > 1 && mark.back() >= '0' && mark.back() <= '9') mark.remove_suffix(1);
  if (mark == "Q" || mark == "Question") return Role::analyst;
  return mark == "A" || mark == "Answer" ? Role::executive : Role::unknown;
}

std::string_view without_bracket(std::string_view text) {
  while (!text.empty() && (text.back() == ')' || text.back() == ']' || text.back() == ' ')) text.remove_suffix(1);
  return text.size() > 3 && text.substr(text.size() - 3) == "）" ? text.substr(0, text.size() - 3) : text;
}

// "=== Jane Roe ===", "-- Jane Roe --": rules on both sides of a label.
std::string_view without_rules(std::string_view text) {
  const auto is_rule_mark = [](char c) { return c == '=' || c == '-' || c == '~' || c == '+' || c == '>' || c == '<'; };
  std::size_t from = 0, to = text.size();
  while (from < to && is_rule_mark(text[from])) ++from;
  while (to > from && is_rule_mark(text[to - 1])) --to;
  return from >= 2 && text.size() - to >= 2 ? strip_markup(text.substr(from, to - from)) : text;
}

bool is_person(std::string_view text) { return looks_like_name(text) && !looks_like_position(text); }

// "Chief Financial Officer Jane Roe": the two or three last words, where a title stands before.
bool cut_leading_title(std::string_view text, LabelParts& parts) {
  if (!looks_like_position(text)) return false;
  for (int words = 3; words >= 2; --words) {
    std::size_t at = text.size();
    for (int k = 0; k < words && at != std::string_view::npos; ++k)
      at = at == 0 ? std::string_view::npos : text.rfind(' ', at - 1);
    if (at == std::string_view::npos || at == 0) continue;
    const std::string_view name = text.substr(at + 1), title = trim(text.substr(0, at));
    if (!is_person(name) || !looks_like_position(title) || title.back() == '-') continue;
    parts.name = name;
    parts.affiliation = title;
    return true;
  }
  return false;
}

}  // namespace

bool is_not_label(std::string_view words) {
  static const WordSet set = [] {
    WordSet all;
    for (const TableRow& row : read_table("not_labels")) all.insert(word_id(row[0]));
    return all;
  }();
  return set.has(word_id(words));
}

bool begins_company_form(std::string_view text) {
  static constexpr std::string_view kForms[] = {"Inc", "Corp", "Ltd", "LLC", "Limited", "PLC", "plc",
                                                "L.P", "N.V",  "S.A", "Co.", "AG",      "SE"};
  for (std::string_view form : kForms) {
    if (text.substr(0, form.size()) != form) continue;
    const char next = form.size() < text.size() ? text[form.size()] : ' ';
    if (next == ' ' || next == '.' || next == ',' || next == ')') return true;
  }
  return false;
}

std::string_view bare_label(std::string_view text, Role& role) {
  text = without_rules(strip_markup(text));
  constexpr std::string_view kField = "Speaker: ";
  if (text.substr(0, kField.size()) == kField) text = strip_markup(text.substr(kField.size()));
  const std::size_t terminal = text.find("{BIO ");
  if (terminal != std::string_view::npos && terminal > 0) text = strip_markup(text.substr(0, terminal));
  if (is_bracketed(text, '[', ']') || is_bracketed(text, '<', '>'))
    text = strip_markup(text.substr(1, text.size() - 2));
  const Cut cut = kCuts.first(text.substr(0, kLongestMark + 6));
  if (cut.at == std::string_view::npos || cut.at > kLongestMark) return text;
  const Role marked = marked_role(text.substr(0, cut.at));
  if (marked == Role::unknown) return text;
  const std::string_view name = trim(text.substr(cut.at + cut.width));
  if (!looks_like_short_name(name.substr(0, kCuts.first(name).at))) return text;
  role = marked;
  return name;
}

bool read_label_parts(std::string_view text, LabelParts& parts) {
  parts = {};
  text = bare_label(text, parts.role);
  if (text.empty()) return false;
  parts.generic = is_generic_label(text);
  parts.name = text;
  const Cut cut = parts.generic ? Cut{} : kCuts.first(text);
  if (cut.at != std::string_view::npos && cut.at > 0) {
    parts.name = strip_markup(text.substr(0, cut.at));
    parts.affiliation = strip_markup(text.substr(cut.at + cut.width));
    if (text.substr(cut.at, cut.width).find_first_of("([\xEF") != std::string_view::npos)
      parts.affiliation = without_bracket(parts.affiliation);
    if (parts.affiliation == "ph") parts.affiliation = {};  // "Jane Roe [ph]": as it was heard
    if (parts.affiliation.substr(0, 6) == "以下")
      parts.affiliation = {};  // "(以下、富山)": how the name is cut from here on
    if (begins_company_form(parts.affiliation)) {
      const Cut next = kCuts.first(text, cut.at + cut.width);
      if (next.at == std::string_view::npos) return false;
      parts.name = text.substr(0, next.at);
      parts.affiliation = strip_markup(text.substr(next.at + next.width));
    }
    const bool turned = !is_person(parts.name) && is_person(parts.affiliation);
    if (turned) std::swap(parts.name, parts.affiliation);
    parts.generic = is_generic_label(parts.name);
  }
  if (!parts.generic && !is_person(parts.name) && cut_leading_title(text, parts)) parts.generic = false;
  if (parts.name.size() > 9 && parts.name.substr(parts.name.size() - 3) == "氏") parts.name.remove_suffix(3);
  parts.full_name = is_person(parts.name);
  return parts.generic || (!is_not_label(parts.name) && (parts.full_name || looks_like_short_name(parts.name)));
}

}  // namespace callscope
