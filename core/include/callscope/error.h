// What cannot proceed is an Error value; what is doubtful in a transcript is a Warning of the result.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace callscope {

enum class ErrorCode {
  empty,         // no text, or only blanks
  too_large,     // more than Options::max_bytes or max_items
  not_text,      // a binary file
  bad_options,   // an option is unknown or out of range
  bad_glossary,  // a glossary line cannot be read; `offset` is the line, 1-based
  internal,      // a defect of the program
};

const char* to_string(ErrorCode code);

struct Error {
  ErrorCode code = ErrorCode::internal;
  std::string message;                  // one English sentence, for a person
  std::optional<std::uint64_t> offset;  // where in the input, in bytes, if there is a place
};

// A value or the error that stands in its place; look before you take.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}      // NOLINT: converts on return
  Result(Error error) : state_(std::move(error)) {}  // NOLINT: converts on return

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }
  T& value() { return *std::get_if<0>(&state_); }
  const T& value() const { return *std::get_if<0>(&state_); }
  const Error& error() const { return *std::get_if<1>(&state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace callscope
