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

}  // namespace callscope
