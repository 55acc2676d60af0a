"""The parts of a change set: one for each layer that it edits."""

from __future__ import annotations

from typing import Any, Mapping, Sequence

PARTS = "parts"
LAYERS_APART = ", "
"""How the layers of one set are joined where they are shown as one text."""


def parts_of(document: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    """Return the parts ("layer", "crs", "schema", "ops"); a set of one layer is its own part."""
    found: Sequence[Mapping[str, Any]] = document.get(PARTS) or (document,)
    return found


def ops_of(document: Mapping[str, Any], layer: str = "") -> list[dict[str, Any]]:
    """Return the ops of a layer, '' for all of the set."""
    parts = parts_of(document)
    return [op for part in parts if layer in ("", part["layer"]) for op in part["ops"]]


def layers_of(document: Mapping[str, Any]) -> list[str]:
    """Return the names of the layers, in the order of the parts."""
    return [part["layer"] for part in parts_of(document)]


def receipt_for(receipt: Mapping[str, Any], layer: str) -> Mapping[str, Any]:
    """Return what a receipt says of one layer: `versions` by identity, as for a set of it alone."""
    if "layers" not in receipt:
        return receipt
    return {**receipt, "layer": layer, "versions": receipt["versions"][layer]}
