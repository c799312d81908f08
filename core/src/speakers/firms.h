// Needs: the words in the firm's place of an operator's introduction that do not read as a name.
// Gives: the firm of core/data/firms.tsv that they sound like ("can, accord Genuity"), or nothing.
// Leaves alone: names that read as names.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace callscope {

std::optional<std::string> firm_heard_as(std::string_view words);

}  // namespace callscope
