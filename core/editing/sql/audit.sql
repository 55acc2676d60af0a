The audit log: one table, append-only; what the triggers forbid, the chain of codes finds.

-- name: create
CREATE TABLE IF NOT EXISTS audit (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  node TEXT NOT NULL,
  action TEXT NOT NULL,
  object TEXT NOT NULL,
  outcome TEXT NOT NULL,
  count INTEGER NOT NULL,
  data_class TEXT NOT NULL,
  prev TEXT NOT NULL,
  mac TEXT NOT NULL
);
CREATE TRIGGER IF NOT EXISTS audit_unchanged BEFORE UPDATE ON audit
  BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER IF NOT EXISTS audit_kept BEFORE DELETE ON audit
  BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER IF NOT EXISTS audit_appended BEFORE INSERT ON audit
  WHEN NEW.seq IS NOT (SELECT ifnull(max(seq), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;

-- name: last
SELECT seq, at, actor, node, action, object, outcome, count, data_class, prev, mac
FROM audit ORDER BY seq DESC LIMIT 1

-- name: append
INSERT INTO audit (seq, at, actor, node, action, object, outcome, count, data_class, prev, mac)
VALUES (:seq, :at, :actor, :node, :action, :object, :outcome, :count, :data_class, :prev, :mac)

-- name: all
SELECT seq, at, actor, node, action, object, outcome, count, data_class, prev, mac
FROM audit ORDER BY seq

-- name: length
SELECT count(*) AS records FROM audit
