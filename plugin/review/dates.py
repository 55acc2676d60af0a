"""How old a layer's data is, from what the layer itself says."""

from __future__ import annotations

from typing import Any, Iterable, Mapping, Sequence

from ..compat import plain

DATA_YEAR = "SJNF"
DATE_FIELDS = (DATA_YEAR, "PZRQ", "GXSJ")


def data_date(layer: Any, newest: dict[str, Any]) -> str:
    """Return the year of the data, else the end of the metadata's time, else a newest date, or ''.

    `newest` is what `newest_values` says of the layer. A catalogue knows when data was published;
    the year of the survey stands in the data.
    """
    dates = {name: _text(value) for name, value in newest.items() if value not in (None, "")}
    stated = [_time(layer)] if layer is not None else []
    found = [dates.pop(DATA_YEAR, ""), *stated, *dates.values()]
    return next(filter(None, found), "")


def newest_values(features: Any) -> dict[str, Any]:
    """Return the newest value of every date attribute in a whole feature source."""
    places = {name: features.fields().lookupField(name) for name in DATE_FIELDS}
    return {
        name: plain(features.maximumValue(place)) for name, place in places.items() if place >= 0
    }


def newest_near(columns: Mapping[str, Sequence[Any]]) -> dict[str, Any]:
    """Return the newest value of every date attribute among features that were read."""
    texts = {name: [_text(one) for one in columns.get(name, ()) if one] for name in DATE_FIELDS}
    return {name: max(found) for name, found in texts.items() if found}


def _time(layer: Any) -> str:
    extents: Iterable[Any] = layer.metadata().extent().temporalExtents()
    ends = [one.end() if one.end().isValid() else one.begin() for one in extents]
    return next((_text(end) for end in ends if end.isValid()), "")


def _text(value: Any) -> str:
    if hasattr(value, "toString"):  # QDate, QDateTime
        return str(value.toString("yyyy-MM-dd"))
    return str(value)
