#include "batch_input.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <nlohmann/json.hpp>

namespace callscope::command {
namespace {

using Json = nlohmann::ordered_json;

class Files : public BatchInput {
 public:
  explicit Files(std::vector<std::string> files) : files_(std::move(files)) {}
  std::uint64_t size() const override { return files_.size(); }
  bool next(BatchDocument& document) override {
    if (next_ == files_.size()) return false;
    document.path = files_[next_++];
    document.head = "\"file\":" + json_string(document.path);
    return true;
  }

 private:
  std::vector<std::string> files_;
  std::size_t next_ = 0;
};

class Lines : public BatchInput {
 public:
  // A character takes at most six bytes in JSON; what stands beside the text is small.
  explicit Lines(std::uint64_t max_bytes) : longest_(6 * max_bytes + (1u << 16)) {}

  bool next(BatchDocument& document) override {
    do {
      if (!read_line()) return false;
      ++number_;
    } while (line_.find_first_not_of(" \t\r") == std::string::npos);
    document.head = "\"id\":" + std::to_string(number_);
    if (line_.size() > longest_)
      fail(document, ErrorCode::too_large, "The line is too long.");
    else
      read(document);
    return true;
  }

  std::string trouble() const override { return trouble_; }

 private:
  // Keeps one byte more than the longest line may have, to tell that it was longer.
  bool read_line() {
    line_.clear();
    for (;;) {
      if (at_ == filled_) {
        filled_ = std::fread(buffer_, 1, sizeof buffer_, stdin);
        at_ = 0;
        if (filled_ == 0 && std::ferror(stdin)) trouble_ = std::strerror(errno);
        if (filled_ == 0) return trouble_.empty() && !line_.empty();
      }
      const std::string_view rest(buffer_ + at_, filled_ - at_);
      const std::size_t end = rest.find('\n');
      const std::size_t length = end == std::string_view::npos ? rest.size() : end;
      line_.append(rest.substr(0, std::min<std::size_t>(length, longest_ + 1 - std::min(longest_ + 1, line_.size()))));
      at_ += length + (end == std::string_view::npos ? 0 : 1);
      if (end != std::string_view::npos) return true;
    }
  }

  void read(BatchDocument& document) const {
    bool deep = false;
    const auto keep = [&deep](int depth, Json::parse_event_t, Json&) { return deep = deep || depth > kDeepest, !deep; };
    Json json = Json::parse(line_, keep, false);
    if (deep) return fail(document, ErrorCode::not_text, "The line nests more than 100 deep.");
    if (json.is_object() && json.contains("id")) document.head = "\"id\":" + json["id"].dump();
    Json* text = json.is_string() ? &json : json.is_object() && json.contains("text") ? &json["text"] : nullptr;
    if (json.is_discarded())
      fail(document, ErrorCode::not_text, "The line is not JSON.");
    else if (text == nullptr || !text->is_string())
      fail(document, ErrorCode::not_text, "The line has no \"text\".");
    else
      document.bytes = std::move(text->get_ref<std::string&>());
  }

  static void fail(BatchDocument& document, ErrorCode code, const char* message) {
    document.error = Error{code, message, std::nullopt};
  }

  static constexpr int kDeepest = 100;  // an id that nests without end would be written by calls without end

  const std::size_t longest_;
  std::string line_;
  std::string trouble_;
  std::uint64_t number_ = 0;
  char buffer_[1 << 16];
  std::size_t at_ = 0, filled_ = 0;
};

}  // namespace

std::unique_ptr<BatchInput> files_input(std::vector<std::string> files) {
  return std::make_unique<Files>(std::move(files));
}
std::unique_ptr<BatchInput> lines_input(std::uint64_t max_bytes) { return std::make_unique<Lines>(max_bytes); }

// A name of a file need not be UTF-8; what is not becomes U+FFFD.
std::string json_string(std::string_view text) {
  return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace callscope::command
