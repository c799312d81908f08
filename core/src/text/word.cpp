#include "text/word.h"

#include "text/utf8.h"

namespace callscope {
namespace {

char32_t fold(char32_t c) {
  if (c == 0x2019 || c == 0x2018 || c == 0x02BC) return '\'';
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;  // full-width forms
  if (c >= 'A' && c <= 'Z') return c + 32;
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;  // Latin-1
  if (c >= 0x0391 && c <= 0x03A9) return c + 32;           // Greek
  if (c >= 0x0410 && c <= 0x042F) return c + 32;           // Cyrillic
  if (c >= 0x0100 && c <= 0x0137) return c | 1;            // Latin Extended-A
  return c;
}

}  // namespace

std::string fold(std::string_view word) {
  if (is_ascii(word)) {
    std::string small(word);
    for (char& c : small) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return small;
  }
  std::string out;
  out.reserve(word.size());
  for (std::size_t at = 0; at < word.size();) {
    const auto byte = static_cast<unsigned char>(word[at]);
    if (byte < 0x80) {
      out.push_back(static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte));
      ++at;
      continue;
    }
    const CodePoint point = code_point(word, at);
    append_utf8(out, fold(point.value));
    at += point.length;
  }
  return out;
}

WordId word_id(std::string_view word) {
  WordHash hash;
  for (char c : word) {
    if (static_cast<unsigned char>(c) >= 0x80) return hash_folded(fold(word));
    hash.add(static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c));
  }
  return hash.id();
}

}  // namespace callscope
