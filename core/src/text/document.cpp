#include "text/document.h"

#include <algorithm>

namespace callscope {

std::string Document::on_one_line(Span span) const {
  std::string line(quote(span));
  std::replace(line.begin(), line.end(), '\n', ' ');
  const auto both_blank = [](char a, char b) { return a == ' ' && b == ' '; };
  line.erase(std::unique(line.begin(), line.end(), both_blank), line.end());
  return line;
}

TokenRange Document::tokens_in(Span span) const {
  const auto& all = tokens();
  const auto starts_before = [](const Token& token, std::uint32_t at) { return token.start < at; };
  const auto first = std::lower_bound(all.begin(), all.end(), span.start, starts_before);
  const auto last = std::lower_bound(first, all.end(), span.end, starts_before);
  return {static_cast<TokenIndex>(first - all.begin()), static_cast<TokenIndex>(last - all.begin())};
}

std::uint32_t Document::sentence_of(TokenIndex token) const {
  const auto& all = sentences();
  auto after = std::upper_bound(all.begin(), all.end(), token,
                                [](TokenIndex at, const Sentence& sentence) { return at < sentence.tokens.first; });
  if (after != all.begin()) --after;
  return static_cast<std::uint32_t>(after - all.begin());
}

Document read_document(Source source) {
  Document document;
  document.source = std::move(source);
  document.layout = read_layout(document.source.text);
  document.stream.tokens = tokenize(document.text());
  document.words = Vocabulary(document.stream.tokens);
  const auto& blocks = document.layout.blocks;
  for (std::uint32_t block = 0; block < blocks.size(); ++block)
    cut_sentences(document.text(), document.stream.tokens, document.tokens_in(blocks[block].speech), block,
                  document.stream.sentences);
  return document;
}

}  // namespace callscope
