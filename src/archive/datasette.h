// The metadata.json with which an archive opens well in Datasette: what a row is called, what
// can be faceted and searched, and queries that are worth a click.
#ifndef HEARSAY_ARCHIVE_DATASETTE_H_
#define HEARSAY_ARCHIVE_DATASETTE_H_

#include <string>
#include <string_view>

namespace hearsay {

// For the database of that file: "stories" of "archive/stories.db". JSON, ending in a line
// feed; give it to 'datasette stories.db --metadata FILE'. Pure function.
std::string DatasetteMetadata(std::string_view database_path);

}  // namespace hearsay

#endif  // HEARSAY_ARCHIVE_DATASETTE_H_
