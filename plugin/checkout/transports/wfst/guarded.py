"""Change sets to a WFS over prepared tables: one Transaction, checked by the node's triggers.

With published receipts (tier A) the last feature of the Transaction is the receipt, whose trigger
refuses the whole if anything is missing; without (tier B) the outcome is inferred from the
features, whose rows name the set that wrote them last.
"""

from __future__ import annotations

from typing import Any, Mapping, Optional, Sequence

from .....core.editing.canonical import canonical
from .....core.editing.tracking import DELETE, INSERT, UPDATE
from .....core.editing.transport import Answer, Verdict
from .....core.errors import Cancelled, Problem
from ..answers import alarming, conflicting, rejected
from ..inferred import inferred_receipt
from .features import Feature, read_features
from .filters import any_of, equal
from .receipts import RECEIPTS, receipt_of
from .reply import Done, Refused, Told, send, unclear
from .schema import BASE, SET, UUID, FeatureSchema
from .service import ANSWERED, FeatureType, WfsService
from .transaction_xml import TransactionWriter

APPLIED, REVOKED = "applied", "revoked"
_VERDICTS = {APPLIED: Verdict.APPLIED, REVOKED: Verdict.REVOKED}
Ops = Sequence[Mapping[str, Any]]
Rows = Mapping[str, Feature]


class GuardedLayer:
    """A layer of features with identity and version; `receipts` is how a receipt is written."""

    def __init__(
        self,
        service: WfsService,
        layer: FeatureType,
        schema: FeatureSchema,
        receipts: Optional[FeatureSchema],
    ) -> None:
        self._service, self._layer = service, layer
        self._schema, self._receipts = schema, receipts

    @property
    def fences(self) -> bool:
        """Whether the node keeps receipts."""
        return self._receipts is not None

    def knows(self, ops: Ops) -> bool:
        """Tell whether the set was made against versions as this layer has them."""
        return not any(isinstance(op["base"], str) for op in ops)

    def settled(self, document: Mapping[str, Any], digest: str) -> Optional[Answer]:
        """Return the certain outcome of an earlier attempt, None if there is none yet."""
        if self._receipts is not None:
            return self._receipt(document["change_set"], digest)
        rows = self._rows(document["ops"])
        return self._inferred(document, digest, rows, proven=False)

    def submit(self, document: Mapping[str, Any], digest: str, doubtful: bool = False) -> Answer:
        """Send the set once; the same bytes every time, in doubt or not."""
        body, set_id = self._transaction(document, digest), document["change_set"]
        told = send(self._service, body, set_id, digest)
        if isinstance(told, Answer) and told.verdict is Verdict.NOT_DELIVERED:
            return told
        try:
            return self._outcome(told, document, digest)
        except (Cancelled, Problem) as why:
            return unclear(why)

    def fence(self, set_id: str) -> Answer:
        """Insert a receipt that says revoked; the node's unique id decides whether it may."""
        writer = TransactionWriter(self._service.dialect)
        self._write_receipt(writer, {"change_set_id": set_id, "status": REVOKED})
        told = send(self._service, writer.body(), set_id, "")
        try:
            settled = self._receipt(set_id)
        except (Cancelled, Problem) as why:
            return unclear(why)
        if settled is not None:
            return settled
        return told if isinstance(told, Answer) else Answer(Verdict.UNKNOWN, code="WFST-05")

    def _outcome(self, told: Told, document: Mapping[str, Any], digest: str) -> Answer:
        """On whatever answer, what the node holds decides: a parallel attempt may have won."""
        done = isinstance(told, Done)
        if self._receipts is not None:
            settled = self._receipt(document["change_set"], digest)
            if settled is None and isinstance(told, Refused):
                settled = self._conflicting(document, digest)
        else:
            rows = self._rows(document["ops"])
            settled = self._inferred(document, digest, rows, proven=done)
            if settled is None and not done:
                settled = _stale(document["ops"], rows)
        return settled or _unsettled(told)

    def _transaction(self, document: Mapping[str, Any], digest: str) -> bytes:
        writer, crs = TransactionWriter(self._service.dialect), self._layer.crs
        named = {SET: document["change_set"]}
        for op in document["ops"]:
            chosen = equal(UUID, op["uuid"])
            if op["kind"] == INSERT:
                writer.insert(self._schema, crs, {UUID: op["uuid"], **named, **op["new"]})
                continue
            asserted = {BASE: op["base"], **named, **(op["new"] or {})}
            writer.update(self._schema, crs, asserted, chosen)
            if op["kind"] == DELETE:
                writer.delete(self._schema, chosen)
        if self._receipts is not None:
            self._write_receipt(writer, _receipt_fields(document, digest))
        return writer.body()

    def _write_receipt(self, writer: TransactionWriter, fields: Mapping[str, Any]) -> None:
        if self._receipts is not None:
            writer.insert(self._receipts, self._layer.crs, fields)

    def _receipt(self, set_id: str, digest: Optional[str] = None) -> Optional[Answer]:
        """Return what the node's receipt says, None if there is none."""
        receipt = receipt_of(self._service, set_id)
        if receipt is None:
            return None
        verdict = _VERDICTS.get(str(receipt.get("status")))
        if verdict is None:
            raise Problem("EDIT-24", layer=RECEIPTS, reason="status")
        if verdict is Verdict.APPLIED and digest not in (None, receipt.get("payload_sm3")):
            return alarming()
        return Answer(verdict, receipt)

    def _conflicting(self, document: Mapping[str, Any], digest: str) -> Optional[Answer]:
        """Return the conflicts, unless a row shows that the set has been applied just now."""
        rows = self._rows(document["ops"])
        if any(row.set_id == document["change_set"] for row in rows.values()):
            return self._receipt(document["change_set"], digest)
        return _stale(document["ops"], rows)

    def _rows(self, ops: Ops) -> Rows:
        found: dict[str, Feature] = {}
        for at in range(0, len(ops), ANSWERED):
            wanted = any_of([equal(UUID, op["uuid"]) for op in ops[at : at + ANSWERED]])
            elements = self._service.chosen(self._layer, wanted)
            for row in read_features(elements, self._schema, self._layer.crs):
                found[row.uuid] = row
        return found

    def _inferred(
        self, document: Mapping[str, Any], digest: str, rows: Rows, *, proven: bool
    ) -> Optional[Answer]:
        """Return the outcome that the rows prove; a batch of which one op arrived is all there.

        An update or deletion whose feature others had deleted before matched nothing: that is a
        conflict, while the rest of the batch was applied.
        """
        ops, set_id = document["ops"], document["change_set"]
        proven = proven or any(_is_proof(op, rows.get(op["uuid"]), set_id) for op in ops)
        if not proven and not all(_is_fulfilled(op, rows.get(op["uuid"])) for op in ops):
            return None
        lost = [op for op in ops if _is_lost(op, rows.get(op["uuid"]))]
        versions = {
            op["uuid"]: _version(op, rows.get(op["uuid"]), set_id) for op in ops if op not in lost
        }
        receipt = inferred_receipt(document, digest, versions)
        if not lost:
            return Answer(Verdict.APPLIED, receipt)
        conflicts = tuple(_conflict(op, rows.get(op["uuid"])) for op in lost)
        count = {"count": len(conflicts)}
        return Answer(Verdict.PARTIAL, receipt, conflicts, code="WFST-06", values=count)


def _receipt_fields(document: Mapping[str, Any], digest: str) -> dict[str, Any]:
    named = {"inserted": INSERT, "updated": UPDATE, "deleted": DELETE}
    expect = {
        name: [op["uuid"] for op in document["ops"] if op["kind"] == kind]
        for name, kind in named.items()
    }
    return {
        "change_set_id": document["change_set"],
        "status": APPLIED,
        "payload_sm3": digest,
        "n_ops": len(document["ops"]),
        "layer": document["layer"],
        "reviewer": document["reviewer"],
        "audit_head": document["audit_head"],
        "epoch": document["epoch"],
        "expect": canonical(expect).decode("utf-8"),
    }


def _unsettled(told: Told) -> Answer:
    if isinstance(told, Refused):
        return rejected({"code": "WFS", "message": told.reason})
    return told if isinstance(told, Answer) else Answer(Verdict.UNKNOWN, code="WFST-05")


def _stale(ops: Ops, rows: Rows) -> Optional[Answer]:
    found = [
        _conflict(op, row)
        for op, row in ((op, rows.get(op["uuid"])) for op in ops)
        if (row.ver if row else None) != op["base"]
    ]
    return conflicting(found) if found else None


def _conflict(op: Mapping[str, Any], row: Optional[Feature]) -> dict[str, Any]:
    theirs = DELETE if row is None else INSERT if op["kind"] == INSERT else UPDATE
    return {
        "uuid": op["uuid"],
        "kind": f"{op['kind']}/{theirs}",
        "base": op["base"],
        "current": None if row is None else row.current(row.ver),
    }


def _is_proof(op: Mapping[str, Any], row: Optional[Feature], set_id: str) -> bool:
    """Tell whether the op must have arrived: the row names the set, or had no other writer."""
    born = op["kind"] == INSERT and row is not None and not row.set_id
    return born or (row is not None and row.set_id == set_id)


def _is_fulfilled(op: Mapping[str, Any], row: Optional[Feature]) -> bool:
    """Tell whether the feature is as the op wants it, whoever did it."""
    if row is None or op["kind"] == DELETE:
        return row is None and op["kind"] == DELETE
    return row.ver != op["base"] and all(row.state[name] == op["new"][name] for name in op["new"])


def _is_lost(op: Mapping[str, Any], row: Optional[Feature]) -> bool:
    """Tell whether an op of an applied batch did not reach its feature."""
    return (row is None) != (op["kind"] == DELETE)


def _version(op: Mapping[str, Any], row: Optional[Feature], set_id: str) -> Optional[int]:
    """Return the version that the op gave; where others wrote since, one older than theirs.

    The exact one is lost then, but an older one makes theirs come with the next refresh.
    """
    if row is None or op["kind"] == DELETE:
        return None
    return row.ver if row.set_id == set_id else row.ver - 1
