// Needs: a sentence's items, what was under discussion before it.
// Gives: facts: each quantity bound to a metric as value, change or earlier value, with entity,
//        period, basis and direction.
// Leaves alone: facts without a number (qualitative.h), drivers, repetitions.
#pragma once

#include <optional>
#include <vector>

#include "callscope/fact.h"
#include "facts/roles.h"

namespace callscope {

TokenRange cover(TokenRange a, TokenRange b);

// What the sentences before spoke of.
struct Discourse {
  int entity = kNoEntity;
  std::uint32_t named = 0;  // the sentence in which it was last named
  bool announced = false;   // by a sentence that tells no figure: "Turning to Harbour Lights."
  bool asked = false;       // by the question only
  bool opened = false;      // by "in freight," alone: of the next sentence, too
  PeriodId period = kNone;
  std::uint32_t timed = 0;     // the sentence in which that period was last named
  int fact = kNone;            // index of the last fact, for "it increased by 20%"
  int first = kNone;           // of the first fact of that sentence
  std::uint32_t sentence = 0;  // in which that fact was said
};

class Binder {
 public:
  Binder(const SentenceView& view, const Entities& entities, const Call& call, Discourse& topic,
         std::vector<Fact>& facts)
      : view_(view), entities_(entities), call_(call), topic_(topic), facts_(facts) {}

  // Facts of the sentence last read into the view.
  void bind_sentence(std::uint32_t sentence);

 private:
  // Two figures of one metric, and the words of whom each is.
  struct Two {
    int first = -1, second = -1;
    TokenRange first_name, second_name;
  };
  // A fact in the making.
  struct Draft {
    Fact fact;
    int metric = -1;  // item; -1 where the quantity's noun is the metric
    int entity = kNoEntity;
    bool value_loss = false, prior_loss = false;
    bool counts_loss = false;  // told as a loss: one that falls goes up
    bool borrowed = false;     // the value is that of the fact before, compared again
    TokenRange tokens;
    int last_item = -1;
  };
  struct Bound {
    int metric = -1;
    const Metric* kind = nullptr;
    std::string name;
    bool loss = false;
    double confidence = 0.9;
    int entity = kNoEntity;  // where the metric was found by whose it is
  };

  bool tells_basis(int quantity) const;
  bool is_next_of_list(int quantity) const;
  bool is_ellipsis(int quantity, const QuantityRole& role, const Bound& bound) const;
  bool deal_out(const QuantityRole& role);
  bool change_of_before(FactId fact, int quantity, const QuantityRole& role);
  bool add_to_counted(int quantity, const QuantityRole& role);
  bool add_to_last(int quantity, const QuantityRole& role);
  int restated(int quantity) const;
  bool read_again(int quantity, int other, QuantityRole& role);
  void join_halves();
  bool is_beside(const Draft& first, const Draft& second) const;
  void mark_regions();
  void read_respectively();
  void deal_respectively(int start, int end);
  void deal_to_told(int start, int end);
  void deal_to_two(int metric, const std::vector<int>& figures);
  const Metric* known_of_two(int metric, TokenRange words) const;
  void tell_of_two(Draft& draft, int quantity) const;
  Bound metric_of(int quantity, const QuantityRole& role) const;
  int left_metric(int quantity) const;
  bool keeps_subject(int boundary) const;
  int meant_by_which(int boundary) const;
  bool has_other_subject(int metric, const QuantityRole& role) const;
  bool follows_metric(int quantity) const;
  bool is_named_amount(int quantity, const QuantityRole& role, int right) const;
  bool is_next_noun(TokenIndex at, int metric) const;
  bool is_of_next(int quantity, const QuantityRole& role, int right) const;
  bool has_verb(TokenIndex from, TokenIndex to) const;
  bool is_told_both_ways(int metric) const;
  bool names_two_periods(int from, int to) const;
  Bound without_adjustment(int metric) const;
  int head_of(int metric) const;
  bool is_aside(int metric) const;
  int right_metric(int quantity, const QuantityRole& role) const;
  int metric_after(TokenIndex at, bool needs_link) const;
  bool is_part_of_next(int quantity) const;
  bool prefers_right(int quantity, const QuantityRole& role, int left, int right) const;
  bool leads_to_other(int change) const;
  bool is_growth_of_other(int quantity, const QuantityRole& role) const;
  bool is_of_growth(int quantity, const QuantityRole& role, const Bound& bound) const;
  bool is_earned(int quantity, const QuantityRole& role) const;
  Bound of_name(std::string_view metric) const;
  bool is_of_speaker(int quantity, const QuantityRole& role) const;
  int changed_entity(int quantity, const QuantityRole& role) const;
  bool names_part(const Item& item) const;
  int holder_of_growth(int quantity) const;
  int plain_subject(int quantity, const QuantityRole& role) const;
  Bound implied(int quantity, const QuantityRole& role) const;
  bool is_of_entity(int metric, int quantity, const QuantityRole& role) const;
  bool add_prior(int quantity, const QuantityRole& role);
  Bound counted(int quantity) const;
  bool is_daily(int quantity) const;
  bool is_owned(int quantity) const;
  bool is_base(int metric) const;
  bool is_contribution(int quantity) const;
  bool is_part_of_figure(int quantity) const;
  bool is_of_percentage(TokenIndex start) const;
  bool is_told_of_revenue(int metric) const;
  bool is_share_of(int quantity, const Bound& bound) const;
  std::string_view opening_adjustment() const;
  void adjust_name(std::string& name) const;
  const Metric* parted_metric(const QuantityRole& role, const Bound& bound) const;
  bool name_for(int quantity, const QuantityRole& role, Bound& bound) const;
  bool of_revenue(int quantity) const;
  Owner owner_of(int metric) const;
  int entity_of(int quantity, const Bound& bound) const;
  int entity_after(int quantity) const;
  bool is_holder(int entity) const;
  bool speaks_for_company(int quantity, const Bound& bound) const;
  int subject_entity(int before) const;
  bool points_to_topic(int metric) const;
  bool is_placed_elsewhere(int metric) const;
  int holder_of_total(int metric) const;
  int opening_place() const;
  bool is_of_whole(int quantity) const;
  int mover_of(int quantity, const Bound& bound) const;
  void put(int quantity, const QuantityRole& role, const Bound& bound);
  Draft* open_draft(int quantity, const QuantityRole& role, const Bound& bound, int entity);
  Draft* comparable_draft(int quantity);
  Draft compared_again(int quantity, const QuantityRole& role, const Bound& bound, int entity) const;
  bool is_of_new_period(int last_item, int quantity) const;
  bool contradicts(Draft& draft, const QuantityRole& role);
  bool is_second_prior(int quantity) const;
  bool is_ratio_of(const Draft& draft, int quantity) const;
  bool is_same_change(const Draft& draft, int quantity, const QuantityRole& role) const;
  void share_out_both();
  void finish();
  void finish(Draft& draft);
  void set_change(Draft& draft, const QuantityRole& role, bool with_quantity, int quantity);
  void compare_to_prior(Draft& draft) const;
  void compare_to_prior(Fact& fact, bool value_loss, bool prior_loss) const;
  bool add_prior_to_last(int quantity, const QuantityRole& role, const Bound& bound);
  bool is_compared_period(int index) const;
  bool is_measured_to(const Item& period) const;
  bool is_dealt(int quantity) const;
  bool is_where(int metric, const QuantityRole& role) const;
  bool counts_other_noun(int metric, const Quantity& amount) const;
  bool is_done_by(int metric, int quantity) const;
  PeriodId period_of(const Draft& draft) const;
  bool is_of_cause(int period, const Draft& draft) const;
  bool reaches_to(const Item& period) const;
  bool is_start(const Item& period) const;
  bool is_when_told(const Item& period) const;
  bool is_of_later_words(const Item& period, const Draft& draft) const;
  bool is_of_other(const Item& period, const Draft& draft) const;
  int period_behind(const Draft& draft) const;
  bool goes_on_with_last() const;
  bool deals_periods(const Draft& draft, PeriodId& own) const;
  Basis basis_of(const Draft& draft) const;
  const char* basis_told(const Draft& draft, TokenRange& words) const;
  Basis basis_of_period(const Draft& draft, int index) const;
  Basis basis_of_call(const PeriodForm& other) const;
  void read_trailing_direction(Draft& draft);
  bool turns_away() const;
  int announced() const;
  bool excludes_topic() const;
  bool opens_elsewhere() const;
  bool is_opening(int entity) const;
  bool opens_unnamed_part() const;
  bool names_topic(const Item& entity) const;
  void speak_of(int entity, bool announced);
  bool is_named(int entity) const;
  bool tells_company() const;
  void mark_loss(Draft& draft) const;
  void carry_topic();
  int only_owner() const;
  bool is_year(PeriodId period) const;
  bool looks_ahead() const;
  bool may_be_carried(const Item& period) const;
  bool announces(const Item& period) const;
  bool is_told_of(const Item& period) const;

  const SentenceView& view_;
  const Entities& entities_;
  const Call& call_;
  Discourse& topic_;
  std::vector<Fact>& facts_;
  std::vector<Draft> drafts_;
  std::vector<std::uint8_t> excluded_;  // by item: inside "excluding …"
  std::vector<std::uint8_t> region_;    // by item: number of the driver phrase it is in, 0 for none
  std::vector<int> assigned_;           // by item: metric set by "respectively", -1
  std::string_view adjustment_;         // "adjusted ", "non-GAAP ": the basis the sentence opens with
  Two two_;
  int unadjusted_ = -1;            // item: the first figure of "GAAP and adjusted EPS of $2 and $3"
  int compared_ = -1;              // item: the second figure of "for 2031 and 2030 it was $3 and $2, respectively"
  std::vector<Owner> owners_;      // by item
  std::vector<QuantityUse> uses_;  // by item: what a bound quantity was bound as
  std::uint32_t sentence_ = 0;
  QuantityKind last_kind_ = QuantityKind::count;
  std::optional<Trend> last_trend_;  // of the change bound before, in this sentence
};

// What a metric that is counted as a loss is called as a metric with a sign: "net loss" is net income.
std::string without_loss(std::string name);

// Whether the metric, or another name of it, is told per share: "dividend", "net income".
bool has_per_share(const Metric& metric);

// The direction of the signed metric: a loss that narrows goes up, a cost that improves goes down.
Direction direction_of(Trend trend, Polarity polarity, bool loss);

}  // namespace callscope
