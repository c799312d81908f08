// Lines that head a part of the page: "Prepared Remarks:", "Company Participants", "Takeaways".
#pragma once

#include <string_view>

#include "format/layout.h"

namespace callscope {

enum class Heading {
  none,
  contents,    // a table of contents follows
  executives,  // a list of the company's people follows
  analysts,    // a list of those who ask follows
  people,      // a list of either follows
  transcript,  // the words of the call follow
  prepared,
  qa,
  closing,
  summary,     // an editor's or a model's text follows, not speech
  disclaimer,  // the publisher's legal text follows
  end,         // nothing after this is speech
};

// The heading that a line is; marks around it ("## … :", dot leaders, page numbers) do not count.
Heading heading_of(std::string_view line);
// The part of the call that the heading opens; none where it opens no speech.
SectionHint section_under(Heading heading);

// A title, a date, "Company: …": what stands over the words of a page without labels.
bool is_title_line(std::string_view line);

}  // namespace callscope
