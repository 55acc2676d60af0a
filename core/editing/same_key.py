"""New features whose natural key a feature at the node has already (`insert/insert`).

A natural key is a unique index at the node other than the identity's, such as that of BSM. Only the
node knows them, so it is the refusal of a set that tells which features met, and by which key.
"""

from __future__ import annotations

from typing import Any, Mapping, NamedTuple, Optional, Sequence
from uuid import UUID

from . import conflicts, states
from .attribute_groups import attribute_groups
from .authors import Author, author_of
from .conflicts import Conflict
from .database import quoted
from .journal import Journal
from .layer_schema import LayerSchema
from .merge import State, Values, meet, same
from .parts import ops_of
from .tracking import GEOMETRY, INSERT, Tracking, Version


class Met(NamedTuple):
    """What a node told: my feature, the fields of the key, and the feature that has it."""

    uuid: str
    key: tuple[str, ...]
    other: str
    ver: Version
    theirs: Values
    author: Optional[Author]


def note(tracking: Tracking, journal: Journal, set_id: str) -> None:
    """Make conflicts of the copy of what the refusal of a set told; inside `unwatched`.

    A feature that was corrected or deleted since is left out, and so is one that met a second
    feature: the node tells it again when the set that follows is refused.
    """
    sealed = {op["uuid"]: op["new"] for op in _inserts(tracking, journal, set_id)}
    for met, at in _told(tracking.schema, journal, set_id):
        change = tracking.change(met.uuid)
        if change is None or change.new is None or change.kind != INSERT:
            continue
        as_sent = sealed.get(met.uuid, {})
        moved = any(as_sent.get(name) != change.new[name] for name in met.key)
        if moved or conflicts.open_conflict(tracking, met.uuid) is not None:
            continue
        merged = meet(change.new, met.theirs, attribute_groups())
        conflicts.record(tracking, met.uuid, merged, met.ver, at, (met.key, met.other))
        if met.author is not None:
            conflicts.tell(tracking, {met.other: met.author})


def holds(met: Conflict, mine: Values, theirs: State) -> bool:
    """Tell whether a conflict still is one, as both features are now.

    The node may compare otherwise than sign by sign (without regard to case, say), so two keys
    that are as they were when it refused them still are in conflict.
    """
    if theirs is None:
        return False
    if shared(met.key, mine, theirs):
        return True
    sides = ((mine, met.mine or {}), (theirs, met.theirs or {}))
    return all(same(now[name], then.get(name)) for now, then in sides for name in met.key)


def shared(key: Sequence[str], mine: Values, theirs: Values) -> bool:
    """Tell whether two features have one key; NULL is the same as nothing."""
    return all(mine[name] is not None and same(mine[name], theirs[name]) for name in key)


def is_taken(tracking: Tracking, uuid: str, key: Mapping[str, Any]) -> bool:
    """Tell whether another feature of the copy has this key."""
    alike = " AND ".join(f"{quoted(name)} = ?" for name in key)
    return tracking.run("has_values", (uuid, *key.values()), alike=alike).fetchone() is not None


def key_text(key: Mapping[str, Any]) -> str:
    """Return a key as people read it: "BSM = 3508210001"."""
    return ", ".join(f"{name} = {value}" for name, value in key.items())


def _inserts(tracking: Tracking, journal: Journal, set_id: str) -> list[dict[str, Any]]:
    ops = ops_of(journal.set(set_id).document, tracking.schema.layer)
    return [op for op in ops if op["kind"] == INSERT]


def _told(schema: LayerSchema, journal: Journal, set_id: str) -> list[tuple[Met, str]]:
    """Return what the last refusal of a set told of a layer, with the time of it."""
    if not journal.ever(set_id, states.CONFLICT):
        return []
    events = [one for one in journal.events(set_id) if one.state == states.CONFLICT]
    told = events[-1].detail.get("conflicts", ())
    found = [_read(one, schema) for one in told if one.get("layer", schema.layer) == schema.layer]
    return [(met, events[-1].at) for met in found if met is not None]


def _read(told: Mapping[str, Any], schema: LayerSchema) -> Optional[Met]:
    """Return what a node told of one feature; None for another conflict, or what is not one."""
    try:
        key, current = tuple(told["key"]), told["current"]
        theirs = {one.name: one.taken(current["values"][one.name]) for one in schema.fields}
        geometry, ver, other = current["geometry"], current["ver"], str(UUID(told["other"]))
        theirs[GEOMETRY] = None if geometry is None else bytes.fromhex(geometry)
        known = told["kind"] == conflicts.SAME_KEY and key and set(key) <= set(schema.names)
    except (KeyError, TypeError, ValueError, OverflowError, AttributeError):
        return None
    if not known or isinstance(ver, bool) or not isinstance(ver, (int, str)):
        return None
    return Met(str(told["uuid"]), key, other, ver, theirs, author_of(told, ver))
