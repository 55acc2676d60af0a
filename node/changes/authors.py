"""Who made the present versions of features, from the receipts of the sets that made them."""

from __future__ import annotations

import json
import sqlite3
from typing import Any, Sequence

from ...core.editing.database import quoted
from .layers import EditLayer

RECEIPTS = """
    SELECT layer, versions, submitted_by, committed_at FROM ssp_receipt
    WHERE status = 'applied' ORDER BY server_seq DESC"""
DELETED = """
    SELECT t.uuid, r.submitted_by, r.committed_at FROM ssp_tombstone AS t
    JOIN ssp_receipt AS r ON r.change_set = t.change_set AND r.status = 'applied'
    WHERE t.layer = ? AND t.uuid IN (SELECT value FROM json_each(?)) ORDER BY t.ver"""


def authors_in(
    base: sqlite3.Connection, layer: EditLayer, uuids: Sequence[str]
) -> list[dict[str, Any]]:
    """Return uuid, version (None if deleted), author and time of what change sets made last.

    What another program made has no receipt, and is left out.
    """
    names = json.dumps(list(uuids))
    rows = base.execute(DELETED, (layer.name, names)).fetchall()
    found = {row["uuid"]: _told(row["uuid"], None, row) for row in rows}
    held = base.execute(
        f"SELECT ssp_uuid, ssp_ver FROM {quoted(layer.name)}"
        " WHERE ssp_uuid IN (SELECT value FROM json_each(?))",
        (names,),
    ).fetchall()
    return [*(found | _makers(base, layer, dict(map(tuple, held)))).values()]


def _makers(
    base: sqlite3.Connection, layer: EditLayer, held: dict[str, int]
) -> dict[str, dict[str, Any]]:
    """Go back through the receipts as far as one of the versions could have been made there."""
    found: dict[str, dict[str, Any]] = {}
    left = dict(held)
    receipts = base.execute(RECEIPTS)
    while left and (row := receipts.fetchone()) is not None:
        made = _versions(row, layer)
        for uuid in [uuid for uuid, ver in left.items() if made.get(uuid) == ver]:
            found[uuid] = _told(uuid, left.pop(uuid), row)
        numbers = [ver for ver in made.values() if ver is not None]
        if numbers and left and max(numbers) < min(left.values()):
            break  # versions grow from receipt to receipt
    return found


def _versions(row: sqlite3.Row, layer: EditLayer) -> dict[str, Any]:
    """Return the versions that a receipt gave to features of the layer."""
    versions = json.loads(row["versions"])
    if row["layer"] is None:
        versions = versions.get(layer.name, {})
    return versions if row["layer"] in (None, layer.name) else {}


def _told(uuid: str, ver: int | None, row: sqlite3.Row) -> dict[str, Any]:
    return {
        "uuid": uuid,
        "ver": ver,
        "author": row["submitted_by"],
        "at": row["committed_at"],
    }


def signed(conflicts: list[dict[str, Any]], authors: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return conflicts with `author` and `at` of the other side, where they are known."""
    known = {one["uuid"]: {"author": one["author"], "at": one["at"]} for one in authors}
    return [{**one, **known.get(other_of(one), {})} for one in conflicts]


def other_of(conflict: dict[str, Any]) -> str:
    """Return the identity of the feature on the other side of a conflict."""
    return str(conflict.get("other", conflict["uuid"]))
