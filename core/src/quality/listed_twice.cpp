// garbled_term in a list of measures that has one twice: "adjusted EBITDA, adjusted EBITDA margin, adjusted EBITDA and
// net income". A list names each measure once, so a recogniser took another for it (EBITA for EBITDA); which is not
// known, and nothing is suggested.
#include "quality/checks.h"

namespace callscope {
namespace {

constexpr TokenIndex kBetween = 2;       // tokens between two measures of a list: ", and"
constexpr std::ptrdiff_t kFewest = 3;    // measures of a list
constexpr std::ptrdiff_t kFarthest = 8;  // measures between the two

class ListedTwice {
 public:
  ListedTwice(const Evidences& seen, std::vector<Warning>& found) : seen_(seen), found_(found) {}

  void run() {
    const auto& all = seen_.facts.mentions.all;
    const Mention* const end = all.data() + all.size();
    for (const Mention* first = all.data(); first != end;) {
      const Mention* last = first + 1;
      while (last != end && goes_on(last[-1], *last)) ++last;
      if (last - first >= kFewest) look_in(first, last);
      first = last;
    }
  }

 private:
  bool goes_on(const Mention& before, const Mention& next) const {
    if (before.cue != Cue::metric || next.cue != Cue::metric || next.tokens.first <= before.tokens.last ||
        next.tokens.first > before.tokens.last + kBetween)
      return false;
    for (TokenIndex at = before.tokens.last; at < next.tokens.first; ++at)
      if (!seen_.token(at).is(","_w) && !seen_.token(at).is("and"_w)) return false;
    return true;
  }

  // "Revenue retention" is not the revenue of a list.
  bool ends_item(TokenIndex next) const {
    return next >= seen_.document.tokens().size() || seen_.token(next).kind == TokenKind::punct ||
           seen_.token(next).is("and"_w);
  }

  void look_in(const Mention* first, const Mention* last) {
    for (const Mention* again = first + 1; again != last; ++again)
      for (const Mention* once = again - 1; once >= first && again - once <= kFarthest; --once)
        if (once->row == again->row && ends_item(again->tokens.last) &&
            seen_.words(once->tokens) == seen_.words(again->tokens))
          return report(once->tokens, again->tokens);
  }

  void report(TokenRange once, TokenRange again) {
    Warning warning;
    warning.kind = WarningKind::garbled_term;
    warning.severity = Severity::minor;
    warning.span = seen_.document.span_of(again);
    warning.related = seen_.document.span_of(once);
    warning.message =
        quoted(seen_.words(again)) + " stands twice in this list; one of the two is probably another measure.";
    warning.confidence = 0.75;
    warning.evidence = {{"listed_twice", warning.span}, {"listed_before", *warning.related}};
    found_.push_back(std::move(warning));
  }

  const Evidences& seen_;
  std::vector<Warning>& found_;
};

}  // namespace

void find_listed_twice(const Evidences& seen, std::vector<Warning>& found) { ListedTwice(seen, found).run(); }

}  // namespace callscope
