// Reads the cast: lists, labels, introductions, and who is meant by each mention.
#include <algorithm>

#include "speakers/firms.h"
#include "speakers/roster.h"
#include "support/word_map.h"
#include "text/characters.h"

namespace callscope {
namespace {

constexpr std::uint32_t kOpeningBlocks = 6;  // in which people are introduced with titles
constexpr std::uint32_t kFirstBlocks = 3;    // and without

bool has_letters(std::string_view text) {
  for (char c : text)
    if (is_small(c) || is_capital(c) || static_cast<unsigned char>(c) >= 0x80) return true;
  return false;
}

class CastReader {
 public:
  CastReader(const Document& document, const std::vector<PersonMention>& mentions)
      : document_(document), mentions_(mentions) {}

  Cast read() {
    cast_.mentioned.assign(mentions_.size(), kNone);
    first_asker_block_ = static_cast<std::uint32_t>(document_.layout.blocks.size());
    for (const PersonMention& mention : mentions_)
      if (mention.kind == PersonMentionKind::asker)
        first_asker_block_ = std::min(first_asker_block_, document_.sentences()[mention.sentence].block + 1);
    read_lists();
    read_labels();
    for (PersonMentionKind kind :
         {PersonMentionKind::present, PersonMentionKind::asker, PersonMentionKind::handover, PersonMentionKind::self})
      read_introductions(kind);
    bind_initials();
    bind_mentions();
    return std::move(cast_);
  }

 private:
  void read_lists() {
    for (const RosterRow& row : document_.layout.roster) {
      Affiliation affiliation = read_affiliation(document_.quote(row.detail));
      if (row.role != Role::unknown && !(row.role == Role::executive && affiliation.role == Role::ir))
        affiliation.role = row.role;
      const std::string_view name = document_.quote(row.name);
      if (!has_letters(name) || read_label_kind(name).role == Role::operator_) continue;
      if (read_label_kind(name).generic) continue;
      const int at = cast_.roster.add(name, affiliation, 0.98, {"participant_list", row.name});
      if (at == kNone) continue;
      Member& member = cast_.roster.members[static_cast<std::size_t>(at)];
      member.printed = member.listed = true;
    }
  }

  void read_labels() {
    cast_.block_label.reserve(document_.layout.blocks.size());
    for (const Block& block : document_.layout.blocks)
      lettered_ = lettered_ || is_voice_letter(document_.quote(block.label));
    for (const Block& block : document_.layout.blocks)
      cast_.block_label.push_back(block.label.empty() ? kNone : read_label(block));
  }

  // "B" numbers a voice; "Q" and "A" mark questions and answers.
  static bool is_voice_letter(std::string_view label) {
    return label.size() == 1 && label[0] >= 'B' && label[0] <= 'Z' && label[0] != 'Q';
  }

  static bool is_mark(std::string_view label) {
    for (std::string_view mark :
         {"Q", "A", "Question", "Answer", "QUESTION", "ANSWER", "问", "問", "答", "提问", "提問", "回答", "質問"})
      if (label == mark) return true;
    return false;
  }

  // "Analyst", "Management": the label of a side, where it heads a quarter of all turns.
  bool is_sides(std::string_view label) const {
    std::size_t turns = 0;
    for (const Block& block : document_.layout.blocks) turns += document_.quote(block.label) == label;
    return label.find(' ') == std::string_view::npos && turns * 4 >= document_.layout.blocks.size();
  }

  // "JR" and "J.R." stand for Jane Roe where nobody else has these initials.
  void bind_initials() {
    for (std::size_t b = 0; b < cast_.block_label.size(); ++b) {
      const std::string_view label = document_.quote(document_.layout.blocks[b].label);
      const std::string letters = initials_in(label);
      if (letters.empty()) continue;
      std::uint32_t& known = by_initials_[hash_folded(letters)];
      if (known == 0) known = static_cast<std::uint32_t>(bearer_of(letters) + kFirst);
      const int bearer = static_cast<int>(known) - kFirst;
      if (bearer == kNone) continue;
      cast_.block_label[b] = bearer;
      cast_.roster.members[static_cast<std::size_t>(bearer)].printed = true;
    }
  }

  // The lower-case letters of a label that is nothing but two to four initials.
  static std::string initials_in(std::string_view label) {
    std::string letters;
    for (char c : label) {
      if (c >= 'A' && c <= 'Z')
        letters += static_cast<char>(c - 'A' + 'a');
      else if (c != '.' && c != ' ')
        return {};
    }
    return letters.size() >= 2 && letters.size() <= 4 ? letters : std::string();
  }

  int bearer_of(std::string_view letters) const {
    int bearer = kNone;
    for (std::size_t i = 0; i < cast_.roster.members.size(); ++i) {
      const Member& member = cast_.roster.members[i];
      const auto& words = member.name.words;
      if (member.generic || words.size() < 2) continue;
      std::string all;
      for (const std::string& word : words) all += word[0];
      const std::string ends{words.front()[0], words.back()[0]};
      if (letters != all.substr(0, letters.size()) && letters != ends) continue;
      if (bearer != kNone) return kNone;
      bearer = static_cast<int>(i);
    }
    return bearer;
  }

  // "Chief Financial Officer" over speech, where the list gives one person that title.
  int bearer_of_title(std::string_view printed) {
    int bearer = kNone;
    for (std::size_t i = 0; i < cast_.roster.members.size(); ++i) {
      const Member& member = cast_.roster.members[i];
      if (!member.listed || member.person.title != printed) continue;
      if (bearer != kNone) return kNone;
      bearer = static_cast<int>(i);
    }
    return bearer;
  }

  int read_label(const Block& block) {
    const std::string printed(document_.quote(block.label));
    std::uint32_t& known = by_label_[hash_folded(printed)];
    if (known == 0) known = static_cast<std::uint32_t>(read_new_label(block, printed) + kFirst);
    return static_cast<int>(known) - kFirst;
  }

  int read_new_label(const Block& block, std::string_view printed) {
    const LabelKind kind = read_label_kind(printed);
    if (kind.role == Role::operator_)
      return cast_.roster.add_function(Role::operator_, "Operator", {"label", block.label});
    if (kind.role == Role::interpreter)
      return cast_.roster.add_function(Role::interpreter, "Interpreter", {"label", block.label});
    if ((kind.generic && kind.numbered) || (lettered_ && printed.size() == 1)) return kNone;  // one of several voices
    if (kind.generic && block.role != Role::unknown && (is_mark(printed) || is_sides(printed)))
      return kNone;  // asked or answered, by whomever
    if (const int bearer = bearer_of_title(printed); bearer != kNone) return bearer;
    if (kind.generic) return cast_.roster.add_function(kind.role, printed, {"label", block.label});
    Affiliation affiliation = read_affiliation(document_.quote(block.affiliation));
    if (affiliation.role == Role::unknown) affiliation.role = block.role;
    const int at = cast_.roster.add(printed, affiliation, 0.9, {"label", block.label});
    if (at != kNone) cast_.roster.members[static_cast<std::size_t>(at)].printed = true;
    return at;
  }

  void read_introductions(PersonMentionKind kind) {
    for (std::size_t i = 0; i < mentions_.size(); ++i)
      if (mentions_[i].kind == kind)
        read_introduction(i, kind == PersonMentionKind::asker || is_asker_by_own_word(mentions_[i]));
  }

  void read_introduction(std::size_t i, bool asks) {
    const PersonMention& mention = mentions_[i];
    const std::string said = document_.on_one_line(document_.span_of(mention.name));
    Affiliation affiliation = affiliation_of(mention);
    if (asks) affiliation.role = Role::analyst;
    const Side side = asks ? Side::any : Side::company;
    int at = asks ? find_asker(mention, affiliation) : kNone;
    if (at == kNone) at = cast_.roster.find(said, mention.name.size() >= 2 ? 70 : 60, side);
    const bool known = at != kNone && is_person(cast_.roster.members[static_cast<std::size_t>(at)]);
    if (!known && mention.kind != PersonMentionKind::asker && !introduces(mention)) return;
    std::string name(said);
    if (at != kNone) {
      Member& member = cast_.roster.members[static_cast<std::size_t>(at)];
      // "Shar Pourreza" is announced and another of the firm asks: no spelling of that one's name.
      if (is_heard_as(read_name(said), member.name)) cast_.roster.note_spelling(member, said);
      if (said.size() <= member.person.name.size()) name = member.person.name;
    }
    at = cast_.roster.add(name, affiliation, 0.9, {rule_of(mention.kind), document_.span_of(mention.name)});
    if (at == kNone) return;
    Member& member = cast_.roster.members[static_cast<std::size_t>(at)];
    cast_.mentioned[i] = at;
    const bool is_companys = (member.printed || member.introduced) &&
                             (member.person.role == Role::executive || member.person.role == Role::ir);
    if (!asks)
      member.introduced = !mention.title.empty() || mention.name.size() >= 2 || member.introduced;
    else if (!is_companys)
      member.asks = true;
  }

  Affiliation affiliation_of(const PersonMention& mention) const {
    Affiliation affiliation;
    if (!mention.title.empty()) affiliation = split_title(document_.quote(mention.title));
    if (!mention.organization.empty()) affiliation.organization = document_.on_one_line(mention.organization);
    if (!mention.heard_firm.empty()) affiliation.organization = firm_heard_as(document_.quote(mention.heard_firm));
    return affiliation;
  }

  // "This is Ana Reyes on for Bo Lund", among the questions.
  bool is_asker_by_own_word(const PersonMention& mention) const {
    const bool asks = document_.sentences()[mention.sentence].block >= first_asker_block_;
    return mention.kind == PersonMentionKind::self && mention.stands_in && asks && mention.name.size() >= 2;
  }

  // A lone word over speech may be anything.
  static bool is_person(const Member& member) {
    return member.listed || member.introduced || member.asks || member.person.title || member.name.words.size() >= 2;
  }

  // Somebody not known so far is introduced with a title, before the questions, or stands in for an
  // asker.
  bool introduces(const PersonMention& mention) const {
    const std::uint32_t block = document_.sentences()[mention.sentence].block;
    if (is_asker_by_own_word(mention)) return true;
    if (mention.name.size() < 2 || block >= first_asker_block_) return false;
    if (block >= kOpeningBlocks && mention.kind != PersonMentionKind::handover) return false;
    const bool takes_floor = mention.strong || block < kFirstBlocks;
    const bool says_who = mention.kind == PersonMentionKind::self && block < kFirstBlocks;
    return !mention.title.empty() || says_who ||
           (mention.kind == PersonMentionKind::handover && takes_floor && !mention.in_passing);
  }

  // The one whose label stands over the next block, if name or firm agree: names are misheard.
  int find_asker(const PersonMention& mention, const Affiliation& affiliation) const {
    const std::uint32_t next = document_.sentences()[mention.sentence].block + 1;
    if (next >= cast_.block_label.size() || cast_.block_label[next] == kNone) return kNone;
    const Member& member = cast_.roster.members[static_cast<std::size_t>(cast_.block_label[next])];
    if (member.generic || (member.person.role != Role::analyst && member.person.role != Role::unknown)) return kNone;
    const PersonName said = read_name(document_.quote(document_.span_of(mention.name)));
    for (const auto& a : said.words)
      for (const auto& b : member.name.words)
        if (a.size() > 1 && b.size() > 1 && word_likeness(a, b) >= 66) return cast_.block_label[next];
    const bool same_firm =
        affiliation.organization && member.person.organization &&
        fold(*affiliation.organization).substr(0, 5) == fold(*member.person.organization).substr(0, 5);
    return same_firm ? cast_.block_label[next] : kNone;
  }

  static const char* rule_of(PersonMentionKind kind) {
    return kind == PersonMentionKind::asker     ? "operator_introduction"
           : kind == PersonMentionKind::present ? "introduced_as_present"
           : kind == PersonMentionKind::self    ? "self_introduction"
                                                : "handover";
  }

  // "Head of Investor Relations of Larch Group": the firm is what follows the last "of" or "at"
  // and holds no title word.
  static Affiliation split_title(std::string_view title) {
    Affiliation out = read_affiliation(title);
    if (!out.title) return out;
    for (std::string_view link : {" of ", " at ", " for "}) {
      const std::size_t at = out.title->rfind(link);
      if (at == std::string::npos) continue;
      const std::string firm = out.title->substr(at + link.size());
      if (read_affiliation(firm).title) continue;
      out.organization = firm;
      out.title->resize(at);
      break;
    }
    return out;
  }

  void bind_mentions() {
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      if (cast_.mentioned[i] != kNone) continue;
      const std::string_view said = document_.quote(document_.span_of(mentions_[i].name));
      cast_.mentioned[i] = cast_.roster.find(said);
      if (cast_.mentioned[i] == kNone && mentions_[i].kind == PersonMentionKind::handover)
        cast_.mentioned[i] = cast_.roster.find(said, 60, Side::company);
      if (cast_.mentioned[i] == kNone &&
          mentions_[i].kind == PersonMentionKind::handover)  // the host gives the floor to another John
        cast_.mentioned[i] = cast_.roster.find(said, 60, Side::executives);
    }
  }

  const Document& document_;
  const std::vector<PersonMention>& mentions_;
  static constexpr int kFirst = 2;  // what the first member is in these maps, in which 0 is nothing and 1 nobody
  WordMap by_label_;
  WordMap by_initials_;
  bool lettered_ = false;                // voices are told apart by letters
  std::uint32_t first_asker_block_ = 0;  // introductions come before it
  Cast cast_;
};

}  // namespace

Cast read_cast(const Document& document, const std::vector<PersonMention>& mentions) {
  return CastReader(document, mentions).read();
}

}  // namespace callscope
