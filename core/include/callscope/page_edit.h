// What reading a page changed: a running head is read as nothing, "&amp;" as "&".
#pragma once

#include <string>

#include "callscope/span.h"

namespace callscope {

struct PageEdit {
  Span span;          // may be empty: something was put in
  std::string words;  // what is read there; empty where the place was left out
};

}  // namespace callscope
