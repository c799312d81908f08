// Text without marks: a block a paragraph. Where lines were cut at a fixed width, the lines of a
// paragraph belong together; else each line is its own, be it a turn or a sentence.
#include "format/formats.h"
#include "format/furniture.h"
#include "format/headings.h"
#include "format/labels.h"
#include "support/patterns.h"
#include "text/endings.h"

namespace callscope {
namespace {

constexpr std::size_t kLongestTitle = 160;
constexpr std::size_t kHeaderLines = 40;

// Lines that go on in the next one: they end without a stop and the next begins in lower case.
bool is_wrapped(const Page& page) {
  std::size_t inner = 0, running = 0;
  for (std::size_t i = 1; i < page.size(); ++i) {
    if (page.lines[i].after_blank) continue;
    ++inner;
    running += begins_lower(page.of(i)) && !ends_sentence(page.of(i - 1));
  }
  return inner >= 3 && running * 5 >= inner;
}

// "Name: …" where what stands behind the colon is a sentence, not a name or a date.
bool is_said(std::string_view line) {
  const std::size_t colon = line.find(": ");
  if (colon == std::string_view::npos || !ends_sentence(line)) return false;
  for (std::size_t at = colon + 2; (at = line.find(' ', at)) != std::string_view::npos;)
    if (begins_lower(line.substr(++at))) return true;
  return false;
}

class PlainReader {
 public:
  explicit PlainReader(const Page& page) : page_(page), wrapped_(is_wrapped(page)) { marks_.lines.resize(page.size()); }

  Marks run() {
    bool before_speech = true;
    bool fresh = true;
    bool dropped = false;  // furniture stands before
    for (std::size_t i = 0; i < page_.size(); ++i) {
      LineMark& mark = marks_.lines[i];
      mark.kind = kind_of(i, before_speech);
      if (mark.kind == LineKind::furniture) {
        dropped = true;
        continue;
      }
      if (mark.kind != LineKind::speech) {
        fresh = true;
        continue;
      }
      before_speech = false;
      mark.section = section_;
      // The blanks around a page's edge end no paragraph.
      const bool cut = dropped && wrapped_ && begins_lower(page_.of(i));
      mark.opens = fresh || !wrapped_ || (page_.lines[i].after_blank && !cut);
      fresh = dropped = false;
    }
    if (before_speech) read_fields();
    return std::move(marks_);
  }

 private:
  // Nothing stands under the title lines: from the first "Name: …" on that is a sentence they are the words themselves.
  void read_fields() {
    bool speech = false;
    for (std::size_t i = 0; i < page_.size(); ++i) {
      LineMark& mark = marks_.lines[i];
      if (mark.kind != LineKind::header) continue;
      speech = speech || is_said(page_.of(i));
      if (!speech) continue;
      mark.kind = LineKind::speech;
      mark.opens = true;
    }
  }

  LineKind kind_of(std::size_t i, bool before_speech) {
    const std::string_view line = page_.of(i);
    if (page_.lines[i].furniture) return LineKind::furniture;
    switch (furniture_of(line)) {
      case Furniture::disclaimer: return LineKind::disclaimer;
      case Furniture::drop:
      case Furniture::end: return LineKind::furniture;
      case Furniture::none: break;
    }
    if (is_timestamp(line)) return LineKind::furniture;
    const Heading heading = heading_of(line);
    const SectionHint section = section_under(heading);
    if (section != SectionHint::none) {
      section_ = section;
      return LineKind::heading;
    }
    if (before_speech && heading == Heading::transcript) return LineKind::heading;
    if (is_rule(line)) return LineKind::furniture;
    return before_speech && i < kHeaderLines && is_title_line(line) ? LineKind::header : LineKind::speech;
  }

  const Page& page_;
  Marks marks_;
  bool wrapped_;
  SectionHint section_ = SectionHint::none;
};

}  // namespace

// A title, a date, "Company: …": what stands over the words.
bool is_title_line(std::string_view line) {
  static const Pattern date(R"((?i)^\W*((mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?()"
                            R"(\d{1,2}/\d{1,2}/\d{2,4}|\d{4}-\d\d-\d\d|[a-z]{3,9}\.? \d{1,2}(st|nd|rd|th)?,? \d{4}|)"
                            R"(\d{1,2}(st|nd|rd|th)? [a-z]{3,9}\.?,? \d{4})\b.*$)");
  static const Pattern title(R"((?i)\b(earnings|results|conference|investor|annual general|financial)\b.*)"
                             R"(\b(call|transcript|webcast|meeting|day|presentation|conference)\b)");
  static const Pattern speech(
      R"((?i)\b(welcome|hello|good (morning|day|afternoon|evening)|thank|we|our|i|you|please|is|will)\b)");
  static const Pattern field(R"(^[-*#\s]*\*{0,2}[A-Z][A-Za-z ]{1,20}:\*{0,2}\s+\S.*$)", ":");
  static const Pattern company(
      R"(^[A-Z].+\b(Inc|Corp|Corporation|Limited|Ltd|PLC|plc|Group|Holdings|Company|AG|SE|N\.V|S\.A)\b\.?\W{0,3}$)");
  if (line.size() > kLongestTitle) return false;
  if (line.front() == '#' || is_rule(line)) return true;
  if (date.match(line)) return true;
  if (speech.match(line)) return false;
  return title.match(line) || field.match(line) || (!ends_sentence(line) && company.match(line));
}

Marks read_plain(const Page& page) { return PlainReader(page).run(); }

}  // namespace callscope
