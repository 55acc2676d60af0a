"""Apply a change set: the receipt and every op in one transaction of the GeoPackage, or nothing."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable

from osgeo import gdal

from ...core.editing.canonical import canonical
from ...core.editing.database import quoted
from ..exchange import Refused
from .failpoint import fail_point
from .layers import EditLayer
from .parse import ChangeSet, Op
from .reader import Reader
from .review_table import ReviewTable
from .tables import Edit, Tables

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

    def write(self, ops: list[Op], layer: EditLayer, change_set: str) -> dict[str, int | None]:
        """Apply ops without a receipt, all or none; return the versions. Raises `Conflict`."""
        versions: dict[str, int | None] = {}

        def work(source: gdal.Dataset) -> None:
            ReviewTable(self.path).require_none(layer.name)
            tables = Tables(source)
            first = tables.take("version", len(ops))
            versions.update(_versions(ops, first))
            self._write(Edit(source, layer, tables, change_set), source, layer, ops, first)

        self._transact(work)
        fail_point("after-commit")
        return versions

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
        versions = _versions(ops, first)
        reviews = ReviewTable(self.path)
        reviewer = reviews.approver(given.id, layer.name, by.payload_sm3 or "", by.user)
        tables.add_receipt(
            change_set=given.id,
            status="applied",
            payload_sm3=by.payload_sm3,
            ops=len(ops),
            layer=layer.name,
            submitted_by=by.user,
            reviewer=reviewer,
            client_audit_head=given.audit_head,
            epoch=given.epoch,
            versions=canonical(versions).decode(),
        )
        fail_point("receipt")
        self._write(Edit(source, layer, tables, given.id), source, layer, ops, first)

    def _write(
        self, edit: Edit, source: gdal.Dataset, layer: EditLayer, ops: list[Op], first: int
    ) -> None:
        """Compare all bases with what is there, then apply the ops, numbered from `first`."""
        rows = self._rows(source, layer, ops)
        self._check(layer, ops, {uuid: version for uuid, (_, version) in rows.items()})
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


def _versions(ops: list[Op], first: int) -> dict[str, int | None]:
    """Return the version that each feature gets, None for one that is deleted."""
    return {op.uuid: None if op.kind == "delete" else first + place for place, op in enumerate(ops)}


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
