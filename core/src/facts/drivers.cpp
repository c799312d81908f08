#include "facts/drivers.h"

#include "facts/facts.h"

namespace callscope {
namespace {

constexpr TokenIndex kMaxDriver = 60;

bool points_back(const SentenceView& view) {
  const Token& word = view.token(view.range().first);
  return word.is("this"_w) || word.is("the"_w) || word.is("that"_w) || word.is("these"_w) || word.is("primarily"_w) ||
         word.is("mainly"_w) || word.is("it"_w);
}

// From the cause's first word to the clause's end: the next fact, or ";", or the sentence's end.
Span driver_span(const SentenceView& view, int cue, std::uint32_t next_fact) {
  const TokenIndex first = view.item(cue).tokens.first;
  TokenIndex last = first;
  while (last < view.range().last && last < first + kMaxDriver) {
    const Token& token = view.token(last);
    if (token.start >= next_fact || token.is(";"_w) || token.is("while"_w) || token.is("."_w)) break;
    ++last;
  }
  while (last > first + 1 && (view.token(last - 1).is(","_w) || view.token(last - 1).is("and"_w))) --last;
  return view.document().span_of({first, last});
}

}  // namespace

void bind_drivers(const SentenceView& view, std::size_t first, std::vector<Fact>& facts) {
  for (int i = 0; i < view.size(); ++i) {
    if (!view.item(i).is(Cue::driver)) continue;
    const std::uint32_t at = view.token(view.item(i).tokens.first).start;
    std::uint32_t next = 0xffffffff;
    std::size_t owner = facts.size();
    for (std::size_t f = first; f < facts.size(); ++f) {
      if (facts[f].span.end <= at) owner = f;
      // What has no figure is part of the cause: "due to higher volumes".
      else if (facts[f].span.start > at && facts[f].span.start < next && has_figure(facts[f]))
        next = facts[f].span.start;
    }
    const bool of_sentence = owner < facts.size();
    if (!of_sentence) {
      if (first == 0 || !points_back(view) || i > 4) continue;
      owner = first - 1;
      next = 0xffffffff;
    }
    Fact& fact = facts[owner];
    if (fact.driver || !fact.change) continue;
    fact.driver = driver_span(view, i, next);
    fact.evidence.push_back({"driver", view.document().span_of(view.item(i).tokens)});
  }
}

}  // namespace callscope
