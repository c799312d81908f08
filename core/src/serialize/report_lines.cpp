#include "serialize/report_lines.h"

#include "text/utf8.h"

namespace callscope {

std::string company_line(const Call& call) {
  std::string line = call.company.value_or(call.ticker ? "" : "A call");
  if (call.ticker) {
    const std::string code = call.exchange ? *call.exchange + ": " + *call.ticker : *call.ticker;
    line += line.empty() ? code : " (" + code + ")";
  }
  return line;
}

std::string event_line(const Call& call) {
  std::string line;
  if (call.fiscal_quarter) line = "Q" + std::to_string(*call.fiscal_quarter);
  if (call.fiscal_year) line += (line.empty() ? "FY" : " FY") + std::to_string(*call.fiscal_year);
  if (call.event && *call.event != EventKind::other)
    line += (line.empty() ? "" : " ") + std::string(to_string(*call.event)) + " call";
  if (call.date) line += (line.empty() ? "" : ", ") + to_string(*call.date);
  return line;
}

std::string person_line(const Participant& person) {
  std::string line = person.name;
  if (person.title) line += ", " + *person.title;
  if (person.organization && person.role != Role::executive && person.role != Role::ir)
    line += ", " + *person.organization;
  return line;
}

std::string speaker_name(const Analysis& analysis, ParticipantId speaker, TurnId turn) {
  if (speaker != kNone) return analysis.participants[static_cast<std::size_t>(speaker)].name;
  if (turn == kNone) return {};
  const Role role = analysis.turns[static_cast<std::size_t>(turn)].role;
  return role == Role::unknown ? std::string() : "an unnamed " + std::string(to_string(role));
}

std::string quote_line(const Analysis& analysis, Span span, std::size_t most) {
  std::string line;
  for (const char c : span.of(analysis.text)) {
    const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\0';
    if (!blank)
      line += c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
    if (line.size() > most) break;
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  if (line.size() <= most) return line;
  std::size_t cut = line.rfind(' ', most);
  if (cut == std::string::npos || cut < most / 2) {  // no blanks, as in Chinese: cut between characters
    cut = 0;
    while (cut + utf8_length(static_cast<unsigned char>(line[cut])) <= most)
      cut += utf8_length(static_cast<unsigned char>(line[cut]));
  }
  return line.substr(0, cut) + "…";
}

std::string spaced(std::string_view name) {
  std::string text(name);
  for (char& c : text)
    if (c == '_') c = ' ';
  return text;
}

std::string markdown_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (is_markdown_mark(c)) out += '\\';
    out += c == '\n' || c == '\r' ? ' ' : c;
  }
  return out;
}

}  // namespace callscope
