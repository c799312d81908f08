// Needs: the questions and the topics of the call.
// Gives: what each exchange is about: the metrics that its questions name, then topics of the call
//        that they name; the oftener named first, at most four.
// Leaves alone: what the answers bring up.
#pragma once

#include <string>
#include <vector>

#include "callscope/digest.h"
#include "callscope/speech.h"
#include "text/document.h"

namespace callscope {

std::vector<std::vector<std::string>> question_topics(const Document& document, const std::vector<Exchange>& exchanges,
                                                      const std::vector<Topic>& topics);

}  // namespace callscope
