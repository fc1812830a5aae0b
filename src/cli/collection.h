// What commands over finished analyses read: articles, which are analysed, or a database,
// whose documents are loaded.
#ifndef HEARSAY_CLI_COLLECTION_H_
#define HEARSAY_CLI_COLLECTION_H_

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "analysis/analysis.h"
#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/read_document.h"
#include "rules/config.h"
#include "rules/rule_set.h"

namespace hearsay {

constexpr Option kFromDatabaseOption = {
    .name = "--db",
    .value = "FILE",
    .help = "Take the documents of this database; operands are then names of documents in it"};

struct Collection {
  std::string database;            // empty: none
  std::vector<std::string> names;  // of articles, or of documents in the database; none: all
};

// What --db and the operands say. A single operand that is an SQLite file is the database.
// An error when there is neither.
absl::StatusOr<Collection> CollectionFrom(const Arguments& arguments);

// How many documents it holds, when that is known before reading: a database, or one plain
// article; else 2, for many.
absl::StatusOr<std::size_t> SizeOf(const Collection& collection);

// Gives each analysis to `sink`, in order, on the calling thread; articles are analysed on all
// cores. An article that cannot be read is reported and the rest goes on: `failed` is then
// set. Returns what the sink returned, or why the database cannot be read.
absl::Status ForEachAnalysis(const Collection& collection, const Arguments& arguments,
                             const RuleSet& rules, const GivenMetadata& given,
                             const std::function<absl::Status(Analysis)>& sink, bool& failed);

}  // namespace hearsay

#endif  // HEARSAY_CLI_COLLECTION_H_
