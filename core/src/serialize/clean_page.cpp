#include "serialize/clean_page.h"

#include <algorithm>

#include "serialize/report_lines.h"

namespace callscope {

void CleanPage::append(std::string_view words) {
  for (const char c : words) {
    if (markdown_ && is_markdown_mark(c)) page_.text += '\\';
    page_.text += c == '\n' || c == '\r' ? ' ' : c;
  }
}

void CleanPage::map(Span clean, Span source, CleanPieceKind kind) {
  if (clean.empty()) return;
  if (kind == CleanPieceKind::words && !page_.map.empty() && page_.map.back().kind == kind) {
    CleanPiece& last = page_.map.back();
    const std::uint32_t gap = clean.start - last.clean.end;
    const bool in_step = source.start >= last.source.end && source.start - last.source.end == gap;
    if (in_step && (gap == 0 || (gap == 1 && page_.text[last.clean.end] == ' '))) {
      last.clean.end = clean.end;
      last.source.end = source.end;
      return;
    }
  }
  page_.map.push_back({clean, source, kind});
}

void CleanPage::write(const CleanRun& run) {
  if (run.kind != CleanPieceKind::words) {
    const std::uint32_t from = here();
    append(run.words);
    return map({from, here()}, run.source, run.kind);
  }
  std::uint32_t source = run.source.start;
  for (std::size_t at = 0; at < run.words.size();) {
    if (markdown_ && is_markdown_mark(run.words[at])) page_.text += '\\';
    std::size_t end = at + 1;
    while (end < run.words.size() && !(markdown_ && is_markdown_mark(run.words[end]))) ++end;
    const std::uint32_t from = here(), length = static_cast<std::uint32_t>(end - at);
    page_.text.append(run.words, at, end - at);
    map({from, here()}, {source, source + length}, CleanPieceKind::words);
    source += length;
    at = end;
  }
}

void CleanPage::write(const CleanTranscript& other, Span part) {
  const std::uint32_t from = here();
  page_.text.append(part.of(other.text));
  auto piece = std::lower_bound(other.map.begin(), other.map.end(), part.start,
                                [](const CleanPiece& a, std::uint32_t start) { return a.clean.end <= start; });
  for (; piece != other.map.end() && piece->clean.start < part.end; ++piece) {
    const Span kept{std::max(piece->clean.start, part.start), std::min(piece->clean.end, part.end)};
    Span source = piece->source;
    if (piece->kind == CleanPieceKind::words) {
      source.start += kept.start - piece->clean.start;
      source.end = source.start + kept.size();
    }
    map({kept.start - part.start + from, kept.end - part.start + from}, source, piece->kind);
  }
}

}  // namespace callscope
