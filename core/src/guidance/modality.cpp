#include "guidance/modality.h"

#include <string_view>

#include "support/table.h"

namespace callscope {
namespace {

constexpr std::string_view kModals[] = {
    "commit",  "confident", "expect",   "guidance", "plan",  "believe",   "may",     "future",   "potential",
    "horizon", "raise",     "maintain", "still",    "can",   "condition", "lower",   "withdraw", "initiate",
    "aside",   "past",      "denied",   "legal",    "rises", "falls",     "betters", "keeps",    "gains"};

// "May" by its capital, or among months: "april, may and june".
bool is_month(const std::vector<Token>& tokens, TokenIndex at, TokenRange range) {
  if (tokens[at].has(kCapitalised) && !tokens[at].has(kSentenceStart)) return true;
  const auto names = [&](TokenIndex t) {
    return t >= range.first && t < range.last &&
           (tokens[t].is("april"_w) || tokens[t].is("june"_w) || tokens[t].is("march"_w) || tokens[t].is("july"_w));
  };
  return names(at + 1) || names(at + 2) || (at > 0 && names(at - 1)) || (at > 1 && names(at - 2));
}

Modal modal_of(std::string_view name) {
  std::uint8_t at = 0;
  for (std::string_view modal : kModals) {
    if (modal == name) return static_cast<Modal>(at);
    ++at;
  }
  return Modal::legal;
}

}  // namespace

const Modality& Modality::get() {
  static const Modality modality;
  return modality;
}

Modality::Modality() {
  for (const TableRow& row : read_table("modality")) {
    if (row.size() < 2) continue;
    for (std::string_view words : split(row[0])) {
      phrases_.add(words, static_cast<std::uint32_t>(modals_.size()));
      modals_.push_back(modal_of(row[1]));
    }
  }
}

void Modality::find(const std::vector<Token>& tokens, const DocumentPhrases& phrases, TokenRange range,
                    std::vector<ModalWord>& found) const {
  for (TokenIndex at = range.first; (at = phrases.next(at, range.last)) < range.last;) {
    PhraseSet::Match match;
    if (!phrases.match(tokens, at, range.last, match)) {
      ++at;
      continue;
    }
    const bool month = tokens[at].is("may"_w) && is_month(tokens, at, range);
    if (!month) found.push_back({{at, match.last}, modals_[match.id]});
    at = match.last;
  }
}

}  // namespace callscope
