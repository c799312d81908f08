// How a text begins and ends, which std::string_view of C++17 does not tell.
#pragma once

#include <string_view>

namespace callscope {

constexpr bool ends_with(std::string_view text, std::string_view ending) {
  return text.size() >= ending.size() && text.substr(text.size() - ending.size()) == ending;
}

// With a small letter of ASCII.
constexpr bool begins_lower(std::string_view text) {
  return !text.empty() && text.front() >= 'a' && text.front() <= 'z';
}

}  // namespace callscope
