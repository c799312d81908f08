// Needs: the cast.
// Gives: those who may speak for the company, with the standing that their titles give them, and
//        every place where one of them is named.
// Leaves alone: who speaks.
#pragma once

#include <cstdint>
#include <vector>

#include "speakers/roster.h"

namespace callscope {

enum class Standing : std::uint8_t { chief, finance, host, other };

// A place in the speech where somebody of the company is named.
struct NamePlace {
  std::uint32_t sentence = 0;
  TokenRange tokens;
  int seat = 0;
  bool is_askers_too = false;  // somebody who asks has this name as well
};

struct CompanyPeople {
  std::vector<int> members;        // by seat, those heard of most first; a bounded number
  std::vector<Standing> standing;  // parallel to members
  std::vector<int> seat_of;        // by member: index into members, or kNone
  std::vector<NamePlace> named;    // in text order

  std::size_t size() const { return members.size(); }
  int seat(int member) const { return member == kNone ? kNone : seat_of[static_cast<std::size_t>(member)]; }
};

CompanyPeople gather_people(const Document& document, const Cast& cast);

// Whether anything but a printed single word says that this is a person.
bool is_supported(const Member& member);
// Executives, investor relations, and those of whom nothing is known.
bool is_companys(Role role);

}  // namespace callscope
