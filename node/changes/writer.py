"""Apply a change set: the receipt and every op in one transaction of the GeoPackage, or nothing."""

from __future__ import annotations

import json
import re
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Callable, Iterator

from osgeo import gdal

from ...core.editing.canonical import canonical
from ...core.editing.database import quoted
from ..exchange import Refused
from .authors import other_of, signed
from .failpoint import fail_point
from .layers import EditLayer
from .natural_keys import same_key, without_uuid
from .parse import ChangeSet, Op
from .reader import Reader
from .review_table import ReviewTable
from .store import Conflict, Part, Submitter
from .tables import Edit, Tables

LOCK_SECONDS = 20
BUSY = re.compile(r"\bdatabase( table| schema)? is locked\b")
CHUNK = 500
# A write first, so that the transaction waits for its turn and then sees the newest state.
TAKE_LOCK = "UPDATE ssp_sequence SET value = value WHERE fid = 1"
NOT_UNIQUE = "UNIQUE constraint failed"
UPDATE = gdal.OF_VECTOR | gdal.OF_UPDATE
# What we meant to do against what happened to the feature meanwhile.
GONE = {"update": "update/delete", "delete": "delete/delete"}
CHANGED = {"update": "update/update", "delete": "delete/update", "insert": "insert/insert"}


class Writer:
    """The only writer of a GeoPackage."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()

    def apply(self, given: ChangeSet, parts: list[Part], by: Submitter) -> None:
        """Apply a set; raise `Conflict` with all stale ops, or `Known`; else it is committed."""
        with self._keys_told(parts, joint=bool(given.parts)):
            self._transact(lambda source: self._apply(source, given, parts, by))
        fail_point("after-commit")

    def write(self, ops: list[Op], layer: EditLayer, change_set: str) -> dict[str, int | None]:
        """Apply ops without a receipt, all or none; return the versions. Raises `Conflict`.

        A natural key that another feature has is refused in words: nothing else fits its clients.
        """
        versions: dict[str, int | None] = {}

        def work(source: gdal.Dataset) -> None:
            ReviewTable(self.path).require_none(layer.name)
            tables = Tables(source)
            first = tables.take("version", len(ops))
            versions.update(_versions(ops, first))
            self._write(Edit(source, layer, tables, change_set), source, layer, ops, first)

        try:
            self._transact(work)
        except RuntimeError as error:
            if NOT_UNIQUE not in str(error):
                raise
            raise _not_unique(error) from error
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
        parts: list[Part],
        by: Submitter,
    ) -> None:
        tables = Tables(source)
        starts = [tables.take("version", len(part.ops)) for part in parts]
        versions = {
            part.layer.name: _versions(part.ops, first) for part, first in zip(parts, starts)
        }
        reviews = ReviewTable(self.path)
        approvers = [
            reviews.approver(given.id, part.layer.name, by.payload_sm3 or "", by.user)
            for part in parts
        ]
        tables.add_receipt(
            change_set=given.id,
            status="applied",
            payload_sm3=by.payload_sm3,
            ops=sum(len(part.ops) for part in parts),
            layer=None if given.parts else given.layer,
            submitted_by=by.user,
            reviewer=approvers[0],
            client_audit_head=given.audit_head,
            epoch=given.epoch,
            versions=_told_versions(versions, joint=bool(given.parts)),
        )
        fail_point("receipt")
        rows = self._checked(source, parts, joint=bool(given.parts))
        for part, first, found in zip(parts, starts, rows):
            edit = Edit(source, part.layer, tables, given.id)
            _apply_ops(edit, part.ops, first, found)

    def _checked(
        self, source: gdal.Dataset, parts: list[Part], *, joint: bool
    ) -> list[dict[str, tuple[int, int]]]:
        """Return the rows of each part; raise `Conflict` with the stale ops of all."""
        rows, stale = [], []
        for part in parts:
            rows.append(self._rows(source, part.layer, part.ops))
            held = {uuid: version for uuid, (_, version) in rows[-1].items()}
            try:
                self._check(part.layer, part.ops, held)
            except Conflict as conflict:
                with Reader(self.path) as reader:
                    stale += _named(reader, conflict.found, part, joint=joint)
        if stale:
            raise Conflict(stale)
        return rows

    @contextmanager
    def _keys_told(self, parts: list[Part], *, joint: bool) -> Iterator[None]:
        """Make of a natural key that another took a conflict with their row."""
        try:
            yield
        except RuntimeError as error:
            if NOT_UNIQUE not in str(error):
                raise
            with Reader(self.path) as reader:
                found: list[dict[str, Any]] = []
                for part in parts:
                    met = same_key(reader, part.layer, part.ops)
                    found += _named(reader, met, part, joint=joint)
            if found:
                raise Conflict(found) from error
            raise _not_unique(error) from error

    def _write(
        self, edit: Edit, source: gdal.Dataset, layer: EditLayer, ops: list[Op], first: int
    ) -> None:
        """Compare all bases with what is there, then apply the ops, numbered from `first`."""
        rows = self._rows(source, layer, ops)
        self._check(layer, ops, {uuid: version for uuid, (_, version) in rows.items()})
        _apply_ops(edit, ops, first, rows)

    def _transact(self, work: Callable[[gdal.Dataset], None]) -> None:
        """Do `work` whole or not at all, one at a time."""
        if not self._lock.acquire(timeout=LOCK_SECONDS):
            raise Refused(503, "SRV-BUSY", "Another change is being written; send again.")
        try:
            self._commit(work)
        except RuntimeError as error:
            if not BUSY.search(str(error)):
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


def _not_unique(error: RuntimeError) -> Refused:
    """Return the refusal, with the fields that SQLite names ("DLTB.BSM")."""
    fields = str(error).rpartition(NOT_UNIQUE)[2].strip(" :)")
    told = f"Another feature has the same value of {fields}, which must be unique."
    return Refused(422, "OP-VALUE", told, reason=str(error))


def _apply_ops(edit: Edit, ops: list[Op], first: int, rows: dict[str, tuple[int, int]]) -> None:
    """Apply the ops, deletions first, so that a key is free for who takes it over."""
    placed = sorted(enumerate(ops), key=lambda one: one[1].kind != "delete")
    for place, op in placed:
        edit.apply(op, first + place, rows.get(op.uuid, (0, 0))[0])
        fail_point(f"op-{op.number}")


def _told_versions(versions: dict[str, dict[str, int | None]], *, joint: bool) -> str:
    """Versions by feature; in a set of several parts by layer, in their order, and feature."""
    if joint:
        return json.dumps(versions, ensure_ascii=False)
    return canonical(next(iter(versions.values()))).decode()


def _named(
    reader: Reader, found: list[dict[str, Any]], part: Part, *, joint: bool
) -> list[dict[str, Any]]:
    """Tell with each conflict who made the other side, and in a set of several parts its layer."""
    told = signed(found, reader.authors(part.layer, [other_of(one) for one in found]))
    return [{**one, "layer": part.layer.name} for one in told] if joint else told


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
            "current": without_uuid(current.get(op.uuid)),
        }
        for op in stale
    ]
