#include "speakers/speaker_clues.h"

#include <algorithm>

namespace callscope {
namespace {

constexpr std::uint32_t kOpening = 2;    // sentences in which others are thanked
constexpr std::uint32_t kEnding = 3;     // and handed over to
constexpr std::size_t kNear = 4;         // stretches that belong to one exchange of words
constexpr std::uint32_t kRemarks = 8;    // sentences that make remarks of some length
constexpr TokenIndex kFigureWord = 160;  // one word of figures in so many

bool is_figure_word(const Token& token) {
  return token.is("gaap"_w) || token.is("diluted"_w) || token.is("expenses"_w) || token.is("tax"_w) ||
         token.is("expenditures"_w) || token.is("compared"_w) || token.is("ebitda"_w) || token.is("margin"_w) ||
         token.is("adjusted"_w);
}

class ClueReader {
 public:
  ClueReader(const Document& document, const std::vector<PersonMention>& mentions, const Cast& cast,
             const Voices& voices, const std::vector<VoiceStretch>& stretches, const CompanyPeople& people)
      : document_(document),
        mentions_(mentions),
        cast_(cast),
        voices_(voices),
        stretches_(stretches),
        people_(people) {}

  SpeakerClues read() {
    out_.hits.resize(stretches_.size());
    out_.is_company.assign(stretches_.size(), 0);
    for (std::size_t i = 0; i < stretches_.size(); ++i)
      out_.is_company[i] = stretches_[i].voice == kExecutive || stretches_[i].voice == kHost ? 1 : 0;
    std::size_t mention = 0, name = 0;
    for (std::size_t i = 0; i < stretches_.size(); ++i) {
      told_.clear();
      for (; mention < mentions_.size() && mentions_[mention].sentence < stretches_[i].last; ++mention)
        if (mentions_[mention].sentence >= stretches_[i].first)
          read_mention(i, mentions_[mention], cast_.mentioned[mention]);
      const std::size_t first_name = name;
      for (; name < people_.named.size() && people_.named[name].sentence < stretches_[i].last; ++name) {
      }
      read_names(i, first_name, name);
      if (is_company(i)) read_standing(i);
    }
    return std::move(out_);
  }

 private:
  bool is_company(std::size_t i) const { return i < stretches_.size() && out_.is_company[i] != 0; }
  bool in_qa(std::size_t i) const { return voices_.blocks[stretches_[i].block].in_qa; }
  Span opening(std::size_t i) const { return document_.span_of(document_.sentences()[stretches_[i].first].tokens); }

  void give(std::size_t stretch, int seat, Clue clue, Span place) {
    if (stretch >= stretches_.size() || seat == kNone || !is_company(stretch)) return;
    for (const ClueHit& hit : out_.hits[stretch])
      if (hit.seat == seat && hit.clue == clue) return;
    out_.hits[stretch].push_back({seat, clue, place, 100});
  }

  std::size_t company_after(std::size_t i) const {
    for (std::size_t k = i + 1; k < std::min(stretches_.size(), i + kNear); ++k)
      if (is_company(k)) return k;
    return stretches_.size();
  }
  std::size_t company_before(std::size_t i) const {
    for (std::size_t k = i; k-- > 0 && k + kNear > i;)
      if (is_company(k)) return k;
    return stretches_.size();
  }

  // What a cue says with a name. Names told so are not counted again as merely named.
  void read_mention(std::size_t i, const PersonMention& mention, int who) {
    if (who == kNone) return;
    const int seat = people_.seat(who);
    const Span place = document_.span_of(mention.name);
    const std::size_t before = stretches_[i].voice == kInterpreter ? company_before(i) : stretches_.size();
    if (mention.kind == PersonMentionKind::self) {
      told_.push_back(mention.name.first);
      give(i, seat, Clue::self_introduction, place);
      give(before, seat, Clue::self_in_rendition, place);
    } else if (mention.kind == PersonMentionKind::vocative && is_company(i)) {
      if (seat == kNone || !is_asked_by_name(i, who)) give(i, seat, Clue::addressed, place);
    } else if (mention.kind == PersonMentionKind::quoted) {
      told_.push_back(mention.name.first);
      give(i, seat, Clue::quoted, place);
      give(before, seat, Clue::quoted, place);
    } else if (mention.kind == PersonMentionKind::handover && stretches_[i].voice != kAnalyst) {
      give(i, seat, Clue::hands_over, place);
      if (!mention.later && stretches_[i].last - mention.sentence <= kEnding + 1)
        give(company_after(i), seat, Clue::handover, place);
    }
  }

  // Whether somebody who asks goes by this name as well.
  bool is_asked_by_name(std::size_t i, int who) const {
    return in_qa(i) && cast_.roster.members[static_cast<std::size_t>(who)].asks;
  }

  // Where the stretch names somebody of the company: at its start, at its end, or in between.
  void read_names(std::size_t i, std::size_t first, std::size_t last) {
    const bool asks = stretches_[i].voice == kAnalyst;
    const std::size_t before = company_before(i), after = company_after(i);
    for (std::size_t n = first; n < last; ++n) {
      const NamePlace& name = people_.named[n];
      if (name.is_askers_too && in_qa(i) && !asks) continue;
      const Span place = document_.span_of(name.tokens);
      const bool told = std::find(told_.begin(), told_.end(), name.tokens.first) != told_.end();
      const bool opens = name.sentence < stretches_[i].first + kOpening;
      const bool closes = stretches_[i].last - name.sentence <= kEnding &&
                          (!opens || stretches_[i].last - stretches_[i].first <= kEnding);
      if (told) continue;
      give(stretches_[i].voice == kInterpreter ? before : i, name.seat, Clue::named, place);
      if (stretches_[i].voice == kInterpreter) {
        if (closes && after == i + 1 && n + 1 == last) give(after, name.seat, Clue::named_before, place);
        continue;
      }
      if (asks) {
        if (opens && before + 1 == i) give(before, name.seat, Clue::thanked_by_asker, place);
        give(after, name.seat, n + 1 == last ? Clue::asked_for : Clue::asked_among, place);
        continue;
      }
      if (opens && before + 1 == i)
        give(before, name.seat, Clue::thanked_by_next, place);
      else if (before + 1 == i)
        give(before, name.seat, Clue::named_by_next, place);
      if (closes && after == i + 1 && n + 1 == last) give(after, name.seat, Clue::named_before, place);
    }
  }

  void read_standing(std::size_t i) {
    const bool chairs = stretches_[i].voice == kHost;
    const std::size_t before = company_before(i);
    const bool follows = before < stretches_.size() && !chaired_between(before, i);
    const bool remarks = !in_qa(i) && !chairs && stretches_[i].last - stretches_[i].first >= kRemarks;
    const bool first_remarks = remarks && !std::exchange(remarks_began_, remarks_began_ || remarks);
    const bool resumes = before + 1 < i && before < stretches_.size() && only_rendered_between(before, i);
    const bool figures = remarks && speaks_of_figures(i);
    for (std::size_t p = 0; p < people_.size(); ++p) {
      const int seat = static_cast<int>(p);
      const Standing standing = people_.standing[p];
      if (chairs)
        give(i, seat, standing == Standing::host ? Clue::host_chairs : Clue::other_chairs, opening(i));
      else if (resumes)
        continue;
      else if (standing == Standing::host)
        give(i, seat, Clue::host_answers, opening(i));
      else if (standing == Standing::other)
        give(i, seat, Clue::other_answers, opening(i));
      if (first_remarks && standing == Standing::chief) give(i, seat, Clue::chief_opens_remarks, opening(i));
      if (figures && standing == Standing::finance) give(i, seat, Clue::finance_content, opening(i));
      if (!in_qa(i) || chairs || resumes) continue;
      if (standing == Standing::chief)
        give(i, seat, follows ? Clue::chief_follows : Clue::chief_opens_answer, opening(i));
      if (standing == Standing::finance)
        give(i, seat, follows ? Clue::finance_follows : Clue::finance_opens_answer, opening(i));
    }
  }

  // What follows a rendition goes on with what was rendered.
  bool only_rendered_between(std::size_t a, std::size_t b) const {
    for (std::size_t i = a + 1; i < b; ++i)
      if (stretches_[i].voice != kInterpreter) return false;
    return true;
  }

  bool chaired_between(std::size_t a, std::size_t b) const {
    for (std::size_t i = a + 1; i < b; ++i)
      if (stretches_[i].voice == kOperator || stretches_[i].voice == kHost) return true;
    return false;
  }

  bool speaks_of_figures(std::size_t i) const {
    const auto& tokens = document_.tokens();
    const TokenIndex first = document_.sentences()[stretches_[i].first].tokens.first;
    const TokenIndex last = document_.sentences()[stretches_[i].last - 1].tokens.last;
    TokenIndex hits = 0;
    for (TokenIndex at = first; at < last; ++at) hits += is_figure_word(tokens[at]) ? 1 : 0;
    return hits * kFigureWord >= last - first;
  }

  const Document& document_;
  const std::vector<PersonMention>& mentions_;
  const Cast& cast_;
  const Voices& voices_;
  const std::vector<VoiceStretch>& stretches_;
  const CompanyPeople& people_;
  std::vector<TokenIndex> told_;  // names of this stretch that stand after a cue
  bool remarks_began_ = false;
  SpeakerClues out_;
};

}  // namespace

std::vector<int> SpeakerClues::scores(std::size_t stretch, std::size_t people) const {
  std::vector<int> sums(people, 0);
  for (const ClueHit& hit : hits[stretch])
    sums[static_cast<std::size_t>(hit.seat)] += row_of(hit.clue).weight * hit.times / 100;
  return sums;
}

SpeakerClues read_clues(const Document& document, const std::vector<PersonMention>& mentions, const Cast& cast,
                        const Voices& voices, const std::vector<VoiceStretch>& stretches, const CompanyPeople& people) {
  return ClueReader(document, mentions, cast, voices, stretches, people).read();
}

}  // namespace callscope
