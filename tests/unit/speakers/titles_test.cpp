#include "speakers/titles.h"

#include <catch2/catch.hpp>

using namespace callscope;

TEST_CASE("titles are parted from firms") {
  struct Row {
    const char* printed;
    const char* title;
    const char* organization;
  };
  const auto row = GENERATE(values<Row>({
      {"Chief Financial Officer", "Chief Financial Officer", ""},
      {"Analyst, Castell Securities, Inc.", "Analyst", "Castell Securities, Inc."},
      {"Analyst, Larch Research LLC", "Analyst", "Larch Research LLC"},
      {"Larch Research", "", "Larch Research"},
      {"Seaport Global Securities", "", "Seaport Global Securities"},
      {"Castell Group, Inc., Research Division", "", "Castell Group, Inc."},
      {"Castell Group, Inc., Research\nDivision", "", "Castell Group, Inc."},
      {"Castell Group, Inc., Research Division - MD", "MD", "Castell Group, Inc."},
      {"Reed, Castell, & Woods, Inc., Research Division", "", "Reed, Castell, & Woods, Inc."},
      {"HEAD, INVESTOR\nRELATIONS, PIKE LIMITED", "HEAD, INVESTOR RELATIONS", "PIKE LIMITED"},
      {"CHIEF EXECUTIVE\nOFFICER – PIKE\nFOODS LIMITED", "CHIEF EXECUTIVE OFFICER", "PIKE FOODS LIMITED"},
      {"Analyst\nHarbour & Pine Research", "Analyst", "Harbour & Pine Research"},
      {"Pike Foods - President, North America", "President, North America", "Pike Foods"},
      {"Senior Vice President, Finance", "Senior Vice President, Finance", ""},
  }));
  CAPTURE(row.printed);
  const Affiliation found = read_affiliation(row.printed);
  CHECK(found.title.value_or("") == row.title);
  CHECK(found.organization.value_or("") == row.organization);
}
