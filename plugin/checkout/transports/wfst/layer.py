"""A layer of a WFS as working copies read it: all of it, counted, in its own CRS."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Iterator, Optional, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsRectangle,
)

from .....core.editing.canonical import digest_of
from .....core.editing.tracking import Version
from .....core.errors import Cancelled, Problem
from .....core.feedback import Feedback
from .....core.geometry.wkb import read_rings
from ....net import NodeSession
from ....nodes.profiles import WFST, NodeProfile
from ...boxes import box_of
from ...boxes import meets as inside
from ...remote_layer import Bounds, Description, Page, Remote
from .features import Feature, key_of, read_features
from .filters import NEW, Condition, all_of, any_of, equal, filter_text, greater, meets
from .receipts import epoch_of
from .schema import UUID, VER
from .service import ANSWERED, FeatureType, WfsService
from .xml_tree import Element

PAGE = 2000
MOST_FEATURES = 100_000
TIMES = 2  # a count is compared once more, in case somebody edited meanwhile
WGS84 = "EPSG:4326"


class WfsLayer(Remote):
    """The layer `name` of a service; what it cannot be asked for, pulling works out by itself.

    With the suite's columns, `ssp_uuid` and `ssp_ver` are identity and version. A plain layer is
    read whole by each `describe`, and `pages` gives what was read: its identities are the server's
    ids, its versions digests of the content.
    """

    history = False

    def __init__(self, service: WfsService, name: str, feedback: Feedback) -> None:
        self._service, self._feedback = service, feedback
        self.type = service.type(name)
        self.schema = service.schema(self.type)
        self.name = self.type.local
        self._read: list[Feature] = []
        if not self.type.crs:
            raise Problem("EDIT-24", layer=self.name, reason="DefaultCRS")

    def describe(self) -> Description:
        """Return what the layer is now; a plain one is read for it."""
        return self._described_guarded() if self.schema.guarded else self._described_plain()

    def pages(
        self,
        bbox: Optional[Bounds] = None,
        since: Optional[int] = None,
        uuids: Optional[Sequence[str]] = None,
    ) -> Iterator[Page]:
        """Yield the features that meet `bbox`, or those of `uuids`."""
        if since is not None:
            return
        if not self.schema.guarded:
            yield self._picked(bbox, uuids)
        elif uuids is not None:
            for at in range(0, len(uuids), ANSWERED):
                wanted = [equal(UUID, one) for one in uuids[at : at + ANSWERED]]
                found = self._features(any_of(wanted))
                yield Page([feature.guarded_row() for feature in found], [], None, 0)
        else:
            yield from self._by_version(bbox)

    def _described_guarded(self) -> Description:
        order = "DESC" if self._service.offered.version == NEW else "D"
        newest = self._service.features(self.type, sortBy=f"{VER} {order}", **self._service.most(1))
        found = read_features(newest[:1], self.schema, self.type.crs)
        count = self._service.hits(self.type)
        return self._description("", count, found[0].ver if found else 0)

    def _described_plain(self) -> Description:
        elements = self._whole()
        key = key_of(self.schema, elements)
        self._read = read_features(elements, self.schema, self.type.crs, key)
        rows = [feature.plain_row() for feature in self._read]
        if len({row.uuid for row in rows}) < len(rows):
            raise Problem("EDIT-24", layer=self.name, reason="gml:id")
        require_axes(self._read[:1], self.type)
        version = digest_of(sorted((row.uuid, str(row.ver)) for row in rows))
        return self._description(key, len(rows), version)

    def _description(self, key: str, count: int, version: Version) -> Description:
        return Description(
            self.schema.layer_schema(self.name, self.type.crs, key),
            self.type.title,
            count,
            version,
            epoch_of(self._service) if self.schema.guarded else "",
            _extent(self.type) if count else None,
            tagged=not self.schema.guarded,
        )

    def _whole(self) -> list[Element]:
        """Return all features of a plain layer; EDIT-26 where fewer or more came than counted."""
        for _ in range(TIMES):
            expected = self._service.hits(self.type)
            if expected > MOST_FEATURES:
                raise Problem("WFST-03", layer=self.name, count=expected, most=MOST_FEATURES)
            found = self._paged(expected)
            if len(found) == expected:
                return found
        raise Problem("EDIT-26", received=len(found), expected=expected)

    def _paged(self, expected: int) -> list[Element]:
        """Version 1.1 knows no pages: one answer, limited by its size."""
        if self._service.offered.version != NEW:
            return self._service.features(self.type)
        found: list[Element] = []
        while len(found) < expected:
            self._watch(len(found), expected)
            asked = {"startIndex": str(len(found)), **self._service.most(PAGE)}
            page = self._service.features(self.type, **asked)
            if not page:
                break
            found += page
        return found

    def _picked(self, bbox: Optional[Bounds], uuids: Optional[Sequence[str]]) -> Page:
        wanted = None if uuids is None else set(uuids)
        rows = [
            row
            for row in (feature.plain_row() for feature in self._read)
            if (wanted is None or row.uuid in wanted) and inside(box_of(row, self.name), bbox)
        ]
        return Page(rows, [], None, 0)

    def _by_version(self, bbox: Optional[Bounds]) -> Iterator[Page]:
        """Page by version: what others change meanwhile comes again at the end, nothing is lost."""
        last, received = 0, 0
        box = None if bbox is None else meets(self.schema.geometry, self.type.crs, bbox)
        while True:
            after = greater(VER, str(last))
            found = self._features(
                after if box is None else all_of([box, after]),
                sortBy=VER,
                **self._service.most(PAGE),
            )
            if not found:
                break
            versions = [feature.ver for feature in found]
            if versions != sorted(versions) or versions[0] <= last:
                raise Problem("EDIT-24", layer=self.name, reason="sortBy")
            require_axes(found[:1], self.type)
            last, received = versions[-1], received + len(found)
            rows = [feature.guarded_row() for feature in found]
            yield Page([row for row in rows if inside(box_of(row, self.name), bbox)], [], None, 0)
        self._count(received, box)

    def _count(self, received: int, box: Optional[Condition]) -> None:
        """Raise EDIT-26 where the server counts more than it gave."""
        query = {} if box is None else {"filter": filter_text(box, self._service.dialect)}
        expected = self._service.hits(self.type, **query)
        if received < expected:
            raise Problem("EDIT-26", received=received, expected=expected)

    def _features(self, condition: Condition, **query: str) -> list[Feature]:
        elements = self._service.chosen(self.type, condition, **query)
        return read_features(elements, self.schema, self.type.crs)

    def _watch(self, done: int, total: int) -> None:
        if self._feedback.isCanceled():
            raise Cancelled
        self._feedback.setProgress(100.0 * done / max(1, total))


@contextmanager
def wfs_layer(profile: NodeProfile, layer: str, feedback: Feedback) -> Iterator[WfsLayer]:
    """Open a layer of the node's WFS for reading; close it when done."""
    with NodeSession(profile, feedback=feedback) as session:
        service = WfsService(session, profile.required(WFST).url, feedback)
        yield WfsLayer(service, layer, feedback)


def require_axes(features: Sequence[Feature], layer: FeatureType) -> None:
    """Raise WFST-04 where a feature lies in the layer's advertised place only with axes swapped."""
    box = _place(layer)
    for feature in features:
        if box is not None and feature.wkb is not None:
            x, y = read_rings([feature.wkb]).points[0].tolist()
            if not box.contains(x, y) and box.contains(y, x):
                raise Problem("WFST-04", layer=layer.local, crs=layer.crs)


def _place(layer: FeatureType) -> Optional[QgsRectangle]:
    """Return the advertised extent in the layer's CRS, a little larger; None if there is none."""
    if layer.place is None:
        return None
    transform = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem(WGS84),
        QgsCoordinateReferenceSystem(layer.crs),
        QgsCoordinateTransformContext(),
    )
    try:
        box = transform.transformBoundingBox(QgsRectangle(*layer.place))
    except QgsCsException:
        return None
    return box.buffered(0.1 * max(box.width(), box.height()))


def _extent(layer: FeatureType) -> Optional[Bounds]:
    box = _place(layer)
    if box is None or not box.isFinite():
        return None
    return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()
