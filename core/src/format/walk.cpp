#include "format/walk.h"

#include <algorithm>

#include "format/cuts.h"
#include "format/furniture.h"
#include "format/labels.h"
#include "format/people.h"

namespace callscope {
namespace {

enum class Zone { header, contents, roster, skip, speech, disclaimer, tail };

class Walker {
 public:
  Walker(const Page& page, const Dialect& dialect) : page_(page), dialect_(dialect) {
    marks_.lines.resize(page.size());
  }

  Marks run() {
    for (std::size_t i = 0; i < page_.size();) i += step(i);
    return std::move(marks_);
  }

 private:
  // The number of lines that were read.
  std::size_t step(std::size_t i) {
    if (page_.lines[i].furniture) return set(i, LineKind::furniture);
    if (zone_ == Zone::tail && !reopens(i)) return tail(i);
    switch (page_.lines[i].no_furniture ? Furniture::none : furniture_of(page_.of(i))) {
      case Furniture::drop: return set(i, LineKind::furniture);
      case Furniture::disclaimer:
        if (spoke_) zone_ = Zone::tail;
        return set(i, LineKind::disclaimer);
      case Furniture::end:
        if (spoke_) zone_ = Zone::tail;
        return set(i, LineKind::furniture);
      case Furniture::none: break;
    }
    if (is_rule(page_.of(i)) || dialect_.furniture(page_, i)) return set(i, LineKind::furniture);
    const Heading kind = heading_of(page_.of(i));
    if (kind != Heading::none && heading(i, kind)) return set(i, LineKind::heading);
    Label found;
    if (zone_ != Zone::disclaimer && zone_ != Zone::skip && dialect_.label(page_, i, found) &&
        (zone_ != Zone::roster || found.ends_roster))
      return label(i, found);
    if (zone_ == Zone::skip && in_speech_label(i, found)) return label(i, found);
    return by_zone(i);
  }

  // Text that an editor wrote ends where the call's own words begin: at an operator's or
  // moderator's label.
  bool in_speech_label(std::size_t i, Label& found) const {
    return dialect_.label(page_, i, found) && is_generic_label(page_.of(found.name));
  }

  std::size_t by_zone(std::size_t i) {
    switch (zone_) {
      case Zone::header: return set(i, LineKind::header);
      case Zone::contents: return set(i, LineKind::header);
      case Zone::roster: return roster(i);
      case Zone::skip: return set(i, LineKind::furniture);
      case Zone::disclaimer: return set(i, LineKind::disclaimer);
      case Zone::tail: return set(i, LineKind::furniture);
      case Zone::speech: break;
    }
    marks_.lines[i].section = section_;
    return 1;
  }

  std::size_t set(std::size_t i, LineKind kind) {
    marks_.lines[i].kind = kind;
    return 1;
  }

  // A list of people may stand after the last words.
  bool reopens(std::size_t i) const {
    const Heading kind = heading_of(page_.of(i));
    return kind == Heading::people || kind == Heading::executives || kind == Heading::analysts ||
           kind == Heading::disclaimer;
  }

  std::size_t tail(std::size_t i) {
    RosterRow row;
    std::size_t lines = 1;
    const Furniture furniture = page_.lines[i].no_furniture ? Furniture::none : furniture_of(page_.of(i));
    if (furniture == Furniture::disclaimer) return set(i, LineKind::disclaimer);
    if (furniture == Furniture::none && page_.lines[i].size() < 200 && dialect_.roster_row(page_, i, row, lines) &&
        looks_like_name(page_.of(row.name)) && looks_like_position(page_.of(row.detail)))
      return add_row(i, row, lines);
    return set(i, LineKind::furniture);
  }

  // Whether the heading counts. One that another heading follows at once is a line of a table of
  // contents, or heads a part that was lost in copying.
  bool heading(std::size_t i, Heading kind) {
    const Heading next = i + 1 < page_.size() ? heading_of(page_.of(i + 1)) : Heading::none;
    if (next != Heading::none && kind != Heading::transcript && kind != Heading::people) return true;
    switch (kind) {
      case Heading::contents: zone_ = Zone::contents; return true;
      case Heading::executives: return open_roster(i, Role::executive);
      case Heading::analysts: return open_roster(i, Role::analyst);
      case Heading::people: return open_roster(i, Role::unknown);
      case Heading::transcript: zone_ = Zone::header; return true;
      case Heading::prepared:
      case Heading::qa:
      case Heading::closing:
        section_ = section_under(kind);
        zone_ = Zone::speech;
        return true;
      case Heading::summary:
        if (!dialect_.summaries() || zone_ == Zone::speech) return false;
        zone_ = Zone::skip;
        return true;
      case Heading::disclaimer: zone_ = Zone::disclaimer; return true;
      case Heading::end: zone_ = Zone::tail; return true;
      case Heading::none: break;
    }
    return false;
  }

  // What stands before the first list is no speech, whatever heading was above it.
  bool open_roster(std::size_t i, Role role) {
    for (std::size_t k = i; k-- > 0 && !spoke_ && zone_ == Zone::speech;)
      if (marks_.lines[k].kind == LineKind::speech) marks_.lines[k].kind = LineKind::header;
    zone_ = Zone::roster;
    roster_role_ = role;
    return true;
  }

  std::size_t roster(std::size_t i) {
    RosterRow row;
    std::size_t lines = 1;
    if (!dialect_.roster_row(page_, i, row, lines)) return set(i, LineKind::roster);
    return add_row(i, row, lines);
  }

  std::size_t add_row(std::size_t i, RosterRow row, std::size_t lines) {
    row.role = zone_ == Zone::roster ? roster_role_ : Role::unknown;
    marks_.roster.push_back(row);
    for (std::size_t k = 0; k < lines && i + k < page_.size(); ++k) set(i + k, LineKind::roster);
    return lines;
  }

  // "Jane Roe: Chief Financial Officer Thank you.": what the list says of a person, printed between label and words.
  void take_detail(std::size_t i, Label& found) const {
    if (found.speech_from == 0) return;
    const Span words{found.speech_from, page_.lines[i + found.lines - 1].end};
    for (const RosterRow& row : marks_.roster) {
      const Span detail{words.start, words.start + row.detail.size()};
      if (row.detail.empty() || detail.end >= words.end || page_.of(detail) != page_.of(row.detail) ||
          page_.text[detail.end] != ' ')
        continue;
      found.affiliation = detail;
      found.speech_from = detail.end + 1;
      return;
    }
  }

  std::size_t label(std::size_t i, Label& found) {
    zone_ = Zone::speech;
    spoke_ = true;
    take_detail(i, found);
    for (std::uint32_t k = 0; k < found.lines && i + k < page_.size(); ++k) marks_.lines[i + k].kind = LineKind::label;
    LineMark& first = marks_.lines[i];
    first.opens = true;
    first.role = found.role;
    first.section = section_;
    place(i, found);
    if (found.speech_from != 0) {
      LineMark& last = marks_.lines[i + found.lines - 1];
      last.kind = LineKind::speech;
      last.speech_from = found.speech_from;
    }
    return found.lines;
  }

  // Each on the line where it stands, so that it is found again when lines are moved.
  void place(std::size_t i, const Label& found) {
    for (std::uint32_t k = 0; k < found.lines; ++k) {
      const Span line = page_.lines[i + k].span();
      if (!found.name.empty() && line.contains(found.name)) marks_.lines[i + k].label = found.name;
      // Title and firm may stand on two lines.
      const Span title{std::max(line.start, found.affiliation.start), std::min(line.end, found.affiliation.end)};
      if (title.start < title.end) marks_.lines[i + k].affiliation = title;
    }
  }

  const Page& page_;
  const Dialect& dialect_;
  Marks marks_;
  Zone zone_ = Zone::header;
  bool spoke_ = false;  // a label was read
  SectionHint section_ = SectionHint::none;
  Role roster_role_ = Role::unknown;
};

constexpr CutList kDashes = {" -- ", " - ", " – ", " — ", " ‒ ", " ― ", "--"};

// Less the pictograph that a page puts before a row.
std::string_view without_ornament(std::string_view text) {
  while (!text.empty() && (text.front() == '\xF0' || text.front() == '\xE2'))
    text = text.substr(std::min(text.find(' '), text.size() - 1) + 1);
  return text;
}

}  // namespace

Marks walk(const Page& page, const Dialect& dialect) { return Walker(page, dialect).run(); }

bool cut_at_dash(std::string_view line, DashParts& parts) {
  const Cut cut = kDashes.first(line);
  if (cut.at == std::string_view::npos || cut.at == 0) return false;
  parts = {trim(line.substr(0, cut.at)), trim(line.substr(cut.at + cut.width))};
  return !parts.before.empty() && !parts.after.empty();
}

bool Dialect::roster_row(const Page& page, std::size_t line, RosterRow& row, std::size_t& lines) const {
  lines = 1;
  const std::string_view text = page.of(line);
  if (text.size() > 300) return false;
  const NamedLine cut = cut_name(text);
  if (cut.rest.empty()) {
    if (!looks_like_name(cut.name)) return false;
    row.name = page.span_of(cut.name);
    row.detail = {};
    return true;
  }
  // "Vice President, Finance — Jane Roe": the title may hold commas.
  DashParts parts;
  if (cut_at_dash(strip_markup(text), parts) && looks_like_position(parts.before) && looks_like_name(parts.after) &&
      !looks_like_position(parts.after)) {
    row.name = page.span_of(parts.after);
    row.detail = page.span_of(without_ornament(parts.before));
    return true;
  }
  // "Chief Executive Officer — Jane Roe" has the order turned round.
  const bool turned = looks_like_position(cut.name) && looks_like_name(cut.rest) && !looks_like_position(cut.rest);
  const bool plain = looks_like_name(cut.name) || (looks_like_short_name(cut.name) && looks_like_position(cut.rest));
  if (!turned && (!plain || is_sentence(cut.rest))) return false;
  row.name = page.span_of(turned ? cut.rest : cut.name);
  row.detail = page.span_of(turned ? cut.name : cut.rest);
  return true;
}

}  // namespace callscope
