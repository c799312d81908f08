#include "files.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>

namespace callscope::command {
namespace {

namespace fs = std::filesystem;

struct CloseFile {
  void operator()(std::FILE* file) const {
    if (file != stdin) std::fclose(file);
  }
};

Input missing(std::string message) { return {Input::State::missing, {}, std::move(message)}; }

Input too_large(std::uint64_t most) {
  return {Input::State::too_large, {}, "The input has more than " + std::to_string(most) + " bytes."};
}

}  // namespace

Input read_input(const std::string& path, std::uint64_t most) {
  std::error_code error;
  if (path != "-" && fs::is_directory(path, error)) return missing("is a folder; use `callscope batch` for folders");
  const std::unique_ptr<std::FILE, CloseFile> file(path == "-" ? stdin : std::fopen(path.c_str(), "rb"));
  if (!file) return missing(std::strerror(errno));
  Input input{Input::State::read, {}, {}};
  constexpr std::size_t kPart = 1u << 18;
  for (;;) {
    const std::size_t before = input.bytes.size();
    input.bytes.resize(before + kPart);
    const std::size_t got = std::fread(&input.bytes[before], 1, kPart, file.get());
    input.bytes.resize(before + got);
    if (input.bytes.size() > most) return too_large(most);
    if (got < kPart) break;
  }
  if (std::ferror(file.get())) return missing(std::strerror(errno));
  return input;
}

std::vector<std::string> list_files(const std::vector<std::string>& arguments) {
  std::vector<std::string> files;
  for (const auto& argument : arguments) {
    std::error_code error;
    if (!fs::is_directory(argument, error)) {
      files.push_back(argument);
      continue;
    }
    const std::size_t first = files.size();
    for (fs::directory_iterator entry(argument, error), end; !error && entry != end; entry.increment(error)) {
      const std::string name = entry->path().filename().string();
      if (name[0] != '.' && entry->is_regular_file(error)) files.push_back(entry->path().string());
    }
    std::sort(files.begin() + static_cast<std::ptrdiff_t>(first), files.end());
  }
  return files;
}

bool write_output(std::string_view text) {
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
}

}  // namespace callscope::command
