"""The query parameters of OGC API Features, each checked; unknown ones are refused."""

from __future__ import annotations

import re
from typing import Any

from ..changes.filters import filters_of
from ..changes.layers import EditLayer
from ..exchange import Refused, Request
from .crs import frame

ITEMS = frozenset({"limit", "after", "bbox", "bbox-crs", "crs", "datetime", "f"})
ITEM = frozenset({"crs", "f"})
FORMATS = ("json", "geojson")
_INSTANT = r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d))?"
_DATETIME = re.compile(rf"{_INSTANT}|(?:{_INSTANT}|\.\.)?/(?:{_INSTANT}|\.\.)?")
LIMIT = 100  # features on a page, unless the request says more


def allowed(request: Request, names: frozenset[str]) -> dict[str, str]:
    """Return the query; refuse (400) unknown parameters and formats that are not served."""
    query = request.query()
    unknown = sorted(set(query) - names)
    if unknown:
        raise Refused(400, "REQ-QUERY", "The query has unknown parameters.", names=unknown)
    if query.get("f", FORMATS[0]) not in FORMATS:
        raise Refused(400, "REQ-QUERY", "The format is not served.", known=FORMATS)
    return query


def items_filter(query: dict[str, str], layer: EditLayer) -> dict[str, Any]:
    """Return the arguments for `Reader.features`: bbox in the layer's CRS, after, limit.

    `datetime` is checked and selects nothing: the features have no time of their own (OGC
    17-069r4, requirement 26: such features match every time).
    """
    if not _DATETIME.fullmatch(query.get("datetime", "../..")):
        raise Refused(400, "REQ-QUERY", "datetime is not an instant or interval of RFC 3339.")
    if "bbox-crs" in query and "bbox" not in query:
        raise Refused(400, "REQ-QUERY", "bbox-crs is given without bbox.")
    given = {name: query[name] for name in ("bbox", "after", "limit") if name in query}
    found = filters_of({"limit": str(LIMIT), **given})
    if found["bbox"] is not None:
        found["bbox"] = frame(layer, query.get("bbox-crs")).box(found["bbox"])
    return {name: found[name] for name in ("bbox", "after", "limit")}
