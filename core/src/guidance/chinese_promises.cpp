#include "guidance/chinese_promises.h"

#include <algorithm>

#include "facts/lexicon.h"
#include "support/letter_words.h"
#include "support/table.h"

namespace callscope {
namespace {

enum class ChineseRole { certainty, metric, up, down, flat, better, aside };

struct ChineseWord {
  std::string_view text;
  ChineseRole role = ChineseRole::aside;
  std::string_view value;
};

Certainty certainty_named(std::string_view name) {
  for (Certainty certainty :
       {Certainty::commit, Certainty::confident, Certainty::plan, Certainty::believe, Certainty::may})
    if (name == to_string(certainty)) return certainty;
  return Certainty::expect;
}

struct ChineseWords {
  std::vector<ChineseWord> rows;
  LetterWords letters;  // numbers are places of rows
};

ChineseWords read_words() {
  constexpr std::string_view kRoles[] = {"certainty", "metric", "up", "down", "flat", "better", "aside"};
  ChineseWords words;
  for (const TableRow& row : read_table("chinese_promises")) {
    const auto role = std::find(std::begin(kRoles), std::end(kRoles), row[1]) - std::begin(kRoles);
    for (std::string_view text : split(row[0])) {
      words.letters.add(text, static_cast<std::uint32_t>(words.rows.size()));
      words.rows.push_back({text, static_cast<ChineseRole>(role), row[2]});
    }
  }
  return words;
}

struct Hit {
  const ChineseWord* word = nullptr;
  std::size_t at = 0;
};

// The words of a stretch in text order; of two that begin at one place the longer.
std::vector<Hit> words_in(std::string_view text) {
  static const ChineseWords kWords = read_words();
  std::vector<Hit> hits;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (static_cast<unsigned char>(text[at]) < 0xE4) continue;  // no Chinese character begins here
    const LetterWords::Match longest = kWords.letters.at_start(text.substr(at));
    if (longest.length == 0) continue;
    hits.push_back({&kWords.rows[longest.id], at});
    at += longest.length - 1;
  }
  return hits;
}

bool stands_before(std::string_view text, std::size_t at, std::string_view word) {
  return at >= word.size() && text.substr(at - word.size(), word.size()) == word;
}

// 不预计, 没有计划.
bool is_denied(std::string_view text, std::size_t at) {
  for (std::string_view word : {"不", "没", "没有", "沒有", "未"})
    if (stands_before(text, at, word)) return true;
  return false;
}

bool is_question(std::string_view text) {
  for (std::string_view word : {"吗", "嗎", "呢", "？", "?"})
    if (stands_before(text, text.size(), word)) return true;
  return false;
}

// Where the clause of a word begins: behind the last comma before it.
std::size_t clause_start(std::string_view text, std::size_t at) {
  constexpr std::string_view kComma = "，";
  const std::size_t wide = text.rfind(kComma, at), narrow = text.rfind(", ", at);
  const std::size_t behind_wide = wide == std::string_view::npos ? 0 : wide + kComma.size();
  const std::size_t behind_narrow = narrow == std::string_view::npos ? 0 : narrow + 2;
  return std::max(behind_wide, behind_narrow);
}

std::size_t trimmed_end(std::string_view text, std::size_t end) {
  for (bool trimmed = true; trimmed;) {
    trimmed = false;
    for (std::string_view mark : {"。", "，", "；", "！", ".", ",", " ", "\n"})
      if (stands_before(text, end, mark)) {
        end -= mark.size();
        trimmed = true;
      }
  }
  return end;
}

Direction direction_of(ChineseRole role) {
  return role == ChineseRole::up ? Direction::up : role == ChineseRole::down ? Direction::down : Direction::flat;
}

bool is_counted_against(const std::optional<std::string>& metric) {
  const Metric* known = metric ? FactLexicon::get().find_metric(*metric) : nullptr;
  return known != nullptr && (known->polarity == Polarity::bad || known->polarity == Polarity::loss);
}

// The direction of the hits in a stretch, by its first word.
void take_direction(const std::vector<Hit>& hits, std::size_t from, std::size_t last, ChinesePromise& promise) {
  for (const Hit& hit : hits) {
    if (hit.at < from || hit.at >= last || promise.direction) continue;
    const ChineseRole role = hit.word->role;
    if (role == ChineseRole::up || role == ChineseRole::down || role == ChineseRole::flat)
      promise.direction = direction_of(role);
    if (role == ChineseRole::better)
      promise.direction = is_counted_against(promise.metric) ? Direction::down : Direction::up;
  }
}

// The first metric of a stretch, and where it goes: by the words behind it, else by those before.
void take_first(const std::vector<Hit>& hits, std::size_t from, std::size_t last, ChinesePromise& promise) {
  std::size_t metric = from;
  for (const Hit& hit : hits) {
    if (hit.at < from || hit.at >= last || promise.metric || hit.word->role != ChineseRole::metric) continue;
    promise.metric = std::string(hit.word->value);
    metric = hit.at;
  }
  take_direction(hits, metric, last, promise);
  take_direction(hits, from, metric, promise);
}

// What stands behind the word of promise is promised, else what stands before it in the clause; there being room
// ("提升空间") is room to be better.
void describe(const std::vector<Hit>& hits, std::size_t first, std::size_t last, std::size_t word,
              ChinesePromise& promise) {
  take_first(hits, word, last, promise);
  if (!promise.metric || !promise.direction) {
    std::size_t nearest = first;
    for (const Hit& hit : hits)
      if (hit.at >= first && hit.at < word && hit.word->role == ChineseRole::metric) nearest = hit.at;
    take_first(hits, nearest, word, promise);
  }
  if (!promise.direction && promise.certainty == Certainty::may && promise.metric)
    promise.direction = is_counted_against(promise.metric) ? Direction::down : Direction::up;
}

}  // namespace

std::vector<ChinesePromise> find_chinese_promises(std::string_view sentence, std::uint32_t start) {
  std::vector<ChinesePromise> promises;
  const std::vector<Hit> hits = words_in(sentence);
  const auto has = [&](ChineseRole role) {
    return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) { return hit.word->role == role; });
  };
  if (!has(ChineseRole::certainty)) return promises;
  if (!has(ChineseRole::metric) && !has(ChineseRole::up) && !has(ChineseRole::down) && !has(ChineseRole::flat) &&
      !has(ChineseRole::better))
    return promises;
  std::vector<std::size_t> firsts;
  for (const Hit& hit : hits) {
    if (hit.word->role != ChineseRole::certainty || is_denied(sentence, hit.at)) continue;
    const std::size_t first = promises.empty() ? 0 : clause_start(sentence, hit.at);
    if (!firsts.empty() && first <= firsts.back()) continue;  // the same clause
    ChinesePromise promise;
    promise.certainty = certainty_named(hit.word->value);
    promise.word = {start + static_cast<std::uint32_t>(hit.at),
                    start + static_cast<std::uint32_t>(hit.at + hit.word->text.size())};
    firsts.push_back(first);
    promises.push_back(std::move(promise));
  }
  for (std::size_t i = 0; i < promises.size(); ++i) {
    const std::size_t last = trimmed_end(sentence, i + 1 < firsts.size() ? firsts[i + 1] : sentence.size());
    promises[i].span = {start + static_cast<std::uint32_t>(firsts[i]), start + static_cast<std::uint32_t>(last)};
    describe(hits, firsts[i], last, promises[i].word.start - start, promises[i]);
  }
  const auto says_nothing = [&](const ChinesePromise& promise) {
    const std::size_t first = promise.span.start - start, last = promise.span.end - start;
    const bool aside = std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
      return hit.word->role == ChineseRole::aside && hit.at >= first && hit.at < last;
    });
    return aside || is_question(sentence.substr(first, last - first));
  };
  promises.erase(std::remove_if(promises.begin(), promises.end(), says_nothing), promises.end());
  return promises;
}

}  // namespace callscope
