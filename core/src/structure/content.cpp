#include "structure/content.h"

#include "format/labels.h"
#include "support/patterns.h"
#include "support/phrases.h"
#include "support/table.h"

namespace callscope {
namespace {

enum Cue : std::uint32_t { kSpoken, kWe, kSaid, kBusiness, kCues };
constexpr std::string_view kCueNames[kCues] = {"spoken", "we", "said", "business"};

const PhraseSet& cues() {
  static const PhraseSet set = [] {
    PhraseSet phrases;
    for (const TableRow& row : read_table("content_cues"))
      for (std::uint32_t cue = 0; cue < kCues; ++cue)
        if (row[1] == kCueNames[cue]) phrases.add(row[0], cue);
    return phrases;
  }();
  return set;
}

struct Counts {
  std::size_t of[kCues] = {};
  std::size_t words = 0;
  std::size_t east_asian = 0;
};

bool follows_line_break(const Document& document, TokenIndex at) {
  if (at == 0) return true;
  const Token &before = document.tokens()[at - 1], &token = document.tokens()[at];
  return document.quote({before.end, token.start}).find('\n') != std::string_view::npos;
}

// What stands in quotation marks was said elsewhere and does not count.
Counts count_cues(const Document& document) {
  const auto& tokens = document.tokens();
  Counts counts;
  bool quoted = false;
  for (TokenIndex i = 0; i < tokens.size(); ++i) {
    const std::string_view mark =
        tokens[i].kind == TokenKind::word ? std::string_view() : document.quote(tokens[i].span());
    if (mark == "\"" || mark == "“" || mark == "”") quoted = mark == "\"" ? !quoted : mark == "“";
    if (quoted && mark != "\"" && follows_line_break(document, i)) quoted = false;
    counts.words += tokens[i].kind == TokenKind::word;
    counts.east_asian +=
        tokens[i].kind == TokenKind::cjk || tokens[i].kind == TokenKind::kana || tokens[i].kind == TokenKind::hangul;
    PhraseSet::Match match;
    if (quoted || !cues().match(tokens, i, static_cast<TokenIndex>(tokens.size()), match)) continue;
    ++counts.of[match.id];
  }
  return counts;
}

enum class Named { nobody, somebody, speakers };

// What the labels say: a stand-in ("Operator") or a mark of question or answer is a speaker's; other
// names may head the lines of a list too.
Named names_in(const Layout& layout) {
  std::size_t named = 0;
  for (const Block& block : layout.blocks) {
    if (block.label.empty()) continue;
    if (block.role != Role::unknown || is_generic_label(block.label.of(layout.reading.text()))) return Named::speakers;
    named += looks_like_name(block.label.of(layout.reading.text()));
  }
  return named < 2 ? Named::nobody : layout.roster.empty() ? Named::somebody : Named::speakers;
}

// Headings over parts that somebody wrote about a call.
bool is_written_up(const Document& document) {
  static const Pattern title("(?i)\\b(summary|highlights|takeaways|recap|key points|event brief|at a glance)\\b");
  for (Span line : document.layout.header)
    if (line.size() < 120 && title.match(document.quote(line))) return true;
  for (const Block& block : document.layout.blocks)
    if (block.speech.size() < 60 && title.match(document.quote(block.speech))) return true;
  return false;
}

// A call has a greeting, a thank-you or a "we" in every hundred words at least. An excerpt of
// remarks may have the "we" alone, and a filing has it too.
bool is_spoken(const Counts& counts) {
  const std::size_t spoken = counts.of[kSpoken] + counts.of[kWe];
  if (counts.of[kSpoken] == 0) return counts.of[kSaid] == 0 && counts.of[kWe] * 50 >= counts.words;
  return spoken * 100 >= counts.words && spoken > counts.of[kSaid];
}

}  // namespace

Content read_content(const Document& document) {
  if (document.layout.is_brief) return Content::brief;
  const Named named = names_in(document.layout);
  if (named == Named::speakers) return Content::transcript;
  const Counts counts = count_cues(document);
  if (named == Named::somebody && counts.of[kSpoken] + counts.of[kWe] > 0) return Content::transcript;
  if (counts.east_asian * 2 > counts.words) return Content::transcript;  // the cues are English
  if (is_spoken(counts) && counts.of[kBusiness] > 0) return Content::transcript;
  return counts.of[kBusiness] > 0 && is_written_up(document) ? Content::brief : Content::other;
}

void silence(const Document& document, Content content, Speech& speech) {
  if (content == Content::transcript || (content == Content::brief && names_in(document.layout) != Named::nobody))
    return;
  speech.participants.clear();
  speech.faults.clear();
  for (Turn& turn : speech.turns) {
    turn.speaker = kNone;
    turn.role = Role::unknown;
    turn.kind = TurnKind::prepared;
    turn.evidence.clear();
  }
}

}  // namespace callscope
