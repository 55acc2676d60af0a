"""The parts of a change set: one for each layer that it edits."""

from __future__ import annotations

from typing import Any, Mapping, Sequence

PARTS = "parts"
APART = ", "
"""How the layers, or copies, of one set are joined where they stand in one text."""


def parts_of(document: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    """Return the parts ("layer", "crs", "schema", "ops"); a set of one layer is its own part."""
    found: Sequence[Mapping[str, Any]] = document.get(PARTS) or (document,)
    return found


def ops_of(document: Mapping[str, Any], layer: str = "") -> list[dict[str, Any]]:
    """Return the ops of a layer, '' for all of the set."""
    parts = [part for part in parts_of(document) if layer in ("", part.get("layer"))]
    return [op for part in parts for op in part.get("ops", ())]


def layers_of(document: Mapping[str, Any]) -> list[str]:
    """Return the names of the layers, in the order of the parts."""
    return [part["layer"] for part in parts_of(document)]


def applied_by(receipt: Mapping[str, Any]) -> int:
    """Return how many features a receipt tells to have been applied."""
    versions = receipt["versions"]
    return len(versions) if receipt.get("layers") is None else sum(map(len, versions.values()))


def receipt_for(receipt: Mapping[str, Any], layer: str) -> Mapping[str, Any]:
    """Return what a receipt says of one layer: `versions` by identity, as for a set of it alone."""
    if receipt.get("layers") is None:
        return receipt
    return {**receipt, "layer": layer, "versions": receipt["versions"][layer]}


def versions_of(receipt: Mapping[str, Any], layer: str) -> Any:
    """Return the versions in a receipt that is not believed yet, None where it has none."""
    try:
        return receipt_for(receipt, layer).get("versions")
    except (KeyError, TypeError):
        return None
