// Seeking Alpha: lists "Company Participants" and "Conference Call Participants" with rows
// "Name - Title", then turns under a bare name; from 2015 to 2017 under the whole row; in copies whose questions were
// set anew as "Name: Title text". Labels are read as those of "Name, Title".
#include "format/formats.h"
#include "format/labels.h"
#include "format/people.h"

namespace callscope {
namespace {

// Lines that are a listed name and nothing else, or the operator's.
int bare_labels(const Page& page, const People& people) {
  int found = 0;
  for (std::size_t i = 0; i < page.size(); ++i) {
    const std::string_view line = page.of(i);
    if (line.size() <= 60) found += people.listed(line) || is_generic_label(line);
  }
  return found;
}

}  // namespace

int detect_seeking_alpha(const Page& page) {
  const People people(page);
  if (people.empty()) return 0;
  const int labels = bare_labels(page, people);
  return labels >= 4 ? 75 : labels >= 2 ? 50 : 0;
}

}  // namespace callscope
