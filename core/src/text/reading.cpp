#include "text/reading.h"

#include <algorithm>

#include "support/sort_stably.h"

namespace callscope {

void Reading::add(Piece piece) {
  if (!pieces_.empty() && piece.length == piece.taken) {
    Piece& last = pieces_.back();
    if (last.length == last.taken && last.at + last.length == piece.at && last.source + last.taken == piece.source) {
      last.length += piece.length;
      last.taken += piece.taken;
      return;
    }
  }
  pieces_.push_back(piece);
}

void Reading::copy(std::string_view source, std::uint32_t from, std::uint32_t to) {
  if (to <= from) return;
  add({static_cast<std::uint32_t>(text_.size()), from, to - from, to - from});
  text_.append(source.substr(from, to - from));
}

// A replacement of equal length would pass for a copy, which maps it byte by byte: harmless only
// where both are one character, so it is cut in two pieces otherwise.
void Reading::replace(std::string_view words, std::uint32_t from, std::uint32_t to) {
  if (words.empty()) return;
  const auto at = static_cast<std::uint32_t>(text_.size());
  const auto length = static_cast<std::uint32_t>(words.size());
  const bool looks_copied = length == to - from && length > 1;
  if (looks_copied) {
    pieces_.push_back({at, from, length - 1, length});
    pieces_.push_back({at + length - 1, from, 1, length});
  } else {
    pieces_.push_back({at, from, length, to - from});
  }
  text_.append(words);
}

void Reading::insert(std::string_view blank, std::uint32_t at) { replace(blank, at, at); }

Span Reading::piece_to_source(std::uint32_t position, bool is_end) const {
  // The piece that holds the byte at `position`, or for an end the byte before it.
  const std::uint32_t byte = is_end ? position - 1 : position;
  auto piece = std::upper_bound(pieces_.begin(), pieces_.end(), byte,
                                [](std::uint32_t at, const Piece& p) { return at < p.at; });
  --piece;
  if (piece->length == piece->taken) {
    const std::uint32_t source = piece->source + (position - piece->at);
    return {source, source};
  }
  return {piece->source, piece->source + piece->taken};
}

Span Reading::to_source(Span range) const {
  if (pieces_.empty()) return {};
  const auto size = static_cast<std::uint32_t>(text_.size());
  if (range.empty()) {
    const std::uint32_t at =
        range.start >= size ? piece_to_source(size, true).end : piece_to_source(range.start, false).start;
    return {at, at};
  }
  const Span ends = {piece_to_source(range.start, false).start, piece_to_source(std::min(range.end, size), true).end};
  return ends.start <= ends.end ? ends : cover_of({range.start, std::min(range.end, size)});
}

Span Reading::cover_of(Span range) const {
  auto piece = std::upper_bound(pieces_.begin(), pieces_.end(), range.start,
                                [](std::uint32_t at, const Piece& p) { return at < p.at; });
  --piece;
  Span all = {UINT32_MAX, 0};
  for (; piece != pieces_.end() && piece->at < range.end; ++piece) {
    if (piece->taken == 0) continue;  // inserted: stands nowhere in the source
    const std::uint32_t from = std::max(range.start, piece->at);
    const std::uint32_t to = std::min(range.end, piece->at + piece->length);
    all = cover(all, {piece_to_source(from, false).start, piece_to_source(to, true).end});
  }
  return all.start <= all.end ? all : Span{};
}

Reading Reading::then(const Reading& second) const {
  Reading result;
  result.text_ = second.text_;
  for (const Piece& piece : second.pieces_) {
    if (piece.length != piece.taken) {
      const Span source = to_source({piece.source, piece.source + piece.taken});
      result.pieces_.push_back({piece.at, source.start, piece.length, source.end - source.start});
      continue;
    }
    // A copy of the first reading: cut at the first reading's pieces.
    std::uint32_t done = 0;
    while (done < piece.length) {
      const std::uint32_t from = piece.source + done;
      auto under = std::upper_bound(pieces_.begin(), pieces_.end(), from,
                                    [](std::uint32_t at, const Piece& p) { return at < p.at; });
      --under;
      const std::uint32_t skip = from - under->at;
      const std::uint32_t length = std::min(piece.length - done, under->length - skip);
      if (under->length == under->taken) {
        result.add({piece.at + done, under->source + skip, length, length});
      } else {
        result.pieces_.push_back({piece.at + done, under->source, length, under->taken});
      }
      done += length;
    }
  }
  return result;
}

std::vector<PageEdit> Reading::edits() const {
  std::vector<PageEdit> edits;
  const Piece* before = nullptr;
  for (const Piece& piece : pieces_) {
    const std::uint32_t gap = before == nullptr ? piece.source : before->source + before->taken;
    if (before != nullptr && gap < piece.source) edits.push_back({{gap, piece.source}, {}});
    const Span place{piece.source, piece.source + piece.taken};
    if (piece.length != piece.taken) {
      const bool goes_on = !edits.empty() && !place.empty() && edits.back().span == place;
      if (!goes_on) edits.push_back({place, {}});
      edits.back().words += text_.substr(piece.at, piece.length);
    }
    before = &piece;
  }
  sort_stably(edits, [](const PageEdit& a, const PageEdit& b) { return a.span.start < b.span.start; });
  return edits;
}

bool Reading::is_identity() const {
  return pieces_.empty() || (pieces_.size() == 1 && pieces_[0].source == 0 && pieces_[0].length == pieces_[0].taken);
}

}  // namespace callscope
