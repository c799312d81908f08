// In place of RE2's header of this name: its messages go through streams, which bring the standard
// library's locales, and those are more than a page should load for words that nobody reads. What
// must not be still ends the program; what is only told is not told, nor put into words.
#ifndef UTIL_LOGGING_H_
#define UTIL_LOGGING_H_

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

#include "util/util.h"

#define DCHECK(condition) assert(condition)
#define DCHECK_EQ(a, b) assert((a) == (b))
#define DCHECK_NE(a, b) assert((a) != (b))
#define DCHECK_LE(a, b) assert((a) <= (b))
#define DCHECK_LT(a, b) assert((a) < (b))
#define DCHECK_GE(a, b) assert((a) >= (b))
#define DCHECK_GT(a, b) assert((a) > (b))

class Silence {
 public:
  template <class Value>
  Silence& operator<<(const Value&) {
    return *this;
  }
};

class SilenceAndEnd : public Silence {
 public:
  ~SilenceAndEnd() { abort(); }
};

#define CHECK(condition) \
  if (condition) {       \
  } else                 \
    SilenceAndEnd() << 0
#define CHECK_LT(a, b) CHECK((a) < (b))
#define CHECK_GT(a, b) CHECK((a) > (b))
#define CHECK_LE(a, b) CHECK((a) <= (b))
#define CHECK_GE(a, b) CHECK((a) >= (b))
#define CHECK_EQ(a, b) CHECK((a) == (b))
#define CHECK_NE(a, b) CHECK((a) != (b))

#define LOG_INFO while (false) Silence()
#define LOG_WARNING LOG_INFO
#define LOG_ERROR LOG_INFO
#define LOG_DFATAL LOG_INFO
#define LOG_FATAL SilenceAndEnd()
#define LOG(severity) LOG_##severity
#define VLOG(level) LOG_INFO

#endif  // UTIL_LOGGING_H_
