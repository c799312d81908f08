#include "serialize/clean_words.h"

#include <algorithm>

#include "support/sort_stably.h"

namespace callscope {
namespace {

constexpr std::size_t kPageWidth = 100;       // bytes; a longer line is a paragraph, not part of one
constexpr std::string_view kMissing = "[…]";  // words were lost here

// Bytes of the blank at a place, 0 where there is none. Control characters count as blanks, so that
// no transcript can steer a terminal.
std::uint32_t blank_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte <= 0x20 || byte == 0x7F) return 1;
  return byte == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0 ? 2 : 0;
}

bool ends_sentence(std::string_view text, std::size_t end) {
  constexpr std::string_view kEnds[] = {".", "?", "!", "\"", "”", "…", ")", "。", "？", "！"};
  return std::any_of(std::begin(kEnds), std::end(kEnds), [&](std::string_view mark) {
    return end >= mark.size() && text.substr(end - mark.size(), mark.size()) == mark;
  });
}

// Whether the blanks [from, to) part two paragraphs: an empty line, or the end of a line that is
// longer than a page is wide.
bool parts_paragraphs(std::string_view text, std::size_t from, std::size_t to) {
  const auto breaks = std::count(text.begin() + static_cast<std::ptrdiff_t>(from),
                                 text.begin() + static_cast<std::ptrdiff_t>(to), '\n');
  if (breaks != 1) return breaks > 1;
  if (!ends_sentence(text, from)) return false;
  const std::size_t line = from == 0 ? 0 : text.rfind('\n', from - 1) + 1;  // npos + 1 is 0
  return from - line > kPageWidth;
}

}  // namespace

CleanWords::CleanWords(const Analysis& analysis) : analysis_(analysis) {
  for (const PageEdit& edit : analysis.page_edits)
    changes_.push_back({edit.span, edit.words, CleanPieceKind::resolved, false});
  for (const Warning& warning : analysis.warnings) {
    if (warning.kind == WarningKind::repetition_loop || warning.kind == WarningKind::filler_run)
      fold(warning);
    else
      correct(warning);
  }
  sort_stably(changes_, [](const Change& a, const Change& b) { return a.span.start < b.span.start; });
}

// Of a loop its first round stays; where words are probably missing a mark says so.
void CleanWords::fold(const Warning& warning) {
  Span rest = warning.span;
  for (const Evidence& evidence : warning.evidence)
    if (warning.kind == WarningKind::repetition_loop && evidence.span.start == warning.span.start)
      rest.start = std::min(evidence.span.end, rest.end);
  // The comma or stop that closes a hesitation goes with it.
  const std::string_view text = analysis_.text;
  if (warning.kind == WarningKind::filler_run && rest.end < text.size() &&
      (text[rest.end] == ',' || text[rest.end] == '.')) {
    const std::size_t before =
        rest.start == 0 ? std::string_view::npos : text.find_last_not_of(" \n\r\t", rest.start - 1);
    const bool closed =
        before == std::string_view::npos || text[before] == ',' || text[before] == '.' || text[before] == '?';
    if (text[rest.end] == ',' || closed) ++rest.end;
  }
  const bool lost = warning.severity != Severity::info;
  changes_.push_back({rest, lost ? std::string(kMissing) : std::string(), CleanPieceKind::correction, false});
}

void CleanWords::correct(const Warning& warning) {
  switch (warning.kind) {
    case WarningKind::number_conflict:
    case WarningKind::currency_glitch:
    case WarningKind::number_split:
    case WarningKind::garbled_term:
    case WarningKind::arithmetic_mismatch: break;
    default: return;
  }
  const bool doubtful_number = warning.severity == Severity::major && warning.kind != WarningKind::garbled_term;
  if (!warning.suggestion && !doubtful_number) return;
  if (warning.suggestion && *warning.suggestion == warning.span.of(analysis_.text)) return;
  changes_.push_back({warning.span, "[" + warning.suggestion.value_or("?") + "]", CleanPieceKind::correction, true});
}

namespace {

// Gathers runs: blanks of the source become one blank or a paragraph.
class RunWriter {
 public:
  explicit RunWriter(std::string_view text) : text_(text) {}

  void copy(std::uint32_t from, std::uint32_t to) {
    while (from < to) {
      std::uint32_t end = from;
      if (blank_at(text_, from) != 0) {
        while (end < to && blank_at(text_, end) != 0) end += blank_at(text_, end);
        blank_ = true;
        paragraph_ = paragraph_ || parts_paragraphs(text_, from, end);
      } else {
        while (end < to && blank_at(text_, end) == 0) ++end;
        take({from, end}, std::string(text_.substr(from, end - from)), CleanPieceKind::words);
      }
      from = end;
    }
  }

  void put(Span source, std::string_view words, CleanPieceKind kind) {
    if (words.empty()) furniture_ = true;
    std::size_t first = 0, last = words.size();
    while (first < last && blank_at(words, first) != 0) ++first;
    while (last > first && blank_at(words, last - 1) != 0) --last;
    blank_ = blank_ || first > 0;
    if (first < last) take(source, std::string(words.substr(first, last - first)), kind);
    blank_ = blank_ || last < words.size();
  }
  void blank() { blank_ = true; }

  std::vector<CleanRun> take_runs() { return std::move(runs_); }

 private:
  void take(Span source, std::string words, CleanPieceKind kind) {
    const bool first = runs_.empty();
    // A page's end in mid-sentence parts nothing.
    if (!first && paragraph_ && furniture_ && !ends_sentence(runs_.back().words, runs_.back().words.size())) {
      paragraph_ = false;
      blank_ = true;
    }
    runs_.push_back({source, std::move(words), kind, !first && blank_ && !paragraph_, !first && paragraph_});
    blank_ = paragraph_ = furniture_ = false;
  }

  std::string_view text_;
  std::vector<CleanRun> runs_;
  bool blank_ = false;
  bool paragraph_ = false;
  bool furniture_ = false;  // something was left out since the last word
};

}  // namespace

std::vector<CleanRun> CleanWords::of(const Turn& turn) const {
  RunWriter runs(analysis_.text);
  auto change = std::lower_bound(changes_.begin(), changes_.end(), turn.span.start,
                                 [](const Change& a, std::uint32_t start) { return a.span.start < start; });
  std::uint32_t at = turn.span.start;
  std::vector<const Change*> notes;  // whose words are being copied
  const auto copy_to = [&](std::uint32_t to) {
    while (!notes.empty() && notes.front()->span.end <= to) {
      const Change& note = *notes.front();
      notes.erase(notes.begin());
      if (note.span.end > at) runs.copy(at, note.span.end);
      at = std::max(at, note.span.end);
      runs.blank();
      runs.put(note.span, note.words, note.kind);
    }
    if (to > at) runs.copy(at, to);
    at = std::max(at, to);
  };
  for (; change != changes_.end() && change->span.start < turn.span.end; ++change) {
    if (change->span.start < at) continue;  // inside what was folded
    copy_to(change->span.start);
    if (change->beside) {
      notes.push_back(&*change);
      sort_stably(notes, [](const Change* a, const Change* b) { return a->span.end < b->span.end; });
      continue;
    }
    if (change->kind == CleanPieceKind::correction && !change->words.empty()) runs.blank();
    runs.put(change->span, change->words, change->kind);
    at = std::max(at, std::min(change->span.end, turn.span.end));
  }
  copy_to(turn.span.end);
  return runs.take_runs();
}

}  // namespace callscope
