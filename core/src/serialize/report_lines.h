// Needs: an analysis.  Gives: the phrases that the reports for people share.
// Leaves alone: what is not known; it is left out, never filled in.
#pragma once

#include <string>
#include <string_view>

#include "callscope/analysis.h"

namespace callscope {

// "Quillon Mills (NYSE: QLM)"; "A call" where no company is named.
std::string company_line(const Call& call);
// "Q3 FY2025 earnings call, 2025-11-04"; empty where nothing is known.
std::string event_line(const Call& call);
// "Ada Berg, CFO" or "Ada Berg, Harbour Research".
std::string person_line(const Participant& person);
// The person's name, or the role where the person is not known.
std::string speaker_name(const Analysis& analysis, ParticipantId speaker, TurnId turn);
// A span's words on one line, at most `most` bytes, cut at a word with an ellipsis.
std::string quote_line(const Analysis& analysis, Span span, std::size_t most);
// A character that Markdown may read as a mark: a backslash before it makes it a letter.
constexpr bool is_markdown_mark(char c) { return std::string_view("\\`*_[]<>|#~").find(c) != std::string_view::npos; }
// "number conflict" for number_conflict.
std::string spaced(std::string_view name);
// Text for a line or a table's cell of Markdown: its marks escaped, line breaks as blanks.
std::string markdown_text(std::string_view text);

}  // namespace callscope
