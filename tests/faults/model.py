"""Nodes in memory that keep the protocol, whose safeguards a test can take away one by one.

`FakeNode` of the kernel's own tests is the base; here it also keeps a log of every op with the
version it found, so that a history can be judged, and a second node takes features one at a time.
"""

from __future__ import annotations

import json
from typing import NamedTuple, Optional

from shanhe.core.editing.transport import Answer, Verdict

from .backends import beside

kernel = beside("faults_editing_kernel", "core", "editing", "conftest.py")
RECEIPT, UNIQUE, BASE, FENCE = "receipt", "unique key", "base check", "fence"


class Entry(NamedTuple):
    """One op as it was applied: `found` is the version that stood there."""

    set_id: str
    number: int
    kind: str
    uuid: str
    base: Optional[int]
    found: Optional[int]
    new: Optional[dict]


class Node(kernel.FakeNode):
    """Tier A: receipts, whole sets, fences. `off` names safeguards that it lacks."""

    atomic = True

    def __init__(self, rows, off=frozenset()):
        super().__init__(rows)
        self.off, self.buried, self.twins, self.entries = off, set(), [], []
        self._set = ""

    def deliver(self, payload, digest):
        self._set = json.loads(payload)["change_set"]
        known = self.receipts.get(self._set)
        if RECEIPT in self.off and known is not None and known["status"] == "applied":
            del self.receipts[self._set]
        answer = super().deliver(payload, digest)
        if answer.verdict == Verdict.CONFLICT:
            answer = _with_current(self, answer, json.loads(payload)["ops"])
        return answer

    def fence(self, set_id):
        if FENCE in self.off and set_id not in self.receipts:
            return Answer(Verdict.REVOKED, {"change_set": set_id, "status": "revoked"})
        return super().fence(set_id)

    def _fits(self, op):
        if op["kind"] == "insert":
            fresh = op["uuid"] not in self.rows and op["uuid"] not in self.buried
            return fresh or UNIQUE in self.off
        if BASE in self.off:
            return op["uuid"] in self.rows
        return super()._fits(op)

    def _apply(self, op):
        row = self.rows.get(op["uuid"])
        found = row["ver"] if row else None
        number, kind = op["op"], op["kind"]
        self.entries.append(
            Entry(self._set, number, kind, op["uuid"], op["base"], found, op["new"])
        )
        if kind == "insert" and row is not None:  # only without a unique key
            self.twins.append(op["uuid"])
        if kind == "delete":
            self.buried.add(op["uuid"])
        return super()._apply(op)


def _with_current(node, answer, ops):
    """Tell both sides of each conflict, as the change service does."""
    stale = {one["uuid"] for one in answer.conflicts}
    conflicts = tuple(conflict_of(node, op) for op in ops if op["uuid"] in stale)
    return Answer(Verdict.CONFLICT, conflicts=conflicts, code="EDIT-44", values={"count": 1})


def conflict_of(node, op):
    """Return the conflict of an op as the wire format writes it."""
    row = node.rows.get(op["uuid"])
    theirs = "delete" if row is None else "insert" if op["kind"] == "insert" else "update"
    current = None
    if row is not None:
        values = {name: value for name, value in row.items() if name not in ("ver", "geometry")}
        current = {"ver": row["ver"], "values": values, "geometry": row["geometry"]}
    kind = f"{op['kind']}/{theirs}"
    return {"uuid": op["uuid"], "kind": kind, "base": op["base"], "current": current}


class FeatureNode(Node):
    """Tier B: no receipts, each feature on its own with a condition; answers tell op by op."""

    atomic, fences = False, False

    def submit(self, payload, set_id, digest, doubtful=False):
        self.requests += 1
        fault = self.faults.pop(0) if self.faults else "none"
        document = json.loads(payload)
        ops = document["ops"]
        if fault == "refused":
            return Answer(Verdict.NOT_DELIVERED, code="EDIT-46")
        stop = {"lost request": 0, "hold": self.requests % len(ops)}.get(fault, len(ops))
        if fault == "lost reply":
            stop = 1 + self.requests % len(ops)
        done = [self._one(set_id, op, doubtful) for op in ops[:stop]]
        if fault == "duplicate":
            for op in ops:
                self._one(set_id, op, doubtful=True)
        if fault == "hold":
            self.late.append((set_id, ops[stop]))
        if fault in ("lost request", "lost reply", "hold"):
            return Answer(Verdict.UNKNOWN, code="EDIT-40")
        return self._answer(document, digest, done)

    def release_late(self):
        for set_id, op in self.late:
            self._one(set_id, op, doubtful=False)
        self.late.clear()

    def fence(self, set_id):
        raise AssertionError("a node without receipts has no fence")

    def _one(self, set_id, op, doubtful):
        """Return (uuid, version) of what is applied, or a conflict."""
        self._set = set_id
        if self._fits(op):
            return op["uuid"], self._apply(op)
        row = self.rows.get(op["uuid"])
        if doubtful and self._is_there(op, row):
            return op["uuid"], row and row["ver"]
        return conflict_of(self, op)

    @staticmethod
    def _is_there(op, row):
        if op["kind"] == "delete":
            return row is None
        return row is not None and all(row.get(k) == value for k, value in op["new"].items())

    def _answer(self, document, digest, done):
        conflicts = tuple(one for one in done if isinstance(one, dict))
        versions = dict(one for one in done if not isinstance(one, dict))
        status = "partial" if conflicts else "applied"
        receipt = {
            "change_set": document["change_set"],
            "status": status,
            "payload_sm3": digest,
            "ops": len(versions),
            "layer": document["layer"],
            "epoch": document["epoch"],
            "versions": versions,
            "inferred": True,
        }
        if not conflicts:
            return Answer(Verdict.APPLIED, receipt)
        told = {"conflicts": conflicts, "code": "EDIT-44", "values": {"count": len(conflicts)}}
        if not versions:
            return Answer(Verdict.CONFLICT, **told)
        return Answer(Verdict.PARTIAL, receipt, **told)
