"""Apply a change set: the receipt and every op in one transaction of the GeoPackage, or nothing."""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Callable

from osgeo import gdal, ogr

from ...core.editing.canonical import canonical
from ...core.editing.database import quoted
from ..exchange import Refused
from .failpoint import fail_point
from .layers import EditLayer
from .parse import ChangeSet, Op
from .reader import Reader

LOCK_SECONDS = 20
CHUNK = 500
# A write first, so that the transaction waits for its turn and then sees the newest state.
TAKE_LOCK = "UPDATE ssp_sequence SET value = value WHERE fid = 1"
UPDATE = gdal.OF_VECTOR | gdal.OF_UPDATE
# What we meant to do against what happened to the feature meanwhile.
GONE = {"update": "update/delete", "delete": "delete/delete"}
CHANGED = {"update": "update/update", "delete": "delete/update", "insert": "insert/insert"}


class Conflict(Exception):  # noqa: N818
    """At least one base is stale; `found` names every one."""

    def __init__(self, found: list[dict[str, Any]]) -> None:
        self.found = found
        super().__init__(len(found))


class Known(Exception):  # noqa: N818
    """The change set has a receipt already."""


@dataclass(frozen=True)
class Submitter:
    """Who sent what: the user, and the digest of the bytes (None for a fence without it)."""

    user: str
    payload_sm3: str | None


class Writer:
    """The only writer of a GeoPackage."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()

    def apply(self, given: ChangeSet, ops: list[Op], layer: EditLayer, by: Submitter) -> None:
        """Apply a set; raise `Conflict` with all stale ops, or `Known`; else it is committed."""
        self._transact(lambda source: self._apply(source, given, ops, layer, by))
        fail_point("after-commit")

    def revoke(self, change_set: str, by: Submitter) -> None:
        """Set a fence: store a revoked receipt, or raise `Known` if the set has one."""
        with Reader(self.path) as reader:
            epoch = reader.epoch()
        self._transact(
            lambda source: Tables(source).add_receipt(
                change_set=change_set,
                status="revoked",
                payload_sm3=by.payload_sm3,
                submitted_by=by.user,
                epoch=epoch,
                versions="{}",
            )
        )

    def _apply(
        self,
        source: gdal.Dataset,
        given: ChangeSet,
        ops: list[Op],
        layer: EditLayer,
        by: Submitter,
    ) -> None:
        tables = Tables(source)
        first = tables.take("version", len(ops))
        versions = {
            op.uuid: None if op.kind == "delete" else first + place for place, op in enumerate(ops)
        }
        tables.add_receipt(
            change_set=given.id,
            status="applied",
            payload_sm3=by.payload_sm3,
            ops=len(ops),
            layer=layer.name,
            submitted_by=by.user,
            reviewer=given.reviewer,
            client_audit_head=given.audit_head,
            epoch=given.epoch,
            versions=canonical(versions).decode(),
        )
        fail_point("receipt")
        rows = self._rows(source, layer, ops)
        self._check(layer, ops, {uuid: version for uuid, (_, version) in rows.items()})
        edit = Edit(source, layer, tables, given.id)
        for place, op in enumerate(ops):
            edit.apply(op, first + place, rows.get(op.uuid, (0, 0))[0])
            fail_point(f"op-{op.number}")

    def _transact(self, work: Callable[[gdal.Dataset], None]) -> None:
        """Do `work` whole or not at all, one at a time."""
        if not self._lock.acquire(timeout=LOCK_SECONDS):
            raise Refused(503, "SRV-BUSY", "Another change is being written; send again.")
        try:
            self._commit(work)
        except RuntimeError as error:
            if "locked" not in str(error):
                raise
            raise Refused(503, "SRV-BUSY", "The data are being written; send again.") from error
        finally:
            self._lock.release()

    def _commit(self, work: Callable[[gdal.Dataset], None]) -> None:
        # The dataset closes when this returns, still under the lock: closing may write.
        source = gdal.OpenEx(str(self.path), UPDATE, open_options=["LIST_ALL_TABLES=YES"])
        source.StartTransaction()
        try:
            source.ExecuteSQL(TAKE_LOCK)
            work(source)
            source.FlushCache()  # extent and count of the layer belong to the transaction
            fail_point("before-commit")
            source.CommitTransaction()
        except BaseException:
            source.RollbackTransaction()
            raise

    def _rows(
        self, source: gdal.Dataset, layer: EditLayer, ops: list[Op]
    ) -> dict[str, tuple[int, int]]:
        """Return row number and version by identity, for the ops' features that exist."""
        rows = {}
        for start in range(0, len(ops), CHUNK):
            names = ", ".join(f"'{op.uuid}'" for op in ops[start : start + CHUNK])
            result = source.ExecuteSQL(
                f"SELECT {quoted(layer.key)}, ssp_uuid, ssp_ver"
                f" FROM {quoted(layer.name)} WHERE ssp_uuid IN ({names})"
            )
            for feature in result:
                rows[feature["ssp_uuid"]] = (feature.GetFID(), feature["ssp_ver"])
            source.ReleaseResultSet(result)
        return rows

    def _check(self, layer: EditLayer, ops: list[Op], versions: dict[str, int]) -> None:
        """Raise `Conflict` unless every base is the present version."""
        stale = [op for op in ops if versions.get(op.uuid) != op.base]
        inserted = [op.uuid for op in ops if op.kind == "insert"]
        with Reader(self.path) as reader:
            if stale:
                raise Conflict(_conflicts(reader, layer, stale))
            used = sorted(reader.was_deleted(layer, inserted))
        if used:
            raise Refused(
                422, "OP-UUID-USED", "The identity belonged to a deleted feature.", uuids=used
            )


def _conflicts(reader: Reader, layer: EditLayer, stale: list[Op]) -> list[dict[str, Any]]:
    features, _ = reader.features(layer, uuids=[op.uuid for op in stale])
    current = {feature["uuid"]: feature for feature in features}
    return [
        {
            "uuid": op.uuid,
            "kind": (CHANGED if op.uuid in current else GONE)[op.kind],
            "base": op.base,
            "current": _without_uuid(current.get(op.uuid)),
        }
        for op in stale
    ]


def _without_uuid(feature: dict[str, Any] | None) -> dict[str, Any] | None:
    if feature is None:
        return None
    return {name: value for name, value in feature.items() if name != "uuid"}


def utc_now() -> str:
    """Return the time in UTC as ISO 8601."""
    return datetime.now(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Tables:
    """The tables of the change service inside an open transaction."""

    def __init__(self, source: gdal.Dataset) -> None:
        self._source = source

    def take(self, sequence: str, count: int) -> int:
        """Draw `count` numbers and return the first; they are never drawn again."""
        layer = self._source.GetLayerByName("ssp_sequence")
        row = next(feature for feature in layer if feature["name"] == sequence)
        first = row["value"] + 1
        row["value"] = first + count - 1
        _done(layer.SetFeature(row))
        return int(first)

    def add_receipt(self, **values: object) -> None:
        """Store a receipt with the next number and the time; raise `Known` if there is one."""
        layer = self._source.GetLayerByName("ssp_receipt")
        try:
            number = self.take("receipt", 1)
            self._add(layer, {**values, "server_seq": number, "committed_at": utc_now()})
        except RuntimeError as error:
            if "UNIQUE constraint failed: ssp_receipt.change_set" in str(error):
                raise Known from error
            raise

    def add_tombstone(self, **values: object) -> None:
        """Store the last state of a deleted feature."""
        layer = self._source.GetLayerByName("ssp_tombstone")
        self._add(layer, {**values, "deleted_at": utc_now()})

    @staticmethod
    def _add(layer: ogr.Layer, values: dict[str, object]) -> None:
        feature = ogr.Feature(layer.GetLayerDefn())
        for name, value in values.items():
            feature[name] = value
        _done(layer.CreateFeature(feature))


class Edit:
    """Apply ops to a layer inside an open transaction."""

    def __init__(
        self, source: gdal.Dataset, layer: EditLayer, tables: Tables, change_set: str
    ) -> None:
        self._layer = source.GetLayerByName(layer.name)
        self._described = layer
        self._tables = tables
        self._change_set = change_set

    def apply(self, op: Op, version: int, row: int) -> None:
        """Apply one op; `row` is the row number of the feature, if it exists."""
        if op.kind == "delete":
            self._delete(op, version, row)
            return
        if op.kind == "insert":
            feature = ogr.Feature(self._layer.GetLayerDefn())
            feature["ssp_uuid"] = op.uuid
        else:
            feature = self._layer.GetFeature(row)
        feature["ssp_ver"] = version
        for name, value in op.values.items():
            feature[name] = value
        if op.geometry is not None:
            feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(op.geometry))
        store = self._layer.CreateFeature if op.kind == "insert" else self._layer.SetFeature
        _done(store(feature))

    def _delete(self, op: Op, version: int, row: int) -> None:
        feature = self._layer.GetFeature(row)
        geometry = feature.GetGeometryRef()
        old = {field.name: feature[field.name] for field in self._described.schema.fields}
        old["geometry"] = geometry.ExportToWkb().hex() if geometry is not None else None
        self._tables.add_tombstone(
            layer=self._described.name,
            uuid=op.uuid,
            ver=version,
            change_set=self._change_set,
            old_row=json.dumps(old, ensure_ascii=False),
        )
        _done(self._layer.DeleteFeature(row))


def _done(code: int | None) -> None:
    if code:
        raise RuntimeError(gdal.GetLastErrorMsg() or f"OGR error {code}")
