"""One change set's requests to a collection, and what becomes of each of its ops."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping, Optional

from .....core.editing.merge import same
from .....core.editing.tracking import GEOMETRY, INSERT, UPDATE
from .....core.editing.transport import Answer
from .....core.errors import Cancelled, NothingSent, Problem
from ....net import NodeSession, Reply
from ...remote_layer import Row
from . import replies
from .collection import Collection
from .features import Item, bounds_of, read_item, row_of, wire
from .pages import pages
from .replies import Finding

Op = Mapping[str, Any]
GEOJSON, MERGE_PATCH = "application/geo+json", "application/merge-patch+json"
UNCONFIRMED = '"unconfirmed"'
"""The version of a feature that holds what was sent, and perhaps more than that: the next refresh
of the working copy takes over what the node has, because no version of the node is like it."""


@dataclass(frozen=True)
class Result:
    """What became of an op: applied with a version, in conflict, refused, or an end to it all.

    `doubted` tells of a new feature of which only a person can say whether it arrived.
    """

    op: Op
    applied: bool = False
    version: Optional[str] = None
    identity: str = ""
    conflict: Optional[dict[str, Any]] = None
    refusal: Optional[dict[str, Any]] = None
    stop: Optional[Answer] = None
    doubted: bool = False


class Channel:
    """Requests about one collection that carry the set's id; nothing is sent twice by itself.

    `wrote` tells whether a write may have left.
    """

    def __init__(self, session: NodeSession, collection: Collection, set_id: str) -> None:
        self._session, self.collection, self._set_id = session, collection, set_id
        self.wrote = False
        self._claimed: set[str] = set()

    def twin(self, op: Op) -> Optional[Item]:
        """Return a feature that is exactly what an insert wants and no other insert has found."""
        box = bounds_of(bytes.fromhex(op["new"][GEOMETRY]))
        for features in pages(self._session, self.collection, box):
            for one in features:
                row = row_of(one, self.collection)
                if holds(row, op["new"]) and row.uuid not in self._claimed:
                    self._claimed.add(row.uuid)
                    return self.item(row.uuid)
        return None

    def item(self, uuid: str) -> Optional[Item]:
        """Return a feature as it is now, None if there is none; the network's problems."""
        return read_item(self._session, self.collection, uuid)

    def write(
        self, method: str, url: str, body: Optional[bytes], kind: str = GEOJSON, **condition: str
    ) -> tuple[Finding, Optional[Reply]]:
        """Write once under a condition (`If_Match="…"`); return what the answer proves."""
        headers = {
            "SSP-Change-Set": self._set_id,
            "Idempotency-Key": self._set_id,
            **{name.replace("_", "-"): value for name, value in condition.items()},
        }
        if body is not None:
            headers.update({"Content-Type": kind, "Content-Crs": f"<{self.collection.axes.uri}>"})
        try:
            reply = self._session.send(method, url, body, headers)
        except Cancelled as how:
            self.wrote = self.wrote or not isinstance(how, NothingSent)
            raise
        except Problem as problem:
            found = replies.failed(problem)
            self.wrote = self.wrote or found.proof is replies.Proof.NOTHING
            return found, None
        self.wrote = True
        return replies.read(reply), reply


def applied(op: Op, version: Optional[str], identity: str = "") -> Result:
    """Return the result of an op that the node has applied."""
    return Result(op, applied=True, version=version, identity=identity)


def conflicting(op: Op, item: Optional[Item]) -> Result:
    """Return the result of an op whose feature others changed or deleted meanwhile."""
    met = "delete" if item is None else INSERT if op["kind"] == INSERT else UPDATE
    current = None if item is None else wire(item.row)
    kind = f"{op['kind']}/{met}"
    found = {"uuid": op["uuid"], "kind": kind, "base": op["base"], "current": current}
    return Result(op, conflict=found)


def refused(op: Op, finding: Finding) -> Result:
    """Return the result of an op that the node does not take as it is."""
    return Result(op, refusal=refusal(op, finding.error, finding.message))


def refusal(op: Op, code: str, message: str) -> dict[str, Any]:
    """Return how an answer lists an op that was not applied."""
    return {"uuid": op["uuid"], "op": op["op"], "code": code, "message": message}


def holds(row: Row, values: Optional[Mapping[str, Any]]) -> bool:
    """Tell whether a feature has these values, geometry as hex WKB."""
    return all(_holds(row, name, value) for name, value in (values or {}).items())


def _holds(row: Row, name: str, value: Any) -> bool:
    if name == GEOMETRY:
        return same(None if value is None else bytes.fromhex(value), row.wkb)
    return same(value, row.values.get(name))
