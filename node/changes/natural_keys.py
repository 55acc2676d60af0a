"""Features that have the same natural key: one that a unique index of the layer's table holds."""

from __future__ import annotations

from typing import Any

from .layers import EditLayer
from .parse import Op
from .reader import Reader


def same_key(reader: Reader, layer: EditLayer, ops: list[Op]) -> list[dict[str, Any]]:
    """Return a conflict for each insert whose key a feature of the layer has already.

    `current` is that feature, `other` its identity, `key` the fields. A feature that the same set
    deletes is in nobody's way.
    """
    deleted = {op.uuid for op in ops if op.kind == "delete"}
    inserts = [op for op in ops if op.kind == "insert"]
    return [
        {
            "uuid": op.uuid,
            "kind": "insert/insert",
            "base": None,
            "key": list(key),
            "other": feature["uuid"],
            "current": without_uuid(feature),
        }
        for key in reader.natural_keys(layer)
        for op in inserts
        if all(op.values.get(name) is not None for name in key)
        for feature in reader.with_values(layer, {name: op.values[name] for name in key})
        if feature["uuid"] != op.uuid and feature["uuid"] not in deleted
    ]


def without_uuid(feature: dict[str, Any] | None) -> dict[str, Any] | None:
    """Return a feature as `current` of a conflict, None where it is deleted."""
    if feature is None:
        return None
    return {name: value for name, value in feature.items() if name != "uuid"}
