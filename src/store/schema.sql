-- The record: what was read in each document, with the words it was read from.
--
-- Offsets are half-open UTF-16 indices into revision.text, as everywhere in Readout. SQLite counts
-- code points, so cut words out with the stored "exact", not with substr(). Lists keep their order
-- in "position" and "n", counted from 0. No key depends on the order in which documents were added.

-- What readings were made with. Records of schema 2 and before did not keep it.
CREATE TABLE knowledge (
  hash    TEXT NOT NULL PRIMARY KEY, -- what revision.knowledge names
  data    TEXT NOT NULL, -- SHA-256 of the compiled data of Readout
  model   TEXT NOT NULL, -- SHA-256 of the language model
  overlay TEXT           -- SHA-256 of the user's own data (--data), where there were some
) STRICT, WITHOUT ROWID;

-- A text that an outlet published at one address, in all its revisions.
CREATE TABLE document (
  id  TEXT NOT NULL PRIMARY KEY, -- derived from the URL, else from name and text
  url TEXT                       -- address, where one is known
) STRICT, WITHOUT ROWID;

-- One text of a document, and what was read in it as a whole.
CREATE TABLE revision (
  id                TEXT NOT NULL PRIMARY KEY, -- derived from document and sha256
  document          TEXT NOT NULL REFERENCES document (id), -- document whose text it is
  sha256            TEXT NOT NULL, -- SHA-256 of the text in UTF-8
  name              TEXT NOT NULL, -- path within the folder that was read, or id in a JSONL file
  language          TEXT NOT NULL, -- ISO 639-1 code, or und
  title             TEXT, -- as given, else as read from the text
  outlet            TEXT, -- who published it: as given, else as read from the text
  credit            TEXT, -- whom the outlet says it has the text from
  given_title       TEXT, -- title that came beside the text
  given_outlet      TEXT, -- outlet that came beside the text
  given_date        TEXT, -- publication date that came beside the text, unread
  published_value   TEXT, -- day, or date-time with its offset, of publication
  published_day     TEXT, -- calendar day of publication in the outlet's zone
  published_instant TEXT, -- the same moment in UTC, where time of day and zone are known
  published_basis   TEXT -- given beside the text, stated in it, or inferred from it
    CHECK (published_basis IN ('given', 'stated', 'inferred')),
  published_rule    TEXT, -- rule that found the date
  program           TEXT NOT NULL, -- version of Readout that read it
  knowledge         TEXT NOT NULL, -- hash of the data and the model it was read with
  input             TEXT NOT NULL, -- SHA-256 of document, program, knowledge: what decides it
  hash              TEXT NOT NULL, -- SHA-256 of the whole reading with program and knowledge
  moment            TEXT AS ( -- what "as of" compares: the instant, else the end of the day
    coalesce(published_instant, published_day || 'T23:59:59Z')
  ) VIRTUAL,
  text              TEXT NOT NULL, -- the words as published; last, so that lists need not read it
  UNIQUE (document, sha256)
) STRICT, WITHOUT ROWID;

CREATE INDEX revision_by_moment ON revision (document, moment, sha256, published_day, name);

-- The words that say when a revision was published; none when the date came beside the text.
CREATE TABLE published_evidence (
  revision TEXT NOT NULL REFERENCES revision (id) ON DELETE CASCADE, -- revision it belongs to
  n        INTEGER NOT NULL, -- place among the words of one value, from 0
  start    INTEGER NOT NULL, -- where the words begin, a UTF-16 offset into the text
  "end"    INTEGER NOT NULL, -- where the words end, exclusive
  exact    TEXT NOT NULL, -- the words at start to end
  PRIMARY KEY (revision, n)
) STRICT, WITHOUT ROWID;

-- An outlet or agency that the whole document goes back to.
CREATE TABLE origin (
  revision TEXT NOT NULL REFERENCES revision (id) ON DELETE CASCADE, -- revision it belongs to
  position INTEGER NOT NULL, -- place in the list, from 0
  name     TEXT NOT NULL, -- the outlet or agency
  basis    TEXT NOT NULL CHECK (basis IN ('read', 'inferred')), -- said, or following from it
  rule     TEXT NOT NULL, -- rule that read it
  PRIMARY KEY (revision, position)
) STRICT, WITHOUT ROWID;

-- The words an origin was read from.
CREATE TABLE origin_evidence (
  revision TEXT NOT NULL, -- revision it belongs to
  position INTEGER NOT NULL, -- position of the origin
  n        INTEGER NOT NULL, -- place among the words of one value, from 0
  start    INTEGER NOT NULL, -- where the words begin, a UTF-16 offset into the text
  "end"    INTEGER NOT NULL, -- where the words end, exclusive
  exact    TEXT NOT NULL, -- the words at start to end
  PRIMARY KEY (revision, position, n),
  FOREIGN KEY (revision, position) REFERENCES origin (revision, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- A stretch of the text: article body, or furniture of the page.
CREATE TABLE block (
  revision TEXT NOT NULL REFERENCES revision (id) ON DELETE CASCADE, -- revision it belongs to
  position INTEGER NOT NULL, -- place in the list, from 0
  kind     TEXT NOT NULL, -- body, or the kind of furniture: caption, byline, promotion ...
  start    INTEGER NOT NULL, -- where it begins, a UTF-16 offset into the text
  "end"    INTEGER NOT NULL, -- where it ends, exclusive
  rule     TEXT NOT NULL, -- rule that told body from furniture
  PRIMARY KEY (revision, position)
) STRICT, WITHOUT ROWID;

-- The web page that a revision was taken from, where it was one.
CREATE TABLE page (
  revision TEXT NOT NULL PRIMARY KEY REFERENCES revision (id) ON DELETE CASCADE, -- revision it belongs to
  sha256   TEXT NOT NULL, -- SHA-256 of the bytes of the page
  charset  TEXT NOT NULL, -- character set they were decoded from
  method   TEXT NOT NULL  -- how the article was found: readability, json-ld, paragraphs
) STRICT, WITHOUT ROWID;

-- Where a line of the text stands in the HTML of its page.
CREATE TABLE page_block (
  revision     TEXT NOT NULL REFERENCES revision (id) ON DELETE CASCADE, -- revision it belongs to
  position     INTEGER NOT NULL, -- place in the list, from 0
  start        INTEGER NOT NULL, -- where the line begins, a UTF-16 offset into the text
  "end"        INTEGER NOT NULL, -- where the line ends, exclusive
  source_start INTEGER NOT NULL, -- where its words begin, a UTF-16 offset into the decoded HTML
  source_end   INTEGER NOT NULL, -- where its words end there, exclusive
  kind         TEXT, -- furniture that its markup shows it to be
  rule         TEXT, -- rule that said so
  PRIMARY KEY (revision, position)
) STRICT, WITHOUT ROWID;

-- What a page says of itself. Of several values of one field the first holds.
CREATE TABLE metadata (
  revision TEXT NOT NULL REFERENCES revision (id) ON DELETE CASCADE, -- revision it belongs to
  position INTEGER NOT NULL, -- place in the list, from 0
  field    TEXT NOT NULL, -- title, author, outlet, url, language, published, modified, crawled, agency, credit
  value    TEXT NOT NULL, -- the value as it stands
  origin   TEXT NOT NULL -- where it came from
    CHECK (origin IN ('given', 'json-ld', 'meta', 'url', 'dom', 'text')),
  rule     TEXT NOT NULL, -- place that was read
  PRIMARY KEY (revision, position)
) STRICT, WITHOUT ROWID;

-- Direct speech, without its quotation marks, and its speaker where one could be told.
CREATE TABLE quote (
  revision      TEXT NOT NULL REFERENCES revision (id) ON DELETE CASCADE, -- revision it belongs to
  position      INTEGER NOT NULL, -- place in the list, from 0
  start         INTEGER NOT NULL, -- where the words begin, a UTF-16 offset into the text
  "end"         INTEGER NOT NULL, -- where the words end, exclusive
  exact         TEXT NOT NULL, -- the words that were said
  terminated    INTEGER NOT NULL CHECK (terminated IN (0, 1)), -- 0 when the closing mark is missing
  rule          TEXT NOT NULL, -- rule that read the quote
  speaker       TEXT CHECK (json_valid(speaker)), -- JSON: name, actor, country, person ...
  speaker_basis TEXT CHECK (speaker_basis IN ('read', 'inferred')), -- said, or following from it
  speaker_rule  TEXT, -- rule that found the speaker
  PRIMARY KEY (revision, position)
) STRICT, WITHOUT ROWID;

-- The words a speaker was read from.
CREATE TABLE speaker_evidence (
  revision TEXT NOT NULL, -- revision it belongs to
  position INTEGER NOT NULL, -- position of the quote
  n        INTEGER NOT NULL, -- place among the words of one value, from 0
  start    INTEGER NOT NULL, -- where the words begin, a UTF-16 offset into the text
  "end"    INTEGER NOT NULL, -- where the words end, exclusive
  exact    TEXT NOT NULL, -- the words at start to end
  PRIMARY KEY (revision, position, n),
  FOREIGN KEY (revision, position) REFERENCES quote (revision, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Who did, or is said to do, what to whom, according to one document.
CREATE TABLE claim (
  revision TEXT NOT NULL REFERENCES revision (id) ON DELETE CASCADE, -- revision it belongs to
  id       TEXT NOT NULL, -- derived from the claim; the same in every run
  start    INTEGER NOT NULL, -- where the words begin, a UTF-16 offset into the text
  "end"    INTEGER NOT NULL, -- where the words end, exclusive
  exact    TEXT NOT NULL, -- the words that report the happening
  rule     TEXT NOT NULL, -- lexicon entry that read it
  PRIMARY KEY (revision, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX claim_by_id ON claim (id);

-- One value of a claim: its type, one of its actors, its place ...
CREATE TABLE cell (
  revision TEXT NOT NULL, -- revision it belongs to
  claim    TEXT NOT NULL, -- id of the claim it belongs to
  field    TEXT NOT NULL CHECK ( -- name of the field of a claim
    field IN (
      'type', 'mode', 'status', 'actor', 'recipient', 'time', 'place', 'condition', 'due',
      'attribution', 'figures', 'issue'
    )
  ),
  position INTEGER NOT NULL, -- place in the list; 0 for a field that is no list
  value    TEXT NOT NULL CHECK (json_valid(value)), -- JSON: a string, or an object with sorted keys
  basis    TEXT NOT NULL CHECK (basis IN ('read', 'inferred')), -- said, or following from it
  rule     TEXT NOT NULL, -- rule that read or inferred it
  PRIMARY KEY (revision, claim, field, position),
  FOREIGN KEY (revision, claim) REFERENCES claim (revision, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- The words a cell was read from.
CREATE TABLE cell_evidence (
  revision TEXT NOT NULL, -- revision it belongs to
  claim    TEXT NOT NULL, -- id of the claim it belongs to
  field    TEXT NOT NULL, -- field of the cell
  position INTEGER NOT NULL, -- position of the cell
  n        INTEGER NOT NULL, -- place among the words of one value, from 0
  start    INTEGER NOT NULL, -- where the words begin, a UTF-16 offset into the text
  "end"    INTEGER NOT NULL, -- where the words end, exclusive
  exact    TEXT NOT NULL, -- the words at start to end
  PRIMARY KEY (revision, claim, field, position, n),
  FOREIGN KEY (revision, claim, field, position)
    REFERENCES cell (revision, claim, field, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- What a reader of the record should know about a document.
CREATE TABLE notice (
  revision TEXT NOT NULL REFERENCES revision (id) ON DELETE CASCADE, -- revision it belongs to
  position INTEGER NOT NULL, -- place in the list, from 0
  code     TEXT NOT NULL, -- code of the notice
  message  TEXT NOT NULL, -- the notice in words
  start    INTEGER, -- the words concerned, where there are any
  "end"    INTEGER, -- where the words end, exclusive
  exact    TEXT, -- the words concerned
  PRIMARY KEY (revision, position)
) STRICT, WITHOUT ROWID;

-- What was asked for on the web, so that what is unchanged is not sent again. No reading depends on it.
CREATE TABLE fetched (
  url           TEXT NOT NULL PRIMARY KEY, -- address, as it was given or as a feed lists it
  kind          TEXT NOT NULL CHECK (kind IN ('feed', 'article')), -- what lies there
  at            TEXT NOT NULL, -- when it was asked for last, a date-time in UTC
  etag          TEXT, -- what the server calls this text of it
  last_modified TEXT, -- when it was changed last, as the server writes it
  mark          TEXT, -- when it was changed last, as the feed writes it
  failure       TEXT, -- why nothing came of it, in words
  document      TEXT REFERENCES document (id) -- document that was read there
) STRICT, WITHOUT ROWID;

-- What people laid over the readings, each with name and reason. Rows are added and never changed; one
-- that no longer holds is undone by another.
CREATE TABLE correction (
  n         INTEGER PRIMARY KEY, -- the order in which they were made
  id        TEXT NOT NULL UNIQUE, -- derived from what it says
  author    TEXT NOT NULL, -- who says so
  reason    TEXT NOT NULL, -- why
  at        TEXT NOT NULL, -- when it was made, a date-time in UTC
  amendment TEXT NOT NULL CHECK (json_valid(amendment)) -- JSON: kind, and what the claim is to be
) STRICT;

-- The claims that a correction is about, by id and by words: it outlives a better reading.
CREATE TABLE correction_claim (
  correction INTEGER NOT NULL REFERENCES correction (n), -- correction it belongs to
  position   INTEGER NOT NULL, -- place in the list, from 0
  document   TEXT NOT NULL, -- id of the document
  claim      TEXT NOT NULL, -- id of the claim
  sha256     TEXT NOT NULL, -- SHA-256 of the text
  start      INTEGER NOT NULL, -- where the words begin, a UTF-16 offset into the text
  "end"      INTEGER NOT NULL, -- where the words end, exclusive
  exact      TEXT NOT NULL, -- the words of the claim
  PRIMARY KEY (correction, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX correction_by_document ON correction_claim (document);

-- What follows from the readings, kept so that it need not be worked out again whenever a document
-- is added. All of it can be made anew from the tables above, and is when the rules change.

-- The rules of merging that the tables below were made by; no row until there is something in them.
CREATE TABLE followed (
  rules TEXT NOT NULL PRIMARY KEY -- version of the rules
) STRICT, WITHOUT ROWID;

-- Documents that were added, replaced or removed since the tables below were made.
CREATE TABLE pending (
  document TEXT NOT NULL PRIMARY KEY -- id of the document
) STRICT, WITHOUT ROWID;

-- A revision whose claims are in the events: the newest of its document.
CREATE TABLE merged (
  revision      TEXT NOT NULL PRIMARY KEY, -- the revision
  document      TEXT NOT NULL, -- its document
  sha256        TEXT NOT NULL, -- SHA-256 of its text
  published_day TEXT, -- calendar day of publication
  outlet        TEXT, -- the outlet, as names of outlets are compared
  claims        INTEGER NOT NULL, -- how many claims it has
  hash          TEXT NOT NULL -- hash of the reading
) STRICT, WITHOUT ROWID;
CREATE INDEX merged_by_document ON merged (document);
CREATE INDEX merged_by_text ON merged (sha256);
CREATE INDEX merged_by_outlet ON merged (outlet);

-- How often the claims of a merged revision call a state by a name.
CREATE TABLE side (
  revision TEXT NOT NULL REFERENCES merged (revision) ON DELETE CASCADE, -- the revision
  country  TEXT NOT NULL, -- ISO 3166-1 alpha-3 code of the state, or id of the armed group or body
  name     TEXT NOT NULL, -- what it is called
  count    INTEGER NOT NULL, -- how often
  PRIMARY KEY (revision, country, name)
) STRICT, WITHOUT ROWID;

-- A text as it is compared to find copies.
CREATE TABLE shingled (
  n        INTEGER PRIMARY KEY, -- number within this file alone
  sha256   TEXT NOT NULL UNIQUE, -- SHA-256 of the text
  copies   TEXT, -- name of its set of near-identical texts, where there are others
  shingles BLOB NOT NULL -- hashes of its runs of words, 32 bits each
) STRICT;
CREATE INDEX shingled_by_copies ON shingled (copies);

-- Texts that share a band are compared with each other.
CREATE TABLE band (
  band INTEGER NOT NULL, -- a number made of least hashes
  text INTEGER NOT NULL REFERENCES shingled (n) ON DELETE CASCADE, -- the text
  PRIMARY KEY (band, text)
) STRICT, WITHOUT ROWID;
CREATE INDEX band_by_text ON band (text);

-- A claim as it is compared; one for all claims that are alike in copies of one text of one day.
CREATE TABLE comparable (
  n         INTEGER PRIMARY KEY, -- number within this file alone
  text      TEXT NOT NULL, -- SHA-256 of the text and day of its publication
  position  INTEGER NOT NULL, -- place among those of the text
  component INTEGER NOT NULL, -- number of the claims that are decided together
  body      TEXT NOT NULL CHECK (json_valid(body)) -- JSON: what comparing needs
) STRICT;
CREATE INDEX comparable_by_text ON comparable (text, position);
CREATE INDEX comparable_by_component ON comparable (component);

-- What a text is about, for comparing its claims; one for copies of the text of one day.
CREATE TABLE story (
  text TEXT NOT NULL PRIMARY KEY, -- SHA-256 of the text and day of its publication
  body TEXT NOT NULL CHECK (json_valid(body)) -- JSON: names, numbers and words with their weights
) STRICT, WITHOUT ROWID;

-- Claims that share a block are compared with each other.
CREATE TABLE claim_block (
  block      INTEGER NOT NULL, -- a number made of type, party, day and so on
  comparable INTEGER NOT NULL REFERENCES comparable (n) ON DELETE CASCADE, -- the claim
  PRIMARY KEY (block, comparable)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_block_by_claim ON claim_block (comparable);

-- An event: claims that are held to be about one happening.
CREATE TABLE event (
  n         INTEGER PRIMARY KEY, -- number within this file alone
  id        TEXT NOT NULL UNIQUE, -- derived from its claims
  component INTEGER NOT NULL, -- component of its claims
  start     TEXT NOT NULL, -- first day, or ~ where the start is open or unknown: sorts last
  first_day TEXT, -- first day, else last day; null where there is no date
  last_day  TEXT, -- last day, else first day
  type      TEXT NOT NULL, -- PLOVER type
  status    TEXT NOT NULL, -- occurred, ongoing, future, hypothetical, denied
  issue     TEXT, -- chief issue
  country   TEXT, -- country of the place, ISO 3166-1 alpha-3
  body      TEXT NOT NULL CHECK (json_valid(body)) -- JSON: the event; sides by their codes
) STRICT;
CREATE INDEX event_by_component ON event (component);
CREATE INDEX event_by_start ON event (start, id);
CREATE INDEX event_by_type ON event (type, start, id);

-- The claims of an event.
CREATE TABLE event_claim (
  event INTEGER NOT NULL REFERENCES event (n) ON DELETE CASCADE, -- the event
  claim TEXT NOT NULL, -- id of the claim
  PRIMARY KEY (event, claim)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_claim_by_claim ON event_claim (claim);

-- The parties of an event by all that they may be asked for: name, code of the country, id.
CREATE TABLE event_party (
  event INTEGER NOT NULL REFERENCES event (n) ON DELETE CASCADE, -- the event
  party TEXT NOT NULL, -- in lower case
  PRIMARY KEY (event, party)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_party_by_party ON event_party (party);

-- Names that make an origin of an event if an outlet bears them.
CREATE TABLE event_asks (
  event INTEGER NOT NULL REFERENCES event (n) ON DELETE CASCADE, -- the event
  name  TEXT NOT NULL, -- as names of outlets are compared
  PRIMARY KEY (event, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_asks_by_name ON event_asks (name);

-- The words of the claims of events, for searching; rowid is the number of the event.
CREATE VIRTUAL TABLE event_words USING fts5 (words);

-- For each document the revision that was published last.
CREATE VIEW newest AS
SELECT id AS revision, document
FROM (
  SELECT id, document, row_number() OVER (
    PARTITION BY document ORDER BY moment IS NULL, moment DESC, sha256 DESC
  ) AS age
  FROM revision
)
WHERE age = 1;

-- The claims of the newest revisions, a line each, for asking by hand. Lists are put together in
-- subqueries: group_concat(… ORDER BY …) would shut out every SQLite before 3.44 from the file.
CREATE VIEW claims AS
SELECT
  claim.id, revision.document, revision.name, revision.outlet, revision.published_day,
  max(value ->> '$') FILTER (WHERE field = 'type') AS type,
  max(value ->> '$') FILTER (WHERE field = 'mode') AS mode,
  max(value ->> '$') FILTER (WHERE field = 'status') AS status,
  (
    SELECT group_concat(name, '; ')
    FROM (
      SELECT value ->> '$.name' AS name FROM cell
      WHERE cell.revision = claim.revision AND cell.claim = claim.id AND field = 'actor'
      ORDER BY position
    )
  ) AS actor,
  (
    SELECT group_concat(name, '; ')
    FROM (
      SELECT value ->> '$.name' AS name FROM cell
      WHERE cell.revision = claim.revision AND cell.claim = claim.id AND field = 'recipient'
      ORDER BY position
    )
  ) AS recipient,
  max(value ->> '$.start') FILTER (WHERE field = 'time') AS time_start,
  max(value ->> '$.end') FILTER (WHERE field = 'time') AS time_end,
  max(value ->> '$.name') FILTER (WHERE field = 'place') AS place,
  max(value ->> '$.country') FILTER (WHERE field = 'place') AS country,
  max(value ->> '$') FILTER (WHERE field = 'condition') AS condition,
  max(value ->> '$') FILTER (WHERE field = 'due') AS due,
  (
    SELECT group_concat(name, '; ')
    FROM (
      SELECT value ->> '$.name' AS name FROM cell
      WHERE cell.revision = claim.revision AND cell.claim = claim.id AND field = 'attribution'
      ORDER BY position
    )
  ) AS attribution,
  max(value ->> '$') FILTER (WHERE field = 'issue' AND position = 0) AS issue,
  claim.start, claim."end", claim.exact, claim.rule
FROM newest
JOIN revision ON revision.id = newest.revision
JOIN claim ON claim.revision = revision.id
LEFT JOIN cell ON cell.revision = claim.revision AND cell.claim = claim.id
GROUP BY claim.revision, claim.id;

-- All words that anything rests on: what rests on them, and where they stand.
CREATE VIEW evidence AS
SELECT
  revision, 'claim' AS owner, id AS claim, NULL AS field, 0 AS position, 0 AS n,
  start, "end", exact
FROM claim
UNION ALL
SELECT revision, 'cell', claim, field, position, n, start, "end", exact FROM cell_evidence
UNION ALL
SELECT revision, 'quote', NULL, NULL, position, 0, start, "end", exact FROM quote
UNION ALL
SELECT revision, 'speaker', NULL, NULL, position, n, start, "end", exact FROM speaker_evidence
UNION ALL
SELECT revision, 'origin', NULL, NULL, position, n, start, "end", exact FROM origin_evidence
UNION ALL
SELECT revision, 'published', NULL, NULL, 0, n, start, "end", exact FROM published_evidence
UNION ALL
SELECT revision, 'notice', NULL, NULL, position, 0, start, "end", exact
FROM notice
WHERE exact IS NOT NULL;
