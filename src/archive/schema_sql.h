// The SQL of each schema version. For schema.cc only.
//
// Comments inside the statements are kept by SQLite and shown by every browser. References name
// their column: Datasette fails on those that leave it out.
#ifndef HEARSAY_ARCHIVE_SCHEMA_SQL_H_
#define HEARSAY_ARCHIVE_SCHEMA_SQL_H_

namespace hearsay {

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
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  field TEXT NOT NULL,   -- title, publisher, byline, date, url, language, credit
  value TEXT NOT NULL,
  origin TEXT NOT NULL,  -- text, front matter, option
  begin_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  PRIMARY KEY (document_id, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE blocks (
  -- The parts of a document: title, paragraphs, captions, boilerplate, ...
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  begin_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE notices (
  -- What the reader had to repair or leave out.
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
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
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  type TEXT NOT NULL,    -- person, outlet, organization, document, anonymous, group, ...
  name TEXT NOT NULL,    -- the fullest form that the document gives
  label TEXT NOT NULL,   -- as a chain shows it: "a senior US defense official"
  outlet_id TEXT REFERENCES outlets (id),
  specificity TEXT NOT NULL,      -- how much an anonymous description tells
  anonymity_reason TEXT NOT NULL, -- as the text words it
  UNIQUE (document_id, position)
) STRICT;
CREATE INDEX sources_by_name ON sources (name);
CREATE INDEX sources_by_outlet ON sources (outlet_id);

CREATE TABLE aliases (
  -- Other forms of a source's name that occur in the document.
  source_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  alias TEXT NOT NULL,
  PRIMARY KEY (source_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE mentions (
  -- Where a source is named, and why we think that it is that source.
  source_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
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
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
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
  attribution_id INTEGER NOT NULL REFERENCES attributions (id) ON DELETE CASCADE,
  role TEXT NOT NULL,          -- content, cue, source
  position INTEGER NOT NULL,
  begin_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  PRIMARY KEY (attribution_id, role, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE hops (
  -- One hand of an attribution's chain: 0 the publisher, the last one the origin.
  attribution_id INTEGER NOT NULL REFERENCES attributions (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  source_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
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
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  attribution_id INTEGER REFERENCES attributions (id) ON DELETE CASCADE,  -- the innermost that holds it
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

constexpr const char* kVersion2 = R"sql(
CREATE TABLE names (
  -- The names of all documents' sources and publishers, each once: case, accents and marks
  -- make no difference.
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,        -- as it was first seen
  key TEXT NOT NULL UNIQUE   -- what is compared: "jose munoz rey"
) STRICT;

-- By what people call them: SELECT name FROM names_search WHERE names_search MATCH 'munoz'.
CREATE VIRTUAL TABLE names_search USING fts5 (
  name, content = 'names', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER names_inserted AFTER INSERT ON names BEGIN
  INSERT INTO names_search (rowid, name) VALUES (new.id, new.name);
END;
CREATE TRIGGER names_deleted AFTER DELETE ON names BEGIN
  INSERT INTO names_search (names_search, rowid, name) VALUES ('delete', old.id, old.name);
END;

DROP INDEX sources_by_name;
ALTER TABLE sources ADD COLUMN name_id INTEGER REFERENCES names (id);
CREATE INDEX sources_by_name ON sources (name_id);
ALTER TABLE aliases ADD COLUMN name_id INTEGER REFERENCES names (id);
CREATE INDEX aliases_by_name ON aliases (name_id);

ALTER TABLE documents ADD COLUMN title TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN publisher TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN publisher_id INTEGER REFERENCES names (id);
ALTER TABLE documents ADD COLUMN outlet_id TEXT REFERENCES outlets (id);
ALTER TABLE documents ADD COLUMN date TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN url TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN canonical_url TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE documents ADD COLUMN previous_id INTEGER REFERENCES documents (id) ON DELETE SET NULL;
CREATE INDEX documents_by_publisher ON documents (publisher_id, date);
CREATE INDEX documents_by_outlet ON documents (outlet_id, date);
CREATE INDEX documents_by_url ON documents (canonical_url) WHERE canonical_url <> '';
CREATE INDEX documents_by_previous ON documents (previous_id) WHERE previous_id IS NOT NULL;

ALTER TABLE quotes ADD COLUMN words_hash INTEGER;
CREATE INDEX quotes_by_words ON quotes (words_hash) WHERE words_hash IS NOT NULL;

-- Parts of quotations that others may share: one term for three words in a row, made and
-- read by hearsay alone.
CREATE VIRTUAL TABLE quote_fingerprints USING fts5 (
  shingles, content = '', detail = none, columnsize = 0, tokenize = 'ascii'
);

-- The articles' own words:
--   SELECT name FROM documents JOIN documents_search ON documents_search.rowid = documents.id
--   WHERE documents_search MATCH '"harbour board" tunnel'.
CREATE VIRTUAL TABLE documents_search USING fts5 (
  text, content = 'documents', content_rowid = 'id',
  tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER documents_inserted AFTER INSERT ON documents BEGIN
  INSERT INTO documents_search (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER documents_deleted AFTER DELETE ON documents BEGIN
  INSERT INTO documents_search (documents_search, rowid, text)
  VALUES ('delete', old.id, old.text);
END;

CREATE TABLE ingested (
  -- What 'hearsay ingest' has read, so that its next run can pass over it.
  path TEXT PRIMARY KEY,       -- absolute
  size INTEGER NOT NULL,       -- of the file then, in bytes
  modified INTEGER NOT NULL,   -- the file's own time then, nanoseconds since 1970
  settings TEXT NOT NULL,      -- version, rules, model and metadata that were given
  records INTEGER NOT NULL,    -- so many from its beginning are stored
  finished INTEGER NOT NULL    -- 1: all of it was read without an error
) STRICT, WITHOUT ROWID;

CREATE VIEW latest_documents AS
  -- Of every article the newest version only.
  SELECT * FROM documents
   WHERE NOT EXISTS (SELECT 1 FROM documents AS later WHERE later.previous_id = documents.id);

CREATE VIEW quotations AS
  -- Every quotation with who is credited, in which article of whom.
  SELECT quotes.words AS words,
         (SELECT label FROM hops JOIN sources ON sources.id = hops.source_id
           WHERE hops.attribution_id = quotes.attribution_id
           ORDER BY hops.position DESC LIMIT 1) AS speaker,
         documents.publisher AS publisher,
         documents.date AS date,
         documents.title AS title,
         quotes.id AS quote_id,
         quotes.attribution_id AS attribution_id,
         documents.id AS document_id
    FROM quotes JOIN documents ON documents.id = quotes.document_id;
)sql";

}  // namespace hearsay

#endif  // HEARSAY_ARCHIVE_SCHEMA_SQL_H_
