#include <catch2/catch.hpp>

#include "quality/checked.h"

using namespace callscope;
using Words = std::vector<std::string>;

namespace {

// Nine amounts in renminbi.
const std::string kCall =
    "Coats made RMB 11 million, hats RMB 12 million, shoes RMB 13 million. Gloves made RMB 14 million, belts RMB 15 million, bags "
    "RMB 16 million. Scarves made RMB 17 million, socks RMB 18 million, ties RMB 19 million. ";

Words glitches(const std::string& text) { return check_turns({{text}}).of(WarningKind::currency_glitch); }

}  // namespace

TEST_CASE("a bare dollar in a call that reckons in renminbi is doubtful") {
  CHECK(glitches(kCall + "Coats rose by $21 million to RMB 32 million.") == Words{"$21 million"});
  CHECK(glitches(kCall + "Coats rose. They made $21 million.") == Words{"$21 million"});
}

TEST_CASE("a correction is claimed only within one sentence") {
  CHECK(check_turns({{kCall + "Coats rose by $21 million to RMB 32 million."}}).quality.warnings[0].suggestion ==
        "RMB 21 million");
  CHECK_FALSE(check_turns({{kCall + "Coats rose. They made $21 million."}}).quality.warnings[0].suggestion.has_value());
}

TEST_CASE("dollars that are meant are silent") {
  const auto text = GENERATE(values<std::string>({"Coats rose by US$21 million to RMB 32 million.",
                                                  "We repurchased shares for $21 million. Hats made RMB 32 million.",
                                                  "We sold bonds of $21 million. Hats made RMB 32 million.",
                                                  "Earnings were $0.53 per ADS and RMB 3.70 per share."}));
  INFO(text);
  CHECK(glitches(kCall + text).empty());
  // A call that has few amounts, or as many dollars, tells nothing.
  CHECK(glitches("Coats made RMB 11 million. Hats made $12 million.").empty());
}

TEST_CASE("a dollar that is said twice changes nothing") {
  const auto checked = check_turns({{"We hold USD $61.8 billion in cash."}});
  CHECK(checked.of(WarningKind::currency_glitch) == Words{"USD $61.8 billion"});
  CHECK(checked.quality.warnings[0].severity == Severity::info);
  CHECK(checked.quality.warnings[0].suggestion == "US$61.8 billion");
  CHECK(glitches("We hold $61.8 billion U.S. dollars and US$2 million.").empty());
}
