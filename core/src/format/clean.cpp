#include "format/clean.h"

#include <algorithm>
#include <string>

#include "text/characters.h"
#include "text/utf8.h"

namespace callscope {
namespace {

constexpr int kLeastTimes = 3;  // lines that begin with a time before the times count as furniture
constexpr std::string_view kKernedCapitals = "TVWYFPKRL";
constexpr int kLeastKerned = 6;  // single capitals set apart before it counts as kerning

struct Entity {
  std::string_view name;
  std::string_view words;
};
constexpr Entity kEntities[] = {{"amp", "&"},   {"nbsp", " "},   {"quot", "\""},  {"apos", "'"},  {"lt", "<"},
                                {"gt", ">"},    {"rsquo", "’"},  {"lsquo", "‘"},  {"ldquo", "“"}, {"rdquo", "”"},
                                {"mdash", "—"}, {"ndash", "–"},  {"hellip", "…"}, {"euro", "€"},  {"pound", "£"},
                                {"yen", "¥"},   {"copy", "©"},   {"reg", "®"},    {"trade", "™"}, {"eacute", "é"},
                                {"bull", "•"},  {"middot", "·"}, {"cent", "¢"},   {"deg", "°"}};

struct Change {
  std::string words;
  std::size_t length = 0;  // 0: none here
};

Change numeric_entity(std::string_view text, std::size_t at) {
  std::size_t i = at + 2;
  const bool hex = i < text.size() && (text[i] | 0x20) == 'x';
  if (hex) ++i;
  char32_t value = 0;
  std::size_t digits = 0;
  for (; i < text.size() && digits < 7; ++i, ++digits) {
    const char c = static_cast<char>(text[i] | 0x20);
    if (text[i] >= '0' && text[i] <= '9')
      value = value * (hex ? 16 : 10) + static_cast<char32_t>(text[i] - '0');
    else if (hex && c >= 'a' && c <= 'f')
      value = value * 16 + static_cast<char32_t>(c - 'a' + 10);
    else
      break;
  }
  if (digits == 0 || i >= text.size() || text[i] != ';' || value == 0 || value > 0x10FFFF ||
      (value >= 0xD800 && value < 0xE000))
    return {};
  Change change;
  append_utf8(change.words, value);
  change.length = i + 1 - at;
  return change;
}

Change entity(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) == "&#") return numeric_entity(text, at);
  for (const Entity& known : kEntities)
    if (text.substr(at + 1, known.name.size()) == known.name && text.substr(at + 1 + known.name.size(), 1) == ";")
      return {std::string(known.words), known.name.size() + 2};
  return {};
}

Change ligature(std::string_view text, std::size_t at) {
  static constexpr std::string_view kLigatures[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
  if (text.substr(at, 2) != "\xEF\xAC" || at + 2 >= text.size()) return {};
  const auto last = static_cast<unsigned char>(text[at + 2]);
  if (last < 0x80 || last > 0x86) return {};
  return {std::string(kLigatures[last - 0x80]), 3};
}

// "<Sync id="L12"/>", "</span>": a tag inside a line of a text that is not HTML.
Change inline_tag(std::string_view text, std::size_t at) {
  std::size_t i = at + 1;
  if (i < text.size() && text[i] == '/') ++i;
  if (i >= text.size() || !((text[i] | 0x20) >= 'a' && (text[i] | 0x20) <= 'z')) return {};
  std::size_t name = i;
  while (i < text.size() && ((text[i] | 0x20) >= 'a' && (text[i] | 0x20) <= 'z')) ++i;
  static constexpr std::string_view kTags[] = {"Sync", "span", "b",   "i",    "em", "strong", "a",
                                               "u",    "sup",  "sub", "font", "p",  "div"};
  bool known = false;
  for (std::string_view tag : kTags) known = known || text.substr(name, i - name) == tag;
  const std::size_t close = known ? text.substr(at, 300).find('>') : std::string_view::npos;
  if (close == std::string_view::npos || text.substr(at, close).find('\n') != std::string_view::npos) return {};
  // At the start of a line the tag goes with the words' first letter, so that the words begin with it.
  std::size_t line = at;
  while (line > 0 && text[line - 1] == ' ') --line;
  const std::size_t next = at + close + 1;
  if ((line == 0 || text[line - 1] == '\n') && next < text.size() && static_cast<unsigned char>(text[next]) > ' ' &&
      text[next] != '<') {
    const std::uint32_t letter = utf8_length(static_cast<unsigned char>(text[next]));
    return {std::string(text.substr(next, letter)), close + 1 + letter};
  }
  return {"", close + 1};
}

// What Markdown and its formulas write behind a backslash: "\[sic\]", "\$ 1.2", "\%"; "$9 \%$" and
// "$\$ 1.2$" lose their frame.
Change escaped(std::string_view text, std::size_t at) {
  constexpr std::string_view kMarks = "$%&#_[]()*`<>|~\\";
  const char next = at + 1 < text.size() ? text[at + 1] : '\0';
  if (next == '\0' || kMarks.find(next) == std::string_view::npos) return {};
  std::size_t length = 2;
  if (next == '$' && text.substr(at + 2, 1) == " ") length = 3;
  const bool frame = next == '%' && text.substr(at + 2, 1) == "$";
  return {std::string(1, next), length + (frame ? 1 : 0)};
}

bool is_digit(std::string_view text, std::size_t at) { return at < text.size() && callscope::is_digit(text[at]); }

// The dollar that frames a formula and means no money: "$\$ 1.2$ billion", "$88.7 \%$".
bool frames_formula(std::string_view text, std::size_t at) {
  if (text.substr(at + 1, 2) == "\\$") return true;
  std::size_t i = at + 1;
  while (is_digit(text, i) || text.substr(i, 1) == "." || text.substr(i, 1) == "," || text.substr(i, 1) == " ") ++i;
  if (i > at + 1 && text.substr(i, 2) == "\\%") return true;
  // The frame's end: a digit stands before, no digit after.
  return at > 0 && is_digit(text, at - 1) && !is_digit(text, at + 1);
}

bool is_lower(std::string_view text, std::size_t at) { return at < text.size() && is_small(text[at]); }

// "T echnology": a capital that kerning sets apart. "A", "I" are words; others after "Class", "Series".
bool is_kerned(std::string_view text, std::size_t at) {
  if (at + 3 >= text.size() || text[at + 1] != ' ' || !is_lower(text, at + 2)) return false;
  const bool we = text[at] == 'W' && text.substr(at + 2, 2) == "e ";
  if (!is_lower(text, at + 3) && !we) return false;
  if (kKernedCapitals.find(text[at]) == std::string_view::npos) return false;
  if (at >= 2 && text.substr(at - 2, 3) == "YoY") return false;
  return at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n' || text[at - 1] == '(' || is_lower(text, at - 1);
}

bool follows_class(std::string_view text, std::size_t at) {
  for (std::string_view word : {"Class ", "Series ", "Plan ", "Type ", "Vitamin ", "Part ", "Tier ", "Schedule "})
    if (at >= word.size() && text.substr(at - word.size(), word.size()) == word) return true;
  return false;
}

// "[00:12] ", "(00:11:21) " or "[00:12.000 --> 00:16.520] " at the start of a line.
Change leading_time(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 36;
  std::size_t line = at;
  while (line > 0 && (text[line - 1] == ' ' || text[line - 1] == '\t')) --line;
  if ((line > 0 && text[line - 1] != '\n') || !is_digit(text, at + 1)) return {};
  const char close = text[at] == '[' ? ']' : ')';
  std::size_t i = at + 1;
  int colons = 0;
  const auto is_part = [&](char c) {
    return is_digit(text, i) || c == ':' || c == '.' || c == ',' || c == '-' || c == '>' || c == ' ';
  };
  while (i < text.size() && i < at + kLongest && is_part(text[i])) colons += text[i++] == ':';
  if (colons == 0 || i >= text.size() || text[i] != close || i < at + 5) return {};
  ++i;
  while (i < text.size() && text[i] == ' ') ++i;
  return {"", i - at};
}

// The bytes at which survey() looks closer.
struct Suspects {
  bool of[256];
};
constexpr Suspects suspects() {
  Suspects table{};
  for (char c : std::string_view("&<\0\xEF\xC2\\([", 8)) table.of[static_cast<unsigned char>(c)] = true;
  for (char c : kKernedCapitals) table.of[static_cast<unsigned char>(c)] = true;
  return table;
}
constexpr Suspects kSuspects = suspects();

// Without a branch for each: most groups of eight hold none.
bool any_suspect(const char* eight) {
  bool any = false;
  for (int i = 0; i < 8; ++i) any |= kSuspects.of[static_cast<unsigned char>(eight[i])];
  return any;
}

class Cleaner {
 public:
  explicit Cleaner(std::string_view text) : text_(text) {}

  std::optional<Reading> run() {
    survey();
    if (!any_) return std::nullopt;
    for (std::size_t at = 0; at < text_.size();) {
      const Change change = change_at(at);
      if (change.length == 0) {
        ++at;
        continue;
      }
      reading_.copy(text_, done_, static_cast<std::uint32_t>(at));
      done_ = static_cast<std::uint32_t>(at + change.length);
      reading_.replace(change.words, static_cast<std::uint32_t>(at), done_);
      at = done_;
    }
    reading_.copy(text_, done_, static_cast<std::uint32_t>(text_.size()));
    return std::move(reading_);
  }

 private:
  // What the text has of each fault, so that clean text is not copied.
  void survey() {
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t end = std::min(at + 8, text_.size());
      const bool clean = end - at == 8 && !any_suspect(&text_[at]);
      for (; !clean && at < end; ++at)
        if (kSuspects.of[static_cast<unsigned char>(text_[at])]) look_at(at);
      at = end;
    }
    kerned_ = kerned_seen_ >= kLeastKerned;
    times_ = times_seen_ >= kLeastTimes;
    any_ = any_ || kerned_ || times_;
  }

  void look_at(std::size_t at) {
    const char c = text_[at];
    const bool capital = is_capital(c);
    if (capital && (at + 1 == text_.size() || text_[at + 1] != ' ')) return;  // as most are
    if (c == '&' || c == '<' || c == '\0' || c == '\xEF' || c == '\xC2')
      any_ = any_ || change_at(at).length > 0;
    else if (c == '\\' && escaped(text_, at).length > 0) {
      any_ = true;
      formulas_ = formulas_ || text_[at + 1] == '$' || text_[at + 1] == '%' || text_[at + 1] == '&';
    } else if (c == '(' || c == '[') {
      times_seen_ += leading_time(text_, at).length > 0;
      any_ = any_ || cid(at).length > 0;
    } else if (capital && is_kerned(text_, at) && !follows_class(text_, at))
      ++kerned_seen_;
  }

  Change change_at(std::size_t at) const {
    switch (text_[at]) {
      case '&': return entity(text_, at);
      case '<': return inline_tag(text_, at);
      case '\0': return {"", 1};
      case '\xEF':
        if (is_symbol(at)) return {"•", 3};
        return text_.substr(at, 3) == "\xEF\xBB\xBF" ? Change{"", 3} : ligature(text_, at);
      case '\xC2': return text_.substr(at, 2) == "\xC2\xAD" ? Change{"", 2} : Change{};
      case '(': return cid(at).length > 0 ? cid(at) : times_ ? leading_time(text_, at) : Change{};
      case '[': return times_ ? leading_time(text_, at) : Change{};
      case '\\': return escaped(text_, at);
      case '$': return formulas_ && frames_formula(text_, at) ? Change{"", 1} : Change{};
      case ' ': return kerned_ ? kerning(at) : Change{};
      default: return {};
    }
  }

  // U+F000 to U+F0FF: a sign of a symbol font, which in running text is a bullet.
  bool is_symbol(std::size_t at) const {
    return at + 2 < text_.size() && static_cast<unsigned char>(text_[at + 1]) - 0x80u < 4;
  }

  Change cid(std::size_t at) const {
    if (text_.substr(at, 5) != "(cid:") return {};
    const std::size_t close = text_.substr(at, 12).find(')');
    return close == std::string_view::npos ? Change{} : Change{"", close + 1};
  }

  // The blank after a capital set apart, before a comma or point, or inside "dif fer".
  Change kerning(std::size_t at) const {
    if (at == 0 || at + 1 >= text_.size()) return {};
    const char next = text_[at + 1];
    if ((next == ',' || next == '.') && is_lower(text_, at - 1) && !is_digit(text_, at + 2) &&
        text_.substr(at + 1, 3) != "...")
      return {"", 1};
    if (is_kerned(text_, at - 1) && !follows_class(text_, at - 1)) return {"", 1};
    return splits_double_f(at) ? Change{"", 1} : Change{};
  }

  bool splits_double_f(std::size_t at) const {
    if (text_[at - 1] != 'f' || text_[at + 1] != 'f' || !is_lower(text_, at + 2)) return false;
    std::size_t start = at;
    while (start > 0 && (is_lower(text_, start - 1) || is_capital(text_[start - 1]))) --start;
    const std::string_view left = text_.substr(start, at - start);
    for (std::string_view head : {"dif", "af", "ef", "suf", "buf", "cof", "Dif", "Af", "Ef", "stif", "sheaf"})
      if (left == head) return true;
    for (std::string_view tail : {"fice", "ficer", "fer ", "fers", "fered", "fering", "fset", "ficial"})
      if ((left == "of" || left == "Of") && text_.substr(at + 1, tail.size()) == tail) return true;
    return false;
  }

  std::string_view text_;
  Reading reading_;
  std::uint32_t done_ = 0;
  bool any_ = false;
  bool formulas_ = false;
  bool times_ = false;
  bool kerned_ = false;
  int kerned_seen_ = 0, times_seen_ = 0;
};

}  // namespace

std::optional<Reading> clean_characters(std::string_view text) { return Cleaner(text).run(); }

}  // namespace callscope
