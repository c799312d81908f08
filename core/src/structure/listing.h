// Needs: the lines of a call's header.
// Gives: the stock exchange and the ticker that they print, each with its words.
// Leaves alone: whose they are. Exchanges are rows of core/data/stock_exchanges.tsv.
#pragma once

#include <string_view>
#include <vector>

namespace callscope {

// Words of the header; empty where it has none.
struct Listing {
  std::string_view exchange;
  std::string_view ticker;
};
// "NYSE: ACME" goes before a ticker alone: "Ticker: ACME", "(ACME)", "ACME Q4 2024". Lines before `own` are a letter's,
// in which brackets hold other things.
Listing read_listing(const std::vector<std::string_view>& header, std::size_t own = 0);

}  // namespace callscope
