// Needs: the document.
// Gives: whether it holds the words of a call, somebody's summary of one, or neither.
// Leaves alone: a page whose labels or lists say that people speak; its content is a transcript.
#pragma once

#include "callscope/analysis.h"
#include "speakers/speakers.h"
#include "text/document.h"

namespace callscope {

Content read_content(const Document& document);

// In a text that is no call nobody speaks, nor in a brief without labels: paragraphs stay as turns
// without speaker or role.
void silence(const Document& document, Content content, Speech& speech);

}  // namespace callscope
