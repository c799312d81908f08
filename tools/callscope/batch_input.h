// The documents of a batch, one after the other, whatever they come from.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "callscope/error.h"

namespace callscope::command {

struct BatchDocument {
  // The first member of the document's line: "file":"calls/a.txt" or "id":…
  std::string head;
  std::string path;  // of a file that is still to be read; empty where `bytes` holds the text
  std::string bytes;
  std::optional<Error> error;  // why there is no text
};

// Is asked by one thread at a time.
class BatchInput {
 public:
  virtual ~BatchInput() = default;
  virtual bool next(BatchDocument& document) = 0;
  // Why the documents ended before the input did; empty where they did not.
  virtual std::string trouble() const { return {}; }
  // How many documents there are; 0 where that is not known beforehand.
  virtual std::uint64_t size() const { return 0; }
};

std::unique_ptr<BatchInput> files_input(std::vector<std::string> files);
// Lines of standard input: {"id": …, "text": "…"} or "…". The id is any JSON value; where there is
// none, it is the number of the line, from 1. A line that is no such JSON is a document with an
// error. Of a line that is longer than any text of `max_bytes` can be, the rest is passed over.
std::unique_ptr<BatchInput> lines_input(std::uint64_t max_bytes);

std::string json_string(std::string_view text);

}  // namespace callscope::command
