// --db: the database that a command works on.
#ifndef HEARSAY_CLI_DATABASE_OPTION_H_
#define HEARSAY_CLI_DATABASE_OPTION_H_

#include <string>

#include "absl/status/statusor.h"
#include "cli/arguments.h"
#include "cli/command.h"

namespace hearsay {

constexpr Option kDatabaseOption = {.name = "--db", .value = "FILE", .help = "The SQLite database"};

// What --db names; an error when it is absent.
inline absl::StatusOr<std::string> DatabaseFrom(const Arguments& arguments) {
  if (arguments.Has("--db")) return arguments.Value("--db");
  return absl::InvalidArgumentError("no database: say --db FILE");
}

}  // namespace hearsay

#endif  // HEARSAY_CLI_DATABASE_OPTION_H_
