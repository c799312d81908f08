// Needs: literal text and runs of a turn's words.
// Gives: the clean text with its map; copies that follow each other in both texts are one piece.
#pragma once

#include <string>
#include <string_view>

#include "serialize/clean_words.h"

namespace callscope {

class CleanPage {
 public:
  explicit CleanPage(CleanForm form) : markdown_(form == CleanForm::markdown) {}

  void write(std::string_view literal) { page_.text.append(literal); }
  // Letters of ours that stand for nothing of the source; marks of Markdown are escaped.
  void write_plain(std::string_view words) { append(words); }
  // Words that stand for a place of the source.
  void write(const CleanRun& run);
  // Pieces of another page, moved to where its text [from, to) is written now.
  void write(const CleanTranscript& other, Span part);

  std::size_t size() const { return page_.text.size(); }
  CleanTranscript take() { return std::move(page_); }

 private:
  std::uint32_t here() const { return static_cast<std::uint32_t>(page_.text.size()); }
  void append(std::string_view words);
  void map(Span clean, Span source, CleanPieceKind kind);

  bool markdown_;
  CleanTranscript page_;
};

}  // namespace callscope
