"""Reviews in the node's GeoPackage, beside the data they speak of."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Iterator

from ...core.editing.canonical import canonical
from ...core.editing.change_set import counts_of
from ...core.editing.review import (
    APPLIED,
    APPROVED,
    RETURNED,
    WAITING,
    WITHDRAWN,
    Decision,
    Proposal,
    fault_of,
    is_repeated,
    same_name,
)
from ...core.editing.tracking import Counts
from ..exchange import Refused
from .failpoint import fail_point
from .receiving import Received
from .reviews import refused, unknown
from .tables import utc_now

BUSY_SECONDS = 20
REQUIRED = "review_required"
TABLE = """
CREATE TABLE IF NOT EXISTS ssp_review (
  fid INTEGER PRIMARY KEY, change_set TEXT NOT NULL UNIQUE, layer TEXT NOT NULL,
  payload_sm3 TEXT NOT NULL, payload BLOB NOT NULL, counts TEXT NOT NULL,
  submitted_by TEXT NOT NULL, submitted_at TEXT NOT NULL,
  decision TEXT, reviewer TEXT, decided_at TEXT, remarks TEXT,
  CHECK (decision IN ('approved', 'returned')), CHECK (reviewer <> submitted_by),
  CHECK ((decision IS NULL) = (reviewer IS NULL)));
CREATE TRIGGER IF NOT EXISTS ssp_review_final BEFORE UPDATE ON ssp_review
  WHEN OLD.decision IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'a decision is final'); END;
CREATE TRIGGER IF NOT EXISTS ssp_review_sealed BEFORE UPDATE OF
  change_set, layer, payload_sm3, payload, counts, submitted_by, submitted_at ON ssp_review
  BEGIN SELECT RAISE(ABORT, 'what is in review does not change'); END;
"""
SELECT = """
SELECT v.*, r.status AS fate FROM ssp_review AS v
LEFT JOIN ssp_receipt AS r ON r.change_set = v.change_set
"""
FATES = {"applied": APPLIED, "revoked": WITHDRAWN}


class ReviewTable:
    """The table of reviews; a writer waits for its turn, as the change service does."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def propose(self, sent: Received, user: str) -> Proposal:
        """Keep a set, or return the one of that id; refuse (409) other bytes under its id."""
        counts = counts_of(sent.given.ops)
        values = {
            "change_set": sent.given.id,
            "layer": sent.given.layer,
            "payload_sm3": sent.digest,
            "payload": sent.body,
            "counts": canonical(list(counts)).decode(),
            "submitted_by": user,
            "submitted_at": utc_now(),
        }
        with self._transaction("review") as base:
            base.execute(
                "INSERT INTO ssp_review (change_set, layer, payload_sm3, payload, counts,"
                " submitted_by, submitted_at) VALUES (:change_set, :layer, :payload_sm3, :payload,"
                " :counts, :submitted_by, :submitted_at) ON CONFLICT (change_set) DO NOTHING",
                values,
            )
            found = _one(base, sent.given.id)
            if found is None or found.payload_sm3 != sent.digest:
                raise Refused(409, "SET-DIGEST", "The id is known with another digest.")
        return found

    def find(self, change_set: str) -> Proposal | None:
        """Return how a set stands, None if it was never proposed."""
        with closing(self._open()) as base:
            return _one(base, change_set)

    def waiting(self) -> list[Proposal]:
        """Return the undecided sets, oldest first."""
        where = "WHERE v.decision IS NULL AND r.status IS NULL ORDER BY v.fid"
        with closing(self._open()) as base:
            return [_proposal(row) for row in base.execute(f"{SELECT} {where}")]

    def payload(self, change_set: str) -> bytes:
        """Return the bytes of a set that is known."""
        with closing(self._open()) as base:
            row = base.execute(
                "SELECT payload FROM ssp_review WHERE change_set = ?", (change_set,)
            ).fetchone()
        return bytes(row["payload"])

    def decide(self, change_set: str, given: Decision) -> Proposal:
        """Keep a decision; a repeated one is answered as the first was."""
        with self._transaction("decision") as base:
            known = _one(base, change_set)
            if known is None:
                raise unknown()
            if is_repeated(known, given):
                return known
            fault = fault_of(known, given)
            if fault:
                raise refused(fault)
            values = (given.decision, given.reviewer, utc_now(), given.remarks, change_set)
            base.execute(
                "UPDATE ssp_review SET decision = ?, reviewer = ?, decided_at = ?, remarks = ?"
                " WHERE change_set = ?",
                values,
            )
            decided = _one(base, change_set)
        return decided or known

    def approver(self, change_set: str, layer: str, digest: str, user: str) -> str | None:
        """Return who approved exactly these bytes, None if nobody had to.

        Refuses (403) a set that was returned, or that needs an approval by another than `user`. The
        answer holds while the caller keeps others from writing.
        """
        known = self.find(change_set)
        if known is not None and known.payload_sm3 != digest:
            raise Refused(409, "SET-DIGEST", "The id is known with another digest.")
        if known is not None and known.decision == RETURNED:
            raise Refused(403, "SET-RETURNED", "A reviewer returned this change set.")
        approved = known is not None and known.decision == APPROVED
        if known is not None and approved and not same_name(known.reviewer, user):
            return known.reviewer
        self.require_none(layer)
        return None

    def require_none(self, layer: str) -> None:
        """Refuse (403) edits without approval of a layer that requires one."""
        if layer in self.required():
            raise Refused(
                403,
                "SET-REVIEW",
                "The layer takes only what another user has approved.",
                layer=layer,
            )

    def required(self) -> list[str]:
        """Return the layers whose sets need an approval."""
        with closing(self._open()) as base:
            row = base.execute("SELECT value FROM ssp_meta WHERE key = ?", (REQUIRED,)).fetchone()
        return [str(name) for name in json.loads(row[0])] if row else []

    def _open(self) -> sqlite3.Connection:
        base = sqlite3.connect(self.path, isolation_level=None, timeout=BUSY_SECONDS)
        base.row_factory = sqlite3.Row
        return base

    @contextmanager
    def _transaction(self, name: str) -> Iterator[sqlite3.Connection]:
        with closing(self._open()) as base:
            try:
                base.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                raise Refused(503, "SRV-BUSY", "The data are being written; send again.") from error
            yield base
            fail_point(f"{name}-before-commit")
            base.execute("COMMIT")
        fail_point(f"{name}-after-commit")


def require_review(path: str | Path, layers: list[str]) -> None:
    """Let the change service of a GeoPackage apply sets of these layers only when approved."""
    with closing(sqlite3.connect(path)) as base:
        base.execute(
            "INSERT INTO ssp_meta (key, value) VALUES (?, ?)"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (REQUIRED, json.dumps(sorted(layers), ensure_ascii=False)),
        )
        base.commit()


def _one(base: sqlite3.Connection, change_set: str) -> Proposal | None:
    row = base.execute(f"{SELECT} WHERE v.change_set = ?", (change_set,)).fetchone()
    return None if row is None else _proposal(row)


def _proposal(row: Any) -> Proposal:
    return Proposal(
        row["change_set"],
        row["layer"],
        row["payload_sm3"],
        Counts(*json.loads(row["counts"])),
        row["submitted_by"],
        row["submitted_at"],
        FATES.get(row["fate"]) or row["decision"] or WAITING,
        *(row[name] or "" for name in ("decision", "reviewer", "decided_at", "remarks")),
    )
