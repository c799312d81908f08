#include "format/translations.h"

#include <algorithm>

#include "support/patterns.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace callscope {
namespace {

constexpr std::size_t kHead = 12;       // lines in which a page says that it is translated
constexpr std::size_t kLeastCopy = 40;  // bytes of a paragraph before a second copy counts
constexpr std::size_t kReach = 4;
constexpr std::size_t kLongestRow = 80;
constexpr std::size_t kTitle = 3;  // lines among which the page's title stands

// Whether a line's bytes leave it open that it has an East Asian character: no mark such as ’ or • begins as those do.
bool may_be_east_asian(std::string_view line) {
  return !is_ascii(line) && std::any_of(line.begin(), line.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xE1 && byte != 0xE2;
  });
}

// Whether East Asian characters carry the line.
bool is_east_asian(std::string_view line) {
  if (!may_be_east_asian(line)) return false;
  std::size_t east = 0, latin = 0;
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint point = code_point(line, at);
    switch (classify(point.value)) {
      case CharClass::cjk:
      case CharClass::kana:
      case CharClass::hangul: ++east; break;
      case CharClass::letter: ++latin; break;
      default: break;
    }
    at += point.length;
  }
  return east > 0 && east * 4 >= latin;  // a printed name in Latin letters may stand before them
}

bool has_east_asian(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint point = code_point(line, at);
    const CharClass kind = classify(point.value);
    if (kind == CharClass::cjk || kind == CharClass::kana || kind == CharClass::hangul) return true;
    at += point.length;
  }
  return false;
}

bool says_translated(const Page& page) {
  static const Pattern words("(翻译|翻譯|譯文|译文|中英|双语|雙語|번역|対訳|Translated:|Translation$|\\[EN\\])");
  for (std::size_t i = 0; i < page.size() && i < kHead; ++i)
    if (page.lines[i].size() < 200 && words.match(page.of(i))) return true;
  return false;
}

// Under nearly every paragraph, on the very next line, the same in the other script.
bool is_interleaved(const Page& page) {
  constexpr std::size_t kParagraph = 60, kLeast = 8;
  std::size_t paragraphs = 0, rendered = 0;
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (page.lines[i].size() < kParagraph || is_east_asian(page.of(i))) continue;
    ++paragraphs;
    rendered += i + 1 < page.size() && !page.lines[i + 1].after_blank && is_east_asian(page.of(i + 1));
  }
  return rendered >= kLeast && rendered * 5 >= paragraphs * 4;
}

// "奎斯特 (DGX) 2023 Q3 …": the page's title, which no English line repeats.
bool names_listing(std::string_view line) {
  static const Pattern listing(R"([\(（]\s*(?:[A-Z]+\s*:\s*)?[A-Z]{1,5}\s*[\)）])");
  return line.size() < 200 && listing.match(line);
}

// "[ 12] [EN] " before a paragraph.
void cut_counter(Line& line, std::string_view text) {
  static const Pattern counter(R"(^(?:\[\s*\d+\]\s*)?\[(?:EN|en)\]\s*)");
  Pattern::Groups g;
  if (text.size() > 5 && text.front() == '[' && counter.match(text.substr(0, 40), g))
    line.start += static_cast<std::uint32_t>(g[0].size());
}

}  // namespace

void mark_translations(Page& page) {
  if (!says_translated(page) && !is_interleaved(page)) return;
  std::size_t latin = 0, all = 0;
  for (std::size_t i = 0; i < page.size(); ++i) {
    all += page.lines[i].size();
    latin += is_east_asian(page.of(i)) ? 0 : page.lines[i].size();
  }
  if (latin * 4 < all) return;  // the original is the East Asian text
  for (std::size_t i = 0; i < page.size(); ++i) {
    Line& line = page.lines[i];
    cut_counter(line, page.of(i));
    // A row of a list keeps its names in Latin letters: "Joe Roe - TD 코웬".
    const bool row = i >= kHead && line.size() < kLongestRow && has_east_asian(page.of(i));
    if ((row || is_east_asian(page.of(i))) && !(i < kTitle && names_listing(page.of(i)))) line.furniture = true;
    for (std::size_t back = 1; back <= kReach && back <= i && line.size() >= kLeastCopy; ++back)
      if (page.of(i - back) == page.of(i)) line.furniture = true;
  }
}

}  // namespace callscope
