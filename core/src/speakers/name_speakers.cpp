#include <algorithm>
#include <string>
#include <unordered_map>

#include "speakers/stretches.h"
#include "speakers/topics.h"

namespace callscope {
namespace {

// Weights, in hundredths of a nat.
constexpr int kSelf = 1500;             // "this is Ana"
constexpr int kRenderedSelf = 1200;     // the rendition says "I am Ana"
constexpr int kAddressed = -1000;       // speaks to Ana
constexpr int kQuoted = -800;           // "as Ana said"
constexpr int kHandsOver = -700;        // hands over to Ana
constexpr int kHandedTo = 900;          // was handed over to
constexpr int kThankedNext = 450;       // the next speaker thanks Ana
constexpr int kAskedFor = 200;          // the question names Ana
constexpr int kLabelNames = 1200;       // the label is Ana's name
constexpr int kLabelNamesClean = 2600;
constexpr int kLabelBound = 700;        // the label was found to be Ana's voice
constexpr int kLeftOver = 300;          // nobody else is left for the label
constexpr int kStays = 250;             // the same executive goes on in an exchange
constexpr int kUndecided = 160;         // less than this decides nothing
constexpr int kFinance = 260;           // speaks of figures and has the title for it
constexpr int kPresented = 350;         // refers to remarks of their own
constexpr int kChief = 90;              // the chief executive answers
constexpr std::uint32_t kFewSentences = 2;
constexpr std::size_t kMaxPeople = 24;  // executives weighed against one another

using People = std::vector<int>;        // scores, parallel to the executives

class Namer {
 public:
  Namer(const Document& document, const std::vector<PersonMention>& mentions, Cast& cast,
        const Voices& voices, std::vector<VoiceStretch>& stretches)
      : document_(document), mentions_(mentions), cast_(cast), voices_(voices), stretches_(stretches) {}

  void run() {
    gather_people();
    gather_clusters();
    index_mentions();
    name_functions();
    name_askers();
    weigh_executives();
    bind_clusters();
    find_path();
    if (!voices_.clean) weigh_topics();
    name_hosts();
  }

 private:
  Member& member(int index) { return cast_.roster.members[static_cast<std::size_t>(index)]; }
  const Member& member(int index) const { return cast_.roster.members[static_cast<std::size_t>(index)]; }

  static bool is_company(Role role) { return role == Role::executive || role == Role::ir || role == Role::unknown; }

  // Whether anything but a printed single word says that this is a person.
  static bool is_supported(const Member& member) {
    return member.introduced || member.asks || member.listed || member.name.words.size() >= 2 || member.person.title;
  }

  void gather_people() {
    std::vector<int> spoken(cast_.roster.members.size(), 0);
    for (int label : cast_.block_label)
      if (label != kNone) ++spoken[static_cast<std::size_t>(label)];
    std::vector<int> order;
    for (std::size_t i = 0; i < cast_.roster.members.size(); ++i) {
      const Member& person = cast_.roster.members[i];
      if (!person.generic && !person.asks && is_company(person.person.role) && is_supported(person))
        order.push_back(static_cast<int>(i));
    }
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
      const auto rank = [&](int i) { return spoken[static_cast<std::size_t>(i)] + (member(i).introduced ? 3 : 0); };
      return rank(a) > rank(b);
    });
    if (order.size() > kMaxPeople) order.resize(kMaxPeople);
    people_ = std::move(order);
    seat_.assign(cast_.roster.members.size(), kNone);
    for (std::size_t i = 0; i < people_.size(); ++i) seat_[static_cast<std::size_t>(people_[i])] = static_cast<int>(i);
  }

  void gather_clusters() {
    std::unordered_map<std::string, int> known;
    cluster_.assign(document_.layout.blocks.size(), kNone);
    for (std::size_t b = 0; b < cluster_.size(); ++b) {
      const std::uint32_t printed = voices_.blocks[b].label_block;
      if (printed >= document_.layout.blocks.size() || document_.layout.blocks[printed].label.empty()) continue;
      const Span label = document_.layout.blocks[printed].label;
      const auto entry = known.emplace(std::string(document_.quote(label)), static_cast<int>(known.size()));
      cluster_[b] = entry.first->second;
    }
    clusters_ = known.size();
  }

  void index_mentions() {
    first_mention_.assign(stretches_.size() + 1, 0);
    std::size_t m = 0;
    for (std::size_t i = 0; i < stretches_.size(); ++i) {
      while (m < mentions_.size() && mentions_[m].sentence < stretches_[i].first) ++m;
      first_mention_[i] = m;
    }
    first_mention_[stretches_.size()] = mentions_.size();
  }

  template <class Visit>
  void for_mentions(std::size_t stretch, Visit visit) const {
    for (std::size_t m = first_mention_[stretch]; m < mentions_.size() && mentions_[m].sentence < stretches_[stretch].last; ++m)
      if (cast_.mentioned[m] != kNone) visit(mentions_[m], cast_.mentioned[m]);
  }

  Span place(const PersonMention& mention) const { return document_.span_of(mention.name); }
  Span label_of(const VoiceStretch& stretch) const {
    const std::uint32_t at = voices_.blocks[stretch.block].label_block;
    return document_.layout.blocks[at < document_.layout.blocks.size() ? at : stretch.block].label;
  }

  void name_functions() {
    int chair = kNone, renderer = kNone;
    for (VoiceStretch& stretch : stretches_) {
      if (stretch.voice != kOperator && stretch.voice != kInterpreter) continue;
      const int label = voices_.blocks[stretch.block].label;
      const bool is_op = stretch.voice == kOperator;
      const Role role = is_op ? Role::operator_ : Role::interpreter;
      const Span words = document_.span_of(document_.sentences()[stretch.first].tokens);
      stretch.margin = 500;
      if (label != kNone && member(label).person.role == role && is_named_interpreter(member(label))) {
        stretch.speaker = label;
        stretch.evidence.push_back({"label", label_of(stretch)});
        continue;
      }
      int& function = is_op ? chair : renderer;
      if (function == kNone) function = cast_.roster.add_function(role, is_op ? "Operator" : "Interpreter", {is_op ? "operator_words" : "rendition", words});
      stretch.speaker = function;
      stretch.evidence.push_back({is_op ? "operator_words" : "rendition", words});
    }
    seat_.resize(cast_.roster.members.size(), kNone);
  }
  static bool is_named_interpreter(const Member& member) { return !member.name.empty() || member.generic; }

  // The asker announced last speaks as analyst, unless a label that can be trusted says another.
  void name_askers() {
    int announced = kNone;
    Span words{};
    for (std::size_t i = 0; i < stretches_.size(); ++i) {
      VoiceStretch& stretch = stretches_[i];
      if (stretch.voice == kAnalyst) name_asker(stretch, announced, words);
      for_mentions(i, [&](const PersonMention& mention, int who) {
        if (mention.kind == PersonMentionKind::asker && stretch.voice != kAnalyst) announced = who, words = place(mention);
        if (mention.kind == PersonMentionKind::self && stretch.voice == kAnalyst && mention.sentence < stretch.first + 3 &&
            !is_company(member(who).person.role))
          stretch.speaker = who;
      });
    }
  }

  void name_asker(VoiceStretch& stretch, int announced, Span words) {
    const int label = voices_.blocks[stretch.block].label;
    const bool labelled = label != kNone && (!member(label).generic || voices_.clean) &&
                          (member(label).person.role == Role::analyst || member(label).person.role == Role::media || member(label).person.role == Role::unknown);
    const bool can_trust = labelled && (voices_.clean || label == announced || announced == kNone) && (member(label).generic || is_supported(member(label)));
    stretch.speaker = can_trust ? label : announced;
    stretch.margin = label == announced ? 900 : can_trust && voices_.clean ? 700 : 350;
    if (can_trust) stretch.evidence.push_back({"label", label_of(stretch)});
    if (stretch.speaker == announced && announced != kNone) stretch.evidence.push_back({"operator_introduction", words});
    if (stretch.speaker != kNone && member(stretch.speaker).person.role == Role::unknown) {
      member(stretch.speaker).person.role = Role::analyst;
    }
  }

  void give(std::size_t stretch, int who, int score, const char* rule, Span span) {
    const int seat = seat_[static_cast<std::size_t>(who)];
    if (seat == kNone) return;
    scores_[stretch][static_cast<std::size_t>(seat)] += score;
    if (score > 0) proofs_[stretch].push_back({seat, {rule, span}});
  }

  void weigh_executives() {
    scores_.assign(stretches_.size(), People());
    proofs_.resize(stretches_.size());
    for (std::size_t i = 0; i < stretches_.size(); ++i)
      if (stretches_[i].voice == kExecutive || stretches_[i].voice == kHost) scores_[i].assign(people_.size(), 0);
    for (std::size_t i = 0; i < stretches_.size(); ++i) weigh_stretch(i);
  }

  bool is_company_stretch(std::size_t i) const { return i < stretches_.size() && !scores_[i].empty(); }
  std::size_t next_company(std::size_t i) const {
    for (std::size_t k = i + 1; k < std::min(stretches_.size(), i + 4); ++k)
      if (is_company_stretch(k)) return k;
    return stretches_.size();
  }
  std::size_t company_before(std::size_t i) const {
    for (std::size_t k = i; k-- > 0 && k + 4 > i;)
      if (is_company_stretch(k)) return k;
    return stretches_.size();
  }

  void weigh_stretch(std::size_t i) {
    const bool company = is_company_stretch(i);
    const std::size_t before = company_before(i);
    for_mentions(i, [&](const PersonMention& mention, int who) {
      const Span span = place(mention);
      const bool opens = mention.sentence < stretches_[i].first + 2;
      switch (mention.kind) {
        case PersonMentionKind::self:
          if (company) give(i, who, kSelf, "self_introduction", span);
          if (stretches_[i].voice == kInterpreter && before < stretches_.size())
            give(before, who, kRenderedSelf, "self_introduction_in_rendition", span);
          break;
        case PersonMentionKind::vocative:
          if (company) give(i, who, kAddressed, "addressed", span);
          if (opens && before < stretches_.size() && before + 1 == i) give(before, who, kThankedNext, "thanked_by_next", span);
          if (stretches_[i].voice == kAnalyst && next_company(i) < stretches_.size()) give(next_company(i), who, kAskedFor, "asked_for", span);
          break;
        case PersonMentionKind::quoted:
          if (company) give(i, who, kQuoted, "quoted", span);
          if (stretches_[i].voice == kInterpreter && before < stretches_.size()) give(before, who, kQuoted, "quoted", span);
          break;
        case PersonMentionKind::handover: weigh_handover(i, mention, who); break;
        default: break;
      }
    });
    if (company) weigh_content(i);
  }

  void weigh_handover(std::size_t i, const PersonMention& mention, int who) {
    const std::size_t next = next_company(i);
    const bool at_end = stretches_[i].last - mention.sentence <= 4;
    if (is_company_stretch(i)) give(i, who, kHandsOver, "hands_over", place(mention));
    if (next >= stretches_.size()) return;
    if (stretches_[i].voice == kAnalyst) give(next, who, kAskedFor, "asked_for", place(mention));
    else if (at_end) give(next, who, kHandedTo, "handover", place(mention));
  }

  // Figures of the whole company in prepared remarks are the finance chief's.
  void weigh_content(std::size_t i) {
    const VoiceStretch& stretch = stretches_[i];
    if (voices_.blocks[stretch.block].in_qa || stretch.last - stretch.first < 8) return;
    int hits = 0;
    const auto& tokens = document_.tokens();
    const TokenIndex first = document_.sentences()[stretch.first].tokens.first;
    const TokenIndex last = document_.sentences()[stretch.last - 1].tokens.last;
    for (TokenIndex at = first; at < last; ++at)
      hits += tokens[at].is("gaap"_w) || tokens[at].is("diluted"_w) || tokens[at].is("expenses"_w) || tokens[at].is("tax"_w) ||
              tokens[at].is("expenditures"_w) || tokens[at].is("compared"_w) || tokens[at].is("ebitda"_w) || tokens[at].is("margin"_w) || tokens[at].is("adjusted"_w);
    if (hits * 160 < static_cast<int>(last - first)) return;
    for (int who : people_)
      if (is_finance_chief(member(who))) give(i, who, kFinance, "finance_content", document_.span_of(document_.sentences()[stretch.first].tokens));
  }

  static bool is_finance_chief(const Member& member) {
    if (!member.person.title) return false;
    const std::string title = fold(*member.person.title);
    return title.find("financ") != std::string::npos || title.find("cfo") != std::string::npos;
  }

  // One voice, one person: what is known of a label's stretches is summed, the surest pair first.
  void bind_clusters() {
    bound_.assign(clusters_, kNone);
    if (people_.empty() || clusters_ == 0 || clusters_ > 4096) return;
    std::vector<People> sums(clusters_, People(people_.size(), 0));
    const std::vector<std::uint8_t> executive = executive_clusters();
    std::vector<std::uint8_t> speaks(clusters_, 0);
    for (std::size_t i = 0; i < stretches_.size(); ++i) {
      const int cluster = cluster_[stretches_[i].block];
      if (cluster == kNone || stretches_[i].voice != kExecutive || executive[static_cast<std::size_t>(cluster)] == 0) continue;
      const auto c = static_cast<std::size_t>(cluster);
      const int label = voices_.blocks[stretches_[i].block].label;
      if (speaks[c] == 0 && label != kNone && seat_[static_cast<std::size_t>(label)] != kNone)
        sums[c][static_cast<std::size_t>(seat_[static_cast<std::size_t>(label)])] += voices_.clean ? kLabelNamesClean * 4 : kLabelNames;
      speaks[c] = 1;
      for (std::size_t p = 0; p < people_.size(); ++p) sums[c][p] += scores_[i][p];
    }
    std::vector<std::uint8_t> taken(people_.size(), 0);
    while (bind_surest(sums, speaks, taken)) {}
    bind_last(speaks, taken);
  }

  // Labels that stand over executives for the most part.
  std::vector<std::uint8_t> executive_clusters() const {
    std::vector<std::uint32_t> all(clusters_, 0), executive(clusters_, 0);
    for (const VoiceStretch& stretch : stretches_) {
      if (cluster_[stretch.block] == kNone) continue;
      const auto c = static_cast<std::size_t>(cluster_[stretch.block]);
      all[c] += stretch.last - stretch.first;
      if (stretch.voice == kExecutive) executive[c] += stretch.last - stretch.first;
    }
    std::vector<std::uint8_t> out(clusters_, 0);
    for (std::size_t c = 0; c < clusters_; ++c) out[c] = executive[c] * 2 >= all[c] && executive[c] >= kFewSentences ? 1 : 0;
    return out;
  }

  bool bind_surest(const std::vector<People>& sums, const std::vector<std::uint8_t>& speaks, std::vector<std::uint8_t>& taken) {
    int best = 299;
    std::size_t cluster = 0, person = 0;
    for (std::size_t c = 0; c < sums.size(); ++c)
      for (std::size_t p = 0; speaks[c] != 0 && bound_[c] == kNone && p < people_.size(); ++p)
        if (taken[p] == 0 && sums[c][p] > best) best = sums[c][p], cluster = c, person = p;
    if (best == 299) return false;
    bound_[cluster] = static_cast<int>(person);
    taken[person] = 1;
    return true;
  }

  // A label without a person and a person without a label, one of each.
  void bind_last(const std::vector<std::uint8_t>& speaks, const std::vector<std::uint8_t>& taken) {
    std::size_t open = 0, free = 0, cluster = 0, person = 0;
    for (std::size_t c = 0; c < clusters_; ++c)
      if (speaks[c] != 0 && bound_[c] == kNone) ++open, cluster = c;
    for (std::size_t p = 0; p < people_.size(); ++p)
      if (taken[p] == 0 && member(people_[p]).person.role != Role::ir) ++free, person = p;
    if (open == 1 && free == 1) bound_[cluster] = static_cast<int>(person);
  }

  int label_score(const VoiceStretch& stretch, std::size_t person) const {
    const int cluster = cluster_[stretch.block];
    const int label = voices_.blocks[stretch.block].label;
    int score = 0;
    const int named = label == kNone ? kNone : seat_[static_cast<std::size_t>(label)];
    const int bound = cluster == kNone ? kNone : bound_[static_cast<std::size_t>(cluster)];
    if (bound == static_cast<int>(person)) score += named == bound ? (voices_.clean ? kLabelNamesClean : kLabelNames) : kLabelBound;
    else if (named == static_cast<int>(person) && bound == kNone) score += kLabelNames / 2;
    return score;
  }

  // Best path over the company's stretches; the last state is "nobody known".
  void find_path() {
    const std::size_t states = people_.size() + 1;
    std::vector<int> best(states, 0);
    std::vector<std::vector<std::uint8_t>> from(stretches_.size());
    std::vector<std::size_t> order;
    std::size_t before = stretches_.size();
    for (std::size_t i = 0; i < stretches_.size(); ++i) {
      if (stretches_[i].voice != kExecutive || takes_printed_function(stretches_[i])) continue;
      const int stays = before < stretches_.size() && same_exchange(before, i) ? kStays : 0;
      const auto top = static_cast<std::size_t>(std::max_element(best.begin(), best.end()) - best.begin());
      from[i].assign(states, static_cast<std::uint8_t>(top));
      std::vector<int> next(states);
      for (std::size_t p = 0; p < states; ++p) {
        int value = best[top];
        const int stay = p + 1 == states ? 0 : stays;  // nobody does not go on
        if (best[p] + stay >= value) value = best[p] + stay, from[i][p] = static_cast<std::uint8_t>(p);
        next[p] = value + (p + 1 == states ? kUndecided : scores_[i][p] + label_score(stretches_[i], p));
      }
      const int highest = *std::max_element(next.begin(), next.end());
      for (int& value : next) value = std::max(value - highest, -100000);
      best = std::move(next);
      order.push_back(i);
      before = i;
    }
    trace(best, from, order);
  }

  // "Unidentified Company Representative" over speech in a clean call is all that is known.
  bool takes_printed_function(VoiceStretch& stretch) {
    const int label = voices_.blocks[stretch.block].label;
    if (!voices_.clean || label == kNone || !member(label).generic || member(label).person.role == Role::operator_) return false;
    stretch.speaker = label;
    stretch.margin = 500;
    stretch.evidence.push_back({"label", label_of(stretch)});
    return true;
  }

  // Answers are near to what a person spoke of before the questions, and to their own business; the
  // chief executive takes more of them than others.
  void weigh_topics() {
    const SpeakerTopics topics(document_, cast_, people_, stretches_, voices_);
    for (std::size_t i = 0; i < stretches_.size(); ++i) {
      if (stretches_[i].voice != kExecutive || !voices_.blocks[stretches_[i].block].in_qa) continue;
      const std::vector<int> near = topics.scores(stretches_[i]);
      const Span words = document_.span_of(document_.sentences()[stretches_[i].first].tokens);
      const bool presented = refers_to_own_remarks(i);
      for (std::size_t p = 0; p < people_.size(); ++p)
        if (presented && presents(people_[p])) give(i, people_[p], kPresented, "own_remarks", words);
      for (std::size_t p = 0; p < people_.size(); ++p)
        give(i, people_[p], near[p] + (is_chief(member(people_[p])) ? kChief : 0), "topic", words);
    }
    for (VoiceStretch& stretch : stretches_)
      if (stretch.voice == kExecutive) stretch.evidence.clear();
    find_path();
  }

  // "As I said in my prepared remarks", in the answer or its rendition.
  bool refers_to_own_remarks(std::size_t i) const {
    const std::size_t last = i + 1 < stretches_.size() && stretches_[i + 1].voice == kInterpreter ? i + 1 : i;
    const auto& tokens = document_.tokens();
    const TokenIndex end = document_.sentences()[stretches_[last].last - 1].tokens.last;
    for (TokenIndex at = document_.sentences()[stretches_[i].first].tokens.first; at + 2 < end; ++at)
      if (tokens[at].is("my"_w) && (tokens[at + 1].is("prepared"_w) || tokens[at + 1].is("opening"_w)) && tokens[at + 2].is("remarks"_w))
        return true;
    return false;
  }
  bool presents(int who) const {
    for (const VoiceStretch& stretch : stretches_) {
      if (voices_.blocks[stretch.block].in_qa) return false;
      if (stretch.speaker == who && stretch.voice == kExecutive) return true;
    }
    return false;
  }

  static bool is_chief(const Member& member) {
    if (!member.person.title || is_finance_chief(member)) return false;
    const std::string title = fold(*member.person.title);
    return title == "ceo" || title.rfind("chief executive", 0) == 0 || title.find("president and c") != std::string::npos;
  }

  bool same_exchange(std::size_t a, std::size_t b) const {
    for (std::size_t i = a + 1; i < b; ++i)
      if (stretches_[i].voice == kOperator || stretches_[i].voice == kHost) return false;
    return voices_.blocks[stretches_[a].block].in_qa && b - a < 8;
  }

  void trace(const std::vector<int>& best, const std::vector<std::vector<std::uint8_t>>& from, const std::vector<std::size_t>& order) {
    auto state = static_cast<std::size_t>(std::max_element(best.begin(), best.end()) - best.begin());
    for (std::size_t k = order.size(); k-- > 0;) {
      const std::size_t i = order[k];
      if (state < people_.size()) name_executive(i, state);
      else name_by_label(stretches_[i]);
      state = from[i][state];
    }
  }

  void name_executive(std::size_t i, std::size_t person) {
    VoiceStretch& stretch = stretches_[i];
    stretch.speaker = people_[person];
    const int own = scores_[i][person] + label_score(stretch, person);
    int other = kUndecided;
    for (std::size_t p = 0; p < people_.size(); ++p)
      if (p != person) other = std::max(other, scores_[i][p] + label_score(stretch, p));
    stretch.margin = std::max(own - other, 50);
    if (label_score(stretch, person) > 0) stretch.evidence.push_back({"label", label_of(stretch)});
    for (const auto& [seat, evidence] : proofs_[i])
      if (seat == static_cast<int>(person) && stretch.evidence.size() < 4) stretch.evidence.push_back(evidence);
    if (stretch.evidence.empty())
      stretch.evidence.push_back({"continues", document_.span_of(document_.sentences()[stretch.first].tokens)});
  }

  // A label of someone who is not weighed: too many people take part, or a lone printed word.
  void name_by_label(VoiceStretch& stretch) {
    const int label = voices_.blocks[stretch.block].label;
    if (label == kNone || member(label).generic || seat_[static_cast<std::size_t>(label)] != kNone) return;
    if (!is_supported(member(label)) && !voices_.clean && people_.size() >= 2) return;
    stretch.speaker = label;
    stretch.margin = 300;
    stretch.evidence.push_back({"label", label_of(stretch)});
  }

  // The host is whoever heads investor relations, or whom the operator handed the call to.
  void name_hosts() {
    int host = kNone;
    for (int who : people_)
      if (host == kNone && member(who).person.role == Role::ir) host = who;
    for (std::size_t i = 0; host == kNone && i < stretches_.size() && !voices_.blocks[stretches_[i].block].in_qa; ++i)
      if (stretches_[i].voice == kOperator)
        for_mentions(i, [&](const PersonMention& mention, int who) {
          if (mention.kind == PersonMentionKind::handover && is_company(member(who).person.role)) host = who;
        });
    for (std::size_t i = 0; i < stretches_.size(); ++i)
      if (stretches_[i].voice == kHost) name_host(i, host);
  }

  void name_host(std::size_t i, int host) {
    VoiceStretch& stretch = stretches_[i];
    const int label = voices_.blocks[stretch.block].label;
    const bool labelled = label != kNone && !member(label).generic && is_supported(member(label)) && is_company(member(label).person.role);
    int best = labelled ? label : host;
    if (!labelled && !scores_[i].empty()) {
      const auto top = std::max_element(scores_[i].begin(), scores_[i].end());
      if (*top >= kHandedTo) best = people_[static_cast<std::size_t>(top - scores_[i].begin())];
    }
    stretch.speaker = best;
    stretch.margin = labelled ? 600 : 300;
    stretch.evidence.push_back(labelled ? Evidence{"label", label_of(stretch)}
                                        : Evidence{"host_by_function", document_.span_of(document_.sentences()[stretch.first].tokens)});
  }

  const Document& document_;
  const std::vector<PersonMention>& mentions_;
  Cast& cast_;
  const Voices& voices_;
  std::vector<VoiceStretch>& stretches_;
  std::vector<int> people_;           // members weighed as executives
  std::vector<int> seat_;             // by member: index into people_, or kNone
  std::vector<int> cluster_;          // by block: which printed label, or kNone
  std::size_t clusters_ = 0;
  std::vector<int> bound_;            // by cluster: index into people_, or kNone
  std::vector<std::size_t> first_mention_;
  std::vector<People> scores_;
  std::vector<std::vector<std::pair<int, Evidence>>> proofs_;
};

}  // namespace

void name_speakers(const Document& document, const std::vector<PersonMention>& mentions, Cast& cast,
                   const Voices& voices, std::vector<VoiceStretch>& stretches) {
  Namer(document, mentions, cast, voices, stretches).run();
}

}  // namespace callscope
