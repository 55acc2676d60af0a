"""Features as GeoJSON, page by page and one by one."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlencode

from osgeo import ogr

from ..changes.layers import EditLayer
from ..changes.reader import Reader
from ..changes.tables import utc_now
from ..exchange import Refused, Reply, Request
from .crs import Frame, frame
from .documents import GEOJSON, link
from .features import feature
from .parameters import ITEMS, allowed, items_filter
from .preconditions import etag, unchanged


def items(request: Request, layer: EditLayer, reader: Reader, url: str) -> Reply:
    """Return a page of features; `url` is that of the items."""
    query = allowed(request, ITEMS)
    used = frame(layer, query.get("crs"))
    filters = items_filter(query, layer)
    rows, following = reader.features(layer, **filters)
    rows = [row for row in rows if _meets(row, filters["bbox"])]
    links = [link("self", f"{url}?{urlencode(query)}" if query else url, GEOJSON)]
    if following is not None:
        links.append(
            link("next", f"{url}?{urlencode({**query, 'after': str(following)})}", GEOJSON)
        )
    page: dict[str, Any] = {
        "type": "FeatureCollection",
        "timeStamp": utc_now(),
        "numberReturned": len(rows),
        "links": links,
        "features": [feature(row, used) for row in rows],
    }
    if filters["bbox"] is None:
        page["numberMatched"] = reader.summary(layer)["count"]
    return _geojson(page, used)


def one_item(
    request: Request, layer: EditLayer, reader: Reader, uuid: str, crs: str | None
) -> Reply:
    """Return a feature with its ETag, or 304; refuse (404) an unknown one."""
    used, row = frame(layer, crs), present(reader, layer, uuid)
    if row is None:
        raise unknown()
    tag = {"ETag": etag(row["ver"])}
    if unchanged(request, row["ver"]):
        return Reply(304, b"", headers=tag)
    reply = _geojson(feature(row, used), used)
    reply.headers.update(tag)
    return reply


def present(reader: Reader, layer: EditLayer, uuid: str) -> dict[str, Any] | None:
    """Return the feature of that uuid as the reader gives it, None if there is none."""
    rows, _ = reader.features(layer, uuids=[uuid])
    return rows[0] if rows else None


def unknown() -> Refused:
    """Return the refusal (404) of a feature that is not there."""
    return Refused(404, "ITEM-404", "There is no such feature.")


def _meets(row: dict[str, Any], box: list[float] | None) -> bool:
    """Tell whether a feature meets the box itself; the R-tree's boxes are rounded outwards."""
    if box is None:
        return True
    if row["geometry"] is None:
        return False
    xmin, ymin, xmax, ymax = box
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for x, y in ((xmin, ymin), (xmax, ymin), (xmax, ymax), (xmin, ymax), (xmin, ymin)):
        ring.AddPoint_2D(x, y)
    area = ogr.Geometry(ogr.wkbPolygon)
    area.AddGeometry(ring)
    return bool(ogr.CreateGeometryFromWkb(bytes.fromhex(row["geometry"])).Intersects(area))


def _geojson(content: dict[str, Any], used: Frame) -> Reply:
    body = json.dumps(content, ensure_ascii=False, allow_nan=False).encode("utf-8")
    return Reply(200, body, GEOJSON, {"Content-Crs": f"<{used.uri}>"})
