"""Order and grouping of records from several nodes, by what is in them.

The servers' own scores are never used: they cannot be compared between nodes.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Iterable, Optional

from .query import Query
from .records import Extent, Record

TITLE, KEYWORD, ABSTRACT, WHOLE_PHRASE = 10.0, 5.0, 2.0, 10.0
PLACE, FRESH, USABLE = 10.0, 3.0, 1.0
YEARS_TO_STALE = 10.0
DAYS_A_YEAR = 365.25


def ranked(records: Iterable[Record], query: Query, today: Optional[date] = None) -> list[Record]:
    """Return the records with the best answers first, those of one identifier as one."""
    day = today or date.today()  # noqa: DTZ011 (a planner's day is the local one)
    scored = [(-score(record, query, day), record.title, record) for record in grouped(records)]
    return [record for *_, record in sorted(scored, key=lambda item: item[:2])]


def grouped(records: Iterable[Record]) -> list[Record]:
    """Return one record an identifier, the newest, which names the other nodes in `also_at`."""
    groups: dict[str, list[Record]] = {}
    for record in records:
        groups.setdefault(same_key(record.identifier), []).append(record)
    return [_one_of(group) for group in groups.values()]


def same_key(identifier: str) -> str:
    """Return the identifier without the trimmings that copies get: case, braces, urn:uuid:."""
    return identifier.strip().lower().removeprefix("urn:uuid:").strip("{}")


def score(record: Record, query: Query, today: date) -> float:
    """Return how well a record answers: words by where they occur, place, freshness, use."""
    points = sum(_word_points(record, word.lower()) for word in query.words)
    phrase = query.text.strip().lower()
    points += WHOLE_PHRASE if phrase and phrase in record.title.lower() else 0.0
    if query.extent is not None and record.extent is not None:
        points += PLACE * likeness(query.extent, record.extent)
    return points + FRESH * _freshness(record.date, today) + (USABLE if record.links else 0.0)


def likeness(a: Extent, b: Extent) -> float:
    """Return the intersection of two extents over their union, so that vast ones sink."""
    width = min(a[2], b[2]) - max(a[0], b[0])
    height = min(a[3], b[3]) - max(a[1], b[1])
    if width < 0 or height < 0:
        return 0.0
    both = width * height
    union = _area(a) + _area(b) - both
    return both / union if union > 0 else 1.0


def _area(extent: Extent) -> float:
    return (extent[2] - extent[0]) * (extent[3] - extent[1])


def _word_points(record: Record, word: str) -> float:
    points = TITLE if word in record.title.lower() else 0.0
    points += KEYWORD if any(word in keyword.lower() for keyword in record.keywords) else 0.0
    return points + (ABSTRACT if word in record.abstract.lower() else 0.0)


def _freshness(text: str, today: date) -> float:
    """Return 1 for today down to 0 for ten years ago or an unknown date."""
    try:
        then = date.fromisoformat(text[:10])
    except ValueError:
        return 0.0
    years = (today - then).days / DAYS_A_YEAR
    return min(1.0, max(0.0, 1.0 - years / YEARS_TO_STALE))


def _one_of(group: list[Record]) -> Record:
    newest = max(group, key=lambda record: (record.stamp, bool(record.links)))
    others = [one.node_id for one in group if one.node_id != newest.node_id]
    return replace(newest, also_at=tuple(dict.fromkeys(others)))
