// Needs: the document's header as its format marked it.
// Gives: its lines, and the values of those that are fields ("**Ticker:** ACME").
// Leaves alone: what a line without a name says.
#pragma once

#include <string_view>
#include <vector>

#include "text/document.h"

namespace callscope {

// Without addresses, which name the page and the day of publication.
std::vector<std::string_view> header_lines(const Document& document);
// The value of a line "**Name:** value" for this name in lower case, empty where it is another line.
std::string_view header_field(std::string_view line, std::string_view name);

// The lines behind a letter to an exchange, which tells the stock's code but has addresses and dates of its own; all
// lines where there is none.
std::vector<std::string_view> behind_letter(const std::vector<std::string_view>& lines);

// The company that the line over a title names: "Acme Foods Q2 2031" less its period, and with the line before it where
// it is nothing but "Limited". Both are of one text.
std::string_view company_over(std::string_view first, std::string_view line);

}  // namespace callscope
