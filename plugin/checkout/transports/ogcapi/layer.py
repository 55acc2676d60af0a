"""A layer of an OGC API Features service: read page by page, each feature with its version."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Any, Iterator, Optional, Sequence

from .....core.editing.canonical import digest_of
from .....core.errors import Problem
from .....core.feedback import Feedback
from .....core.geometry.geojson import MULTI, SINGLE
from ....net import NodeSession
from ....nodes.profiles import OGCAPI, NodeProfile
from ...remote_layer import Bounds, Description, Page, Remote, Row
from .collection import Collection, collection_of
from .features import meets, read_item, require_place, row_of
from .pages import pages

BY_PROPERTY, BY_ITEM, BY_CONTENT = "property", "item", "content"


class OgcApiLayer(Remote):
    """The layer `name` of the API that the session's node registers as `ogcapi`.

    A feature's version is its ETag: from a property where the node's items prove that it is the
    same, else asked for item by item; a node without strong ETags gets digests of the content. It
    keeps no history. A node that tells no version of the layer is read as a whole to find it.
    """

    history = False

    def __init__(self, session: NodeSession, name: str, feedback: Feedback) -> None:
        self._session, self._feedback, self.name = session, feedback, name
        self._service = session.profile.required(OGCAPI).url
        self._collection: Optional[Collection] = None
        self._way = ""
        self._scan: Optional[list[Row]] = None

    def describe(self) -> Description:
        """Return what the node says of the layer now; OAPI-01 to OAPI-06 if it is unreadable."""
        found = self._described()
        version, count = found.version, found.count
        if version is None or count is None:
            self._scan = list(self._read(found, None))
            count = len(self._scan)
            tag = digest_of(sorted([row.uuid, row.ver] for row in self._scan))
        else:
            tag = str(version)
        return Description(
            found.schema, found.title, count, tag, found.epoch, found.extent, tagged=True
        )

    def pages(
        self,
        bbox: Optional[Bounds] = None,
        since: Optional[int] = None,
        uuids: Optional[Sequence[str]] = None,
    ) -> Iterator[Page]:
        """Yield the features that meet `bbox`, or those of `uuids`; there is nothing `since`."""
        found = self._collection or self._described()
        if since is not None:
            return
        if uuids is not None:
            items = (read_item(self._session, found, one, self._feedback) for one in uuids)
            rows: Iterator[Row] = (one.row for one in items if one is not None)
        elif self._scan is not None:
            rows = iter(self._scan)
        else:
            rows = self._read(found, bbox)
        for row in rows:
            if uuids is not None or meets(row, bbox):
                yield Page([row], [], None, "")

    def _described(self) -> Collection:
        found = collection_of(self._session, self._service, self.name, self._feedback)
        if not found.schema.geometry_type:
            known = self._collection and self._collection.schema.geometry_type
            found = found.shaped(known or self._shape(found))
        self._collection = found
        return found

    def _shape(self, found: Collection) -> str:
        """Return MultiPolygon if a feature is one, else Polygon, where the schema does not tell."""
        for features in pages(self._session, found, None, self._feedback):
            for one in features:
                if (one.get("geometry") or {}).get("type") == MULTI:
                    return MULTI
        return SINGLE

    def _read(self, found: Collection, bbox: Optional[Bounds]) -> Iterator[Row]:
        """Yield the rows; EDIT-24 where one comes twice."""
        seen: set[str] = set()
        for features in pages(self._session, found, bbox, self._feedback):
            way = self._way or self._way_to_versions(found, features)
            rows = list(self._rows(found, features, way))
            require_place(rows, found)
            for row in rows:
                if row.uuid in seen:
                    raise Problem("EDIT-24", layer=self.name, reason=f"{row.uuid} twice")
                seen.add(row.uuid)
                yield row

    def _rows(self, found: Collection, features: list[Any], way: str) -> Iterator[Row]:
        for feature in features:
            row = row_of(feature, found)
            if way != BY_ITEM:
                yield row
                continue
            item = read_item(self._session, found, row.uuid, self._feedback)
            if item is not None:  # else it was deleted meanwhile
                yield item.row

    def _way_to_versions(self, found: Collection, features: list[Any]) -> str:
        """Find out on the first feature where versions come from."""
        if not features:
            return BY_CONTENT
        row = row_of(features[0], found)
        item = read_item(self._session, found, row.uuid, self._feedback)
        if item is None or not item.etag:
            self._way = BY_CONTENT
        else:
            self._way = BY_PROPERTY if item.etag == row.ver else BY_ITEM
        return self._way


@contextmanager
def ogcapi_layer(profile: NodeProfile, layer: str, feedback: Feedback) -> Iterator[OgcApiLayer]:
    """Open a layer of a node's OGC API for reading."""
    with NodeSession(profile, feedback=feedback) as session:
        yield OgcApiLayer(session, layer, feedback)
