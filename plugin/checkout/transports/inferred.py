"""Receipts for nodes that give none: what the sender found out about each op."""

from __future__ import annotations

from typing import Any, Mapping, Optional


def inferred_receipt(
    document: Mapping[str, Any],
    digest: str,
    versions: Mapping[str, Any],
    identities: Optional[Mapping[str, str]] = None,
) -> dict[str, Any]:
    """Return a receipt of the ops that have a version: "applied" if all have, else "partial"."""
    whole = len(versions) == len(document["ops"])
    return {
        "change_set": document["change_set"],
        "status": "applied" if whole else "partial",
        "payload_sm3": digest,
        "ops": len(document["ops"]),
        "layer": document["layer"],
        "epoch": document["epoch"],
        "versions": dict(versions),
        **({"identities": dict(identities)} if identities else {}),
        "inferred": True,
    }
