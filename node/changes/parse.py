"""Read a change set strictly: what is not exactly right is refused, with the op named."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any, Iterable

from ...core.editing.change_set import MOST_OPS
from ...core.editing.checks import value_fault
from ...core.editing.layer_schema import Field
from ...core.editing.parts import APART, PARTS
from ...core.strict_json import strict_json
from ..exchange import Refused
from .geometry import checked_wkb
from .layers import EditLayer

UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
OP_KEYS = {"op", "kind", "uuid", "base", "old", "new"}
PART_KEYS = {"layer", "crs", "schema", "ops"}
HEAD_KEYS = {"change_set", "epoch", "audit_head", "reviewer"}
SET_KEYS = (PART_KEYS | HEAD_KEYS, HEAD_KEYS | {PARTS})


@dataclass(frozen=True)
class Op:
    """One change of one feature; `geometry` is WKB, or None if it does not change."""

    number: int
    kind: str
    uuid: str
    base: int | None
    values: dict[str, Any]
    geometry: bytes | None


@dataclass(frozen=True)
class ChangeSet:
    """A change set as it stands in a body, its ops not yet checked against a layer.

    A set with several parts names all its layers in `layer` and holds all ops; `parts` are the
    same as sets of one layer each.
    """

    id: str
    layer: str
    crs: str
    schema: str
    epoch: str
    audit_head: str | None
    reviewer: str | None
    ops: list[Any]
    parts: tuple[ChangeSet, ...] = ()

    @property
    def by_layer(self) -> tuple[ChangeSet, ...]:
        """Return the set as sets of one layer each."""
        return self.parts or (self,)


def change_set(body: bytes) -> ChangeSet:
    """Read the outer part of a change set."""
    try:
        content = strict_json(body.decode("utf-8"))
    except ValueError as error:
        raise Refused(400, "SET-JSON", "The body is not strict JSON in UTF-8.") from error
    if not isinstance(content, dict) or set(content) not in SET_KEYS:
        raise Refused(
            400, "SET-SHAPE", "The change set needs exactly its names.", names=sorted(SET_KEYS[0])
        )
    for name in ("change_set", "epoch"):
        _expect(isinstance(content[name], str), f"{name} is not a text")
    for name in ("audit_head", "reviewer"):
        _expect(content[name] is None or isinstance(content[name], str), f"{name} is not a text")
    _expect(bool(UUID.fullmatch(content["change_set"])), "change_set is not a lower-case UUID")
    given = _of_parts(content) if PARTS in content else _of_layer(content, content)
    if len(given.ops) > MOST_OPS:
        raise Refused(413, "SET-OPS", "The change set holds too many ops.", limit=MOST_OPS)
    return given


def _of_layer(head: dict[str, Any], part: Any) -> ChangeSet:
    for name in ("layer", "crs", "schema"):
        _expect(isinstance(part[name], str), f"{name} is not a text")
    _expect(isinstance(part["ops"], list) and bool(part["ops"]), "ops is not a filled list")
    own = (part[name] for name in ("layer", "crs", "schema"))
    rest = (head[name] for name in ("epoch", "audit_head", "reviewer"))
    return ChangeSet(head["change_set"], *own, *rest, part["ops"])


def _of_parts(content: dict[str, Any]) -> ChangeSet:
    """Read a set of several parts: each of another layer, the ops numbered through."""
    parts = content[PARTS]
    _expect(isinstance(parts, list) and bool(parts), "parts is not a filled list")
    for part in parts:
        _expect(isinstance(part, dict) and set(part) == PART_KEYS, f"needs {sorted(PART_KEYS)}")
    found = tuple(_of_layer(content, part) for part in parts)
    names = [part.layer for part in found]
    _expect(len(set(names)) == len(names), "two parts are of one layer")
    ops = [op for part in found for op in part.ops]
    numbers = [op.get("op") for op in ops if isinstance(op, dict)]
    _refuse_twice((one for one in numbers if isinstance(one, int)), "op number")
    return replace(found[0], layer=APART.join(names), ops=ops, parts=found)


def _expect(right: bool, wrong: str) -> None:
    if not right:
        raise Refused(400, "SET-SHAPE", f"The change set cannot be read: {wrong}.")


def ops_of(given: ChangeSet, layer: EditLayer) -> list[Op]:
    """Check every op against the layer's schema and return them."""
    if given.crs != layer.schema.crs:
        raise Refused(
            422, "SET-CRS", "The change set is in another CRS.", expected=layer.schema.crs
        )
    if given.schema != layer.schema.digest:
        raise Refused(
            422,
            "SET-SCHEMA",
            "The layer's schema has changed; check it out again.",
            expected=layer.schema.digest,
        )
    ops = [checked_op(entry, layer) for entry in given.ops]
    _refuse_twice((op.number for op in ops), "op number")
    _refuse_twice((op.uuid for op in ops), "feature")
    return ops


def _refuse_twice(items: Iterable[object], what: str) -> None:
    seen = set()
    for item in items:
        if item in seen:
            raise Refused(422, "OP-TWICE", f"A {what} is named by two ops.", item=item)
        seen.add(item)


def checked_op(entry: Any, layer: EditLayer) -> Op:
    """Return an op whose every value fits the layer; refuse (400, 422) any other."""
    _expect(isinstance(entry, dict) and set(entry) == OP_KEYS, f"an op needs {sorted(OP_KEYS)}")
    number, kind, uuid, base = (entry[name] for name in ("op", "kind", "uuid", "base"))
    _expect(_is_int(number), "the number of an op is not an integer")
    _expect(kind in ("insert", "update", "delete"), f"op {number} is of no known kind")
    _expect(isinstance(uuid, str) and bool(UUID.fullmatch(uuid)), f"op {number} has no UUID")
    _expect(base is None if kind == "insert" else _is_int(base), f"the base of op {number}")
    _expect(entry["old"] is None or isinstance(entry["old"], dict), f"old of op {number}")
    if kind == "delete":
        _expect(entry["new"] is None, f"op {number} deletes, so new must be null")
        return Op(number, kind, uuid, base, {}, None)
    _expect(isinstance(entry["new"], dict) and bool(entry["new"]), f"new of op {number}")
    try:
        return Op(number, kind, uuid, base, *_new(entry["new"], layer, kind))
    except Refused as refused:
        refused.detail["op"] = number
        raise


def _is_int(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**63


def _new(new: dict[str, Any], layer: EditLayer, kind: str) -> tuple[dict[str, Any], bytes | None]:
    values = dict(new)
    wkb = None
    if "geometry" in values:
        wkb = checked_wkb(values.pop("geometry"), layer.schema.geometry_type)
    if kind == "insert" and wkb is None:
        raise Refused(422, "OP-GEOMETRY", "An inserted feature needs a geometry.")
    fields = {field.name: field for field in layer.schema.fields}
    unknown = sorted(set(values) - set(fields))
    if unknown:
        raise Refused(422, "OP-FIELD", "The layer has no such field.", fields=unknown)
    for name, value in values.items():
        _check_value(fields[name], value, layer)
    missing = [f.name for f in layer.schema.fields if not f.nullable and f.name not in values]
    if kind == "insert" and missing:
        raise Refused(422, "OP-VALUE", "A required value is missing.", fields=missing)
    return values, wkb


def _check_value(field: Field, value: Any, layer: EditLayer) -> None:
    bits = 32 if field.name in layer.narrow else 64
    odd = isinstance(value, bool) or (isinstance(value, int) and abs(value) >= 2 ** (bits - 1))
    if odd or value_fault(value, field) is not None:
        raise Refused(422, "OP-VALUE", "A value does not fit its field.", **vars(field))
