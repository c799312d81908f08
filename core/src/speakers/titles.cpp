#include "speakers/titles.h"

#include <algorithm>
#include <vector>

#include "support/table.h"
#include "support/word_map.h"
#include "text/endings.h"
#include "text/legal_forms.h"
#include "text/word.h"

namespace callscope {
namespace {

Role role_named(std::string_view name) {
  for (Role role : {Role::operator_, Role::ir, Role::executive, Role::analyst, Role::interpreter, Role::media})
    if (name == to_string(role)) return role;
  return Role::unknown;
}

// The role that a word speaks for, as its number and one: 0 is no word of the table.
std::uint32_t number_of(Role role) { return static_cast<std::uint32_t>(role) + 1; }
void add_role(WordMap& words, std::string_view word, std::string_view role) {
  std::uint32_t& known = words[word_id(word)];
  if (known == 0) known = number_of(role_named(role));
}

const WordMap& title_words() {
  static const auto words = [] {
    WordMap all;
    for (const auto& row : read_table("speaker_titles"))
      if (row.size() >= 2) add_role(all, row[0], row[1]);
    return all;
  }();
  return words;
}

const WordMap& label_words() {
  static const auto words = [] {
    WordMap all;
    for (const auto& row : read_table("speaker_labels"))
      for (std::string_view label : row.size() >= 2 ? split(row[1]) : std::vector<std::string_view>())
        add_role(all, label, row[0]);
    return all;
  }();
  return words;
}

bool ends_with_abbreviation(std::string_view text) {
  for (std::string_view word :
       {"Inc.", "Corp.", "Co.", "Ltd.", "L.P.", "N.A.", "S.A.", "N.V.", "Bros.", "Cos.", "Jr.", "Sr.", "L.L.C."})
    if (ends_with(text, word)) return true;
  return false;
}

std::string_view trim(std::string_view text) {
  const auto is_edge = [](char c) {
    return c == ' ' || c == ',' || c == '-' || c == '\n' || c == '\t' || c == '.' || c == '(' || c == ')' || c == ':';
  };
  while (!text.empty() && is_edge(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_edge(text.back()) && !ends_with_abbreviation(text)) text.remove_suffix(1);
  return text;
}

std::string_view trim_blanks(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  return first == std::string_view::npos ? std::string_view()
                                         : text.substr(first, text.find_last_not_of(" \t\r") + 1 - first);
}

struct PartKind {
  int titles = 0;  // words of titles
  int heads = 0;   // those that make a title by themselves
  int words = 0;
  bool analyst = false, ir = false;
  bool officer = false;  // "Chief Risk Officer": nobody who asks for a firm
  // "Finance", "Corporate Strategy": what follows a title belongs to it.
  bool only_title_words() const { return titles > 0 && titles == words; }
};

PartKind kind_of(std::string_view part) {
  PartKind kind;
  bool investor = false, chief = false, invests = false;
  for (const Token& token : tokenize(part)) {
    investor = token.kind == TokenKind::word ? token.is("investor"_w) : investor;  // the last word
    chief = chief || token.is("chief"_w);
    invests = invests || token.is("investment"_w);
    kind.officer = kind.officer || (chief && !invests && token.is("officer"_w));
    kind.words += token.kind == TokenKind::word && !token.is("and"_w) && !token.is("of"_w);
    const std::uint32_t role = title_words().get(token.word);
    if (role == 0) continue;
    ++kind.titles;
    // "Wolfe Research" is a firm.
    kind.heads += role != number_of(Role::unknown) && !token.is("research"_w);
    kind.analyst = kind.analyst || token.is("analyst"_w);
    kind.ir = kind.ir || role == number_of(Role::ir);
  }
  // "Individual Investor" asks; "Investor Relations" answers.
  if (investor) kind.analyst = true;
  return kind;
}

// "Relations", "Finance, …": begins with a word that only titles have.
bool is_title_part(std::string_view line) {
  const auto tokens = tokenize(line.substr(0, 40));
  return !tokens.empty() && title_words().has(tokens[0].word);
}

// Lines to one. A firm under a title is a part of its own; other lines were cut at a width, as are those in capitals
// with a dash before the firm.
std::string in_one_line(std::string_view text) {
  std::string out;
  const bool wrapped = (text.find("–") != std::string_view::npos || text.find("- ") != std::string_view::npos) &&
                       std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = trim_blanks(text.substr(at, end - at));
    at = end + 1;
    if (line.empty()) continue;
    const bool open =
        !out.empty() && (out.back() == ',' || out.back() == '&' || (line.front() >= 'a' && line.front() <= 'z'));
    const bool parts = !wrapped && !open && line != "Division" && kind_of(out).heads > 0 && kind_of(line).heads == 0 &&
                       kind_of(line).titles <= 1 && !is_title_part(line);
    if (!out.empty()) out += parts ? " - " : " ";
    out += line;
  }
  return out;
}

std::vector<std::string_view> parts_at(std::string_view text, std::initializer_list<std::string_view> marks) {
  std::vector<std::string_view> parts;
  for (std::string_view rest = text;;) {
    std::size_t at = std::string_view::npos, size = 0;
    for (std::string_view mark : marks)
      if (const std::size_t found = rest.find(mark); found < at) at = found, size = mark.size();
    const std::string_view part = trim(rest.substr(0, at));
    if (!part.empty()) parts.push_back(part);
    if (at == std::string_view::npos) return parts;
    rest = rest.substr(at + size);
  }
}

// "Keefe, Bruyette, & Woods, Inc.": commas before a legal form and in a row that "&" ends part
// nothing. Views can be joined because they are of one text.
void join_firm_parts(std::vector<std::string_view>& parts) {
  for (std::size_t i = parts.size(); i-- > 1;) {
    const bool one_word = parts[i - 1].find(' ') == std::string_view::npos && kind_of(parts[i - 1]).titles == 0;
    const bool row = parts[i].substr(0, 2) == "& " ||
                     (one_word && parts[i].find("& ") != std::string_view::npos && kind_of(parts[i]).heads == 0);
    if (!is_legal_form_after_comma(word_id(parts[i])) && !row) continue;
    parts[i - 1] = {parts[i - 1].data(),
                    static_cast<std::size_t>(parts[i].data() + parts[i].size() - parts[i - 1].data())};
    parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

// A firm without the division that analysts print behind it.
std::string_view without_division(std::string_view firm, bool& analyst) {
  for (std::string_view division : {", Research Division", ", Equity Research"}) {
    if (firm.size() <= division.size() || firm.substr(firm.size() - division.size()) != division) continue;
    analyst = true;
    return trim(firm.substr(0, firm.size() - division.size()));
  }
  return firm;
}

void append(std::optional<std::string>& text, std::string_view part) {
  if (!text) text = std::string();
  if (!text->empty()) *text += ", ";
  text->append(part.data(), part.size());
}

}  // namespace

bool is_title_word(const Token& token) { return title_words().has(token.word); }

bool is_title_head(const Token& token) {
  const std::uint32_t role = title_words().get(token.word);
  return role != 0 && role != number_of(Role::unknown);
}

Affiliation read_affiliation(std::string_view printed) {
  const std::string line = in_one_line(printed);
  std::vector<std::string_view> parts = parts_at(line, {" - ", "--", "\xE2\x80\x93", "\xE2\x80\x94", " | "});
  if (parts.size() <= 1) {
    parts = parts_at(line, {", "});
    join_firm_parts(parts);
  }
  Affiliation out;
  bool analyst = false, ir = false, titled = false, officer = false;
  for (std::string_view part : parts) {
    const PartKind kind = kind_of(part);
    officer = officer || kind.officer;
    analyst = analyst || kind.analyst;
    ir = ir || kind.ir;
    if (kind.heads > 0 || (titled && kind.only_title_words())) {
      titled = true;
      append(out.title, part);
    } else if (part == "Research Division" || part == "Equity Research") {
      analyst = true;
    } else if (!out.organization) {
      out.organization = std::string(without_division(part, analyst));
    } else {
      append(out.title, part);
    }
  }
  // Who has an office and no other firm is the company's, whatever the page puts behind it.
  if (analyst && !(officer && !out.organization))
    out.role = Role::analyst;
  else if (ir)
    out.role = Role::ir;
  else if (titled)
    out.role = Role::executive;
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
  const std::uint32_t role = label_words().get(hash_folded(trim(words)));
  if (role == 0) return {Role::unknown, trim(words).empty(), numbered};
  return {static_cast<Role>(role - 1), true, numbered};
}

}  // namespace callscope
