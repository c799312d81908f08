// The Motley Fool, classic: "Name -- Title", "Name -- Firm -- Analyst", "Operator" alone on their
// lines; the list of people at the end. Copies vary: no blanks around the dashes, markdown, or
// name, dashes and title on three lines.
//
// Dashes are as frequent in speech as in labels, so a line counts only with a name before the
// dashes and a title or firm after them, or where the same name heads several lines.
#include "format/formats.h"
#include "format/labels.h"
#include "format/people.h"
#include "format/walk.h"
#include "text/endings.h"

namespace callscope {
namespace {

constexpr std::size_t kLongestLabel = 260;

struct Cut {
  std::string_view name;
  std::string_view rest;
};

bool cut_at_double_dash(std::string_view line, Cut& cut) {
  if (line.size() > kLongestLabel) return false;
  const std::size_t at = line.find("--");
  if (at == std::string_view::npos || at < 2) return false;
  cut = {strip_markup(line.substr(0, at)), strip_markup(line.substr(at + 2))};
  return !cut.name.empty() && !cut.rest.empty();
}

class Classic : public Dialect {
 public:
  explicit Classic(const Page& page) : people_(page) {}

  bool label(const Page& page, std::size_t line, Label& found) const override {
    const std::string_view text = strip_markup(page.of(line));
    if (is_generic_label(text)) return bare(page, text, found);
    if (split_label(page, line, found)) return true;
    Cut cut;
    if (!cut_at_double_dash(page.of(line), cut) || !accepts(cut)) return false;
    found = {};
    found.name = page.span_of(cut.name);
    found.affiliation = page.span_of(cut.rest);
    found.ends_roster = false;
    return true;
  }

  bool roster_row(const Page& page, std::size_t line, RosterRow& row, std::size_t& lines) const override {
    Label found;
    if (!split_label(page, line, found)) return Dialect::roster_row(page, line, row, lines);
    row.name = found.name;
    row.detail = found.affiliation;
    lines = found.lines;
    return true;
  }

 private:
  static bool bare(const Page& page, std::string_view text, Label& found) {
    found = {};
    found.name = page.span_of(text);
    return true;
  }

  // "Jane Roe" / "--" / "Chief Financial Officer"
  static bool split_label(const Page& page, std::size_t line, Label& found) {
    if (line + 2 >= page.size() || page.of(line + 1) != "--") return false;
    const std::string_view name = strip_markup(page.of(line)), title = strip_markup(page.of(line + 2));
    if (!looks_like_short_name(name) || title.size() > 160) return false;
    found = {};
    found.name = page.span_of(name);
    found.affiliation = page.span_of(title);
    found.lines = 3;
    found.ends_roster = false;
    return true;
  }

  bool accepts(const Cut& cut) const {
    if (is_generic_label(cut.name)) return cut.rest.size() < 120;
    const bool name = looks_like_name(cut.name);
    if (!name && !looks_like_short_name(cut.name)) return false;
    if (name && (people_.listed(cut.name) || people_.alone(cut.name) > 1)) return cut.rest.size() < 200;
    const bool sentence = begins_lower(cut.rest) || (ends_sentence(cut.rest) && cut.rest.size() > 60);
    return !sentence && looks_like_position(cut.rest);
  }

  People people_;
};

}  // namespace

int detect_motley_fool(const Page& page) {
  int labels = 0, split = 0;
  bool source = false;
  for (std::size_t i = 0; i < page.size() && labels < 40; ++i) {
    const std::string_view line = page.of(i);
    source = source || line.find("Motley Fool") != std::string_view::npos;
    split += line == "--" && i > 0 && looks_like_name(strip_markup(page.of(i - 1)));
    Cut cut;
    if (!cut_at_double_dash(line, cut)) continue;
    labels += looks_like_name(cut.name) && looks_like_position(cut.rest) && !begins_lower(cut.rest);
  }
  if (split >= 3) return 90;
  return labels >= 3 ? 80 : labels >= 1 && source ? 45 : 0;
}

Marks read_motley_fool(const Page& page) { return walk(page, Classic(page)); }

}  // namespace callscope
