"""Working copies: a node's layer, or a part of it, in a local GeoPackage that knows its edits."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Collection, Optional, Union

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsRectangle,
)

from ...core.editing import states
from ...core.editing.seams import Seams
from ...core.editing.submission import NOTHING
from ...core.editing.tracking import Counts, Tracking
from ...core.errors import Problem
from ...core.feedback import Feedback, Silent, watched_iterable
from ..nodes.profiles import NodeProfile
from ..security.audit import note
from .boxes import box_of, meets
from .geopackage import CopyWriter
from .local_disk import require_local
from .remote_layer import Bounds, Description, Page, Remote, Row
from .selection import Belongs, Selection
from .ways import remote_of

Extent = tuple[QgsRectangle, QgsCoordinateReferenceSystem]
MOST_ROUNDS = 5


@dataclass(frozen=True)
class WorkingCopy:
    """A working copy that was believed when it was opened; it is opened anew for each question.

    `extent` is that of the node's layer, in its CRS; `count` the features when it was checked out.
    """

    path: Path
    node_id: str
    layer: str
    title: str
    crs: str
    extent: Optional[Bounds]
    count: int

    def tracking(self) -> Tracking:
        """Open the record of edits; close it when done. EDIT-20, EDIT-21 or EDIT-22."""
        return Tracking(self.path)

    def pending(self) -> Counts:
        """Return how many features were inserted, updated and deleted and not yet sealed."""
        with closing(self.tracking()) as tracking:
            return tracking.pending()

    @property
    def state(self) -> str:
        """SEALED while a set is on its way, DRAFT with pending edits, else NOTHING."""
        with closing(self.tracking()) as tracking:
            if tracking.open_set:
                return states.SEALED
            return states.DRAFT if tracking.pending().total else NOTHING

    @property
    def source(self) -> str:
        """The address under which QGIS opens the layer."""
        return f"{self.path}|layername={self.layer}"


def open_copy(path: Union[str, Path]) -> WorkingCopy:
    """Open a working copy; EDIT-20 if it is none, EDIT-21 to 23 if it cannot be believed."""
    whole = require_local(str(path).partition("|")[0])
    with closing(Tracking(whole)) as tracking:
        known, schema = tracking.information, tracking.schema
    extent = json.loads(known["extent"])
    bounds = None if extent is None else tuple(extent)
    return WorkingCopy(
        whole,
        known["node_id"],
        schema.layer,
        known["title"],
        schema.crs,
        bounds,
        int(known["count"]),
    )


def check_out(
    profile: NodeProfile,
    layer: str,
    extent: Optional[Extent],
    path: Union[str, Path],
    feedback: Optional[Feedback] = None,
    seams: Optional[Seams] = None,
    *,
    filter: str = "",
    uuids: Optional[Collection[str]] = None,
) -> WorkingCopy:
    """Read `layer` of a node, or what of it meets `extent`, into a new working copy at `path`.

    `filter` is a QGIS expression, `uuids` the identities of features: only those are read. The
    file appears when it is whole. Raises the network's problems, EDIT-23 for a network drive,
    EDIT-25 where a working copy with unsent edits is in the way, EDIT-26 or EDIT-27 where not
    everything came, SEL-01 or SEL-02 for a filter that does not fit.
    """
    selection = Selection(filter, None if uuids is None else frozenset(uuids))
    told = feedback or Silent()
    target = _target(path)
    part = target.with_name(f".{target.stem}.part.gpkg")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _remove(part)
        with remote_of(profile, layer, told) as remote:
            _download(remote, part, profile.id, (extent, selection), told, seams)
        _require_sent(target)  # the file may have been edited since
        _remove(target)
        part.replace(target)
    except OSError as error:  # on Windows also where QGIS has the old file open
        raise Problem("EDIT-28", path=str(target), reason=str(error)) from error
    finally:
        _remove(part)
    copy = open_copy(target)
    note(profile, "check out", layer, count=copy.count)
    return copy


def _target(path: Union[str, Path]) -> Path:
    target = require_local(path)
    if target.suffix.lower() != ".gpkg":
        raise Problem("EDIT-34", path=str(path))
    _require_sent(target)
    return target


def _require_sent(path: Path) -> None:
    """Raise EDIT-25 where a working copy with unsent edits is in the way."""
    if path.exists() and _has_unsent(path):
        raise Problem("EDIT-25", path=str(path))


def _has_unsent(path: Path) -> bool:
    """Tell whether edits would be lost with the file; one that is no longer believed counts."""
    try:
        return open_copy(path).state != NOTHING
    except Problem as problem:
        return problem.code != "EDIT-20"


def _download(
    remote: Remote,
    part: Path,
    node_id: str,
    wanted: tuple[Optional[Extent], Selection],
    feedback: Feedback,
    seams: Optional[Seams],
) -> None:
    described = remote.describe()
    extent, selection = wanted
    bbox = None if extent is None else _bounds(extent, described.schema.crs)
    writer = CopyWriter(part, described.schema, described.title, described.tagged)
    try:
        last = _read_all(remote, writer, described, (bbox, selection), feedback)
        information = {
            "copy_id": (seams or Seams()).new_id(),
            "node_id": node_id,
            "title": described.title,
            "epoch": described.epoch,
            "version": str(last.version),
            "extent": json.dumps(last.extent),
            "bbox": json.dumps(bbox),
            "selection": selection.text(),
        }
        written = writer.finish(information)
    finally:
        writer.close()
    if bbox is None and selection.is_all and written != last.count:
        raise Problem("EDIT-26", received=written, expected=last.count)


def _read_all(
    remote: Remote,
    writer: CopyWriter,
    described: Description,
    wanted: tuple[Optional[Bounds], Selection],
    feedback: Feedback,
) -> Description:
    """Read all pages, then what others changed meanwhile, until nothing changed.

    What changed is asked for wherever it lies, as it may have been moved out of the extent.
    """
    bbox, selection = wanted
    belongs = selection.of(described.schema)
    named = None if selection.uuids is None else sorted(selection.uuids)
    pages = remote.pages(bbox=bbox) if named is None else remote.pages(uuids=named)
    rows = (row for page in pages for row in page.rows)
    for row in watched_iterable(rows, described.count, feedback):
        if belongs(row):
            writer.put(row)
    version = described.version
    for _ in range(MOST_ROUNDS):
        now = remote.describe()
        if now.schema != described.schema or now.epoch != described.epoch:
            raise Problem("EDIT-27", layer=remote.name)
        if now.version == version:
            return now
        if not remote.history:
            raise Problem("EDIT-27", layer=remote.name)
        for page in remote.pages(since=int(version)):
            _apply(page, writer, lambda row: belongs(row) and _meets(row, bbox, remote.name))
        version = now.version
    raise Problem("EDIT-27", layer=remote.name)


def _apply(page: Page, writer: CopyWriter, belongs: Belongs) -> None:
    for row in page.rows:
        if belongs(row):
            writer.put(row)
        else:
            writer.drop(row.uuid)
    for uuid in page.deleted:
        writer.drop(uuid)


def _meets(row: Row, bbox: Optional[Bounds], layer: str) -> bool:
    return bbox is None or meets(box_of(row, layer), bbox)


def _bounds(extent: Extent, crs: str) -> Bounds:
    """Return the extent in `crs`, x y; EDIT-35 where it cannot be transformed."""
    rectangle, own = extent
    target = QgsCoordinateReferenceSystem(crs)
    transform = QgsCoordinateTransform(own, target, QgsCoordinateTransformContext())
    try:
        box = transform.transformBoundingBox(rectangle) if own.isValid() else rectangle
    except QgsCsException as error:
        raise Problem("EDIT-35", crs=crs) from error
    return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()


def _remove(path: Path) -> None:
    """Delete a GeoPackage with what SQLite lays beside it."""
    for ending in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
