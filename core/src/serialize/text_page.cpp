#include "serialize/text_page.h"

#include "text/characters.h"
#include "text/utf8.h"

namespace callscope {
namespace {

constexpr std::size_t kNoteWidth = 13;

std::size_t columns(char32_t c) {
  switch (classify(c)) {
    case CharClass::cjk:
    case CharClass::kana:
    case CharClass::hangul: return 2;
    default: return (c >= 0x3000 && c < 0x3040) || (c >= 0xFF01 && c < 0xFF61) ? 2 : 1;  // their marks
  }
}

// Without control characters, those of 0x80 to 0x9F among them; blanks and breaks as one blank.
std::string cleaned(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point(text, at);
    if (c.value == '\n' || c.value == '\t' || c.value == '\r' || c.value == ' ') {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (c.value >= 0x20 && (c.value < 0x7F || c.value >= 0xA0)) {
      out.append(text.substr(at, c.length));
    }
    at += c.length;
  }
  return out;
}

const char* code_of(Ink ink) {
  switch (ink) {
    case Ink::bold: return "\x1b[1m";
    case Ink::dim: return "\x1b[2m";
    case Ink::warning: return "\x1b[33m";
    case Ink::alarm: return "\x1b[31m";
    case Ink::plain: break;
  }
  return "";
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t used = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point(text, at);
    used += columns(c.value);
    at += c.length;
  }
  return used;
}

std::size_t piece_end(std::string_view text, std::size_t at, std::size_t room) {
  std::size_t used = 0, blank = std::string_view::npos;
  std::size_t end = at;
  while (end < text.size()) {
    const CodePoint c = code_point(text, end);
    if (c.value == ' ') blank = end;
    used += columns(c.value);
    if (used > room && end > at) return blank != std::string_view::npos && blank > at ? blank : end;
    end += c.length;
  }
  return end;
}

void TextPage::inked(std::string_view text, Ink ink) {
  if (!colour_ || ink == Ink::plain) {
    out_.append(text);
    return;
  }
  out_.append(code_of(ink)).append(text).append("\x1b[0m");
}

void TextPage::wrapped(std::string_view text, std::size_t indent, Ink ink) {
  const std::string clean = cleaned(text);
  const std::size_t room = width_ > indent + 20 ? width_ - indent : 20;
  std::size_t at = 0;
  do {
    if (at > 0) out_.append(indent, ' ');
    const std::size_t end = piece_end(clean, at, room);
    inked(std::string_view(clean).substr(at, end - at), ink);
    out_ += '\n';
    at = end < clean.size() && clean[end] == ' ' ? end + 1 : end;
  } while (at < clean.size());
}

void TextPage::heading(std::string_view text) {
  out_ += '\n';
  inked(text, Ink::bold);
  out_ += '\n';
}

void TextPage::entry(std::string_view note, std::string_view text, Ink ink) {
  out_.append("  ");
  inked(note, Ink::dim);
  const std::size_t used = 2 + display_width(note);
  out_.append(used < kNoteWidth ? kNoteWidth - used : 1, ' ');
  wrapped(text, kNoteWidth, ink);
}

void TextPage::paragraph(std::string_view text, Ink ink) { wrapped(text, 0, ink); }

}  // namespace callscope
