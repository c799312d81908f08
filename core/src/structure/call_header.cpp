#include "structure/call_header.h"

#include <algorithm>
#include <string>

#include "format/labels.h"
#include "structure/call_dates.h"
#include "structure/call_period.h"
#include "structure/event_kind.h"
#include "structure/header_lines.h"
#include "structure/languages.h"
#include "structure/listing.h"
#include "support/patterns.h"

namespace callscope {
namespace {

constexpr std::size_t kGreeting = 220;  // bytes after "welcome to" in which the call is named
constexpr std::size_t kLongestTitle = 200;
constexpr std::size_t kOpening = 6000;  // bytes of the first turns that may name company and period

#define PERIOD_WORD                                                                                             \
  "(?:the |its |our )?(?:F?Q[1-4]|[1-4]Q|first|second|third|fourth|1st|2nd|3rd|4th|full|fiscal|FY|year|annual|" \
  "january|february|march|april|may|june|july|august|september|october|november|december|20\\d\\d|earnings|"    \
  "results|conference|quarterly|half|H[12]|interim|financial|investor|combined|quarter|reports?|reporting)"

class HeaderReader {
 public:
  explicit HeaderReader(const Document& document)
      : document_(document), all_(header_lines(document)), header_(behind_letter(all_)) {
    const auto& blocks = document.layout.blocks;
    std::size_t end = 0;
    for (std::size_t i = 0; i < blocks.size() && i < 6 && end < kOpening; ++i) end = blocks[i].speech.end;
    if (!blocks.empty()) {
      const std::size_t start = blocks[0].speech.start;
      opening_ = std::string_view(document.text()).substr(start, std::min(end - start, kOpening));
    }
  }

  Call run() {
    listing();
    title_from_header();
    welcome();
    company_from_header();
    date();
    if (call_.company) set("company", company_words_);
    set("ticker", listing_.ticker);
    set("exchange", listing_.exchange);
    if (call_.title) set("title", title_words_);
    read_period(document_, opening_, call_);
    call_.event = read_event(call_, header_, opening_);
    if (call_.event && call_.title) set("event", title_words_);
    if (call_.date) set("date", date_words_);
    call_.languages = languages_of(document_.tokens());
    return std::move(call_);
  }

 private:
  void set(const char* field, std::string_view words) {
    if (words.empty()) return;
    const auto start = static_cast<std::uint32_t>(words.data() - document_.text().data());
    call_.spans.emplace_back(field, Span{start, start + static_cast<std::uint32_t>(words.size())});
  }

  void listing() {
    listing_ = read_listing(all_, all_.size() - header_.size());
    if (!listing_.ticker.empty()) call_.ticker = std::string(listing_.ticker);
    if (!listing_.exchange.empty()) call_.exchange = upper(listing_.exchange);
  }

  static std::string upper(std::string_view text) {
    std::string out(text);
    for (char& c : out)
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    return out;
  }

  void title_from_header() {
    static const Pattern labelled(
        "(?i)((?:\\b(?:F?Q[1-4]|[1-4]Q\\d\\d|H[12]|FY ?\\d\\d)\\b|\\b(?:first|second|third|fourth|full|fiscal|annual|half)[- ]).*?"
        "\\b(?:earnings|results|conference|investors?|shareholders?)\\b.*?\\b(?:calls?|transcripts?|webcast|presentation|meeting|conference)\\b"
        "(?: (?:call|transcripts?))*)");
    static const Pattern event(
        "(?i)((?:annual general meeting|annual meeting|investor day|capital markets day|fireside chat|(?:earnings|analysts?|investors?) (?:conference |update )?call|"
        "results (?:conference )?call|conference call|business update call)(?: transcript)?)");
    Pattern::Groups g;
    static const Pattern east_asian(
        "((?:20\\d\\d[^\\n]{0,24})?(?:法說會|法说会|業績說明會|业绩说明会|業績發表會|电话会议|電話會議|決算説明会|실적발표(?: 컨퍼런스콜)?|컨퍼런스콜))");
    for (const Pattern* pattern : {&labelled, &event, &east_asian}) {
      for (std::string_view line : header_) {
        if ((line.size() > kLongestTitle && is_sentence(line)) || !pattern->match(line, g)) continue;
        title_words_ = trim(g[1]);
        title_line_ = line;
        call_.title = tidy(title_words_);
        return;
      }
    }
  }

  // Line breaks and runs of blanks become one blank.
  static std::string tidy(std::string_view words) {
    std::string out;
    for (char c : words) {
      const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
      if (!blank)
        out.push_back(c);
      else if (!out.empty() && out.back() != ' ')
        out.push_back(' ');
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
  }

  // "Welcome to Acme's third quarter 2024 results conference call."
  void welcome() {
    static const Pattern greeting(
        "(?i)\\b(?:welcome(?: you)?(?: all| everyone)?,? to|joining us (?:today )?(?:for|on)|standing by for|participating in) (?:the |our |today['’]s )?");
    static const Pattern named(
        "(?i)^([^?!]*?\\b(?:conference call|earnings call|results call|call|webcast|presentation|meeting|conference|teleconference)\\b)");
    constexpr int kGreetings = 4;  // the operator's, and those of the speakers behind it
    std::string_view rest = opening_;
    Pattern::Groups g;
    for (int i = 0; i < kGreetings && !call_.company && greeting.match(rest, g); ++i) {
      rest.remove_prefix(static_cast<std::size_t>(g[0].data() + g[0].size() - rest.data()));
      Pattern::Groups call;
      if (named.match(rest.substr(0, kGreeting), call)) read_greeting(call[1]);
    }
  }

  void read_greeting(std::string_view words) {
    split_greeting(words);
    if (call_.company) return;
    static const Pattern period("(?i)^" PERIOD_WORD "\\b");
    // "… the earnings conference call of Acme Limited."
    static const Pattern of_company(
        "\\b(?:[Cc]all|[Cc]onference|[Ww]ebcast|[Pp]resentation|[Mm]eeting) (?:of|for) ((?:[A-Z][\\w&.'’,-]*|of|and|&)(?: (?:[A-Z][\\w&.'’-]*|of|and|&))*)");
    // "The Q2 2031 Acme Foods Earnings Conference Call"
    static const Pattern behind_period(
        "^(?:the )?(?:(?:F?Q[1-4]|[1-4]Q\\d\\d|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ull|[Ff]iscal|FY|[Qq]uarter|[Yy]ear|of|and|20\\d\\d),? )+"
        "([A-Z][\\w&.'’,-]*(?: (?:[A-Z][\\w&.'’,-]*|of|and|&|the))*?)(?:['’]s)? (?:[Ee]arnings|[Rr]esults|[Cc]onference|[Ii]nvestors?|[Ff]inancial|[Ww]ebcast|[Cc]all)\\b");
    const std::string_view rest = opening_.substr(static_cast<std::size_t>(words.data() - opening_.data()), 260);
    Pattern::Groups g;
    if (of_company.match(rest, g) && !period.match(g[1])) return take_company(g[1]);
    if (behind_period.match(words, g) && !period.match(g[1])) take_company(g[1]);
  }

  void split_greeting(std::string_view words) {
    static const Pattern owned("(?i)^([A-Z0-9][^\\n]+?)(?:['’]s?)? (" PERIOD_WORD "\\b(?s:.*))$");
    Pattern::Groups g;
    static const Pattern starts_with_period("(?i)^" PERIOD_WORD "\\b");
    if (starts_with_period.match(words)) return take_title(words);
    if (!owned.match(words, g) || !is_upper_start(g[1])) return;
    take_company(g[1]);
    take_title(g[2]);
  }

  static bool is_upper_start(std::string_view text) {
    return !text.empty() &&
           ((text.front() >= 'A' && text.front() <= 'Z') || (text.front() >= '0' && text.front() <= '9') ||
            static_cast<unsigned char>(text.front()) >= 0x80);
  }

  void take_title(std::string_view words) {
    for (std::string_view verb : {"reports ", "reporting "})  // "Welcome to Acme reports third quarter results"
      if (fold(words.substr(0, verb.size())) == verb) words.remove_prefix(verb.size());
    if (call_.title) return;
    title_words_ = words;
    call_.title = tidy(words);
  }

  // "Full transcript - Acme Inc": what stands before the dash says what the page is.
  static std::string_view after_page_words(std::string_view words) {
    static const Pattern page("(?i)\\b(transcript|earnings|call|results)\\b");
    for (std::string_view dash : {" - ", " – ", " — "}) {
      const std::size_t at = words.find(dash);
      if (at != std::string_view::npos && page.match(words.substr(0, at))) return words.substr(at + dash.size());
    }
    return words;
  }

  // "the call of Acme Foods. I'm Ann Lee": not "Acme Inc. and Sons".
  static std::string_view first_sentence(std::string_view words) {
    static const Pattern stop("((?:[a-z]{4}|\\b(?:Inc|Ltd|Corp|Co))\\.) [A-Z]");
    Pattern::Groups g;
    return stop.match(words, g) ? words.substr(0, static_cast<std::size_t>(g[1].data() + g[1].size() - words.data()))
                                : words;
  }

  void take_company(std::string_view words) {
    words = first_sentence(after_page_words(words));
    for (std::string_view quote : {"“", "\"", "”"})
      if (words.substr(0, quote.size()) == quote) words.remove_prefix(quote.size());
    while (!words.empty() && (words.back() == '.' || words.back() == ',' || words.back() == ' ') &&
           !(words.size() > 4 && (words.substr(words.size() - 4) == "Inc." ||
                                  words.substr(words.size() - 4) == "Ltd." || words.substr(words.size() - 3) == "Co.")))
      words.remove_suffix(1);
    if (words.size() < 2) return;
    call_.company = tidy(words);
    company_words_ = words;
  }

  // A header says the company's name in full, so it goes before what the operator says.
  void company_from_header() {
    static const Pattern before_ticker(
        R"(^[\W_]*([A-Z0-9][^():]+?)\s*(?:\(\s*(?:[A-Za-z]+\s*:\s*)?[A-Z][A-Z0-9.]{0,9}|(?:NYSE|NASDAQ|NasdaqGS|Nasdaq)\s*:))");
    static const Pattern owned("(?i)^\\W*([A-Z][^:]+?)(?:['’]s)? " PERIOD_WORD "\\b");
    Pattern::Groups g;
    for (std::string_view line : header_) {
      std::string_view value = header_field(line, "company");
      if (value.empty()) value = header_field(line, "company name");
      if (!value.empty() && value != call_.ticker.value_or("")) return take_company(value.substr(0, value.find(" (")));
    }
    for (std::string_view line : header_)
      if (before_ticker.match(line, g) && g[1].size() > 2 && !find_date(g[1])) return take_company(g[1]);
    if (title_line_.empty()) return line_under_listing();
    static const Pattern quarter_first(
        "^F?Q[1-4] (?:20)?\\d\\d ([A-Z].+?) (?:[Ee]arnings|[Rr]esults|[Cc]onference|[Ii]nvestor)\\b");
    static const Pattern starts_with_period("(?i)^\\W*" PERIOD_WORD "\\b");
    if (quarter_first.match(title_line_, g) && !starts_with_period.match(g[1])) return take_company(g[1]);
    if (!starts_with_period.match(title_line_) && owned.match(title_line_, g) && !call_.company &&
        !names_the_page(g[1]))
      return take_company(g[1]);
    company_line();
  }

  // "Transcript of", "Earnings Call Participants": says what the page is, not whose call.
  static bool names_the_page(std::string_view words) {
    static const Pattern page("(?i)(transcript|version|image|streetevents|market intelligence|earnings|participants)");
    return page.match(words);
  }

  // "NASDAQ:ACME" with "Acme Foods" under it.
  void line_under_listing() {
    static const Pattern listing("^[A-Z]{3,8}\\s*:\\s*[A-Z0-9.]{1,10}$", ":");
    const auto& lines = header_;
    for (std::size_t i = 0; i + 1 < lines.size() && i < 5; ++i) {
      const std::string_view below = strip_markup(lines[i + 1]);
      if (!listing.match(lines[i]) || below.size() > 60 || below.find(':') != std::string_view::npos ||
          find_date(below))
        continue;
      if (is_upper_start(below) && !is_sentence(below) && fold(below) != "date") return take_company(below);
    }
  }

  // The line over the title, where it is neither date nor field.
  void company_line() {
    const auto& lines = header_;
    for (std::size_t i = 1; i < lines.size(); ++i) {
      if (lines[i].data() != title_line_.data()) continue;
      const std::string_view above = strip_markup(lines[i - 1]);
      if (above.size() < 2 || above.size() > 90 || find_date(above) || above.find(':') != std::string_view::npos ||
          ends_sentence(above.substr(0, above.size() - 1)) || !is_upper_start(above))
        return;
      const std::string_view name = company_over(i >= 2 ? lines[i - 2] : std::string_view(), above);
      if (!names_the_page(name)) take_company(name);
      return;
    }
  }

  void date() {
    for (std::string_view line : header_) {
      const auto found = find_date(line);
      if (!found) continue;
      static const Pattern other(
          "(?i)(scraped|translated|updated|published|returns as of|consensus as of|period ending|ended)");
      if (other.match(line)) continue;
      return take_date(*found);
    }
    if (take_date_in_letter()) return;
    static const Pattern today(
        "(?i)\\b(?:today(?: is|'s date is|,)?,?|dated|date of this call is) ((?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?[A-Z][a-z]+ \\d{1,2}(?:st|nd|rd|th)?,? 20\\d\\d)");
    Pattern::Groups g;
    if (!today.match(opening_, g)) return;
    if (const auto found = find_date(g[1])) take_date(*found);
  }

  // "… the transcript of the conference call held on Monday, November 25, 2024."
  bool take_date_in_letter() {
    static const Pattern held("(?i)\\bheld on (?:[a-z]+day,? )?(.*)$");
    Pattern::Groups g;
    for (std::string_view line : all_) {
      const auto found = held.match(line, g) ? find_date(g[1]) : std::nullopt;
      if (found) take_date(*found);
      if (found) return true;
    }
    return false;
  }

  void take_date(const FoundDate& found) {
    call_.date = found.date;
    date_words_ = found.words;
  }

  const Document& document_;
  const std::vector<std::string_view> all_, header_;  // the header's lines; less a letter before them
  std::string_view opening_;
  Call call_;
  Listing listing_;
  std::string_view company_words_, title_words_, title_line_, date_words_;
};

}  // namespace

Call read_call(const Document& document) { return HeaderReader(document).run(); }

}  // namespace callscope
