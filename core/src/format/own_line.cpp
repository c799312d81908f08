#include "format/own_line.h"

#include "format/furniture.h"
#include "format/labels.h"

namespace callscope {
namespace {

constexpr std::size_t kLongestLabel = 220;
constexpr std::size_t kLongestTitle = 160;

// "Acme Foods" before ", Inc. (ACME)" is a company, not a person.
bool names_company(std::string_view rest) {
  static constexpr std::string_view kForms[] = {"Inc", "Corp", "Ltd", "LLC", "Limited", "PLC", "plc", "L.P", "N.V", "S.A", "Co."};
  for (std::string_view form : kForms)
    if (rest.substr(0, form.size()) == form) return true;
  return false;
}

bool begins_lower(std::string_view text) { return !text.empty() && text.front() >= 'a' && text.front() <= 'z'; }

}  // namespace

bool OwnLineDialect::accepts_name(const Page& page, std::size_t line, std::string_view name) const {
  if (name.size() > 60 || line + 1 >= page.size()) return false;
  if (people_.listed(name)) return true;
  return looks_like_name(name) && !looks_like_position(name) && people_.alone(name) > 1 &&
         (page.lines[line].after_blank || ends_sentence(page.of(line - 1)));
}

bool OwnLineDialect::accepts_titled(const NamedLine& cut) const {
  if (cut.rest.size() > kLongestTitle || is_sentence(cut.rest) || begins_lower(cut.rest) || names_company(cut.rest)) return false;
  if (people_.listed(cut.name)) return true;
  return looks_like_name(cut.name) && !looks_like_position(cut.name) && looks_like_position(cut.rest) &&
         !is_sentence(cut.rest);
}

// "Jane Ann Roe Acme Securities": a heading whose first words are a listed name.
NamedLine OwnLineDialect::cut_listed(std::string_view text, NamedLine whole) const {
  std::size_t at = text.find(' ');
  for (int words = 1; words <= 5 && at != std::string_view::npos; ++words, at = text.find(' ', at + 1))
    if (words >= 2 && people_.listed(text.substr(0, at))) return {text.substr(0, at), trim(text.substr(at + 1))};
  return whole;
}

std::size_t OwnLineDialect::title_lines(const Page& page, std::size_t line) const {
  std::size_t count = 0;
  while (count < 3 && line + count + 1 < page.size()) {
    const std::string_view text = strip_markup(page.of(line + count + 1));
    const bool goes_on = count > 0 && (page.of(line + count).back() == ',' || page.of(line + count).back() == '&' ||
                                       text == "Division" || text == "Research Division");
    if (text.size() > kLongestTitle || is_sentence(text) || page.lines[line + count + 1].furniture) break;
    if (count > 0 && !goes_on) break;
    if (!goes_on && (!looks_like_position(text) || people_.listed(text) || is_generic_label(text))) break;
    ++count;
  }
  return count;
}

bool OwnLineDialect::label(const Page& page, std::size_t line, Label& found) const {
  const std::string_view text = strip_markup(page.of(line));
  if (text.size() > kLongestLabel || text.empty() || begins_lower(text)) return false;
  found = {};
  if (is_generic_label(text)) {
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
      found.affiliation = page.span_of(strip_markup(page.of(line + 1)));
    }
    return true;
  }
  if (is_generic_label(cut.name) && cut.rest.size() < 80 && !ends_sentence(cut.rest)) {
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
