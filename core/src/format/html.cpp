// Pasted HTML: tags out, block tags to line breaks, scripts, styles and navigation dropped. Entities
// are resolved with all other characters afterwards.
#include "format/containers.h"
#include "text/word.h"

namespace callscope {
namespace {

constexpr std::size_t kLook = 20000;  // bytes looked at to tell HTML

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
    std::size_t at = 0;
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
    if (!closes && is_one_of(name, "|script|style|nav|noscript|svg|head|aside|form|button|iframe|template|"))
      return after_closing(name, end);
    const auto place = static_cast<std::uint32_t>(end);
    if (name == "br") line_break("\n", place);
    else if (is_one_of(name, "|p|div|li|tr|h1|h2|h3|h4|h5|h6|section|article|ul|ol|table|blockquote|header|footer|hr|main|pre|dt|dd|"))
      line_break("\n\n", place);
    else if (is_one_of(name, "|td|th|")) line_break(" ", place);
    return end;
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

  std::string_view source_;
  Reading reading_;
};

}  // namespace

std::optional<Unwrapped> unwrap_html(std::string_view source) {
  const std::string_view head = source.substr(0, kLook);
  int tags = 0;
  for (std::size_t at = head.find('<'); at != std::string_view::npos && tags < 4; at = head.find('<', at + 1)) {
    bool closes = false;
    const std::string name = tag_name(head, at, closes);
    if (name == "html" || name == "body") tags += 4;
    tags += is_one_of(name, "|p|div|li|h1|h2|h3|span|strong|table|");
  }
  if (tags < 4) return std::nullopt;
  Unwrapped result;
  result.reading = Html(source).run();
  return result;
}

std::optional<Unwrapped> unwrap(std::string_view source) {
  if (auto found = unwrap_json(source)) return found;
  if (auto found = unwrap_captions(source)) return found;
  return unwrap_html(source);
}

}  // namespace callscope
