// What each clue weighs, in hundredths of a nat: how much likelier it is found with the speaker than
// with another. Learnt from labelled calls with the labels taken away; those of labels are set so
// that a clean call's labels stand against anything but open contradiction.
#include "speakers/speaker_clues.h"

namespace callscope {
namespace {

constexpr std::array<ClueRow, kClues> kRows = {{
    {"self_introduction", 1500},               // "this is Ana"
    {"self_introduction_in_rendition", 1200},  // the rendition says "I am Ana"
    {"addressed", -500},                       // speaks to Ana
    {"quoted", -800},                          // "as Ana said"
    {"named", -75},                            // names Ana otherwise
    {"hands_over", -700},                      // hands over to Ana
    {"handover", 900},                         // was handed over to
    {"named_before", 700},                     // the one before names Ana at the end
    {"asked_for", 540},                        // the question names Ana last
    {"asked_among", 270},                      // and among others
    {"thanked_by_next", 450},                  // the next of the company speaks to Ana first
    {"thanked_by_asker", 100},                 // so does the asker
    {"named_by_next", 100},                    // the next of the company names Ana
    {"chief_opens_remarks", 100},              // the chief executive's remarks come first
    {"finance_content", 260},                  // figures of the whole company are the finance chief's
    {"chief_opens_answer", 150},
    {"finance_opens_answer", 0},
    {"chief_follows", 65},
    {"finance_follows", 30},
    {"host_chairs", 300},  // investor relations welcome and call for questions
    {"other_chairs", 0},
    {"host_answers", -300},
    {"other_answers", -120},
    {"own_remarks", 350},  // "as I said in my remarks", of one who had some
    {"presented", 75},     // had remarks before the questions
    {"topic", 100},        // the words of their remarks or business
    {"label", 1200},
    {"label", 2600},          // where labels agree with the words throughout
    {"label_is_voice", 700},  // the label was found to be this person's voice
    {"label", 300},           // the label is wrong elsewhere
    {"continues", 70},        // spoke before the asker did, in the same exchange
    {"continues", 700},       // spoke before the rendition did
    {"continues", -700},      // spoke right before: then why a new block?
    {"continues", 50},        // spoke last in the exchange before
    {"undecided", 120},       // somebody not known
}};

}  // namespace

const ClueRow& row_of(Clue clue) { return kRows[static_cast<std::size_t>(clue)]; }

}  // namespace callscope
