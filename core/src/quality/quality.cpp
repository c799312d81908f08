#include "quality/quality.h"

#include <algorithm>

namespace callscope {

Quality check_quality(const Document&, const Call&, const Numbers& numbers, const Speech& speech, const Structure&,
                      const Facts& facts, const Glossary&) {
  Quality quality;
  for (const auto* faults : {&numbers.faults, &speech.faults, &facts.faults})
    quality.warnings.insert(quality.warnings.end(), faults->begin(), faults->end());
  std::stable_sort(quality.warnings.begin(), quality.warnings.end(),
                   [](const Warning& a, const Warning& b) { return a.span.start < b.span.start; });
  return quality;
}

}  // namespace callscope
