// repetition_loop in Chinese. Chinese doubles single characters and short verbs on purpose: a run of Han
// characters is a loop where two or more stand three times, four or more twice, or a word that is never
// doubled twice.
#include <algorithm>
#include <iterator>

#include "quality/checks.h"
#include "text/utf8.h"

namespace callscope {
namespace {

void report(const Evidences& seen, Span span, std::size_t period, std::vector<Warning>& found) {
  const std::string_view once = seen.document.quote(span).substr(0, period);
  Warning warning;
  warning.kind = WarningKind::repetition_loop;
  warning.span = span;
  warning.message = quoted(once) + " is printed " + times(span.size() / period) +
                    " in a row, as a recogniser does when it loses the audio.";
  warning.suggestion = std::string(once);
  warning.confidence = 0.9;
  warning.evidence.push_back({"repeated_characters", span});
  found.push_back(std::move(warning));
}

constexpr std::size_t kHanBytes = 3;  // of a character; runs with rarer ones are left alone
constexpr std::string_view kNeverDoubled[] = {"根据", "因为", "所以", "但是", "如果", "对于", "关于",
                                              "通过", "由于", "为了", "以及", "或者", "根據", "因為",
                                              "對於", "關於", "通過", "由於", "為了"};
bool is_never_doubled(std::string_view word) {
  return std::find(std::begin(kNeverDoubled), std::end(kNeverDoubled), word) != std::end(kNeverDoubled);
}

void scan(const Evidences& seen, const Token& token, std::vector<Warning>& found) {
  const std::string_view run = seen.document.quote(token.span());
  for (std::size_t i = 0; i < run.size(); i += kHanBytes)
    if (utf8_length(static_cast<unsigned char>(run[i])) != kHanBytes) return;
  const std::size_t longest = std::min<std::size_t>(run.size() / 2, 16 * kHanBytes);
  for (std::size_t period = 2 * kHanBytes; period <= longest; period += kHanBytes) {
    std::size_t equal = 0;
    for (std::size_t i = period; i <= run.size(); i += kHanBytes) {
      if (i < run.size() && std::equal(&run[i], &run[i] + kHanBytes, &run[i - period])) {
        equal += kHanBytes;
        continue;
      }
      const std::size_t copies = equal / period + 1;
      const std::string_view unit = run.substr(i - equal - period, period);
      if (copies > 2 || (copies == 2 && (period >= 4 * kHanBytes || is_never_doubled(unit)))) {
        const auto first = static_cast<std::uint32_t>(token.start + i - equal - period);
        return report(seen, {first, first + static_cast<std::uint32_t>(copies * period)}, period, found);
      }
      equal = 0;
    }
  }
}

}  // namespace

void find_han_loops(const Evidences& seen, std::vector<Warning>& found) {
  for (const Stretch& stretch : seen.stretches)
    for (TokenIndex i = seen.foreign.next(stretch.tokens.first, stretch.tokens.last); i < stretch.tokens.last;
         i = seen.foreign.next(i + 1, stretch.tokens.last))
      if (seen.token(i).kind == TokenKind::cjk && seen.token(i).end - seen.token(i).start >= 4 * kHanBytes)
        scan(seen, seen.token(i), found);
}

}  // namespace callscope
