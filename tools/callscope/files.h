// Bytes of files and of standard input.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "callscope/error.h"
#include "terminal.h"

namespace callscope::command {

struct Input {
  enum class State { read, missing, too_large };
  State state = State::missing;
  std::string bytes;
  std::string message;  // why there are no bytes
};

// Reads a file, or standard input for "-". What has more than `most` bytes is left unread.
Input read_input(const std::string& path, std::uint64_t most);

// The files that arguments name, in their order: a file stands for itself, a folder for the files in
// it and in its folders, a pattern such as "calls/*.txt" for what it matches, both by name. Hidden
// files and folders in folders are passed over; a folder that cannot be read stands among its files.
std::vector<std::string> list_files(const std::vector<std::string>& arguments);

// Whether both paths lead to one file that there is.
bool is_same_file(const std::string& one, const std::string& other);

// Writes to standard output; false where it was closed or is full. A terminal gets it without control characters.
bool write_output(std::string_view text);
// The same for what comes in pieces.
class OutputPieces {
 public:
  // A JsonSink; `pieces` is one of these.
  static void take(void* pieces, std::string_view piece);
  // False where a piece could not be written.
  bool end();

 private:
  bool seen_ = output_is_seen();
  bool written_ = true;
};
// Writes what was made for the terminal, with its colours.
bool write_styled(std::string_view text);

}  // namespace callscope::command
