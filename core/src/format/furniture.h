// Lines that are never speech: page numbers, copyright, advertisements, navigation, legal text.
#pragma once

#include <string_view>

namespace callscope {

enum class Furniture { none, drop, end, disclaimer };

// What a line is by itself; see core/data/furniture.tsv.
Furniture furniture_of(std::string_view line);
// A line of nothing but marks: "-----", "=====", "..........", "* * *".
bool is_rule(std::string_view line);
// A bare number of at most four digits: a page number where it stands between other furniture.
bool is_bare_number(std::string_view line);
// A line that is only a time: "00:12:31", "(39:33)", "[00:14]".
bool is_timestamp(std::string_view line);

}  // namespace callscope
