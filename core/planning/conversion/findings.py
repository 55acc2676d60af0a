"""What a planner has to look at after a conversion, with counts, areas and places."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from math import fsum
from typing import Callable, Iterable, Sequence

from ...geometry.inside import point_inside
from .pieces import OPEN, Piece

UNKNOWN_CODE, UNKNOWN_ATTRIBUTE, WITHOUT_COUNTERPART = (
    "unknown_code",
    "unknown_position",
    "no_counterpart",
)
THEME_REFUSED, NO_DOCUMENT, NO_CODE, CASE_UNKNOWN_CODE, NOT_APPLICABLE = (
    "theme_not_allowed",
    "case_without_document",
    "case_without_code",
    "case_unknown_code",
    "case_not_applicable",
)
ERRORS = (UNKNOWN_CODE, WITHOUT_COUNTERPART, THEME_REFUSED, NO_DOCUMENT, NO_CODE, CASE_UNKNOWN_CODE)
SHOWN = 5  # places a finding


@dataclass(frozen=True)
class Place:
    """A feature's id in its source and a point inside it, in the layer's CRS."""

    feature: int
    x: float
    y: float


@dataclass(frozen=True)
class Finding:
    """Pieces with one fault: `code` as given, `detail` what was offered; m²; the first places."""

    kind: str
    code: str
    detail: str
    count: int
    area: float
    places: tuple[Place, ...]

    @property
    def is_error(self) -> bool:
        """Tell whether something has to be corrected, rather than looked at."""
        return self.kind in ERRORS


@dataclass(frozen=True)
class OpenItem:
    """Land that is 待细分: from which code to which default, among which options; m²."""

    source: str
    code: str
    options: tuple[str, ...]
    count: int
    area: float


def open_items(pieces: Sequence[Piece]) -> list[OpenItem]:
    """Return what is 待细分, the largest first."""
    grouped: defaultdict[tuple[str, str, tuple[str, ...]], list[float]] = defaultdict(list)
    for piece in pieces:
        if piece.state == OPEN:
            grouped[piece.source, piece.code, piece.options].append(piece.area)
    items = [OpenItem(*key, len(areas), fsum(areas)) for key, areas in grouped.items()]
    return sorted(items, key=lambda one: (-one.area, one.source))


class Noted:
    """Gathers (kind, code, detail) on pieces while they are made."""

    def __init__(self) -> None:
        self._noted: defaultdict[tuple[str, str, str], list[Piece]] = defaultdict(list)

    def add(self, piece: Piece, kind: str, code: str, detail: str = "") -> None:
        """Note a fault of a piece, which carries it as its remark."""
        piece.remark = kind
        self._noted[kind, code, detail].append(piece)

    def findings(self, rows: Sequence[int], write: Callable[[object], bytes]) -> list[Finding]:
        """Return the findings, errors first; `rows` are the parcels' ids in their source."""
        found = [
            Finding(*key, len(on), fsum(one.area for one in on), tuple(_places(on, rows, write)))
            for key, on in self._noted.items()
        ]
        return sorted(found, key=lambda one: (not one.is_error, one.kind, -one.area, one.code))


def _places(
    pieces: Sequence[Piece], rows: Sequence[int], write: Callable[[object], bytes]
) -> Iterable[Place]:
    for piece in pieces[:SHOWN]:
        x, y = point_inside(write(piece.geometry))
        yield Place(rows[piece.owner] if rows else piece.owner + 1, x, y)
