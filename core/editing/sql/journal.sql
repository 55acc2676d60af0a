The journal of change sets. Sets and events are append-only; the state of a set is that of its last
event. A script that changes the structure is one transaction.

-- name: create
BEGIN IMMEDIATE;
CREATE TABLE journal (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE change_set (
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
CREATE TABLE event (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  set_id TEXT NOT NULL REFERENCES change_set (id),
  state TEXT NOT NULL,
  detail TEXT NOT NULL,
  previous TEXT NOT NULL,
  digest TEXT NOT NULL
);
CREATE INDEX event_of_set ON event (set_id);
CREATE TABLE enclosure (digest TEXT PRIMARY KEY, content BLOB NOT NULL);
CREATE TRIGGER sealed BEFORE UPDATE OF
  number, id, copy_id, node_id, layer, ops, payload, payload_sm3, revisions ON change_set
  BEGIN SELECT RAISE(ABORT, 'a sealed set is immutable'); END;
CREATE TRIGGER first_state BEFORE UPDATE OF state ON change_set
  BEGIN SELECT RAISE(ABORT, 'a sealed set is immutable'); END;
CREATE TRIGGER kept BEFORE DELETE ON change_set
  BEGIN SELECT RAISE(ABORT, 'a set never leaves the journal'); END;
CREATE TRIGGER event_unchanged BEFORE UPDATE ON event
  BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER event_kept BEFORE DELETE ON event
  BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER enclosure_unchanged BEFORE UPDATE ON enclosure
  BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER enclosure_kept BEFORE DELETE ON enclosure
  BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
INSERT INTO journal (key, value) VALUES ('format', '2'), ('head', '');
COMMIT;

-- name: upgrade_1
BEGIN IMMEDIATE;
CREATE TABLE enclosure (digest TEXT PRIMARY KEY, content BLOB NOT NULL);
CREATE TRIGGER first_state BEFORE UPDATE OF state ON change_set
  BEGIN SELECT RAISE(ABORT, 'a sealed set is immutable'); END;
CREATE TRIGGER enclosure_unchanged BEFORE UPDATE ON enclosure
  BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER enclosure_kept BEFORE DELETE ON enclosure
  BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
INSERT INTO journal (key, value)
  SELECT 'head', coalesce((SELECT digest FROM event ORDER BY seq DESC LIMIT 1), '');
UPDATE journal SET value = '2' WHERE key = 'format';
COMMIT;

-- name: is_made
SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'journal'

-- name: known
SELECT key, value FROM journal

-- name: put
UPDATE journal SET value = ? WHERE key = ?

-- name: add_set
INSERT INTO change_set (id, copy_id, node_id, layer, ops, payload, payload_sm3, revisions, state)
VALUES (:id, :copy_id, :node_id, :layer, :ops, :payload, :payload_sm3, :revisions, :state)

-- name: set
SELECT id, copy_id, node_id, layer, ops, payload, payload_sm3, revisions FROM change_set
WHERE id = ?

-- name: numbers
SELECT max(number) FROM change_set

-- name: sealings
SELECT count(DISTINCT set_id) FROM event

-- name: set_at
SELECT id, copy_id, node_id, layer, ops, payload, payload_sm3, revisions FROM change_set
WHERE number = ?

-- name: has
SELECT count(*) FROM change_set WHERE id = ?

-- name: listing
SELECT s.id, s.copy_id, s.node_id, s.layer, s.ops, sealing.detail AS sealing,
  last.state AS state, last.at AS since, last.detail AS detail
FROM change_set AS s
JOIN event AS last ON last.seq = (SELECT max(seq) FROM event WHERE set_id = s.id)
JOIN event AS sealing ON sealing.seq = (SELECT min(seq) FROM event WHERE set_id = s.id)
ORDER BY s.number

-- name: last_of_copy
SELECT id FROM change_set WHERE instr(?2 || copy_id || ?2, ?2 || ?1 || ?2) > 0
ORDER BY number DESC LIMIT 1

-- name: without_events
SELECT id FROM change_set AS s WHERE NOT EXISTS (SELECT 1 FROM event WHERE set_id = s.id)

-- name: add_event
INSERT INTO event (at, set_id, state, detail, previous, digest)
VALUES (:at, :set_id, :state, :detail, :previous, :digest)

-- name: add_enclosure
INSERT INTO enclosure (digest, content) SELECT ?, ?
WHERE NOT EXISTS (SELECT 1 FROM enclosure WHERE digest = ?)

-- name: enclosure
SELECT content FROM enclosure WHERE digest = ?

-- name: events
SELECT * FROM event ORDER BY seq

-- name: events_of
SELECT * FROM event WHERE set_id = ? ORDER BY seq

-- name: last_of
SELECT * FROM event WHERE set_id = ? ORDER BY seq DESC LIMIT 1

-- name: first_of
SELECT * FROM event WHERE set_id = ? ORDER BY seq LIMIT 1

-- name: ever
SELECT count(*) FROM event WHERE set_id = ? AND state = ?

-- name: head
SELECT digest FROM event ORDER BY seq DESC LIMIT 1
