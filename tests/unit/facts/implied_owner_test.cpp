// Whose a figure is where its sentence names no owner.
#include <catch2/catch.hpp>

#include "callscope/analyze.h"

namespace callscope {
namespace {

// The owners of all facts of one metric, in the order of the text; "-" for none.
std::string owners_of(const std::string& metric, const std::string& text) {
  const auto result = analyze(text);
  REQUIRE(result);
  std::string owners;
  for (const Fact& fact : result.value().facts)
    if (fact.metric == metric) owners += (owners.empty() ? "" : ", ") + fact.entity.value_or("-");
  return owners;
}

const std::string kHead = "Lumenra Group Q2 2026 Earnings Call\n\nAda Berg: ";

}  // namespace

TEST_CASE("a metric of one line of business is of the owner that the call gives it") {
  CHECK(owners_of("GMV", kHead + "Brightcart's GMV grew 12% year over year.\n\nRui Okafor: Thank you for the call.\n\n"
                                 "Ada Berg: In this quarter GMV growth of 12% came from new buyers.") ==
        "Brightcart, Brightcart");
}

TEST_CASE("where two lines of business have it, or the company as a whole has such a metric, none is implied") {
  CHECK(owners_of(
            "GMV",
            kHead + "Brightcart's GMV grew 12% and Southpier's GMV grew 30%.\n\nRui Okafor: Thank you for the call.\n\n"
                    "Ada Berg: In this quarter GMV growth of 20% came from new buyers.") == "Brightcart, Southpier, -");
  CHECK(owners_of("revenue",
                  kHead + "Brightcart's revenue grew 12% year over year.\n\nRui Okafor: Thank you for the call.\n\n"
                          "Ada Berg: In this quarter revenue growth of 9% came from new buyers.") == "Brightcart, -");
}

TEST_CASE("the company's initials and a half of its name are no part of it") {
  const auto owners = [](const std::string& company, const std::string& words) {
    return owners_of("revenue", company + " Q2 2026 Earnings Call\n\nAda Berg: Good morning. " + words +
                                    "\n\nRui Okafor: Thank you for the call.\n\nAda Berg: Thank you.");
  };
  CHECK(owners("Harbour Lantern Works", "HLW revenue grew 4%. TDW revenue grew 3%.") == "-, TDW");
  CHECK(owners("Harbour & Lantern Group", "H&L revenue grew 4%.") == "-");
  CHECK(owners("Harbour/Lantern Group", "Lantern revenue grew 4%. Tidewater revenue grew 3%.") == "-, Tidewater");
  CHECK(owners("Harbour Lantern Works", "Tidewater segment revenue grew 4%. HLW expects revenue to grow 3%.") ==
        "Tidewater, -");
}

TEST_CASE("a metric written in capitals is no part of an owner's name") {
  CHECK(owners_of("GMV", kHead + "This quarter we see CMR underperforming GMV at only 5% growth.").find("CMR") ==
        std::string::npos);
}

}  // namespace callscope
