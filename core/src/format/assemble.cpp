#include "format/assemble.h"

#include <algorithm>

namespace callscope {
namespace {

class Assembler {
 public:
  Assembler(const Page& page, const Marks& marks) : page_(page), marks_(marks) {}

  Layout run() {
    for (std::size_t i = 0; i < page_.size(); ++i) line(i);
    close();
    if (!dropped_) keep_rest();
    roster();
    layout_.is_brief = marks_.is_brief;
    return std::move(layout_);
  }

 private:
  struct Kept {  // a line of the page and where it stands in the reading
    std::uint32_t page;
    std::uint32_t reading;
    std::uint32_t size;
  };

  void line(std::size_t i) {
    const LineMark& mark = marks_.lines[i];
    if (mark.kind == LineKind::furniture) {
      dropped_ = true;
      return;
    }
    keep(i);
    if (mark.opens || mark.kind != LineKind::speech) close();
    switch (mark.kind) {
      case LineKind::header: layout_.header.push_back(moved(page_.lines[i].span())); break;
      case LineKind::disclaimer: disclaimer(moved(page_.lines[i].span())); break;
      case LineKind::label: open(mark); break;
      case LineKind::speech: speech(i, mark); break;
      default: break;
    }
    last_kind_ = mark.kind;
  }

  void keep(std::size_t i) {
    const Line& line = page_.lines[i];
    if ((dropped_ || marks_.lines[i].goes_on) && end_ > 0) {
      // What stood between is gone; one line break stays.
      layout_.reading.insert("\n", end_);
    } else if (!dropped_) {
      gap(line.start);
    }
    kept_.push_back({line.start, static_cast<std::uint32_t>(layout_.reading.text().size()), line.size()});
    layout_.reading.copy(page_.text, line.start, line.end);
    end_ = line.end;
    dropped_ = false;
  }

  // What stands between two lines: blanks, and marks that were cut from their edges, which are left out.
  void gap(std::uint32_t to) {
    const std::string_view between = page_.text.substr(end_, to - end_);
    const std::size_t stop = between.find_last_of("\n\r\f\v");
    const std::size_t blank = stop == std::string_view::npos ? 0 : stop + 1;
    const bool clean = between.find_first_not_of(" \t\n\r\f\v") == std::string_view::npos;
    const bool marked = !clean && static_cast<unsigned char>(between[between.find_first_not_of(" \t\n\r\f\v")]) < 0x80;
    if (!marked || end_ == 0) return layout_.reading.copy(page_.text, end_, to);
    layout_.reading.insert(blank > 0 ? "\n" : " ", to);
  }

  void keep_rest() { layout_.reading.copy(page_.text, end_, static_cast<std::uint32_t>(page_.text.size())); }

  // Where a part of the line kept last stands in the reading.
  Span moved(Span span) const {
    if (span.empty()) return {};
    const Kept& kept = kept_.back();
    return {span.start - kept.page + kept.reading, span.end - kept.page + kept.reading};
  }

  void open(const LineMark& mark) {
    if (mark.opens) {
      block_ = {};
      block_.section = mark.section;
      block_.role = mark.role;
      block_.foreign_language_mark = mark.foreign;
      pending_ = true;
    }
    if (!mark.label.empty()) block_.label = moved(mark.label);
    if (!mark.affiliation.empty()) {
      const Span title = moved(mark.affiliation);
      block_.affiliation = block_.affiliation.empty() ? title : cover(block_.affiliation, title);
    }
  }

  void speech(std::size_t i, const LineMark& mark) {
    const Line& line = page_.lines[i];
    if (mark.opens || !mark.label.empty() || !mark.affiliation.empty()) open(mark);
    if (!pending_) {
      block_ = {};
      block_.section = mark.section;
      block_.role = mark.role;
      pending_ = true;
    }
    const Span words =
        moved({mark.speech_from ? mark.speech_from : line.start, mark.speech_to ? mark.speech_to : line.end});
    if (words.empty()) return;
    block_.speech = block_.speech.empty() ? words : cover(block_.speech, words);
  }

  void close() {
    if (last_kind_ == LineKind::label && block_.speech.empty() && pending_) return;  // words are to come
    finish();
  }

  void finish() {
    if (pending_ && !block_.speech.empty()) layout_.blocks.push_back(block_);
    pending_ = false;
    block_ = {};
  }

  void disclaimer(Span span) {
    if (last_kind_ == LineKind::disclaimer && !layout_.disclaimers.empty()) {
      layout_.disclaimers.back().end = span.end;
    } else {
      layout_.disclaimers.push_back(span);
    }
  }

  void roster() {
    std::size_t at = 0;
    const auto find = [&](Span span) -> Span {
      if (span.empty()) return {};
      while (at > 0 && kept_[at].page > span.start) --at;
      while (at + 1 < kept_.size() && kept_[at + 1].page <= span.start) ++at;
      const Kept& kept = kept_[at];
      if (span.start < kept.page || span.start >= kept.page + kept.size) return {};
      const std::uint32_t start = span.start - kept.page + kept.reading;
      // A detail may run over several kept lines.
      std::size_t last = at;
      while (last + 1 < kept_.size() && kept_[last + 1].page < span.end) ++last;
      const std::uint32_t end = kept_[last].reading + std::min(span.end - kept_[last].page, kept_[last].size);
      return {start, end};
    };
    for (const RosterRow& row : marks_.roster) {
      const RosterRow moved_row{find(row.name), find(row.detail), row.role};
      if (!moved_row.name.empty()) layout_.roster.push_back(moved_row);
    }
  }

  const Page& page_;
  const Marks& marks_;
  Layout layout_;
  std::vector<Kept> kept_;
  Block block_;
  bool pending_ = false;
  bool dropped_ = false;
  std::uint32_t end_ = 0;  // of the page's text copied so far
  LineKind last_kind_ = LineKind::furniture;
};

}  // namespace

Layout assemble(const Page& page, const Marks& marks) { return Assembler(page, marks).run(); }

}  // namespace callscope
