-- The register of complaints: the whole current schema.
--
-- One table is the truth: `event`. It is append-only, and every row carries the hash of the row
-- before it. Everything else is derived from it, written in the same transaction, and can be
-- computed again from it.
--
-- A CHECK that gives NULL is satisfied: columns that may be empty need no case for it.
-- Days are civil days in Europe/London, `YYYY-MM-DD`. Instants are UTC, `YYYY-MM-DDTHH:MM:SSZ`.
-- `PRAGMA application_id` (0x72656472, "redr") and `PRAGMA user_version` (this schema's number)
-- are set by the program, which refuses a file that has others.

-- What happened, in the order in which it was recorded.
CREATE TABLE event (
  -- 1, 2, 3 ... without gaps.
  seq             INTEGER PRIMARY KEY CHECK (seq > 0),
  -- What it is about: a reference of a complaint or of feedback, `clinic:CODE`, `procedure:KEY` or `holiday:NATION`.
  subject         TEXT    NOT NULL CHECK (length(subject) > 0),
  -- What happened: `received`, `acknowledged`, `responded` ...
  kind            TEXT    NOT NULL CHECK (length(kind) > 0),
  -- The day it happened.
  happened_on     TEXT    NOT NULL CHECK (date(happened_on) IS happened_on),
  -- The moment it was recorded.
  recorded_at     TEXT    NOT NULL CHECK (datetime(recorded_at) IS NOT NULL),
  -- Who recorded it.
  actor           TEXT    NOT NULL,
  -- JSON: days, channels, outcomes. Nothing here identifies a complainant. Never erased.
  facts           TEXT    NOT NULL CHECK (json_valid(facts)),
  -- JSON: names and free words. NULL where there were none, or where they have been erased.
  -- (Older SQLite takes json_valid(NULL) for false.)
  words           TEXT    CHECK (words IS NULL OR json_valid(words)),
  -- 16 random bytes, so that erased words cannot be guessed from their digest. Goes with them.
  salt            BLOB    CHECK (length(salt) = 16),
  -- SHA-256(salt || words); stays when they are erased. NULL where there never were words.
  words_digest    BLOB    CHECK (length(words_digest) = 32),
  -- The hash of the event before it; 32 zero bytes for the first.
  previous_hash   BLOB    NOT NULL CHECK (length(previous_hash) = 32),
  -- SHA-256 over the canonical form (docs/file-format.md). Not UNIQUE: INSERT OR REPLACE would
  -- resolve a conflict by deleting the other row, past every trigger.
  hash            BLOB    NOT NULL CHECK (length(hash) = 32),
  CHECK ((words IS NULL) = (salt IS NULL)),
  CHECK (words IS NULL OR words_digest IS NOT NULL)
) STRICT;

-- A complaint's own history is read whenever anything is done to it.
CREATE INDEX event_by_subject ON event (subject, seq);

CREATE TRIGGER event_is_never_changed
BEFORE UPDATE OF seq, subject, kind, happened_on, recorded_at, actor, facts, words_digest,
                 previous_hash, hash ON event
BEGIN
  SELECT RAISE(ABORT, 'the history is append-only: an event is never changed');
END;

-- The one change allowed: words and salt are erased together, and everything else stays.
CREATE TRIGGER event_words_are_only_erased BEFORE UPDATE OF words, salt ON event
WHEN new.words IS NOT NULL OR new.salt IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'the history is append-only: words are erased, never changed');
END;

CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN
  SELECT RAISE(ABORT, 'the history is append-only: an event is never deleted');
END;

-- INSERT OR REPLACE would walk past the trigger on DELETE: an existing number is refused here,
-- and so is a gap.
CREATE TRIGGER event_is_only_appended BEFORE INSERT ON event
WHEN new.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM event)
BEGIN
  SELECT RAISE(ABORT, 'the history is append-only: an event follows the last one');
END;

-- The procedures that complaints were or are dealt with under, each version as it was written.
CREATE TABLE procedure (
  id              INTEGER PRIMARY KEY,
  key             TEXT    NOT NULL,
  version         INTEGER NOT NULL CHECK (version > 0),
  -- The first day on which it governs what is received.
  applies_from    TEXT    NOT NULL CHECK (date(applies_from) IS applies_from),
  -- The file, byte for byte.
  source          TEXT    NOT NULL,
  UNIQUE (key, version)
) STRICT;

-- The rules of these procedures that give deadlines: what other programs need to tell a promise from an
-- aim. The program itself reads the source.
CREATE TABLE rule (
  procedure_id    INTEGER NOT NULL REFERENCES procedure,
  -- Its place among the obligations of the procedure, from 0.
  number          INTEGER NOT NULL CHECK (number >= 0),
  obligation      TEXT    NOT NULL CHECK (length(obligation) > 0),
  title           TEXT    NOT NULL,
  force           TEXT    NOT NULL CHECK (force IN ('firm', 'soft')),
  PRIMARY KEY (procedure_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE clinic (
  id              INTEGER PRIMARY KEY,
  -- Its name in commands.
  code            TEXT    NOT NULL UNIQUE CHECK (length(code) > 0),
  name            TEXT    NOT NULL CHECK (length(name) > 0),
  -- The letters that begin its references; two clinics never share them.
  prefix          TEXT    NOT NULL UNIQUE CHECK (length(prefix) BETWEEN 2 AND 8),
  -- The key of its procedure.
  procedure_key   TEXT    NOT NULL,
  -- JSON: the clinic as the program reads it (nations, working week, bodies, own days).
  settings        TEXT    NOT NULL CHECK (json_valid(settings))
) STRICT;

-- What the register changes in the bank holidays that the program knows by rule. Every command that
-- counts days reads the whole of it: it holds a few dozen rows.
CREATE TABLE holiday (
  nation          TEXT    NOT NULL
                  CHECK (nation IN ('england-and-wales', 'scotland', 'northern-ireland')),
  day             TEXT    NOT NULL CHECK (date(day) IS day),
  -- What the day is called; NULL where it is no bank holiday although the rules make it one.
  title           TEXT    CHECK (length(title) > 0),
  -- The event that said so: when, and out of which file.
  event_seq       INTEGER NOT NULL REFERENCES event,
  PRIMARY KEY (nation, day)
) STRICT, WITHOUT ROWID;

-- Each list of bank holidays that was imported, a row for each nation.
CREATE TABLE holiday_import (
  event_seq       INTEGER PRIMARY KEY REFERENCES event,
  nation          TEXT    NOT NULL
                  CHECK (nation IN ('england-and-wales', 'scotland', 'northern-ireland')),
  -- The name of the file, or what was said of it.
  source          TEXT    NOT NULL CHECK (length(source) > 0),
  -- SHA-256 of the file, in small hexadecimal digits.
  sha256          TEXT    NOT NULL CHECK (length(sha256) = 64),
  -- The day through which the nation's days are announced with this list. Never moves back.
  announced_through TEXT  NOT NULL CHECK (date(announced_through) IS announced_through)
) STRICT;

-- The last number given out, for each clinic and year of receipt: a number is never used again,
-- whatever becomes of its complaint.
CREATE TABLE reference_counter (
  clinic_id       INTEGER NOT NULL REFERENCES clinic,
  year            INTEGER NOT NULL CHECK (year BETWEEN 1995 AND 2100),
  last            INTEGER NOT NULL CHECK (last > 0),
  PRIMARY KEY (clinic_id, year)
) STRICT, WITHOUT ROWID;

-- A complaint as its events leave it.
CREATE TABLE complaint (
  id              INTEGER PRIMARY KEY,
  ref             TEXT    NOT NULL UNIQUE,
  clinic_id       INTEGER NOT NULL REFERENCES clinic,
  -- The version in force when it was received governs it to its end.
  procedure_id    INTEGER NOT NULL REFERENCES procedure,
  stage           TEXT    NOT NULL,
  status          TEXT    NOT NULL CHECK (status IN ('open', 'responded', 'outside', 'closed')),
  channel         TEXT,
  category        TEXT,
  received_on     TEXT    NOT NULL CHECK (date(received_on) IS received_on),
  -- The first acknowledgement and the last response, at any stage.
  acknowledged_on TEXT    CHECK (date(acknowledged_on) IS acknowledged_on),
  responded_on    TEXT    CHECK (date(responded_on) IS responded_on),
  outcome         TEXT    CHECK (outcome IN ('upheld', 'partly-upheld', 'not-upheld')),
  closed_on       TEXT    CHECK (date(closed_on) IS closed_on),
  closed_reason   TEXT,
  handler         TEXT,
  complainant     TEXT,
  patient         TEXT,
  summary         TEXT,
  -- The complainant's name in small letters and single spaces.
  complainant_key TEXT,
  CHECK ((status = 'closed') = (closed_on IS NOT NULL))
) STRICT;

-- `list` is in this order, and reports take a span of days, often of one clinic.
CREATE INDEX complaint_by_receipt ON complaint (received_on, ref, clinic_id);

-- What is not closed is one complaint in a hundred, and what people ask for all day.
CREATE INDEX complaint_unclosed ON complaint (status, received_on, ref, clinic_id)
  WHERE status <> 'closed';

-- All of one category, and all of one person's; also which categories and handlers there are.
CREATE INDEX complaint_by_category ON complaint (category, received_on, ref)
  WHERE category IS NOT NULL;
CREATE INDEX complaint_by_handler ON complaint (handler, received_on, ref)
  WHERE handler IS NOT NULL;

-- The documents that stand on a complaint: taken off or erased, they are in the history alone.
CREATE TABLE attachment (
  complaint_id    INTEGER NOT NULL REFERENCES complaint,
  -- Its number within the complaint, from 1; never used again.
  number          INTEGER NOT NULL CHECK (number > 0),
  -- SHA-256 of its bytes, in small hexadecimal digits.
  sha256          TEXT    NOT NULL CHECK (length(sha256) = 64),
  size            INTEGER NOT NULL CHECK (size > 0),
  -- 1 where its bytes are kept in `attachment_content`, 0 where they lie at its path.
  stored          INTEGER NOT NULL CHECK (stored IN (0, 1)),
  name            TEXT    NOT NULL,
  -- Where it lay when it was attached, in full; empty where it came on standard input.
  path            TEXT    NOT NULL,
  PRIMARY KEY (complaint_id, number)
) STRICT, WITHOUT ROWID;

-- Which complaints have a document, and whether any still needs its bytes.
CREATE INDEX attachment_by_digest ON attachment (sha256);

-- The bytes of stored documents, each once. They are no part of the chain, which holds for them by
-- their digest, and go with the last document that needs them.
CREATE TABLE attachment_content (
  sha256          TEXT    NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
  size            INTEGER NOT NULL CHECK (size > 0),
  -- Last, so that room for it is made without its bytes in memory.
  bytes           BLOB    NOT NULL CHECK (length(bytes) = size)
) STRICT;

-- Compliments, concerns and comments, as their events leave them.
CREATE TABLE feedback (
  id              INTEGER PRIMARY KEY,
  ref             TEXT    NOT NULL UNIQUE,
  clinic_id       INTEGER NOT NULL REFERENCES clinic,
  kind            TEXT    NOT NULL CHECK (kind IN ('compliment', 'concern', 'comment')),
  channel         TEXT,
  received_on     TEXT    NOT NULL CHECK (date(received_on) IS received_on),
  -- Who gave it, whom it is about, what it says.
  giver           TEXT,
  about           TEXT,
  summary         TEXT,
  -- The reference of the complaint that it became.
  raised_as       TEXT    REFERENCES complaint (ref)
) STRICT;

-- `feedback list` is in this order.
CREATE INDEX feedback_by_receipt ON feedback (received_on, id);

-- As `reference_counter`: feedback counts for itself.
CREATE TABLE feedback_counter (
  clinic_id       INTEGER NOT NULL REFERENCES clinic,
  year            INTEGER NOT NULL CHECK (year BETWEEN 1995 AND 2100),
  last            INTEGER NOT NULL CHECK (last > 0),
  PRIMARY KEY (clinic_id, year)
) STRICT, WITHOUT ROWID;

-- The categories of the points that stand on a complaint: it is found under each of them.
CREATE TABLE point_category (
  category        TEXT    NOT NULL CHECK (length(category) > 0),
  complaint_id    INTEGER NOT NULL REFERENCES complaint,
  PRIMARY KEY (category, complaint_id)
) STRICT, WITHOUT ROWID;

-- What follows from a complaint is written anew with each of its acts.
CREATE INDEX point_category_by_complaint ON point_category (complaint_id);

-- The points of a complaint, as its events leave them.
CREATE TABLE point (
  complaint_id    INTEGER NOT NULL REFERENCES complaint,
  -- Its number within the complaint, never used again.
  number          INTEGER NOT NULL CHECK (number > 0),
  category        TEXT,
  staff_group     TEXT,
  site            TEXT,
  -- Whom it is about; NULL where nobody was named, or once the words have been erased.
  practitioner    TEXT,
  -- What was last found.
  outcome         TEXT    CHECK (outcome IN ('upheld', 'partly-upheld', 'not-upheld')),
  raised_on       TEXT    NOT NULL CHECK (date(raised_on) IS raised_on),
  withdrawn_on    TEXT    CHECK (date(withdrawn_on) IS withdrawn_on),
  PRIMARY KEY (complaint_id, number)
) STRICT, WITHOUT ROWID;

-- What reports count of a complaint, packed (docs/file-format.md): nothing that identifies anybody.
-- A report over all years reads this table and no other; the same figures stand, spread out, in
-- `complaint`, `deadline`, `point`, `referral` and `event`.
CREATE TABLE tally (
  complaint_id    INTEGER PRIMARY KEY REFERENCES complaint,
  clinic_id       INTEGER NOT NULL,
  procedure_id    INTEGER NOT NULL,
  facts           BLOB    NOT NULL
) STRICT;

-- One obligation of a complaint's procedure, applied to it at one of its stages.
CREATE TABLE deadline (
  complaint_id    INTEGER NOT NULL REFERENCES complaint,
  -- Its place among the complaint's deadlines: by stage, then by due day, then as in the policy.
  position        INTEGER NOT NULL CHECK (position >= 0),
  -- Which of the complaint's visits to stages, from 0.
  visit           INTEGER NOT NULL CHECK (visit >= 0),
  stage           TEXT    NOT NULL,
  obligation      TEXT    NOT NULL,
  -- Which of the procedure's obligations that is, from 0: several may share a name.
  rule            INTEGER NOT NULL CHECK (rule >= 0),
  -- Which of its occurrences, from 1; more than 1 only where the obligation repeats.
  occurrence      INTEGER NOT NULL CHECK (occurrence > 0),
  -- From what it is counted, and the day of that.
  anchor          TEXT    NOT NULL,
  anchor_on       TEXT    NOT NULL CHECK (date(anchor_on) IS anchor_on),
  due_on          TEXT    NOT NULL CHECK (date(due_on) IS due_on),
  -- The due day before any hold and any extension: reports always judge by it as well.
  original_due_on TEXT    NOT NULL CHECK (date(original_due_on) IS original_due_on),
  act_by_on       TEXT    NOT NULL CHECK (date(act_by_on) IS act_by_on),
  settled         TEXT    NOT NULL
                  CHECK (settled IN ('open', 'on_hold', 'met', 'met_late', 'waived', 'cancelled',
                                     'missed')),
  -- When it ended, or since when its clock stands still.
  settled_on      TEXT    CHECK (date(settled_on) IS settled_on),
  -- 1 where it stays on the day that an earlier calendar gave it.
  kept            INTEGER NOT NULL CHECK (kept IN (0, 1)),
  PRIMARY KEY (complaint_id, position),
  CHECK ((settled = 'open') = (settled_on IS NULL))
) STRICT, WITHOUT ROWID;

-- What is due and what is overdue: the open ones only, so that the list costs what it prints and
-- not what the register holds.
CREATE INDEX deadline_open ON deadline (due_on, complaint_id) WHERE settled = 'open';

-- Everything written about complaints, as `find` searches it: for each complaint with any words a
-- document whose rowid is the complaint's id, of the tokens that the program makes of the texts
-- (docs/file-format.md). The texts themselves stand in `event` alone: the index holds no copy, and
-- a document is taken out by its tokens. No table of sizes: nothing is ranked.
CREATE VIRTUAL TABLE search USING fts5 (
  -- What people are called, and everything else.
  names, words,
  content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2'
);

-- The words of which names are made, as they are written: `find` looks here for the one that a
-- misspelt word may be meant for.
CREATE TABLE person_word (
  word            TEXT    PRIMARY KEY CHECK (length(word) > 1)
) STRICT, WITHOUT ROWID;

-- `new` looks for other complaints of the same person.
CREATE INDEX complaint_by_complainant ON complaint (complainant_key, clinic_id)
  WHERE complainant_key IS NOT NULL;

-- An improvement that came out of a complaint.
CREATE TABLE action (
  complaint_id    INTEGER NOT NULL REFERENCES complaint,
  -- Its number within the complaint, never used again.
  number          INTEGER NOT NULL CHECK (number > 0),
  -- What is to be done, and by whom; NULL once the words have been erased.
  text            TEXT,
  owner           TEXT,
  -- The number of the point that it comes from.
  point           INTEGER CHECK (point > 0),
  agreed_on       TEXT    NOT NULL CHECK (date(agreed_on) IS agreed_on),
  due_on          TEXT    NOT NULL CHECK (date(due_on) IS due_on),
  -- The due day as it was first agreed.
  original_due_on TEXT    NOT NULL CHECK (date(original_due_on) IS original_due_on),
  done_on         TEXT    CHECK (date(done_on) IS done_on),
  -- What shows that it was done.
  evidence        TEXT,
  -- By when it is to be looked at whether it worked, when it was, and whether it did.
  review_on       TEXT    CHECK (date(review_on) IS review_on),
  reviewed_on     TEXT    CHECK (date(reviewed_on) IS reviewed_on),
  worked          INTEGER CHECK (worked IN (0, 1)),
  dropped_on      TEXT    CHECK (date(dropped_on) IS dropped_on),
  PRIMARY KEY (complaint_id, number),
  CHECK ((reviewed_on IS NULL) = (worked IS NULL))
) STRICT, WITHOUT ROWID;

-- What is due and overdue of actions: of those that are still to be done, and to be looked at.
CREATE INDEX action_open ON action (due_on) WHERE done_on IS NULL AND dropped_on IS NULL;
CREATE INDEX action_to_review ON action (review_on)
  WHERE done_on IS NOT NULL AND reviewed_on IS NULL AND dropped_on IS NULL;

-- A complaint's time with a body outside the clinic.
CREATE TABLE referral (
  complaint_id    INTEGER NOT NULL REFERENCES complaint,
  -- Its number within the complaint, never used again.
  number          INTEGER NOT NULL CHECK (number > 0),
  -- By the procedure's name for the body, or by another.
  body            TEXT    NOT NULL CHECK (length(body) > 0),
  referred_on     TEXT    NOT NULL CHECK (date(referred_on) IS referred_on),
  their_ref       TEXT,
  -- What the body asked the clinic for, by when, and when that was sent.
  asked_for       TEXT,
  asked_by        TEXT    CHECK (date(asked_by) IS asked_by),
  sent_on         TEXT    CHECK (date(sent_on) IS sent_on),
  decision        TEXT,
  decided_on      TEXT    CHECK (date(decided_on) IS decided_on),
  PRIMARY KEY (complaint_id, number)
) STRICT, WITHOUT ROWID;

-- What outside bodies wait for.
CREATE INDEX referral_awaited ON referral (asked_by) WHERE sent_on IS NULL;

-- What other programs read (docs/sql.md): names instead of numbers, days as text, and of what people
-- wrote and are called nothing but in the views whose names end with `_words`. Columns are only ever
-- added, at the end. The program itself reads through no view: `export` takes their words from here.
-- They keep to what SQLite and DuckDB understand alike, which reads them as its own: no `/`, which
-- is a whole number in one and not in the other, and no function of days or of JSON.

CREATE VIEW v_clinic AS
SELECT
  clinic.code AS clinic,
  clinic.name AS name,
  clinic.prefix AS prefix,
  clinic.procedure_key AS procedure
FROM clinic;

CREATE VIEW v_procedure AS
SELECT
  procedure.key AS procedure,
  procedure.version AS procedure_version,
  procedure.applies_from AS applies_from_on
FROM procedure;

CREATE VIEW v_complaint AS
SELECT
  complaint.ref AS ref,
  clinic.code AS clinic,
  procedure.key AS procedure,
  procedure.version AS procedure_version,
  complaint.stage AS stage,
  complaint.status AS status,
  CASE WHEN complaint.status = 'closed' THEN 0 ELSE 1 END AS is_open,
  complaint.channel AS channel,
  complaint.category AS category,
  complaint.received_on AS received_on,
  CAST(substr(complaint.received_on, 1, 4) AS INTEGER) AS received_year,
  substr(complaint.received_on, 1, 7) AS received_month,
  complaint.acknowledged_on AS acknowledged_on,
  complaint.responded_on AS responded_on,
  complaint.outcome AS outcome,
  complaint.closed_on AS closed_on,
  substr(complaint.closed_on, 1, 7) AS closed_month,
  complaint.closed_reason AS closed_reason
FROM complaint
JOIN clinic ON clinic.id = complaint.clinic_id
JOIN procedure ON procedure.id = complaint.procedure_id;

CREATE VIEW v_complaint_words AS
SELECT
  complaint.ref AS ref,
  clinic.code AS clinic,
  complaint.handler AS handler,
  complaint.complainant AS complainant,
  complaint.patient AS patient,
  complaint.summary AS summary
FROM complaint
JOIN clinic ON clinic.id = complaint.clinic_id;

CREATE VIEW v_deadline AS
SELECT
  complaint.ref AS ref,
  clinic.code AS clinic,
  deadline.position AS position,
  deadline.visit AS visit,
  deadline.stage AS stage,
  deadline.obligation AS obligation,
  deadline.rule AS rule,
  deadline.occurrence AS occurrence,
  deadline.anchor AS anchor,
  deadline.anchor_on AS anchor_on,
  deadline.due_on AS due_on,
  deadline.original_due_on AS original_due_on,
  CASE WHEN deadline.due_on > deadline.original_due_on THEN 1 ELSE 0 END AS was_extended,
  deadline.act_by_on AS act_by_on,
  deadline.settled AS settled,
  deadline.settled_on AS settled_on,
  deadline.kept AS kept,
  rule.title AS title,
  rule.force AS force
FROM deadline
JOIN complaint ON complaint.id = deadline.complaint_id
JOIN clinic ON clinic.id = complaint.clinic_id
JOIN rule ON rule.procedure_id = complaint.procedure_id AND rule.number = deadline.rule;

CREATE VIEW v_event AS
SELECT
  event.seq AS seq,
  event.subject AS subject,
  clinic.code AS clinic,
  event.kind AS kind,
  event.happened_on AS happened_on,
  event.recorded_at AS recorded_at,
  event.facts AS facts,
  CASE WHEN event.words IS NULL AND event.words_digest IS NOT NULL THEN 1 ELSE 0 END AS is_erased,
  lower(hex(event.hash)) AS hash
FROM event
LEFT JOIN complaint ON complaint.ref = event.subject
LEFT JOIN feedback ON feedback.ref = event.subject
LEFT JOIN clinic ON clinic.id = coalesce(complaint.clinic_id, feedback.clinic_id);

CREATE VIEW v_event_words AS
SELECT
  event.seq AS seq,
  event.subject AS subject,
  clinic.code AS clinic,
  event.actor AS actor,
  event.words AS words
FROM event
LEFT JOIN complaint ON complaint.ref = event.subject
LEFT JOIN feedback ON feedback.ref = event.subject
LEFT JOIN clinic ON clinic.id = coalesce(complaint.clinic_id, feedback.clinic_id);

CREATE VIEW v_point AS
SELECT
  complaint.ref AS ref,
  clinic.code AS clinic,
  point.number AS point,
  point.category AS category,
  point.staff_group AS staff_group,
  point.site AS site,
  point.outcome AS outcome,
  point.raised_on AS raised_on,
  point.withdrawn_on AS withdrawn_on,
  CASE WHEN point.withdrawn_on IS NULL THEN 1 ELSE 0 END AS stands
FROM point
JOIN complaint ON complaint.id = point.complaint_id
JOIN clinic ON clinic.id = complaint.clinic_id;

CREATE VIEW v_point_words AS
SELECT
  complaint.ref AS ref,
  clinic.code AS clinic,
  point.number AS point,
  point.practitioner AS practitioner
FROM point
JOIN complaint ON complaint.id = point.complaint_id
JOIN clinic ON clinic.id = complaint.clinic_id;

CREATE VIEW v_action AS
SELECT
  complaint.ref AS ref,
  clinic.code AS clinic,
  action.number AS action,
  action.point AS point,
  CASE WHEN action.dropped_on IS NOT NULL THEN 'dropped'
       WHEN action.done_on IS NOT NULL THEN 'done' ELSE 'open' END AS settled,
  action.agreed_on AS agreed_on,
  action.due_on AS due_on,
  action.original_due_on AS original_due_on,
  action.done_on AS done_on,
  action.review_on AS review_on,
  action.reviewed_on AS reviewed_on,
  action.worked AS worked,
  action.dropped_on AS dropped_on
FROM action
JOIN complaint ON complaint.id = action.complaint_id
JOIN clinic ON clinic.id = complaint.clinic_id;

CREATE VIEW v_action_words AS
SELECT
  complaint.ref AS ref,
  clinic.code AS clinic,
  action.number AS action,
  action.text AS text,
  action.owner AS owner,
  action.evidence AS evidence
FROM action
JOIN complaint ON complaint.id = action.complaint_id
JOIN clinic ON clinic.id = complaint.clinic_id;

CREATE VIEW v_referral AS
SELECT
  complaint.ref AS ref,
  clinic.code AS clinic,
  referral.number AS referral,
  referral.body AS body,
  referral.referred_on AS referred_on,
  referral.asked_by AS asked_by_on,
  referral.sent_on AS sent_on,
  referral.decision AS decision,
  referral.decided_on AS decided_on
FROM referral
JOIN complaint ON complaint.id = referral.complaint_id
JOIN clinic ON clinic.id = complaint.clinic_id;

CREATE VIEW v_referral_words AS
SELECT
  complaint.ref AS ref,
  clinic.code AS clinic,
  referral.number AS referral,
  referral.their_ref AS their_ref,
  referral.asked_for AS asked_for
FROM referral
JOIN complaint ON complaint.id = referral.complaint_id
JOIN clinic ON clinic.id = complaint.clinic_id;

CREATE VIEW v_attachment AS
SELECT
  complaint.ref AS ref,
  clinic.code AS clinic,
  attachment.number AS file,
  attachment.size AS size,
  attachment.stored AS stored
FROM attachment
JOIN complaint ON complaint.id = attachment.complaint_id
JOIN clinic ON clinic.id = complaint.clinic_id;

CREATE VIEW v_attachment_words AS
SELECT
  complaint.ref AS ref,
  clinic.code AS clinic,
  attachment.number AS file,
  attachment.name AS name,
  attachment.path AS path,
  attachment.sha256 AS sha256
FROM attachment
JOIN complaint ON complaint.id = attachment.complaint_id
JOIN clinic ON clinic.id = complaint.clinic_id;

CREATE VIEW v_feedback AS
SELECT
  feedback.ref AS ref,
  clinic.code AS clinic,
  feedback.kind AS kind,
  feedback.channel AS channel,
  feedback.received_on AS received_on,
  feedback.raised_as AS raised_as
FROM feedback
JOIN clinic ON clinic.id = feedback.clinic_id;

CREATE VIEW v_feedback_words AS
SELECT
  feedback.ref AS ref,
  clinic.code AS clinic,
  feedback.giver AS giver,
  feedback.about AS about,
  feedback.summary AS summary
FROM feedback
JOIN clinic ON clinic.id = feedback.clinic_id;
