#include "structure/listing.h"

#include <string>

#include "structure/header_lines.h"
#include "support/patterns.h"
#include "support/table.h"

namespace callscope {
namespace {

std::string listed_pattern() {
  std::string codes;
  for (const TableRow& row : read_table("stock_exchanges")) {
    if (!codes.empty()) codes += '|';
    codes += row[0];
  }
  return "(?i)\\b(" + codes + R"()\s*:\s*([A-Z0-9][A-Z0-9.\-]{0,9})\b)";
}

// In brackets or before a quarter, and no ticker: "(GAAP)".
bool is_report_word(std::string_view word) {
  return word == "EPS" || word == "GAAP" || word == "USD" || word == "GMT" || word == "ET" || word == "CEO" ||
         word == "CFO" || word == "EST" || word == "IR" || word == "Q" || word == "A";
}

std::string_view ticker_field(std::string_view line) {
  for (std::string_view name : {"ticker", "company ticker", "symbol"})
    if (const std::string_view value = header_field(line, name); !value.empty()) return value;
  return {};
}

}  // namespace

Listing read_listing(const std::vector<std::string_view>& header, std::size_t own) {
  static const Pattern listed(listed_pattern());
  static const Pattern bracket(R"(\(\s*([A-Z]{1,5}(?:\.[A-Z]{1,2})?)\s*\))", "(");
  static const Pattern titled(R"(^#*\s*([A-Z]{1,5}) (?:F?Q[1-4]|FY) ?'?\d{2,4}\b)");
  Pattern::Groups g;
  // "Scrip Code: ACMEFOODS", "Trading Symbol- ACMEFOODS"
  static const Pattern coded(R"(\b(?i:scrip code|symbol)\s*[:-]\s*([A-Z][A-Z&-]{1,14}[A-Z])\b)");
  for (std::string_view line : header)
    if (listed.match(line, g)) return {g[1], g[2]};
  for (std::string_view line : header) {
    const std::string_view value = ticker_field(line);
    if (!value.empty() && value.size() <= 20) return {{}, value.substr(0, value.find(' '))};  // "ACME US Equity"
    if (coded.match(line, g)) return {{}, g[1]};
  }
  for (std::size_t i = own; i < header.size(); ++i) {
    if (bracket.match(header[i], g) && !is_report_word(g[1])) return {{}, g[1]};
    if (titled.match(header[i], g)) return {{}, g[1]};
  }
  return {};
}

}  // namespace callscope
