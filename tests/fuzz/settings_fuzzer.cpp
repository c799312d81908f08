// libFuzzer: what comes with a transcript: options, the clean view's style, a glossary. A glossary that
// is read writes itself to a file that reads back to the same, and takes part in an analysis.
#include <cstdint>
#include <cstdlib>

#include "callscope/analyze.h"
#include "callscope/glossary.h"
#include "callscope/serialize.h"
#include "properties/properties.h"

namespace {

using namespace callscope;

void require(bool holds) {
  if (!holds) std::abort();
}

constexpr std::string_view kCall =
    "Quillon Mills (NYSE: QLM) Q3 2025 Earnings Call\n\nOperator: Good day. Ms. Ada Berg will begin.\n\n"
    "Ada Berg: Orders at Quilon were strong. Revenue was $1.2 billion, and adjusted beta rose 3% to $240 million.\n";

void check_glossary(std::string_view text) {
  const GlossaryCheck check = validate_glossary(text);
  require(!to_json(check).empty());
  Options options;
  options.glossaries.emplace_back(text);
  const auto result = analyze(kCall, options);
  require(result.ok() == check.ok());
  if (!check.ok()) return;
  require(properties::broken(result.value(), kCall).empty());
  const std::string written = to_tsv(check.entries);
  const GlossaryCheck again = validate_glossary(written);
  require(again.ok() && again.entries.size() == check.entries.size());
  require(to_tsv(again.entries) == written);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 32 << 10) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto options = parse_options(text);
  if (options && options.value().max_bytes >= kCall.size())
    require(analyze(kCall, options.value()).ok() || !options.value().glossaries.empty());
  const auto style = parse_clean_style(text);
  if (style) require(style.value().width > 0);
  check_glossary(text);
  return 0;
}
