"""Read features, versions and receipts: one snapshot of the GeoPackage that no writer blocks."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Any, Iterable, Sequence
from urllib.parse import quote

from ...core.editing.database import quoted
from ...core.editing.gpkg_geometry import wkb_of
from .authors import authors_in
from .layers import EditLayer

if TYPE_CHECKING:
    from typing_extensions import Self

RECEIPT_FIELDS = (
    "change_set",
    "status",
    "payload_sm3",
    "ops",
    "layer",
    "submitted_by",
    "reviewer",
    "client_audit_head",
    "server_seq",
    "epoch",
    "committed_at",
)


class Reader:
    """A read transaction; use it in a `with` statement."""

    def __init__(self, path: Path) -> None:
        address = f"file:{quote(str(path))}?mode=ro"
        self._base = sqlite3.connect(address, uri=True, isolation_level=None, timeout=10)
        self._base.row_factory = sqlite3.Row
        self._base.execute("BEGIN")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._base.close()

    def epoch(self) -> str:
        """Return the identity of this state of the data; a restored backup gets another."""
        row = self._base.execute("SELECT value FROM ssp_meta WHERE key = 'epoch'").fetchone()
        return str(row[0])

    def receipt(self, change_set: str) -> dict[str, Any] | None:
        """Return the stored receipt of a change set, or None."""
        row = self._base.execute(
            "SELECT * FROM ssp_receipt WHERE change_set = ?", (change_set,)
        ).fetchone()
        if row is None:
            return None
        versions = json.loads(row["versions"])
        receipt = {name: row[name] for name in RECEIPT_FIELDS} | {"versions": versions}
        joint = row["status"] == "applied" and row["layer"] is None
        return receipt | ({"layers": list(versions)} if joint else {})

    def version(self, layer: EditLayer) -> int:
        """Return the version of the newest change of a layer."""
        row = self._base.execute(
            f"SELECT max((SELECT ifnull(max(ssp_ver), 0) FROM {quoted(layer.name)}),"
            " (SELECT ifnull(max(ver), 0) FROM ssp_tombstone WHERE layer = ?))",
            (layer.name,),
        ).fetchone()
        return int(row[0])

    def summary(self, layer: EditLayer) -> dict[str, Any]:
        """Return count and extent (None if empty) of a layer, in its CRS, x y."""
        count = self._base.execute(f"SELECT count(*) FROM {quoted(layer.name)}").fetchone()[0]
        extent = self._base.execute(
            f"SELECT min(minx), min(miny), max(maxx), max(maxy) FROM {_rtree(layer)}"
        ).fetchone()
        return {"count": count, "extent": None if extent[0] is None else list(extent)}

    def deleted(self, layer: EditLayer, since: int) -> list[dict[str, Any]]:
        """Return identity and version of the features deleted after `since`."""
        rows = self._base.execute(
            "SELECT uuid, ver FROM ssp_tombstone WHERE layer = ? AND ver > ? ORDER BY ver",
            (layer.name, since),
        )
        return [dict(row) for row in rows]

    def authors(self, layer: EditLayer, uuids: Sequence[str]) -> list[dict[str, Any]]:
        """Return who made the present versions of features, or deleted them."""
        return authors_in(self._base, layer, uuids)

    def was_deleted(self, layer: EditLayer, uuids: Sequence[str]) -> set[str]:
        """Return which of the identities once belonged to a feature that is deleted."""
        rows = self._base.execute(
            "SELECT DISTINCT uuid FROM ssp_tombstone WHERE layer = ?"
            " AND uuid IN (SELECT value FROM json_each(?))",
            (layer.name, json.dumps(list(uuids))),
        )
        return {row[0] for row in rows}

    def features(
        self,
        layer: EditLayer,
        *,
        bbox: Sequence[float] | None = None,
        since: int | None = None,
        uuids: Iterable[str] | None = None,
        after: int = -1,
        limit: int = -1,
    ) -> tuple[list[dict[str, Any]], int | None]:
        """Return features in the order of their row numbers, and the last number if more follow."""
        key = quoted(layer.key)
        wheres: list[str] = [f"t.{key} > ?"]
        values: list[object] = [after]
        if bbox is not None:
            wheres.append(
                f"t.{key} IN (SELECT id FROM {_rtree(layer)}"
                " WHERE maxx >= ? AND maxy >= ? AND minx <= ? AND miny <= ?)"
            )
            values += bbox
        if since is not None:
            wheres.append("t.ssp_ver > ?")
            values.append(since)
        if uuids is not None:
            wheres.append("t.ssp_uuid IN (SELECT value FROM json_each(?))")
            values.append(json.dumps(list(uuids)))
        rows = self._base.execute(
            f"SELECT * FROM {quoted(layer.name)} AS t WHERE {' AND '.join(wheres)}"
            f" ORDER BY t.{key} LIMIT ?",
            (*values, limit + 1 if limit >= 0 else -1),
        ).fetchall()
        more = 0 <= limit < len(rows)
        rows = rows[:limit] if more else rows
        return [_feature(layer, row) for row in rows], rows[-1][layer.key] if more else None

    def natural_keys(self, layer: EditLayer) -> list[tuple[str, ...]]:
        """Return the sets of fields that must be unique in a layer."""
        indexes = self._base.execute(f"PRAGMA index_list({quoted(layer.name)})").fetchall()
        keys = [
            tuple(
                column["name"]
                for column in self._base.execute(f"PRAGMA index_info({quoted(index['name'])})")
            )
            for index in indexes
            if index["unique"] and not index["partial"]
        ]
        return [key for key in keys if set(key) <= set(layer.schema.names)]

    def with_values(self, layer: EditLayer, values: dict[str, Any]) -> list[dict[str, Any]]:
        """Return the features that have all these values."""
        where = " AND ".join(f"{quoted(name)} = ?" for name in values)
        sql = f"SELECT * FROM {quoted(layer.name)} WHERE {where}"
        return [_feature(layer, row) for row in self._base.execute(sql, (*values.values(),))]


def _rtree(layer: EditLayer) -> str:
    return quoted(f"rtree_{layer.name}_{layer.geometry}")


def _feature(layer: EditLayer, row: sqlite3.Row) -> dict[str, Any]:
    wkb = wkb_of(row[layer.geometry])
    return {
        "uuid": row["ssp_uuid"],
        "ver": row["ssp_ver"],
        "values": {field.name: row[field.name] for field in layer.schema.fields},
        "geometry": wkb.hex() if wkb is not None else None,
    }
