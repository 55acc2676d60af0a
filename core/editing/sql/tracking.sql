What a working copy keeps beside its layer: the base, what changed, and how it was before.

A version has no type: it is the node's number, or a tag that would be no number in disguise.
The clause that makes a uuid: RFC 9562 version 4. A trigger never uses INSERT OR IGNORE, because
an outer INSERT OR REPLACE would turn it into a REPLACE.

-- name: create
CREATE TABLE ssp_copy (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE ssp_base (uuid TEXT PRIMARY KEY, ver NOT NULL);
CREATE TABLE ssp_change (
  uuid TEXT PRIMARY KEY,
  gone INTEGER NOT NULL DEFAULT 0,
  revision INTEGER NOT NULL DEFAULT 1,
  set_id TEXT,
  set_revision INTEGER
);
CREATE TABLE ssp_before ($own TEXT PRIMARY KEY, $columns);
CREATE TABLE ssp_conflict (
  number INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL,
  ver,
  base TEXT NOT NULL,
  mine TEXT NOT NULL,
  theirs TEXT NOT NULL,
  noticed TEXT NOT NULL,
  settled TEXT,
  author TEXT,
  changed_at TEXT,
  key TEXT,
  other TEXT
);
CREATE UNIQUE INDEX ssp_conflict_open ON ssp_conflict (uuid) WHERE settled IS NULL;
CREATE INDEX ssp_row ON $table (ssp_uuid);
INSERT INTO ssp_base (uuid, ver) SELECT ssp_uuid, ssp_ver FROM $table;
INSERT INTO ssp_copy (key, value) VALUES ('tracking', 'on'), ('open_set', '');

CREATE TRIGGER ssp_insert AFTER INSERT ON $table
WHEN (SELECT value FROM ssp_copy WHERE key = 'tracking') = 'on'
BEGIN
  UPDATE ssp_copy SET value = 'off' WHERE key = 'tracking';
  UPDATE $table SET ssp_ver = NULL, ssp_uuid = lower(
      hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-'
      || substr('89ab', 1 + (random() & 3), 1) || substr(hex(randomblob(2)), 2) || '-'
      || hex(randomblob(6)))
    WHERE $fid = NEW.$fid;
  UPDATE ssp_copy SET value = 'on' WHERE key = 'tracking';
  INSERT INTO ssp_change (uuid) SELECT ssp_uuid FROM $table WHERE $fid = NEW.$fid;
END;

CREATE TRIGGER ssp_update AFTER UPDATE OF $columns ON $table
WHEN (SELECT value FROM ssp_copy WHERE key = 'tracking') = 'on'
BEGIN
  INSERT INTO ssp_before ($own, $columns) SELECT OLD.ssp_uuid, $old_columns
    WHERE EXISTS (SELECT 1 FROM ssp_base WHERE uuid = OLD.ssp_uuid)
    AND NOT EXISTS (SELECT 1 FROM ssp_before WHERE $own = OLD.ssp_uuid);
  INSERT INTO ssp_change (uuid, revision) SELECT OLD.ssp_uuid, 0
    WHERE NOT EXISTS (SELECT 1 FROM ssp_change WHERE uuid = OLD.ssp_uuid);
  UPDATE ssp_change SET revision = revision + 1 WHERE uuid = OLD.ssp_uuid;
END;

CREATE TRIGGER ssp_guard AFTER UPDATE OF ssp_uuid, ssp_ver ON $table
WHEN (SELECT value FROM ssp_copy WHERE key = 'tracking') = 'on'
  AND (NEW.ssp_uuid IS NOT OLD.ssp_uuid OR NEW.ssp_ver IS NOT OLD.ssp_ver)
BEGIN
  UPDATE ssp_copy SET value = 'off' WHERE key = 'tracking';
  UPDATE $table SET ssp_uuid = OLD.ssp_uuid, ssp_ver = OLD.ssp_ver WHERE $fid = NEW.$fid;
  UPDATE ssp_copy SET value = 'on' WHERE key = 'tracking';
END;

CREATE TRIGGER ssp_delete AFTER DELETE ON $table
WHEN (SELECT value FROM ssp_copy WHERE key = 'tracking') = 'on'
BEGIN
  INSERT INTO ssp_before ($own, $columns) SELECT OLD.ssp_uuid, $old_columns
    WHERE EXISTS (SELECT 1 FROM ssp_base WHERE uuid = OLD.ssp_uuid)
    AND NOT EXISTS (SELECT 1 FROM ssp_before WHERE $own = OLD.ssp_uuid);
  INSERT INTO ssp_change (uuid, revision) SELECT OLD.ssp_uuid, 0
    WHERE NOT EXISTS (SELECT 1 FROM ssp_change WHERE uuid = OLD.ssp_uuid);
  UPDATE ssp_change SET gone = 1, revision = revision + 1 WHERE uuid = OLD.ssp_uuid;
  DELETE FROM ssp_change WHERE uuid = OLD.ssp_uuid
    AND (SELECT value FROM ssp_copy WHERE key = 'open_set') = ''
    AND NOT EXISTS (SELECT 1 FROM ssp_base WHERE uuid = OLD.ssp_uuid);
END;

-- name: upgrade_author
ALTER TABLE ssp_conflict ADD COLUMN author TEXT

-- name: upgrade_changed_at
ALTER TABLE ssp_conflict ADD COLUMN changed_at TEXT

-- name: upgrade_key
ALTER TABLE ssp_conflict ADD COLUMN key TEXT

-- name: upgrade_other
ALTER TABLE ssp_conflict ADD COLUMN other TEXT

-- name: is_copy
SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'ssp_copy'

-- name: parts
SELECT type, name, tbl_name, sql FROM sqlite_master
WHERE sql IS NOT NULL AND (name LIKE 'ssp\_%' ESCAPE '\' OR (type = 'table' AND name = ?))
ORDER BY type, name

-- name: information
SELECT key, value FROM ssp_copy

-- name: put
INSERT INTO ssp_copy (key, value) VALUES (?, ?)
ON CONFLICT (key) DO UPDATE SET value = excluded.value

-- name: vanished
SELECT count(*) FROM ssp_base AS b
WHERE NOT EXISTS (SELECT 1 FROM $table WHERE ssp_uuid = b.uuid)
AND NOT EXISTS (SELECT 1 FROM ssp_change WHERE uuid = b.uuid AND gone = 1)

-- name: unrecorded
SELECT count(*) FROM $table AS t
WHERE NOT EXISTS (SELECT 1 FROM ssp_base WHERE uuid = t.ssp_uuid)
AND NOT EXISTS (SELECT 1 FROM ssp_change WHERE uuid = t.ssp_uuid AND gone = 0)

-- name: doubled
SELECT count(*) - count(DISTINCT ssp_uuid) FROM $table

-- name: changes
SELECT c.rowid AS ssp_number, c.uuid AS ssp_uuid, c.revision AS ssp_revision,
  c.set_revision AS ssp_set_revision, b.ver AS ssp_base, t.$fid AS ssp_fid,
  f.$own IS NOT NULL AS ssp_imaged, $table_columns, $before_columns
FROM ssp_change AS c
LEFT JOIN ssp_base AS b ON b.uuid = c.uuid
LEFT JOIN $table AS t ON t.ssp_uuid = c.uuid
LEFT JOIN ssp_before AS f ON f.$own = c.uuid
WHERE c.rowid > ? ORDER BY c.rowid LIMIT ?

-- name: change
SELECT c.rowid AS ssp_number, c.uuid AS ssp_uuid, c.revision AS ssp_revision,
  c.set_revision AS ssp_set_revision, b.ver AS ssp_base, t.$fid AS ssp_fid,
  f.$own IS NOT NULL AS ssp_imaged, $table_columns, $before_columns
FROM ssp_change AS c
LEFT JOIN ssp_base AS b ON b.uuid = c.uuid
LEFT JOIN $table AS t ON t.ssp_uuid = c.uuid
LEFT JOIN ssp_before AS f ON f.$own = c.uuid
WHERE c.uuid = ?

-- name: edited
SELECT uuid FROM ssp_change

-- name: counts
SELECT sum(b.ver IS NULL AND t.$fid IS NOT NULL) AS inserts,
  sum(b.ver IS NOT NULL AND t.$fid IS NOT NULL AND (f.$own IS NULL OR $differs
    OR (t.$geometry IS NOT f.$geometry AND ssp_wkb(t.$geometry) IS NOT ssp_wkb(f.$geometry)))
  ) AS updates,
  sum(b.ver IS NOT NULL AND t.$fid IS NULL) AS deletes
FROM ssp_change AS c
LEFT JOIN ssp_base AS b ON b.uuid = c.uuid
LEFT JOIN $table AS t ON t.ssp_uuid = c.uuid
LEFT JOIN ssp_before AS f ON f.$own = c.uuid
WHERE ? OR c.revision IS NOT c.set_revision

-- name: before
SELECT $columns FROM ssp_before WHERE $own = ?

-- name: put_before
INSERT OR REPLACE INTO ssp_before ($own, $columns) VALUES ($marks)

-- name: mark
UPDATE ssp_change SET set_id = ?, set_revision = ? WHERE uuid = ?

-- name: marked
SELECT EXISTS (SELECT 1 FROM ssp_change WHERE set_id = ?)

-- name: marked_rows
SELECT uuid, revision, set_revision FROM ssp_change WHERE set_id = ? ORDER BY rowid

-- name: unborn
SELECT 1 FROM ssp_change AS c WHERE c.uuid = ? AND c.gone = 1
AND NOT EXISTS (SELECT 1 FROM ssp_base AS b WHERE b.uuid = c.uuid)

-- name: put_base
INSERT INTO ssp_base (uuid, ver) VALUES (?, ?) ON CONFLICT (uuid) DO UPDATE SET ver = excluded.ver

-- name: put_version
UPDATE $table SET ssp_ver = ? WHERE ssp_uuid = ?

-- name: drop_base
DELETE FROM ssp_base WHERE uuid = ?

-- name: settle_change
DELETE FROM ssp_change WHERE uuid = ? AND revision = set_revision

-- name: settle_before
DELETE FROM ssp_before WHERE $own = ? AND NOT EXISTS (
  SELECT 1 FROM ssp_change WHERE ssp_change.uuid = ssp_before.$own)

-- name: unmark
UPDATE ssp_change SET set_id = NULL, set_revision = NULL WHERE set_id IS NOT NULL

-- name: base
SELECT ver FROM ssp_base WHERE uuid = ?

-- name: bases
SELECT uuid, ver FROM ssp_base

-- name: row
SELECT $columns FROM $table WHERE ssp_uuid = ?

-- name: has_values
SELECT 1 FROM $table WHERE ssp_uuid <> ? AND $alike

-- name: put_values
UPDATE $table SET ($columns) = ($marks) WHERE ssp_uuid = ?

-- name: add_change
INSERT INTO ssp_change (uuid) VALUES (?)
ON CONFLICT (uuid) DO UPDATE SET gone = 0, revision = revision + 1

-- name: add_row
INSERT INTO $table ($columns, ssp_ver, ssp_uuid) VALUES ($marks)

-- name: put_row
UPDATE $table SET ($columns, ssp_ver) = ($marks) WHERE ssp_uuid = ?

-- name: drop_row
DELETE FROM $table WHERE ssp_uuid = ?

-- name: rename_row
UPDATE $table SET ssp_uuid = ?, ssp_ver = NULL WHERE ssp_uuid = ?

-- name: rename_base
UPDATE ssp_base SET uuid = ? WHERE uuid = ?

-- name: rename_before
UPDATE ssp_before SET $own = ? WHERE $own = ?

-- name: name_row
UPDATE $table SET ssp_uuid = ? WHERE ssp_uuid = ?

-- name: rename_change
UPDATE ssp_change SET uuid = ? WHERE uuid = ?

-- name: drop_change
DELETE FROM ssp_change WHERE uuid = ?

-- name: drop_before
DELETE FROM ssp_before WHERE $own = ?

-- name: put_count
INSERT INTO ssp_copy (key, value) SELECT 'count', count(*) FROM ssp_base WHERE true
ON CONFLICT (key) DO UPDATE SET value = excluded.value

-- name: has_contents
SELECT count(*) FROM sqlite_master WHERE name = 'gpkg_contents'

-- name: forget_extent
UPDATE gpkg_contents SET min_x = NULL, min_y = NULL, max_x = NULL, max_y = NULL,
  last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE table_name = ?

-- name: count_conflicts
SELECT count(*) FROM ssp_conflict AS m WHERE settled IS NULL AND (other IS NULL
  OR EXISTS (SELECT 1 FROM ssp_change AS c WHERE c.uuid = m.uuid AND c.gone = 0))

-- name: conflicts
SELECT * FROM ssp_conflict ORDER BY number

-- name: open_conflict
SELECT * FROM ssp_conflict WHERE uuid = ? AND settled IS NULL

-- name: add_conflict
INSERT INTO ssp_conflict (uuid, key, other, ver, base, mine, theirs, noticed)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)

-- name: renew_conflict
UPDATE ssp_conflict SET author = CASE WHEN ver IS ?1 THEN author END,
  changed_at = CASE WHEN ver IS ?1 THEN changed_at END,
  ver = ?1, base = ?2, mine = ?3, theirs = ?4, key = ?5, other = ?6
WHERE uuid = ?7 AND settled IS NULL

-- name: unknown_authors
SELECT coalesce(other, uuid) AS uuid FROM ssp_conflict
WHERE settled IS NULL AND author IS NULL ORDER BY number

-- name: put_author
UPDATE ssp_conflict SET author = ?, changed_at = ?
WHERE coalesce(other, uuid) = ? AND ver IS ? AND settled IS NULL

-- name: settle_conflict
UPDATE ssp_conflict SET settled = ? WHERE uuid = ? AND settled IS NULL
