#include "format/formats.h"

#include "callscope/formats.h"

namespace callscope {
namespace {

int detect_nothing(const Page&) { return 1; }

constexpr int kClear = 80;  // marks of its own: no later format is looked for

// Formats with marks of their own first, then those that only labels tell. Where two fit equally
// well the earlier is taken.
constexpr Format kFormats[] = {
    {"earningscall_blocks", detect_earningscall, read_earningscall},
    {"streetevents", detect_streetevents, read_streetevents},
    {"callstreet", detect_callstreet, read_callstreet},
    {"bloomberg", detect_bloomberg, read_bloomberg},
    {"numbered_speaker", detect_numbered_speaker, read_numbered_speaker},
    {"capital_iq", detect_capital_iq, read_capital_iq},
    {"indian_filing", detect_indian_filing, read_indian_filing},
    {"motley_fool_current", detect_motley_fool_current, read_motley_fool_current},
    {"motley_fool", detect_motley_fool, read_motley_fool},
    {"seeking_alpha", detect_seeking_alpha, read_name_title},
    {"name_title", detect_name_title, read_name_title},
    {"name_colon", detect_name_colon, read_name_colon},
    {"name_line", detect_name_line, read_name_line},
    {"name_inline", detect_name_inline, read_name_inline},
    {"plain", detect_nothing, read_plain},
};

}  // namespace

const Format& detect_format(const Page& page) {
  const Format* best = nullptr;
  int best_score = 0;
  for (const Format& format : kFormats) {
    const int score = format.detect(page);
    if (score <= best_score) continue;
    best = &format;
    best_score = score;
    if (score >= kClear) break;
  }
  return *best;
}

std::vector<const char*> format_names() {
  std::vector<const char*> names;
  for (const Format& format : kFormats) names.push_back(format.name);
  return names;
}

}  // namespace callscope
