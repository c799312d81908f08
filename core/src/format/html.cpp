// Pasted HTML, and XML of the same make: tags out, block tags and unknown ones to line breaks, cells and
// bold words that begin a line set apart by a tab, the speaker that an unknown tag names put on a
// line; scripts, styles and navigation dropped. Entities are resolved with all other characters
// afterwards.
#include <algorithm>

#include "format/containers.h"
#include "text/word.h"

namespace callscope {
namespace {

constexpr std::size_t kLook = 20000;  // bytes looked at to tell HTML
constexpr std::size_t kLongestBold = 120;
constexpr std::string_view kInline =
    "|a|abbr|b|bdi|big|cite|code|em|font|i|img|input|ins|kbd|label|mark|q|s|small|span|strong|sub|sup|sync|time|u|var|wbr|";
constexpr std::string_view kDropped = "|script|style|nav|noscript|svg|head|aside|form|button|iframe|template|";
constexpr std::string_view kBlocks =
    "|p|div|li|tr|h1|h2|h3|h4|h5|h6|section|article|ul|ol|table|blockquote|header|footer|hr|main|pre|dt|dd|"
    "html|body|tbody|thead|dl|figure|center|";

bool is_one_of(std::string_view name, std::string_view names) {
  // `names` is "|p|div|…|".
  const std::string key = "|" + std::string(name) + "|";
  return names.find(key) != std::string_view::npos;
}

// The lower-case name of the tag that begins at `at`, without its slash; empty where there is none.
std::string tag_name(std::string_view text, std::size_t at, bool& closes) {
  std::size_t i = at + 1;
  closes = i < text.size() && text[i] == '/';
  if (closes) ++i;
  std::string name;
  for (; i < text.size() && name.size() < 12; ++i) {
    const char lower = static_cast<char>(text[i] | 0x20);
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (!(lower >= 'a' && lower <= 'z') && (!digit || name.empty())) break;
    name.push_back(digit ? text[i] : lower);
  }
  return name;
}

class Html {
 public:
  explicit Html(std::string_view source) : source_(source) {}

  Reading run() {
    // What stands before the first tag is no HTML: its lines are lines.
    std::size_t at = std::min(source_.find('<'), source_.size());
    if (at != source_.find_first_not_of(" \t\r\n")) reading_.copy(source_, 0, static_cast<std::uint32_t>(at));
    while (at < source_.size()) {
      const std::size_t open = source_.find('<', at);
      text(at, open == std::string_view::npos ? source_.size() : open);
      if (open == std::string_view::npos) break;
      at = tag(open);
    }
    return std::move(reading_);
  }

 private:
  std::size_t tag(std::size_t open) {
    if (source_.substr(open, 4) == "<!--") return after(source_.find("-->", open), 3);
    bool closes = false;
    const std::string name = tag_name(source_, open, closes);
    if (name.empty() && source_.substr(open, 2) != "<!" && source_.substr(open, 2) != "<?") {
      text(open, open + 1);
      return open + 1;
    }
    const std::size_t end = after(source_.find('>', open), 1);
    if (!closes && is_one_of(name, kDropped)) return after_closing(name, end);
    const auto place = static_cast<std::uint32_t>(end);
    if (name == "br")
      names_cell_ ? cell_part(place) : line_break("\n", place);
    else if (is_one_of(name, "|td|th|"))
      cell(place, closes);
    else if (is_one_of(name, kInline))
      closes ? inline_end(name, place) : inline_start(name);
    else
      block(name, closes, open, end);
    return end;
  }

  void block(const std::string& name, bool closes, std::size_t open, std::size_t end) {
    line_break("\n\n", static_cast<std::uint32_t>(end));
    bold_ = kNone;
    names_cell_ = name == "tr" && !closes;
    if (closes || name.empty() || is_one_of(name, kBlocks)) return;
    const std::string_view inside = source_.substr(open, end - open);
    for (std::string_view key : {" name=\"", " who=\"", " speaker=\""}) {
      const std::size_t at = inside.find(key);
      const std::size_t close = at == std::string_view::npos ? at : inside.find('"', at + key.size());
      if (close == std::string_view::npos) continue;
      reading_.copy(source_, static_cast<std::uint32_t>(open + at + key.size()),
                    static_cast<std::uint32_t>(open + close));
      return line_break("\n\n", static_cast<std::uint32_t>(end));
    }
  }

  bool at_line_start() const { return reading_.text().empty() || reading_.text().back() == '\n'; }

  void cell(std::uint32_t place, bool closes) {
    if (closes) names_cell_ = false;
    if (!at_line_start() && reading_.text().back() != '\t') reading_.insert("\t", place);
  }

  // A row's first cell may hold a name over its title.
  void cell_part(std::uint32_t place) {
    if (!at_line_start()) reading_.insert(" | ", place);
  }

  void inline_start(const std::string& name) {
    if ((name == "strong" || name == "b") && at_line_start()) bold_ = reading_.text().size();
  }

  // Bold words that begin a line may be a label; two inline elements that touch are two parts of one.
  void inline_end(const std::string& name, std::uint32_t place) {
    const std::string& text = reading_.text();
    const std::size_t next = source_.find_first_not_of(" <\n\r", place);
    if ((name == "strong" || name == "b") && bold_ != kNone) {
      const bool label = text.size() > bold_ && text.size() - bold_ <= kLongestBold && text.back() != ':';
      bold_ = kNone;
      if (label && next != std::string_view::npos && source_[place] != '<' && source_[place] != ':')
        reading_.insert("\t", place);
    } else if (source_.substr(place, 5) == "<span" && !at_line_start() && text.back() != ' ') {
      const std::size_t words = after(source_.find('>', place), 1);
      const bool goes_on = words < source_.size() && source_[words] >= 'a' && source_[words] <= 'z';
      if (!goes_on) reading_.insert("\t", place);
    }
  }

  std::size_t after(std::size_t found, std::size_t width) const {
    return found == std::string_view::npos ? source_.size() : found + width;
  }

  std::size_t after_closing(const std::string& name, std::size_t from) const {
    const std::string close = "</" + name;
    for (std::size_t at = source_.find("</", from); at != std::string_view::npos; at = source_.find("</", at + 2)) {
      bool closes = false;
      if (tag_name(source_, at, closes) == name) return after(source_.find('>', at), 1);
    }
    return source_.size();
  }

  // Line breaks of the source are blanks.
  void text(std::size_t from, std::size_t to) {
    std::size_t done = from;
    for (std::size_t i = from; i < to; ++i) {
      if (source_[i] != '\n' && source_[i] != '\r') continue;
      reading_.copy(source_, static_cast<std::uint32_t>(done), static_cast<std::uint32_t>(i));
      if (!reading_.text().empty() && reading_.text().back() != ' ' && reading_.text().back() != '\n')
        reading_.insert(" ", static_cast<std::uint32_t>(i));
      done = i + 1;
    }
    reading_.copy(source_, static_cast<std::uint32_t>(done), static_cast<std::uint32_t>(to));
  }

  void line_break(std::string_view mark, std::uint32_t at) {
    const std::string& text = reading_.text();
    if (text.empty() || (text.size() > 1 && text.substr(text.size() - 2) == "\n\n")) return;
    reading_.insert(mark, at);
  }

  static constexpr std::size_t kNone = std::string::npos;

  std::string_view source_;
  Reading reading_;
  bool names_cell_ = false;   // within a row's first cell
  std::size_t bold_ = kNone;  // where bold words that began a line began
};

}  // namespace

std::optional<Unwrapped> unwrap_html(std::string_view source) {
  const std::string_view head = source.substr(0, kLook);
  int tags = 0, breaks = 0;
  for (std::size_t at = head.find('<'); at != std::string_view::npos && tags < 4; at = head.find('<', at + 1)) {
    bool closes = false;
    const std::string name = tag_name(head, at, closes);
    if (name == "html" || name == "body" || (at == 0 && head.substr(0, 5) == "<?xml")) tags += 4;
    tags += is_one_of(name, "|p|div|li|h1|h2|h3|span|strong|table|tr|td|dl|dt|dd|speaker|turn|utterance|");
    breaks += name == "br";
  }
  // Words parted by nothing but breaks.
  if (tags < 4 && breaks <= 2 * std::count(head.begin(), head.end(), '\n')) return std::nullopt;
  Unwrapped result;
  result.reading = Html(source).run();
  return result;
}

std::optional<Unwrapped> unwrap(std::string_view source) {
  if (auto found = unwrap_json(source)) return found;
  if (auto found = unwrap_captions(source)) return found;
  if (auto found = unwrap_table(source)) return found;
  return unwrap_html(source);
}

}  // namespace callscope
