// How messages put words and counts, and what small tests of words the checks share.
#include "quality/checks.h"
#include "text/utf8.h"

namespace callscope {
namespace {

// Steps back from the middle of a character.
std::size_t border(std::string_view text, std::size_t at) {
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

std::string joined_blanks(std::string_view words) {
  std::string out;
  for (char c : words) {
    const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (blank && (out.empty() || out.back() == ' ')) continue;
    out.push_back(blank ? ' ' : c);
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace

std::string quoted(std::string_view words, std::size_t most) {
  // Only the two ends of a long passage are read.
  constexpr std::size_t kRead = 400;
  const bool is_long = words.size() > kRead;
  std::string text = joined_blanks(is_long ? words.substr(0, border(words, kRead)) : words);
  if (!is_long && text.size() <= most) return "“" + text + "”";
  const std::string tail = is_long ? joined_blanks(words.substr(border(words, words.size() - most))) : text;
  return "“" + text.substr(0, border(text, most / 2)) + " … " + tail.substr(border(tail, tail.size() - most / 2)) + "”";
}

void report_garbled(const Evidences& seen, Span heard, const std::string& said, std::string_view reason,
                    double confidence, std::vector<Evidence> evidence, std::vector<Warning>& found) {
  Warning warning;
  warning.kind = WarningKind::garbled_term;
  warning.severity = Severity::minor;
  warning.span = heard;
  if (evidence.size() > 1) warning.related = evidence[1].span;
  warning.message = quoted(seen.document.quote(heard)) + " is probably " + said + ", " + std::string(reason) + ".";
  warning.suggestion = said;
  warning.confidence = confidence;
  warning.evidence = std::move(evidence);
  found.push_back(std::move(warning));
}

std::string times(std::size_t count) { return count == 2 ? "twice" : std::to_string(count) + " times"; }

bool has_inner_capital(std::string_view word) {
  for (std::size_t i = 1; i < word.size(); ++i)
    if (word[i] >= 'A' && word[i] <= 'Z') return true;
  return false;
}

}  // namespace callscope
