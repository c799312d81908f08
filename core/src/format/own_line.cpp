#include "format/own_line.h"

#include <algorithm>

#include "format/furniture.h"
#include "format/label_parts.h"
#include "format/labels.h"
#include "text/endings.h"

namespace callscope {
namespace {

constexpr std::size_t kLongestLabel = 220;
constexpr std::size_t kLongestTitle = 160;

// Whether most of the longer words are capitalised.
bool is_capitalised(std::string_view text) {
  std::size_t words = 0, capitals = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end - at >= 4) {
      ++words;
      capitals += text[at] >= 'A' && text[at] <= 'Z';
    }
    at = end + 1;
  }
  return words > 0 && capitals * 10 >= words * 7;
}

// A title or firm rather than speech that names one.
bool reads_as_title(std::string_view text) {
  return text.size() <= kLongestTitle && !is_sentence(text) && looks_like_position(text) && is_capitalised(text);
}

}  // namespace

bool OwnLineDialect::accepts_name(const Page& page, std::size_t line, std::string_view name) const {
  if (name.size() > 60 || line + 1 >= page.size()) return false;
  if (people_.listed(name)) return true;
  if (!looks_like_name(name) || looks_like_position(name) || is_not_label(name)) return false;
  if (!page.lines[line].after_blank && !is_timestamp(page.of(line - 1)) && !ends_sentence(page.of(line - 1)))
    return false;
  return people_.alone(name) > 1 || was_announced(page, name);
}

// Who speaks once is named by the one who hands over: "I turn the call over to Jane Roe."
bool OwnLineDialect::was_announced(const Page& page, std::string_view name) {
  constexpr std::uint32_t kBack = 1500;
  const std::uint32_t end = page.span_of(name).start;
  const std::string_view before = page.text.substr(end > kBack ? end - kBack : 0, std::min(end, kBack));
  return before.find(name) != std::string_view::npos;
}

// "Analyst, Northmere Securities" under a name is that person's title.
bool OwnLineDialect::stands_under_name(const Page& page, std::size_t line) const {
  Role role = Role::unknown;
  return style_.title_below && line > 0 && accepts_name(page, line - 1, bare_label(page.of(line - 1), role));
}

bool OwnLineDialect::accepts_titled(const NamedLine& cut) const {
  if (cut.rest.size() > kLongestTitle || is_sentence(cut.rest) || begins_lower(cut.rest) ||
      begins_company_form(cut.rest))
    return false;
  if (people_.listed(cut.name)) return true;
  if (!looks_like_name(cut.name) || looks_like_position(cut.name)) return false;
  // A firm need not have a firm's words where its person heads several lines.
  return looks_like_position(cut.rest) || (people_.alone(cut.name) > 1 && is_capitalised(cut.rest));
}

// "Jane Ann Roe Acme Securities": a heading whose first words are a listed name.
NamedLine OwnLineDialect::cut_listed(std::string_view text, NamedLine whole) const {
  std::size_t at = text.find(' ');
  for (int words = 1; words <= 5 && at != std::string_view::npos; ++words, at = text.find(' ', at + 1))
    if (words >= 2 && people_.listed(text.substr(0, at))) return {text.substr(0, at), trim(text.substr(at + 1))};
  return whole;
}

bool has_titles_below(const Page& page) {
  const People people(page);
  int titled = 0;
  for (std::size_t i = 0; i + 1 < page.size() && titled < 2; ++i) {
    if (page.lines[i].size() > 60 || page.lines[i + 1].size() > kLongestTitle) continue;
    Role role = Role::unknown;
    const std::string_view name = bare_label(page.of(i), role), title = strip_markup(page.of(i + 1));
    titled += (people.listed(name) || people.alone(name) > 1) && looks_like_name(name) && !looks_like_position(name) &&
              reads_as_title(title) && !people.listed(title) && cut_name(title).name != name;
  }
  return titled >= 2;
}

std::size_t OwnLineDialect::title_lines(const Page& page, std::size_t line) const {
  std::size_t count = 0;
  while (count < 3 && line + count + 1 < page.size()) {
    const std::string_view text = strip_markup(page.of(line + count + 1));
    const bool goes_on = count > 0 && (page.of(line + count).back() == ',' || page.of(line + count).back() == '&' ||
                                       text == "Division" || text == "Research Division");
    if (page.lines[line + count + 1].furniture || text.size() > kLongestTitle || is_sentence(text)) break;
    if (count > 0 && !goes_on && page.lines[line + count + 1].after_blank) break;
    if (!goes_on && (!reads_as_title(text) || people_.listed(text))) break;
    ++count;
  }
  return count;
}

bool OwnLineDialect::label(const Page& page, std::size_t line, Label& found) const {
  if (page.lines[line].size() > kLongestLabel) return false;
  found = {};
  const std::string_view text = bare_label(page.of(line), found.role);
  if (text.empty() || begins_lower(text)) return false;
  if (is_generic_label(text)) {
    if (looks_like_position(text) && stands_under_name(page, line)) return false;
    found.name = page.span_of(text);
    return true;
  }
  NamedLine cut = cut_name(text);
  if (page.of(line).front() == '#' && !people_.listed(cut.name)) cut = cut_listed(text, cut);
  if (cut.rest.empty()) {
    if (!accepts_name(page, line, cut.name)) return false;
    found.name = page.span_of(cut.name);
    found.ends_roster = style_.name_ends_list;
    const std::size_t titles = style_.title_below ? title_lines(page, line) : 0;
    if (titles > 0) {
      found.lines = static_cast<std::uint32_t>(titles + 1);
      found.affiliation = {page.span_of(strip_markup(page.of(line + 1))).start, page.lines[line + titles].end};
    }
    return true;
  }
  if (is_generic_label(cut.name) && cut.rest.size() < 80 && !ends_sentence(cut.rest) &&
      !stands_under_name(page, line)) {
    found.name = page.span_of(cut.name);
    found.affiliation = page.span_of(cut.rest);
    return true;
  }
  if (!style_.title_beside || !accepts_titled(cut)) return false;
  found.name = page.span_of(cut.name);
  found.affiliation = page.span_of(cut.rest);
  found.ends_roster = false;
  return true;
}

bool OwnLineDialect::roster_row(const Page& page, std::size_t line, RosterRow& row, std::size_t& lines) const {
  const NamedLine cut = cut_name(page.of(line));
  lines = 1;
  if (!cut.rest.empty() || !looks_like_name(cut.name)) return Dialect::roster_row(page, line, row, lines);
  row.name = page.span_of(cut.name);
  row.detail = {};
  const std::size_t titles = title_lines(page, line);
  if (titles > 0) row.detail = cover(page.span_of(strip_markup(page.of(line + 1))), page.lines[line + titles].span());
  lines = titles + 1;
  return true;
}

bool OwnLineDialect::furniture(const Page& page, std::size_t line) const { return is_timestamp(page.of(line)); }

}  // namespace callscope
