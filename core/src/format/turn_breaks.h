// Needs: one endless line of speech without labels, as recognisers write it.
// Gives: the line broken where turns change hands: before the operator's announcements, thanks and
//        greetings, after hand-overs and invitations to speak, before answers to a question.
// Leaves alone: who speaks; a break too many is one speaker going on.
#pragma once

#include <optional>
#include <string_view>

#include "text/reading.h"

namespace callscope {

// Nothing where there are fewer breaks than a call has.
std::optional<Reading> break_turns(std::string_view text);

}  // namespace callscope
