"""The filters of a request for features."""

from __future__ import annotations

import math
from typing import Any

from ..exchange import Refused
from .parse import UUID

PAGE = 2000
FILTERS = {"bbox", "since", "uuids", "after", "limit"}
BOX_SIDES = 4


def filters_of(query: dict[str, str]) -> dict[str, Any]:
    """Return the arguments for `Reader.features`; refuse (400) what is unknown or wrong."""
    _require_known(query, FILTERS)
    limit = _integer(query, "limit", PAGE)
    if not limit:
        raise Refused(400, "REQ-QUERY", "limit is at least 1.")
    return {
        "bbox": _box(query["bbox"]) if "bbox" in query else None,
        "since": _integer(query, "since", 0) if "since" in query else None,
        "uuids": _uuids(query["uuids"]) if "uuids" in query else None,
        "after": _integer(query, "after", -1),
        "limit": min(limit, PAGE),
    }


def uuids_of(query: dict[str, str]) -> list[str]:
    """Return the identities that a request names, and nothing else; refuse (400) any other."""
    _require_known(query, {"uuids"})
    return _uuids(query.get("uuids", ""))


def _require_known(query: dict[str, str], names: set[str]) -> None:
    unknown = sorted(set(query) - names)
    if unknown:
        raise Refused(400, "REQ-QUERY", "The query has unknown parameters.", names=unknown)


def _uuids(text: str) -> list[str]:
    uuids = text.split(",")
    if len(uuids) > PAGE or not all(map(UUID.fullmatch, uuids)):
        raise Refused(400, "REQ-QUERY", "uuids is not a list of UUIDs.", limit=PAGE)
    return uuids


def _integer(query: dict[str, str], name: str, default: int) -> int:
    text = query.get(name, "")
    if not text and name not in query:
        return default
    if not (text.isascii() and text.isdigit()) or int(text) >= 2**63:
        raise Refused(400, "REQ-QUERY", f"{name} is not a number.")
    return int(text)


def _box(text: str) -> list[float]:
    try:
        sides = [float(side) for side in text.split(",")]
    except ValueError:
        sides = []
    if len(sides) != BOX_SIDES or not all(map(math.isfinite, sides)):
        raise Refused(400, "REQ-QUERY", "bbox is not x1,y1,x2,y2.")
    if sides[0] > sides[2] or sides[1] > sides[3]:
        raise Refused(400, "REQ-QUERY", "bbox begins with its lower corner: x1 <= x2, y1 <= y2.")
    return sides
