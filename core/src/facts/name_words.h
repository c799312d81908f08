// The classes of words that a name of a segment or product is cut by; the longer ones are rows of
// core/data/name_words.tsv.
//
// Needs: a token.
// Gives: whether a name ends at it, whether it only qualifies, names the whole company, or is the
//        noun of a part of one.
// Leaves alone: whether the words left are a name of this call (entities.h).
#pragma once

#include <string_view>

#include "text/tokens.h"

namespace callscope {

// A word at which a name ends: articles, pronouns, prepositions, verbs, times.
bool ends_name(const Token& token, std::string_view words);
// "We're", "doesn't", "you've": what follows is a verb. The possessive stands apart as a token of its own.
bool is_contraction(std::string_view words);
// "Keeping", "switching", in lower case: a participle, or the noun of a doing.
bool is_gerund(const Token& token, std::string_view words);
// A word that says which kind or part of a figure it is, and no one's name: "adjusted", "weighted".
bool qualifies(const Token& token);
// A word of degree, time or kind that may stand in a metric's name but names no owner: "active", "statutory".
bool describes(const Token& token);
// By its ending a participle, an adverb or an adjective, in lower case: "deferred", "strongest".
bool is_adjectival(const Token& token, std::string_view words);
// "Total", "consolidated": the company.
bool names_whole(const Token& token);
// "In addition", "in total": behind a preposition, the word of an adverbial and no part of a company.
bool is_adverbial(const Token& token);
// "Segment", "business", "platform": ends the name of a part of a company.
bool is_unit_noun(const Token& token);
// Of these the display name has no need: "the wholesale business" is "wholesale".
bool is_spare_noun(const Token& token);
bool is_name_hyphen(const Token& token);
bool is_name_and(const Token& token);
bool is_possessive(const Token& token);
bool leads_to_name(const Token& token);
bool is_determiner(const Token& token);
// Capitalised by its writer, not by standing first.
bool is_capital(const Token& token);

}  // namespace callscope
