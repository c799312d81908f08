// filler_run: hesitation sounds in a row, which stand where a recogniser heard nothing it knew.
// One "uh" is speech and stays silent; so is "uh-huh".
#include "quality/checks.h"
#include "text/word_list.h"

namespace callscope {
namespace {

constexpr std::size_t kLong = 6;  // sounds that no speaker makes: words were lost

// Sounds that mean nothing else: two in a row are a run. Of the others it takes three.
constexpr WordList kPlain = {"uh"_w, "um"_w, "uhm"_w, "umm"_w, "erm"_w, "uhh"_w};
constexpr WordList kSounds = {"uh"_w, "um"_w, "uhm"_w, "umm"_w, "erm"_w, "uhh"_w, "ah"_w,  "er"_w,  "eh"_w,
                              "hmm"_w, "hm"_w, "mm"_w, "mmm"_w, "ahh"_w, "嗯"_w, "呃"_w, "啊"_w};

}  // namespace

bool is_hesitation(WordId word) { return kSounds.has(word); }

namespace {

bool parts_sounds(const Token& token) {
  return token.is(","_w) || token.is("."_w) || token.is("…"_w) || token.is("，"_w) || token.is("。"_w) || token.is("、"_w);
}

void report(const Evidences& seen, TokenRange run, std::size_t count, std::vector<Warning>& found) {
  Warning warning;
  warning.kind = WarningKind::filler_run;
  warning.span = seen.document.span_of(run);
  warning.severity = count >= kLong ? Severity::minor : Severity::info;
  warning.message = quoted(seen.words(run), 30) + " is " + std::to_string(count) + " hesitation sounds in a row" +
                    (count >= kLong ? "; words that were said here are probably missing." : " and can be left out.");
  warning.confidence = 0.95;
  warning.evidence.push_back({"hesitations", warning.span});
  found.push_back(std::move(warning));
}

void scan(const Evidences& seen, TokenRange range, std::vector<Warning>& found) {
  for (TokenIndex i = range.first; i < range.last; ++i) {
    if (!kSounds.has(seen.token(i).word)) continue;
    TokenIndex end = i;
    std::size_t count = 0;
    bool certain = false, shouted = false;
    for (TokenIndex at = i; at < range.last; ++at) {
      const Token& token = seen.token(at);
      if (kSounds.has(token.word)) {
        certain = certain || kPlain.has(token.word);
        shouted = shouted || token.has(kAllCaps);  // "ER" is a room
        ++count;
        end = at + 1;
      } else if (!parts_sounds(token)) {
        break;
      }
    }
    if (!shouted && (count > 2 || (count == 2 && certain))) report(seen, {i, end}, count, found);
    i = end - 1;
  }
}

}  // namespace

void find_fillers(const Evidences& seen, std::vector<Warning>& found) {
  for (const Stretch& stretch : seen.stretches) scan(seen, stretch.tokens, found);
}

}  // namespace callscope
