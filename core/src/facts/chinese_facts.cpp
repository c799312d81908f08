#include "facts/chinese_facts.h"

#include <algorithm>
#include <string>

#include "facts/lexicon.h"
#include "support/letter_words.h"
#include "support/table.h"
#include "text/endings.h"

namespace callscope {
namespace {

constexpr std::size_t kHan = 3;            // bytes of a Han character
constexpr std::uint32_t kNear = 4 * kHan;  // between a word and the figure that it governs

struct Lexicon {
  struct Row {
    std::string_view kind, meaning;
  };
  std::vector<Row> rows;
  LetterWords words;  // numbers are places of rows

  static const Lexicon& get() {
    static const Lexicon lexicon = [] {
      Lexicon built;
      for (const TableRow& row : read_table("chinese_fact_words")) {
        if (row.size() < 3) continue;
        for (std::string_view word : split(row[0]))
          built.words.add(word, static_cast<std::uint32_t>(built.rows.size()));
        built.rows.push_back({row[1], row[2]});
      }
      return built;
    }();
    return lexicon;
  }
};

bool is_start(char byte) { return (static_cast<unsigned char>(byte) & 0xc0) != 0x80; }

bool starts_with(std::string_view text, std::string_view words) { return text.substr(0, words.size()) == words; }
// The length of the mark between clauses at the start of `text`, 0 where there is none.
std::size_t mark_at(std::string_view text) {
  switch (text[0]) {
    case ';':
    case '!':
    case '?': return 1;
    case ',': return starts_with(text, ", ") ? 1 : 0;
    case '\xE3': return starts_with(text, "。") ? kHan : 0;
    case '\xEF':
      for (std::string_view mark : {"，", "；", "！", "？", "："})
        if (starts_with(text, mark)) return kHan;
      return 0;
    default: return 0;
  }
}

}  // namespace

bool ChineseFacts::is_chinese(TokenRange sentence) const {
  std::uint32_t han = 0, words = 0;
  for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
    const Token& token = document_.tokens()[t];
    if (token.kind == TokenKind::cjk) han += (token.end - token.start) / kHan;
    words += token.kind == TokenKind::word ? 1 : 0;
  }
  return han > 3 && han > 2 * words;
}

void ChineseFacts::read(TokenRange sentence, std::vector<Fact>& facts) {
  const Span span = document_.span_of(sentence);
  const std::string_view text = document_.text();
  std::uint32_t start = span.start;
  draft_ = Draft{};
  for (std::uint32_t at = span.start; at < span.end;) {
    const std::size_t mark = mark_at(text.substr(at, span.end - at));
    if (mark != 0) {
      read_clause({start, at}, facts);
      start = at + static_cast<std::uint32_t>(mark);
    }
    at += static_cast<std::uint32_t>(std::max<std::size_t>(mark, 1));
  }
  read_clause({start, span.end}, facts);
  close(facts);
}

std::vector<ChineseFacts::Word> ChineseFacts::find_words(Span clause) const {
  const Lexicon& lexicon = Lexicon::get();
  const std::string_view text = clause.of(document_.text());
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size();) {
    const LetterWords::Match match =
        is_start(text[at]) ? lexicon.words.at_start(text.substr(at)) : LetterWords::Match{};
    if (match.length != 0) {
      const auto& [kind, meaning] = lexicon.rows[match.id];
      const Kind of = kind == "metric"   ? Kind::metric
                      : kind == "change" ? Kind::change
                      : kind == "to"     ? Kind::to
                      : kind == "basis"  ? Kind::basis
                      : kind == "prior"  ? Kind::prior
                                         : Kind::unreal;
      const auto first = static_cast<std::uint32_t>(clause.start + at);
      words.push_back({of, meaning, {first, first + match.length}});
    }
    at += std::max<std::size_t>(match.length, 1);
  }
  return words;
}

void ChineseFacts::read_clause(Span clause, std::vector<Fact>& facts) {
  const auto& quantities = numbers_.quantities;
  while (cursor_ < quantities.size() && quantities[cursor_].span.start < clause.start) ++cursor_;
  if (cursor_ >= quantities.size() || quantities[cursor_].span.start >= clause.end) return;
  const std::vector<Word> words = find_words(clause);
  const bool unreal =
      std::any_of(words.begin(), words.end(), [](const Word& word) { return word.kind == Kind::unreal; });
  for (; cursor_ < quantities.size() && quantities[cursor_].span.start < clause.end; ++cursor_) {
    const std::string_view next = std::string_view(document_.text()).substr(quantities[cursor_].span.end, 2 * kHan);
    const bool year = starts_with(next, "年") || starts_with(next, "财年") || starts_with(next, "財年");
    if (!unreal && !year) bind(clause, words, cursor_, facts);
  }
}

// The figure is of the metric named last before it, in this clause or an earlier one.
void ChineseFacts::bind(Span clause, const std::vector<Word>& words, std::size_t index, std::vector<Fact>& facts) {
  const Quantity& figure = numbers_.quantities[index];
  const auto id = static_cast<QuantityId>(index);
  const Word* metric = nullptr;
  const Word* governor = nullptr;  // the word right before the figure
  const Word* after = nullptr;     // a change right after it: "26%的增长"
  Basis basis = Basis::none;
  for (const Word& word : words) {
    if (word.kind == Kind::basis && word.span.end <= figure.span.end + kNear)
      basis = word.meaning == "yoy" ? Basis::yoy : Basis::qoq;
    if (word.kind == Kind::change && word.span.start >= figure.span.end &&
        word.span.start <= figure.span.end + 3 * kHan && after == nullptr)
      after = &word;
    if (word.span.end > figure.span.start) continue;
    if (word.kind == Kind::metric)
      metric = &word;
    else if (word.kind != Kind::basis && word.span.end + kNear >= figure.span.start)
      governor = &word;
  }
  if (metric != nullptr && (!draft_.open || draft_.fact.metric_text != metric->span)) {
    close(facts);
    start(*metric, clause);
  }
  if (!draft_.open) return;
  const Metric* kind = FactLexicon::get().find_metric(draft_.fact.metric);
  const bool level = kind == nullptr || kind->takes(figure.kind);
  Fact& fact = draft_.fact;
  const Word* change = governor != nullptr && governor->kind != Kind::prior ? governor : nullptr;
  if (change == nullptr || change->kind != Kind::to) change = after != nullptr ? after : change;
  if (governor != nullptr && governor->kind == Kind::prior && after == nullptr) {
    if (level && fact.prior == kNone)
      fact.prior = id;
    else
      return;
  } else if (change != nullptr && change->kind == Kind::change) {
    if (fact.change && fact.change->quantity != kNone) return;
    fact.change = Change{};
    fact.change->quantity = id;
    fact.change->basis = basis;
  } else {
    if (!level || fact.value != kNone) return;
    fact.value = id;
    if (change != nullptr && !fact.change) fact.change = Change{};
  }
  if (change != nullptr && fact.change)
    fact.change->direction = change->meaning == "up"     ? Direction::up
                             : change->meaning == "down" ? Direction::down
                                                         : Direction::flat;
  fact.span = cover(fact.span, figure.span);
  fact.evidence.push_back({"chinese_clause", figure.span});
}

void ChineseFacts::start(const Word& metric, Span clause) {
  draft_ = Draft{};
  draft_.open = true;
  Fact& fact = draft_.fact;
  fact.metric = std::string(metric.meaning);
  fact.metric_text = metric.span;
  fact.span = metric.span;
  fact.confidence = 0.7;
  const std::string_view owner = owner_before(metric.span, clause);
  if (!owner.empty()) fact.entity = std::string(owner);
}

void ChineseFacts::close(std::vector<Fact>& facts) {
  const Fact& fact = draft_.fact;
  if (draft_.open && (fact.value != kNone || (fact.change && fact.change->quantity != kNone))) facts.push_back(fact);
  draft_.open = false;
}

// "云业务" of "云业务的收入": what stands before the metric, where it ends as the name of a part of a
// company does, or is written in Latin letters.
std::string_view ChineseFacts::owner_before(Span metric, Span clause) const {
  std::string_view words = std::string_view(document_.text()).substr(clause.start, metric.start - clause.start);
  for (std::string_view mark : {"、", "——", "来自", "來自", "我们的", "我們的", "我们", "我們", "其中", "本季度",
                                "本季", "季度", "财年", "年", "使", "让", "在", "和其他"}) {
    const std::size_t at = words.rfind(mark);
    if (at != std::string_view::npos) words.remove_prefix(at + mark.size());
  }
  if (ends_with(words, "的")) words.remove_suffix(kHan);
  while (!words.empty() && words.front() == ' ') words.remove_prefix(1);
  while (!words.empty() && words.back() == ' ') words.remove_suffix(1);
  if (words.size() < 2 || words.size() > 14 * kHan || (company_ && company_->find(words) != std::string::npos))
    return {};
  if (words.front() >= 'A' && words.front() <= 'Z') return words;
  for (std::string_view noun :
       {"集团", "集團", "业务", "業務", "分部", "板块", "平台", "部门", "事业部", "电商", "电子商务", "云", "商业"}) {
    if (ends_with(words, noun) && words.size() > noun.size()) return words;
  }
  return {};
}

}  // namespace callscope
