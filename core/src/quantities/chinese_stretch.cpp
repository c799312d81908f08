#include "quantities/chinese_stretch.h"

#include "text/utf8.h"

namespace callscope {

void HanStretch::add(const Words& words, TokenIndex index) {
  const Token& token = words[index];
  for (std::uint32_t at = token.start; at < token.end;) {
    const CodePoint c = code_point(words.text, at);
    text.push_back({fold_han(c.value), at, at + c.length});
    owner.push_back(index);
    at += c.length;
  }
}

bool may_begin_chinese(const Words& words, TokenIndex at) {
  if (words[at].kind == TokenKind::cjk) return true;
  if (!words.is_number(at)) return false;
  if (static_cast<unsigned char>(words.text[words[at].start]) >= 0x80) return true;  // full-width digits
  const bool behind = words.is(at + 1, "k"_w) || words.is(at + 1, "%"_w);
  const TokenIndex next = behind ? at + 2 : at + 1;
  return words.in(next) && words[next].kind == TokenKind::cjk;
}

}  // namespace callscope
