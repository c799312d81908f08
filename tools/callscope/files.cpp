#include "files.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>

#if !defined(_WIN32)
#include <glob.h>
#endif

#include "terminal.h"

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

bool is_hidden(const fs::path& path) { return path.filename().string()[0] == '.'; }

void add_folder(const std::string& folder, std::vector<std::string>& files) {
  const auto first = static_cast<std::ptrdiff_t>(files.size());
  std::vector<fs::path> folders = {folder};
  while (!folders.empty()) {
    const fs::path at = std::move(folders.back());
    folders.pop_back();
    std::error_code error, unknown;
    for (fs::directory_iterator entry(at, error), end; !error && entry != end; entry.increment(error)) {
      if (is_hidden(entry->path())) continue;
      if (entry->is_directory(unknown) && !entry->is_symlink(unknown))
        folders.push_back(entry->path());
      else if (entry->is_regular_file(unknown))
        files.push_back(entry->path().string());
    }
    if (error) files.push_back(at.string());
  }
  std::sort(files.begin() + first, files.end());
}

// What a pattern matches, by name; one that matches nothing stands for itself, and will be missed.
std::vector<std::string> matches(const std::string& pattern) {
#if defined(_WIN32)
  return {pattern};
#else
  glob_t found{};
  std::vector<std::string> paths;
  if (glob(pattern.c_str(), 0, nullptr, &found) == 0) paths.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
  globfree(&found);
  return paths.empty() ? std::vector<std::string>{pattern} : paths;
#endif
}

}  // namespace

Input read_input(const std::string& path, std::uint64_t most) {
  const std::unique_ptr<std::FILE, CloseFile> file(path == "-" ? stdin : std::fopen(path.c_str(), "rb"));
  if (!file) return missing(std::strerror(errno));
  std::error_code error;
  if (path != "-" && fs::is_directory(path, error)) return missing("is a folder; use `callscope batch` for folders");
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
  input.bytes.shrink_to_fit();  // a long text is kept until its answer is written
  return input;
}

std::vector<std::string> list_files(const std::vector<std::string>& arguments) {
  std::vector<std::string> files;
  std::error_code error;
  for (const auto& argument : arguments)
    for (const auto& path : fs::exists(argument, error) ? std::vector<std::string>{argument} : matches(argument)) {
      if (fs::is_directory(path, error))
        add_folder(path, files);
      else
        files.push_back(path);
    }
  return files;
}

bool is_same_file(const std::string& one, const std::string& other) {
  std::error_code error;
  return fs::equivalent(one, other, error);
}

bool write_output(std::string_view text) {
  return output_is_seen() ? write_styled(without_controls(text)) : write_styled(text);
}

void OutputPieces::take(void* pieces, std::string_view piece) {
  auto& out = *static_cast<OutputPieces*>(pieces);
  if (!out.written_) return;
  const std::string clean = out.seen_ ? without_controls(piece) : std::string();
  if (out.seen_) piece = clean;
  out.written_ = std::fwrite(piece.data(), 1, piece.size(), stdout) == piece.size();
}

bool OutputPieces::end() { return std::fflush(stdout) == 0 && written_; }

bool write_styled(std::string_view text) {
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
}

}  // namespace callscope::command
