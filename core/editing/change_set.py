"""A change set: the edits of a working copy as bytes that are never written twice differently."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Iterable, Mapping, Optional, Sequence

from ..errors import Problem
from .canonical import canonical
from .layer_schema import LayerSchema
from .parts import PARTS
from .sm3 import sm3
from .tracking import DELETE, GEOMETRY, INSERT, UPDATE, Change, Counts

MOST_OPS, MOST_BYTES = 5000, 20_000_000
HEAD_BYTES = 2000
"""What a set takes besides its changes, at most."""


@dataclass(frozen=True)
class Base:
    """What a set was edited against: the layer's schema and the epoch of the node's data.

    `node_schema` is the digest of the node's schema where that has more fields than the copy.
    """

    schema: LayerSchema
    epoch: str
    node_schema: str = ""


def write(
    set_id: str, base: Base, changes: Sequence[Change], audit_head: Optional[str] = None
) -> bytes:
    """Return the set's body for the change service (canonical JSON, geometry as hex WKB).

    `audit_head` is the newest code of the planner's audit log, to which the receipt bears witness.

    Raises EDIT-30 where it is larger than one set may be (5,000 ops, 20 MB).
    """
    document = {**_head(set_id, base.epoch, audit_head), **_part(base, changes, 1)}
    return _limited(document, len(changes))


def write_parts(
    set_id: str,
    parts: Sequence[tuple[Base, Sequence[Change]]],
    audit_head: Optional[str] = None,
) -> bytes:
    """As `write`, for the edits of several layers that are applied together or not at all.

    Their ops are numbered through. EDIT-73 where the layers were not checked out of one state of
    the node's data, EDIT-30 where all together is too large.
    """
    epoch, number = parts[0][0].epoch, 1
    found = []
    for base, changes in parts:
        if base.epoch != epoch:
            raise Problem("EDIT-73", layer=base.schema.layer)
        found.append(_part(base, changes, number))
        number += len(changes)
    return _limited({**_head(set_id, epoch, audit_head), PARTS: found}, number - 1)


def _head(set_id: str, epoch: str, audit_head: Optional[str]) -> dict[str, Any]:
    return {"change_set": set_id, "epoch": epoch, "audit_head": audit_head, "reviewer": None}


def _part(base: Base, changes: Sequence[Change], first: int) -> dict[str, Any]:
    return {
        "layer": base.schema.layer,
        "crs": base.schema.crs,
        "schema": base.node_schema or base.schema.digest,
        "ops": [_op(number, change) for number, change in enumerate(changes, first)],
    }


def _limited(document: dict[str, Any], ops: int) -> bytes:
    payload = canonical(document)
    if ops > MOST_OPS or len(payload) > MOST_BYTES:
        raise too_large()
    return payload


def too_large() -> Problem:
    """Return EDIT-30: these are more changes than one set may hold."""
    return Problem("EDIT-30", most_ops=MOST_OPS, most_megabytes=MOST_BYTES // 1_000_000)


def size_of(change: Change) -> int:
    """Return how many bytes a change takes in a set, at most."""
    return len(canonical(_op(MOST_OPS, change))) + 1


def digest(payload: bytes) -> str:
    """Return the SM3 by which node, reviewer and receipt name exactly these bytes."""
    return sm3(payload)


def counts_of(ops: Iterable[Mapping[str, Any]]) -> Counts:
    """Return how many ops of a set insert, update and delete."""
    kinds = [op["kind"] for op in ops]
    return Counts(kinds.count(INSERT), kinds.count(UPDATE), kinds.count(DELETE))


def same_effect(ops: Sequence[Mapping[str, Any]], changes: Sequence[Change]) -> bool:
    """Tell whether changes do to the features what ops do, whatever versions they rest on."""
    told = {op["uuid"]: (op["kind"], op["new"]) for op in ops}
    meant = {one["uuid"]: (one["kind"], one["new"]) for one in (_op(0, one) for one in changes)}
    return told == meant


def _op(number: int, change: Change) -> dict[str, Any]:
    """An update tells only what changed, with its value before."""
    names = change.changed if change.kind == UPDATE else None
    return {
        "op": number,
        "kind": change.kind,
        "uuid": change.uuid,
        "base": change.base,
        "old": as_wire(change.old, names),
        "new": as_wire(change.new, names),
    }


def as_wire(
    values: Optional[Mapping[str, Any]], names: Optional[Sequence[str]] = None
) -> Optional[dict[str, Any]]:
    """Return values (of the fields `names`, None: all) as JSON holds them, geometry as hex WKB."""
    if values is None:
        return None
    picked = {name: value for name, value in values.items() if names is None or name in names}
    if picked.get(GEOMETRY) is not None:
        picked[GEOMETRY] = picked[GEOMETRY].hex()
    return picked


def from_wire(values: Optional[Mapping[str, Any]]) -> Optional[dict[str, Any]]:
    """Return what `as_wire` was given."""
    if values is None:
        return None
    found = dict(values)
    if found.get(GEOMETRY) is not None:
        found[GEOMETRY] = bytes.fromhex(found[GEOMETRY])
    return found
