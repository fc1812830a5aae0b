// Early return for absl::Status and absl::StatusOr.
#ifndef HEARSAY_BASE_STATUS_MACROS_H_
#define HEARSAY_BASE_STATUS_MACROS_H_

#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

#define HEARSAY_RETURN_IF_ERROR(expression)                                 \
  do {                                                                      \
    if (absl::Status hearsay_status = (expression); !hearsay_status.ok()) { \
      return hearsay_status;                                                \
    }                                                                       \
  } while (false)

#define HEARSAY_CONCAT_INNER(a, b) a##b
#define HEARSAY_CONCAT(a, b) HEARSAY_CONCAT_INNER(a, b)

// HEARSAY_ASSIGN_OR_RETURN(auto x, MakeX()); declares x or returns the error.
#define HEARSAY_ASSIGN_OR_RETURN(declaration, expression) \
  HEARSAY_ASSIGN_OR_RETURN_INNER(HEARSAY_CONCAT(hearsay_or_, __LINE__), declaration, expression)
#define HEARSAY_ASSIGN_OR_RETURN_INNER(holder, declaration, expression) \
  auto holder = (expression);                                           \
  if (!holder.ok()) return std::move(holder).status();                  \
  declaration = *std::move(holder)

#endif  // HEARSAY_BASE_STATUS_MACROS_H_
