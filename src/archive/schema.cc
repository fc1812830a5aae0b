#include "archive/schema.h"

#include <array>

#include "base/status_macros.h"
#include "base/strings.h"

namespace hearsay {
namespace {

// Comments inside the statements are kept by SQLite and shown by every browser.
constexpr const char* kVersion1 = R"sql(
CREATE TABLE documents (
  -- One article. The same text from the same publisher is one document, however often and
  -- from whatever file it was analysed; the latest analysis replaces the one before.
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,  -- of the publisher's name, a line feed and the text, in hexadecimal
  name TEXT NOT NULL,           -- the record's id or the file's name
  path TEXT NOT NULL,           -- as given on the command line
  stored_at TEXT NOT NULL,      -- UTC, ISO 8601
  hearsay_version TEXT NOT NULL,
  text TEXT NOT NULL            -- every begin_byte and end_byte below counts its UTF-8 bytes
) STRICT;

CREATE TABLE metadata (
  -- What a document says of itself, and where.
  document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  field TEXT NOT NULL,   -- title, publisher, byline, date, url, language, credit
  value TEXT NOT NULL,
  origin TEXT NOT NULL,  -- text, front matter, option
  begin_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  PRIMARY KEY (document_id, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE blocks (
  -- The parts of a document: title, paragraphs, captions, boilerplate, ...
  document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  begin_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE notices (
  -- What the reader had to repair or leave out.
  document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  position INTEGER NOT NULL,
  message TEXT NOT NULL,
  begin_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE outlets (
  -- The news organisations that occur in any document, from the outlet lexicon.
  id TEXT PRIMARY KEY,   -- "outlet/defense-news"
  name TEXT NOT NULL,
  kind TEXT NOT NULL,    -- newspaper, agency, broadcaster, ...
  domain TEXT NOT NULL,  -- "" where unknown, as below
  country TEXT NOT NULL,
  subject TEXT NOT NULL,
  parent TEXT NOT NULL   -- id of the outlet that it belongs to
) STRICT, WITHOUT ROWID;

CREATE TABLE sources (
  -- Whom the mentions of a document stand for. Position 0 is the publisher.
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  position INTEGER NOT NULL,
  type TEXT NOT NULL,    -- person, outlet, organization, document, anonymous, group, ...
  name TEXT NOT NULL,    -- the fullest form that the document gives
  label TEXT NOT NULL,   -- as a chain shows it: "a senior US defense official"
  outlet_id TEXT REFERENCES outlets,
  specificity TEXT NOT NULL,      -- how much an anonymous description tells
  anonymity_reason TEXT NOT NULL, -- as the text words it
  UNIQUE (document_id, position)
) STRICT;
CREATE INDEX sources_by_name ON sources (name);
CREATE INDEX sources_by_outlet ON sources (outlet_id);

CREATE TABLE aliases (
  -- Other forms of a source's name that occur in the document.
  source_id INTEGER NOT NULL REFERENCES sources ON DELETE CASCADE,
  position INTEGER NOT NULL,
  alias TEXT NOT NULL,
  PRIMARY KEY (source_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE mentions (
  -- Where a source is named, and why we think that it is that source.
  source_id INTEGER NOT NULL REFERENCES sources ON DELETE CASCADE,
  begin_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  rule TEXT NOT NULL,
  reason TEXT NOT NULL,
  antecedent_begin_byte INTEGER NOT NULL,  -- the earlier mention; empty for a first one
  antecedent_end_byte INTEGER NOT NULL,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX mentions_by_source ON mentions (source_id);

CREATE TABLE attributions (
  -- One reported statement.
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  position INTEGER NOT NULL,   -- in reading order, from 0
  kind TEXT NOT NULL,          -- direct, mixed, indirect
  content TEXT NOT NULL,       -- the reported words; pieces joined by " … "
  cue TEXT NOT NULL,           -- the words that report them
  source TEXT NOT NULL,        -- whom this spot credits, as it stands there
  hands INTEGER NOT NULL,      -- 1 first-hand, 2 second-hand, ...
  tone TEXT NOT NULL,
  class TEXT NOT NULL,         -- speech, document, attitude, other
  medium TEXT NOT NULL,        -- "none" where the text does not say
  medium_begin_byte INTEGER NOT NULL,
  medium_end_byte INTEGER NOT NULL,
  nested_in INTEGER,           -- position of the attribution whose content holds this one
  continues INTEGER,           -- position of the attribution whose speaker goes on here
  rule TEXT NOT NULL,          -- the rule that decided, or "model"
  confidence REAL NOT NULL,    -- 0 to 1
  UNIQUE (document_id, position)
) STRICT;

CREATE TABLE spans (
  -- Where an attribution's parts stand in the text.
  attribution_id INTEGER NOT NULL REFERENCES attributions ON DELETE CASCADE,
  role TEXT NOT NULL,          -- content, cue, source
  position INTEGER NOT NULL,
  begin_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  PRIMARY KEY (attribution_id, role, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE hops (
  -- One hand of an attribution's chain: 0 the publisher, the last one the origin.
  attribution_id INTEGER NOT NULL REFERENCES attributions ON DELETE CASCADE,
  position INTEGER NOT NULL,
  source_id INTEGER NOT NULL REFERENCES sources ON DELETE CASCADE,
  role TEXT NOT NULL,          -- publisher, relay, origin
  evidence TEXT NOT NULL,      -- the words that show this hand
  begin_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  rule TEXT NOT NULL,
  reason TEXT NOT NULL,
  confidence REAL NOT NULL,
  PRIMARY KEY (attribution_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX hops_by_source ON hops (source_id);

CREATE TABLE quotes (
  -- The words between quotation marks, of attributions or not.
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  attribution_id INTEGER REFERENCES attributions ON DELETE CASCADE,  -- the innermost that holds it
  words TEXT NOT NULL,         -- without the marks
  begin_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL
) STRICT;
CREATE INDEX quotes_by_document ON quotes (document_id);
CREATE INDEX quotes_by_attribution ON quotes (attribution_id);

-- Full-text search:
--   SELECT chain, content FROM chains JOIN contents_search ON rowid = attribution_id
--   WHERE contents_search MATCH 'missile NEAR defense';
CREATE VIRTUAL TABLE contents_search USING fts5 (
  content, cue, source, content = 'attributions', content_rowid = 'id',
  tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER attributions_inserted AFTER INSERT ON attributions BEGIN
  INSERT INTO contents_search (rowid, content, cue, source)
  VALUES (new.id, new.content, new.cue, new.source);
END;
CREATE TRIGGER attributions_deleted AFTER DELETE ON attributions BEGIN
  INSERT INTO contents_search (contents_search, rowid, content, cue, source)
  VALUES ('delete', old.id, old.content, old.cue, old.source);
END;

CREATE VIRTUAL TABLE quotes_search USING fts5 (
  words, content = 'quotes', content_rowid = 'id',
  tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER quotes_inserted AFTER INSERT ON quotes BEGIN
  INSERT INTO quotes_search (rowid, words) VALUES (new.id, new.words);
END;
CREATE TRIGGER quotes_deleted AFTER DELETE ON quotes BEGIN
  INSERT INTO quotes_search (quotes_search, rowid, words) VALUES ('delete', old.id, old.words);
END;

CREATE VIEW chains AS
  -- Every reported statement with its chain in one line.
  SELECT documents.name AS document,
         attributions.position + 1 AS number,
         (SELECT group_concat(label, ' → ')
            FROM (SELECT sources.label AS label
                    FROM hops JOIN sources ON sources.id = hops.source_id
                   WHERE hops.attribution_id = attributions.id
                   ORDER BY hops.position)) AS chain,
         attributions.hands AS hands,
         attributions.kind AS kind,
         attributions.content AS content,
         attributions.cue AS cue,
         attributions.medium AS medium,
         attributions.confidence AS confidence,
         attributions.id AS attribution_id,
         documents.id AS document_id
    FROM attributions JOIN documents ON documents.id = attributions.document_id
   ORDER BY documents.id, attributions.position;
)sql";

constexpr std::array<const char*, 1> kMigrations = {kVersion1};

}  // namespace

std::span<const char* const> Migrations() { return kMigrations; }

absl::Status CheckIsArchive(const Database& database, std::int64_t newest_version) {
  HEARSAY_ASSIGN_OR_RETURN(const std::int64_t application,
                           database.QueryInt("PRAGMA application_id"));
  HEARSAY_ASSIGN_OR_RETURN(const std::int64_t version, database.QueryInt("PRAGMA user_version"));
  HEARSAY_ASSIGN_OR_RETURN(const std::int64_t objects,
                           database.QueryInt("SELECT count(*) FROM sqlite_schema"));
  const bool empty = application == 0 && version == 0 && objects == 0;
  if (empty) return absl::OkStatus();
  if (application != kApplicationId) {
    return absl::FailedPreconditionError(
        StrCat(database.path(),
               ": this database belongs to another program: give the name of a new file, or of "
               "one that hearsay made"));
  }
  if (version > newest_version) {
    return absl::FailedPreconditionError(
        StrCat(database.path(), ": a newer hearsay wrote this database (schema ", version,
               ", this program knows ", newest_version, "): update hearsay, or give another file"));
  }
  return absl::OkStatus();
}

absl::Status Migrate(const Database& database, std::span<const char* const> migrations) {
  const auto newest = static_cast<std::int64_t>(migrations.size());
  HEARSAY_ASSIGN_OR_RETURN(Transaction transaction, Transaction::Begin(database));
  // Asked under the lock: another program may have been faster.
  HEARSAY_RETURN_IF_ERROR(CheckIsArchive(database, newest));
  HEARSAY_ASSIGN_OR_RETURN(const std::int64_t version, database.QueryInt("PRAGMA user_version"));
  if (version == newest) return transaction.Commit();
  for (std::int64_t next = version; next < newest; ++next) {
    HEARSAY_RETURN_IF_ERROR(database.Execute(migrations[next]));
  }
  HEARSAY_RETURN_IF_ERROR(database.Execute(
      StrCat("PRAGMA application_id = ", kApplicationId, "; PRAGMA user_version = ", newest)));
  return transaction.Commit();
}

}  // namespace hearsay
