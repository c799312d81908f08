// What every later pass reads: the source, its layout, its words. Built once, never changed.
#pragma once

#include <string_view>
#include <vector>

#include "format/layout.h"
#include "text/reading.h"
#include "text/source.h"
#include "text/tokens.h"
#include "text/vocabulary.h"

namespace callscope {

struct Document {
  Source source;
  Layout layout;  // holds the reading
  TokenStream stream;
  Vocabulary words;  // the distinct ones

  const std::string& text() const { return layout.reading.text(); }
  std::string_view quote(Span span) const { return span.of(text()); }
  // The same as a name is written: on one line, with single blanks.
  std::string on_one_line(Span span) const;
  const std::vector<Token>& tokens() const { return stream.tokens; }
  const std::vector<Sentence>& sentences() const { return stream.sentences; }
  const Vocabulary& vocabulary() const { return words; }

  Span span_of(TokenRange range) const {
    return range.empty() ? Span{} : Span{tokens()[range.first].start, tokens()[range.last - 1].end};
  }
  // The tokens that begin inside a span; binary search.
  TokenRange tokens_in(Span span) const;
  // The index of the sentence that holds a token.
  std::uint32_t sentence_of(TokenIndex token) const;
};

// Needs: a decoded source.  Gives: its document.
Document read_document(Source source);

}  // namespace callscope
