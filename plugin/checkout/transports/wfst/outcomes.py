"""What became of each op of a set that a plain node takes feature by feature."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Mapping, Optional

from .....core.editing.tracking import DELETE, INSERT, UPDATE
from .....core.editing.transport import Answer, Verdict
from .....core.errors import Problem
from ....messages import sentence
from ..answers import rejected
from ..inferred import inferred_receipt
from .features import Feature

Op = Mapping[str, Any]


@dataclass
class Outcomes:
    """The ops that arrived (their versions), and those that did not.

    `missing` are new features that an earlier attempt may have sent and that are not there yet;
    `changed` counts those that the node keeps otherwise than sent.
    """

    versions: dict[str, Any] = field(default_factory=dict)
    identities: dict[str, str] = field(default_factory=dict)
    conflicts: list[dict[str, Any]] = field(default_factory=list)
    refusals: list[dict[str, Any]] = field(default_factory=list)
    missing: list[Op] = field(default_factory=list)
    changed: int = 0

    def refuse(self, op: Op, code: str, message: str = "") -> None:
        """Note that the op was not applied and why; `message` fills the code's sentence."""
        told = sentence(Problem(code, message=message))
        found = {"uuid": op["uuid"], "op": op["op"], "code": code, "message": told}
        self.refusals.append(found)

    def conflict(self, op: Op, current: Optional[Feature]) -> None:
        """Note that the feature is no longer as it was."""
        theirs = DELETE if current is None else UPDATE
        shown = None if current is None else current.current(current.plain_row().ver)
        kind = f"{op['kind']}/{theirs}"
        found = {"uuid": op["uuid"], "kind": kind, "base": op["base"], "current": shown}
        self.conflicts.append(found)

    def arrived(self, op: Op, now: Optional[Feature], alone: bool = False) -> None:
        """Note that the node holds what the op wanted.

        Unless it is certain that nobody else changed the feature (`alone`), the version is one
        that no feature has, so that the next refresh takes what others did.
        """
        version = None if now is None else now.plain_row().ver
        self.versions[op["uuid"]] = version if alone or now is None else f"before {version}"
        if op["kind"] == INSERT and now is not None:
            self.identities[op["uuid"]] = now.id

    def altered(self, op: Op, now: Feature) -> None:
        """Note that the node took the op and keeps other values; the next refresh brings them."""
        self.arrived(op, now)
        self.changed += 1

    def broken_off(self, document: Mapping[str, Any], digest: str, why: Answer) -> Answer:
        """Return the answer where the line broke: what was done is certain, the rest waits."""
        if not self.versions:
            return why
        told = {one["uuid"] for one in (*self.conflicts, *self.refusals)} | set(self.versions)
        for op in document["ops"]:
            if op["uuid"] not in told:
                self.refuse(op, "WFST-09")
        return self.answer(document, digest, False)

    def answer(self, document: Mapping[str, Any], digest: str, doubtful: bool) -> Answer:
        """Return the answer of all ops; a set of which nothing arrived is refused as a whole.

        After an attempt in doubt (`doubtful`) the ops tell one by one, as they do in a part.
        """
        receipt = inferred_receipt(document, digest, self.versions, self.identities)
        conflicts, refusals = tuple(self.conflicts), tuple(self.refusals)
        left = len(conflicts) + len(refusals)
        if not left:
            told = {"code": "WFST-11", "values": {"count": self.changed}} if self.changed else {}
            return Answer(Verdict.APPLIED, receipt, **told)
        if not self.versions and not refusals:
            count = {"count": left}
            return Answer(Verdict.CONFLICT, conflicts=conflicts, code="EDIT-44", values=count)
        if not self.versions and not conflicts and not doubtful:
            first = {**refusals[0], "detail": {"op": refusals[0]["op"]}}
            return rejected(first)
        values = {"applied": len(self.versions), "left": left}
        return Answer(Verdict.PARTIAL, receipt, conflicts, refusals, "WFST-13", values)
