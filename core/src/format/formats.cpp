#include "format/formats.h"

namespace callscope {
namespace {

int detect_nothing(const Page&) { return 1; }

// Where two fit equally well the earlier is taken.
constexpr Format kFormats[] = {
    {"earningscall_blocks", detect_earningscall, read_earningscall},
    {"streetevents", detect_streetevents, read_streetevents},
    {"motley_fool", detect_motley_fool, read_motley_fool},
    {"callstreet", detect_callstreet, read_callstreet},
    {"capital_iq", detect_capital_iq, read_capital_iq},
    {"seeking_alpha", detect_seeking_alpha, read_seeking_alpha},
    {"numbered_speaker", detect_numbered_speaker, read_numbered_speaker},
    {"name_title", detect_name_title, read_name_title},
    {"motley_fool_current", detect_motley_fool_current, read_motley_fool_current},
    {"indian_filing", detect_indian_filing, read_indian_filing},
    {"name_colon", detect_name_colon, read_name_colon},
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
    if (score >= 100) break;
  }
  return *best;
}

}  // namespace callscope
