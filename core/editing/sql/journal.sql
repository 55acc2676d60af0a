The journal of change sets. Sets are immutable but for their state; events are append-only.

-- name: create
CREATE TABLE IF NOT EXISTS journal (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS change_set (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  copy_id TEXT NOT NULL,
  node_id TEXT NOT NULL,
  layer TEXT NOT NULL,
  ops INTEGER NOT NULL,
  payload BLOB NOT NULL,
  payload_sm3 TEXT NOT NULL,
  revisions TEXT NOT NULL,
  state TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS event (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  set_id TEXT NOT NULL REFERENCES change_set (id),
  state TEXT NOT NULL,
  detail TEXT NOT NULL,
  previous TEXT NOT NULL,
  digest TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS event_of_set ON event (set_id);
CREATE TRIGGER IF NOT EXISTS sealed BEFORE UPDATE OF
  number, id, copy_id, node_id, layer, ops, payload, payload_sm3, revisions ON change_set
  BEGIN SELECT RAISE(ABORT, 'a sealed set is immutable'); END;
CREATE TRIGGER IF NOT EXISTS kept BEFORE DELETE ON change_set
  BEGIN SELECT RAISE(ABORT, 'a set never leaves the journal'); END;
CREATE TRIGGER IF NOT EXISTS event_unchanged BEFORE UPDATE ON event
  BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER IF NOT EXISTS event_kept BEFORE DELETE ON event
  BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

-- name: format
SELECT value FROM journal WHERE key = 'format'

-- name: put_format
INSERT OR IGNORE INTO journal (key, value) VALUES ('format', ?)

-- name: add_set
INSERT INTO change_set (id, copy_id, node_id, layer, ops, payload, payload_sm3, revisions, state)
VALUES (:id, :copy_id, :node_id, :layer, :ops, :payload, :payload_sm3, :revisions, :state)

-- name: set
SELECT * FROM change_set WHERE id = ?

-- name: sets
SELECT * FROM change_set ORDER BY number

-- name: states
SELECT id, state FROM change_set

-- name: in_state
SELECT id FROM change_set WHERE state = ? ORDER BY number

-- name: move
UPDATE change_set SET state = ? WHERE id = ?

-- name: add_event
INSERT INTO event (at, set_id, state, detail, previous, digest)
VALUES (:at, :set_id, :state, :detail, :previous, :digest)

-- name: events
SELECT * FROM event ORDER BY seq

-- name: events_of
SELECT * FROM event WHERE set_id = ? ORDER BY seq

-- name: head
SELECT digest FROM event ORDER BY seq DESC LIMIT 1
